//! What is measured.
//!
//! | module | rows |
//! |---|---|
//! | `lines`, `rings` | round trips that one would write by hand, unchecked |
//! | `streams` | one-way rings written by hand |
//! | `wakes`, `copies`, `handover` | what waking a process, copying bytes and handing them over take |
//! | `calls`, `service`, `batches`, `pipes`, `bulk`, `flows` | memorypipe |
//! | `kernel` | Unix socket, pipe, TCP |
//! | `peers` | other crates, behind features; and an algorithm re-implemented |

mod batches;
mod bulk;
mod calls;
mod copies;
mod flows;
mod handover;
mod kernel;
mod lines;
mod peers;
mod pipes;
mod rings;
mod service;
mod streams;
mod variants;
mod wakes;

use crate::measure::Outcome;
use crate::side::{Answerer, Asker, Place};

/// What a row belongs to; also a word of the filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// What the hardware and the kernel take.
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

/// What a row measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// There and back.
    RoundTrip,
    /// One way, so many messages published together.
    Stream {
        /// Messages per publication.
        batch: u64,
    },
    /// There and back, so many calls published together and all their replies awaited.
    Calls {
        /// Calls per publication.
        batch: u64,
    },
    /// There with all the bytes, or back with them, and an acknowledgement.
    Bulk,
    /// Round trips begun at a given rate.
    Paced {
        /// Messages per second.
        rate: u32,
    },
    /// Nothing is said.
    Idle,
    /// Many clients at once.
    Clients(u64),
    /// Within one process.
    Local,
}

impl Kind {
    /// How often the bytes of a message travel.
    pub fn directions(self) -> u32 {
        if matches!(self, Kind::Stream { .. } | Kind::Bulk | Kind::Local) { 1 } else { 2 }
    }
}

type Half<S> = Box<dyn Fn(&mut S) -> Outcome>;

/// A row: what it is called, and the two halves of it.
pub struct Row {
    /// Name, unique.
    pub name: String,
    /// What it belongs to.
    pub group: Group,
    /// What it is, for people.
    pub what: String,
    /// What is measured.
    pub kind: Kind,
    /// Bytes of a message in each direction.
    pub bytes: usize,
    /// Where the sides run.
    pub place: Place,
    /// How many times as long as others its passes are.
    pub passes: u32,
    /// Brackets decide, unless all is to be shown.
    pub bracketed: bool,
    /// One of many of its kind: left out where there is little time.
    pub detail: bool,
    /// How many repeats of it are worth the time, beside those of the run.
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
            repeats: None,
            ask: Box::new(ask),
            answer: Box::new(answer),
        }
    }

    /// The row somewhere else.
    pub fn at(mut self, place: Place) -> Row {
        self.place = place;
        self
    }

    /// The row as one of many of its kind, if `detail` is true.
    pub fn detail(mut self, detail: bool) -> Row {
        self.detail = detail;
        self
    }

    /// Whether a word of the filter means it: its name, the beginning of it, or its group.
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
    rows.extend(streams::rows());
    rows.extend(wakes::rows());
    rows.extend(copies::rows());
    rows.extend(handover::rows());
    rows.extend(calls::rows());
    rows.extend(service::rows());
    rows.extend(batches::rows());
    rows.extend(pipes::rows());
    rows.extend(bulk::rows());
    rows.extend(flows::rows());
    rows.extend(variants::rows());
    #[cfg(feature = "async")]
    rows.extend(flows::tasks::rows().into_iter().chain(bulk::tasks::rows()));
    rows.extend(kernel::rows());
    rows.extend(peers::rows());
    rows
}

/// The row of this name.
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
