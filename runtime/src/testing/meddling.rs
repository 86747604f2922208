//! Memory that changes during the operations of both sides: a second mapping of the memory that one of them writes. A
//! thread changes it while the side itself works correctly.
//!
//! To the other side it is the memory of a hostile peer that keeps up the protocol. For the fuzz targets of this crate;
//! no part of it is public API.

use std::fmt;

use super::hostile::{Connection, Memory, TestHost};
use crate::attach::second::{self, Second};
use crate::error::AttachError;
use crate::host::HostEnd;
use crate::platform::LocalConnector;

/// All the memory that one side of a connection writes, mapped a second time.
pub struct Meddling(Second);

static_assertions::assert_impl_all!(Meddling: Send);

/// From now on this thread keeps a second mapping of all memory that it creates, or that is created for a host on this
/// thread, for [`taken`].
pub fn keep() {
    second::keep();
}

/// The mappings that were kept since the last call.
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

    /// The length of the bulk data in `u64`.
    #[must_use]
    pub fn bulk_words(&self) -> usize {
        self.0.segment.bulk().map_or(0, |bulk| bulk.len() / 8)
    }

    /// Adds this many bytes to the counter of a queue, if there are counters.
    pub fn count(&self, queue: usize, bytes: u64) {
        if let Some(queue_counters) = &self.0.parts.queue_counters {
            queue_counters.add(queue, bytes);
        }
    }
}

impl fmt::Debug for Meddling {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Meddling").field("segment", &self.0.segment).finish_non_exhaustive()
    }
}

/// Connects to a host of this process, from any thread.
#[derive(Debug)]
pub struct Gate(LocalConnector);

impl Gate {
    /// Connects.
    ///
    /// # Errors
    ///
    /// If there are no descriptors left.
    pub fn connect(&self) -> Result<Connection, AttachError> {
        let os = |source| AttachError::Os { doing: "make a pair of sockets", source };
        self.0.connect().map(Connection::new).map_err(os)
    }
}

impl<H: HostEnd> TestHost<H> {
    /// The host, which another thread can serve, and the gate through which clients connect.
    pub fn split(self) -> (H, Gate) {
        (self.host, Gate(self.connector))
    }
}
