//! The measured rows.
//!
//! | module | rows |
//! |---|---|
//! | `lines`, `rings` | round trips written by hand, unchecked |
//! | `values` | the same for long messages, each side copying once in and once out |
//! | `streams` | one-way rings written by hand |
//! | `wakes`, `copies`, `handover` | the cost of waking a process, of copying bytes and of passing them on |
//! | `calls`, `service`, `batches`, `pipes`, `bulk`, `fanout`, `flows` | memorypipe |
//! | `busy` | the same while other programs run |
//! | `builds` | the same in a program that was built with LTO |
//! | `kernel` | Unix socket, pipe, named pipe, TCP |
//! | `peers` | other crates, behind features; and a re-implemented algorithm |

mod batches;
pub mod builds;
mod bulk;
mod busy;
mod calls;
mod copies;
mod fanout;
mod flows;
mod handover;
mod kernel;
mod lines;
mod peers;
mod pipes;
mod rings;
mod service;
mod streams;
mod values;
mod variants;
mod wakes;

use crate::measure::Outcome;
use crate::side::{Answerer, Asker, Place};

/// The group of a row; also a word of the filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// The limits of the hardware and the kernel.
    Floor,
    /// This project.
    Memorypipe,
    /// Others.
    Peer,
}

impl Group {
    /// As a word of the filter.
    pub fn name(self) -> &'static str {
        match self {
            Group::Floor => "floor",
            Group::Memorypipe => "memorypipe",
            Group::Peer => "peer",
        }
    }
}

/// The kind of a measurement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// There and back.
    RoundTrip,
    /// One way, with this many messages published together.
    Stream {
        /// Messages per publication.
        batch: u64,
    },
    /// There and back, with this many calls published together and all replies awaited.
    Calls {
        /// Calls per publication.
        batch: u64,
    },
    /// All the bytes in one direction, and an acknowledgement in the other.
    Bulk,
    /// Round trips started at a fixed rate.
    Paced {
        /// Messages per second.
        rate: u32,
    },
    /// No messages.
    Idle,
    /// Many concurrent clients.
    Clients(u64),
    /// Within one process.
    Local,
}

impl Kind {
    /// How many times the bytes of a message are transferred.
    pub fn directions(self) -> u32 {
        if matches!(self, Kind::Stream { .. } | Kind::Bulk | Kind::Local) { 1 } else { 2 }
    }
}

/// The program whose processes are the two sides of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Build {
    /// The one that measures.
    Own,
    /// The same sources, built with the profile `lto`.
    Lto,
}

type Half<S> = Box<dyn Fn(&mut S) -> Outcome>;

/// A row: its name, its description, and its two halves.
pub struct Row {
    /// Name, unique.
    pub name: String,
    /// What it belongs to.
    pub group: Group,
    /// A description for people.
    pub what: String,
    /// What is measured.
    pub kind: Kind,
    /// Bytes of a message in each direction.
    pub bytes: usize,
    /// Where the sides run.
    pub place: Place,
    /// The length of its passes, as a multiple of the usual one.
    pub passes: u32,
    /// Brackets decide whether a measurement counts.
    pub bracketed: bool,
    /// One of many similar rows: left out in a short run.
    pub detail: bool,
    /// The program that has the two halves.
    pub build: Build,
    /// Other work runs on the machine at the same time.
    pub busy: bool,
    /// How often this row is measured if nothing else is asked for.
    pub repeats: Option<u32>,
    /// The asking half.
    pub ask: Half<Asker>,
    /// The answering half.
    pub answer: Half<Answerer>,
}

impl Row {
    /// A row on two processors.
    pub fn new(
        group: Group,
        name: impl Into<String>,
        what: impl Into<String>,
        (kind, bytes): (Kind, usize),
        ask: impl Fn(&mut Asker) -> Outcome + 'static,
        answer: impl Fn(&mut Answerer) -> Outcome + 'static,
    ) -> Row {
        Row {
            name: name.into(),
            group,
            what: what.into(),
            kind,
            bytes,
            place: Place::Pinned,
            passes: 1,
            bracketed: true,
            detail: false,
            build: Build::Own,
            busy: false,
            repeats: None,
            ask: Box::new(ask),
            answer: Box::new(answer),
        }
    }

    /// The row at another place.
    pub fn at(mut self, place: Place) -> Row {
        self.place = place;
        self
    }

    /// The row as one of many similar ones, if `detail` is true.
    pub fn detail(mut self, detail: bool) -> Row {
        self.detail = detail;
        self
    }

    /// Its name in the program that has its halves.
    pub fn name_in_its_build(&self) -> &str {
        match self.build {
            Build::Own => &self.name,
            Build::Lto => self.name.strip_suffix(builds::SUFFIX).unwrap_or(&self.name),
        }
    }

    /// The row on a busy machine: ten measurements, each long enough for many bursts of other work.
    pub fn busy(mut self) -> Row {
        self.busy = true;
        self.passes = 8;
        self.repeats = Some(10);
        // A short run has no time for it.
        self.detail = true;
        self
    }

    /// The passes of a paced row: long enough for some hundred messages.
    pub fn paced_passes(mut self) -> Row {
        self.passes = if matches!(self.kind, Kind::Paced { rate: ..=1_000 }) { 10 } else { 5 };
        self
    }

    /// Whether a word of the filter selects it: its name, a prefix of it, or its group.
    pub fn is_meant_by(&self, word: &str) -> bool {
        self.name.starts_with(word) || self.group.name() == word
    }

    /// How many asking processes there are.
    pub fn askers(&self) -> u64 {
        if let Kind::Clients(count) = self.kind { count } else { 1 }
    }
}

/// All rows, in the order of the table.
pub fn all() -> Vec<Row> {
    let mut rows = lines::rows();
    rows.extend(rings::rows());
    rows.extend(values::rows());
    rows.extend(streams::rows());
    rows.extend(wakes::rows());
    rows.extend(copies::rows());
    rows.extend(handover::rows());
    rows.extend(calls::rows());
    rows.extend(service::rows());
    rows.extend(batches::rows());
    rows.extend(pipes::rows());
    rows.extend(bulk::rows());
    rows.extend(fanout::rows());
    rows.extend(flows::rows());
    rows.extend(variants::rows());
    rows.extend(busy::rows());
    #[cfg(feature = "async")]
    rows.extend(flows::tasks::rows().into_iter().chain(bulk::tasks::rows()));
    rows.extend(kernel::rows());
    rows.extend(peers::rows());
    rows.extend(builds::twins(&rows));
    rows
}

/// The row with this name.
pub fn find(name: &str) -> Option<Row> {
    all().into_iter().find(|row| row.name == name)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn names_are_unique_and_fit_a_command_line() {
        let mut seen = HashSet::new();
        for row in all() {
            assert!(
                row.name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'),
                "{}",
                row.name
            );
            assert!(row.name != row.group.name());
            assert!(seen.insert(row.name.clone()), "{} twice", row.name);
        }
    }

    #[test]
    fn the_filter_means_names_beginnings_and_groups() {
        let row = find("call_128").unwrap();
        assert!(row.is_meant_by("call_128") && row.is_meant_by("call") && row.is_meant_by("memorypipe"));
        assert!(!row.is_meant_by("floor") && !row.is_meant_by("128"));
    }
}
