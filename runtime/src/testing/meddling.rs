//! Memory that changes under the operations of both sides: a second mapping of what one of them writes, for a thread
//! that changes it while the side itself works as it should.
//!
//! To the other side it is memory of a hostile peer who can keep up the protocol. For the fuzz targets of this crate;
//! nothing of it is part of the interface.

use std::cell::RefCell;
use std::fmt;
use std::sync::{Arc, Mutex};

use super::hostile::{Arena, Connection, Memory};
use crate::attach::queues::OwnParts;
use crate::error::AttachError;
use crate::host::HostEnd;
use crate::platform::Knocker;
use crate::queue::lock;
use crate::segment::OwnSegment;

/// Where the second mappings go of what a thread makes, or has made by another one.
#[derive(Debug, Clone, Default)]
pub(crate) struct Kept(Option<Arc<Mutex<Vec<Meddling>>>>);

thread_local! {
    /// `None`: nothing is kept.
    static KEPT: RefCell<Kept> = const { RefCell::new(Kept(None)) };
}

/// All the memory that one side of a connection writes, mapped a second time.
pub struct Meddling {
    segment: OwnSegment,
    parts: OwnParts,
}

static_assertions::assert_impl_all!(Meddling: Send);

/// From here on this thread keeps a second mapping of all memory that it makes, or that is made for a host which it
/// serves, for [`taken`].
pub fn keep() {
    KEPT.with_borrow_mut(|kept| _ = kept.0.get_or_insert_default());
}

/// What was kept since this was last asked.
#[must_use]
pub fn taken() -> Vec<Meddling> {
    kept().0.map(|kept| std::mem::take(&mut *lock(&kept))).unwrap_or_default()
}

/// Of this thread, for one that does something for it.
pub(crate) fn kept() -> Kept {
    KEPT.with_borrow(Kept::clone)
}

impl Kept {
    /// What this thread makes is kept there too, as long as the result lives.
    pub(crate) fn here(&self) -> Here {
        Here(KEPT.replace(self.clone()))
    }
}

/// See [`Kept::here`].
pub(crate) struct Here(Kept);

impl Drop for Here {
    fn drop(&mut self) {
        KEPT.set(std::mem::take(&mut self.0));
    }
}

/// Memory was made, and is not sealed yet: `map` maps it once more.
pub(crate) fn made(map: impl FnOnce() -> std::io::Result<(OwnSegment, OwnParts)>) -> std::io::Result<()> {
    if let Some(kept) = kept().0 {
        let (segment, parts) = map()?;
        lock(&kept).push(Meddling { segment, parts });
    }
    Ok(())
}

impl Meddling {
    /// The segment.
    #[must_use]
    pub fn segment(&self) -> Memory<'_> {
        Memory(&self.segment)
    }

    /// The part of each queue.
    pub fn queues(&self) -> impl Iterator<Item = Memory<'_>> {
        self.parts.queues.iter().map(Memory)
    }

    /// How many `u64` of bulk data there are.
    #[must_use]
    pub fn bulk_words(&self) -> usize {
        self.segment.bulk().map_or(0, |bulk| bulk.len() / 8)
    }

    /// Counts so many bytes more in the tally of a queue, if there are any.
    pub fn count(&self, queue: usize, bytes: u64) {
        if let Some(tallies) = &self.parts.tallies {
            tallies.add(queue, bytes);
        }
    }
}

impl fmt::Debug for Meddling {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Meddling").field("segment", &self.segment).finish_non_exhaustive()
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
