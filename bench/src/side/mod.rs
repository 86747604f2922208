//! The two processes of a measurement.
//!
//! The asking side decides: it gives orders through the control words, does its half, and reports. The answering side
//! carries out orders until the end. Their waits also work on one processor, and never fall into a timed pass.

mod answer;
mod ask;
mod busy;
mod crowd;
pub mod line;
pub mod load;
mod paced;

use std::os::fd::RawFd;
use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use answer::Answerer;
pub use ask::Asker;

use crate::measure::Outcome;
use crate::shared::{Shared, Word};
use crate::system;

/// The processors on which a row is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Each side on a separate one.
    Pinned,
    /// Both on the same.
    OneCore,
    /// Chosen by the system.
    Free,
}

/// The side of a process.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// Asks, measures and reports.
    Ask,
    /// Answers.
    Answer,
    /// Keeps a processor busy, as other programs do.
    Load,
}

/// The orders of a side at its start.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Orders {
    /// Its side.
    pub role: Role,
    /// Name of the row.
    pub row: String,
    /// The index of the asking process, if there are several; the first one leads. Of load: its processor.
    pub index: u64,
    /// Length of a pass.
    pub pass: Duration,
    /// The processors of the two sides.
    pub processors: [usize; 2],
    /// A unique name.
    pub name: String,
    /// The inherited descriptors.
    pub wires: Wires,
}

/// Descriptors that both sides inherit.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Wires {
    /// The shared memory.
    pub memory: RawFd,
    /// A stream of Unix sockets: the asking and the answering end.
    pub sockets: [RawFd; 2],
    /// Two pipes, reading and writing ends: to the answering side, and back.
    pub pipes: [[RawFd; 2]; 2],
    /// Two event counters: to the answering side, and back.
    pub events: [RawFd; 2],
}

/// The kind of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The bare line of the brackets.
    Line = 1,
    /// The row's own rounds.
    Rounds = 2,
    /// The same, with system calls counted.
    Counted = 3,
    /// The end.
    End = 4,
}

impl Kind {
    fn from_word(word: u64) -> Option<Kind> {
        [Kind::Line, Kind::Rounds, Kind::Counted, Kind::End].into_iter().find(|&kind| kind as u64 == word)
    }
}

/// The current place of a side, so that it moves only when it must.
struct Placed {
    own: usize,
    place: Place,
    processors: [usize; 2],
    all: Vec<usize>,
    now: Option<Place>,
}

impl Placed {
    fn new(orders: &Orders, own: usize, place: Place) -> Placed {
        let all = system::processors();
        Placed { own: orders.processors[own], place, processors: orders.processors, all, now: None }
    }

    /// Moves to the place of the order: brackets are always taken on two processors.
    fn go_for(&mut self, kind: Kind) -> Outcome {
        let place = if kind == Kind::Line { Place::Pinned } else { self.place };
        if self.now != Some(place) {
            self.now = Some(place);
            match place {
                Place::Pinned => system::pin(&[self.own])?,
                Place::OneCore => system::pin(&[self.processors[0]])?,
                Place::Free => system::pin(&self.all)?,
            }
        }
        Ok(())
    }
}

/// Publishes the TCP port of the answering side.
pub fn tell_port(shared: &Shared, port: u16) {
    shared.set(Word::Port, u64::from(port));
}

/// Waits for the TCP port of the answering side.
pub fn learn_port(shared: &Shared) -> u16 {
    shared.wait_until(Word::Port, |port| port != 0);
    u16::try_from(shared.get(Word::Port)).unwrap_or(0)
}
