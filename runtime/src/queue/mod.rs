//! Queues: additional rings for everything that is not a call. Events use one, and each stream another.
//!
//! A queue has one direction. Its slots are in the memory of its writer, its words in that of their owner, as with the
//! rings of a ring pair, and [`crate::ring`] applies to them too. Unlike a ring pair, an end of a queue can move to
//! another thread: it has its own mappings, spinner and death notice.
//!
//! | module | responsibility |
//! |---|---|
//! | `end` | waking the other end, waiting for it, detecting its death |
//! | `closed` | the word with which an end releases a stream |
//! | `writer` | writes messages |
//! | `set` | all queues of a connection |
//! | `pool` | the ends that streams use, one stream after the other |
//! | `reader` | reads messages, one by one, or as far as the writer has not overwritten them |
//!
//! # If a side dies
//!
//! Nothing is repaired, as with a ring pair. The survivor reads the published messages, and then sees that the
//! connection is over. It checks for that when it has nothing to do: a sleeper within a fifth of a second.

mod closed;
#[cfg(all(test, feature = "test-util"))] // which makes ends without a connection
mod edge_tests;
mod end;
mod pool;
mod reader;
mod set;
#[cfg(all(test, feature = "__fuzz"))] // which lets a test be hostile
mod tests;
mod writer;

use std::sync::Arc;

pub(crate) use self::closed::{ABORTED, closed_word, ended};
pub(crate) use self::end::{QueueEnd, WaitLimit};
pub(crate) use self::pool::StreamEnd;
pub(crate) use self::pool::StreamEnds;
pub(crate) use self::reader::{LossyRead, LossyReader, QueueReader, Taken};
pub(crate) use self::set::{Owner, QueueKind, Queues};
pub(crate) use self::writer::{QueueWriter, Room};
use crate::error::{Execution, IpcError};
use crate::platform::Watch;
use crate::segment::{PeerFarewell, farewell};
use crate::sync::{AtomicBool, Ordering};

/// This process's side of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Host,
    Client,
}

/// Whether the connection of a queue is over. All its ends share it, on any thread.
#[derive(Debug)]
pub(crate) struct ConnectionState {
    pub(crate) role: Role,
    watch: Watch,
    /// Of the peer; `None` for a connection without memory, in a test.
    farewell: Option<PeerFarewell>,
    closed: AtomicBool,
}

impl ConnectionState {
    /// For the connection to this peer.
    pub(crate) fn new(role: Role, watch: Watch, farewell: Option<PeerFarewell>) -> Arc<ConnectionState> {
        Arc::new(ConnectionState { role, watch, farewell, closed: AtomicBool::new(false) })
    }

    /// This side has closed the connection.
    pub(crate) fn end(&self) {
        // Relaxed: a hint with which nothing is published.
        self.closed.store(true, Ordering::Relaxed);
    }

    /// The error of an end whose peer is gone.
    pub(crate) fn gone(&self, execution: Execution) -> IpcError {
        match self.role {
            Role::Host => IpcError::ClientGone,
            Role::Client => farewell::gone(self.farewell.as_ref().and_then(PeerFarewell::read), execution),
        }
    }

    /// Whether either side has closed it, or the peer is gone. Makes a system call.
    pub(crate) fn is_closed(&self) -> bool {
        self.closed.load(Ordering::Relaxed) || self.watch.hung_up()
    }
}
