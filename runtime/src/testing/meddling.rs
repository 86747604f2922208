//! Memory that changes under the operations of both sides: a second mapping of what one of them writes, for a thread
//! that changes it while the side itself works as it should.
//!
//! To the other side it is memory of a hostile peer who can keep up the protocol. For the fuzz targets of this crate;
//! nothing of it is part of the interface.

use std::fmt;

use super::hostile::{Arena, Connection, Memory};
use crate::attach::second::{self, Second};
use crate::error::AttachError;
use crate::host::HostEnd;
use crate::platform::Knocker;

/// All the memory that one side of a connection writes, mapped a second time.
pub struct Meddling(Second);

static_assertions::assert_impl_all!(Meddling: Send);

/// From here on this thread keeps a second mapping of all memory that it makes, or that is made for a host which it
/// serves, for [`taken`].
pub fn keep() {
    second::keep();
}

/// What was kept since this was last asked.
#[must_use]
pub fn taken() -> Vec<Meddling> {
    second::taken().into_iter().map(Meddling).collect()
}

impl Meddling {
    /// The segment.
    #[must_use]
    pub fn segment(&self) -> Memory<'_> {
        Memory(&self.0.segment)
    }

    /// The part of each queue.
    pub fn queues(&self) -> impl Iterator<Item = Memory<'_>> {
        self.0.parts.queues.iter().map(Memory)
    }

    /// How many `u64` of bulk data there are.
    #[must_use]
    pub fn bulk_words(&self) -> usize {
        self.0.segment.bulk().map_or(0, |bulk| bulk.len() / 8)
    }

    /// Counts so many bytes more in the tally of a queue, if there are any.
    pub fn count(&self, queue: usize, bytes: u64) {
        if let Some(tallies) = &self.0.parts.tallies {
            tallies.add(queue, bytes);
        }
    }
}

impl fmt::Debug for Meddling {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Meddling").field("segment", &self.0.segment).finish_non_exhaustive()
    }
}

/// The way to a host of this process, from any thread.
#[derive(Debug)]
pub struct Gate(Knocker);

impl Gate {
    /// Connects.
    ///
    /// # Errors
    ///
    /// For want of descriptors.
    pub fn connect(&self) -> Result<Connection, AttachError> {
        let os = |source| AttachError::Os { doing: "make a pair of sockets", source };
        self.0.connect().map(Connection::new).map_err(os)
    }
}

impl<H: HostEnd> Arena<H> {
    /// The host, to be served by somebody, and the way to it.
    pub fn split(self) -> (H, Gate) {
        (self.host, Gate(self.knocker))
    }
}
