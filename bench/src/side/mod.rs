//! The two processes of a measurement.
//!
//! The asking side decides: it gives orders over the control words, does its half, and reports. The answering
//! side carries out orders until the end. Both wait for each other in a way that also works on one processor,
//! and never while anything is timed.

mod answer;
mod ask;
mod crowd;
pub mod line;
mod paced;

use std::os::fd::RawFd;
use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use answer::Answerer;
pub use ask::Asker;

use crate::measure::Outcome;
use crate::shared::{Shared, Word};
use crate::system;

/// On which processors a row is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Each side on one of its own.
    Pinned,
    /// Both on the same.
    OneCore,
    /// Wherever the system puts them.
    Free,
}

/// Which side a process is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// Asks, measures and reports.
    Ask,
    /// Answers.
    Answer,
}

/// What a side is told when it is started.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Orders {
    /// Which side it is.
    pub role: Role,
    /// Name of the row.
    pub row: String,
    /// Which of several asking processes it is; the first one leads.
    pub index: u64,
    /// Length of a pass.
    pub pass: Duration,
    /// The processors of the two sides.
    pub processors: [usize; 2],
    /// A name that nobody else uses.
    pub name: String,
    /// Descriptors that it has inherited.
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

/// What an order is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The bare line of the brackets.
    Line = 1,
    /// The row's own rounds.
    Rounds = 2,
    /// The same, and system calls are counted.
    Counted = 3,
    /// That was all.
    End = 4,
}

impl Kind {
    fn from_word(word: u64) -> Option<Kind> {
        [Kind::Line, Kind::Rounds, Kind::Counted, Kind::End].into_iter().find(|&kind| kind as u64 == word)
    }
}

/// Where a side is, so that it moves only when it must.
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

    /// Moves to where the order is to be carried out: brackets are taken on two processors always.
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

/// The answering side tells where it can be reached by TCP.
pub fn tell_port(shared: &Shared, port: u16) {
    shared.set(Word::Port, u64::from(port));
}

/// Where the answering side can be reached by TCP.
pub fn learn_port(shared: &Shared) -> u16 {
    shared.wait_until(Word::Port, |port| port != 0);
    u16::try_from(shared.get(Word::Port)).unwrap_or(0)
}
