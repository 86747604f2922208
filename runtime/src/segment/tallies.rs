//! What has passed through the queues of a connection: one line for each queue, which the end on this side writes.
//!
//! The ends of queues may be on any threads, and statistics are read on the thread of the lane. So these counters are
//! in a separate mapping, which all of them share.
//!
//! # Invariants
//!
//! - **LEN**: a mapping has a line for each queue for as long as it lives; the memory is sealed against shrinking and
//!   fully allocated.
//! - **WORDS**: it is accessed only through atomics. The peer's mapping is read-only, and accessed only as
//!   [`PeerWord`].

use memmap2::MmapOptions;
use rustix::fd::BorrowedFd;

use super::BULK_UNIT;
use super::region::word;
use crate::platform::Map;
use crate::sync::{AtomicU64, Ordering, PeerWord};

/// The distance between queues: each has separate lines, because the ends may be in use at the same time.
const STRIDE: usize = 128;

/// The number of items and bytes that have passed through one or several queues.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Flow {
    pub(crate) items: u64,
    pub(crate) bytes: u64,
}

/// Tallies that this process writes.
#[derive(Debug)]
pub(crate) struct OwnTallies(Tallies);

/// Tallies that the peer writes: any numbers.
#[derive(Debug)]
pub(crate) struct PeerTallies(Tallies);

#[derive(Debug)]
struct Tallies {
    map: Map,
    queues: usize,
}

/// The size of the tallies of this many queues in bytes: a whole number of pages.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "a connection has at most one queue for events and 64 streams in each direction"
)]
pub(super) fn len(queues: usize) -> usize {
    (queues * STRIDE).next_multiple_of(BULK_UNIT)
}

fn options(at: usize, queues: usize) -> MmapOptions {
    let mut options = MmapOptions::new();
    options.offset(at as u64).len(len(queues)).populate();
    options
}

impl OwnTallies {
    /// Maps the tallies that begin at the byte `at` of `memory`, which is allocated, zero and not yet sealed.
    pub(crate) fn map(memory: BorrowedFd<'_>, at: usize, queues: usize) -> std::io::Result<OwnTallies> {
        // All of it is words.
        let map = Map::of_ours(options(at, queues).map_raw(&memory)?, len(queues));
        Ok(OwnTallies(Tallies { map, queues }.checked()))
    }

    /// Counts an item of this many bytes in a queue. The caller has the end of the queue that is on this side.
    #[inline(always)]
    pub(crate) fn add(&self, queue: usize, bytes: u64) {
        for (word, more) in self.0.words(queue).into_iter().zip([1, bytes]) {
            // Relaxed: there is no other writer, and nothing is published with it.
            word.store(word.load(Ordering::Relaxed).wrapping_add(more), Ordering::Relaxed);
        }
    }

    pub(crate) fn read(&self, queue: usize) -> Flow {
        // Relaxed: as in `add`.
        Flow::of(self.0.words(queue).map(|word| word.load(Ordering::Relaxed)))
    }
}

impl PeerTallies {
    /// Maps the tallies of a peer read-only; the memory has been checked.
    pub(crate) fn map(memory: BorrowedFd<'_>, at: usize, queues: usize) -> std::io::Result<PeerTallies> {
        let map = Map::of_peer(options(at, queues).map_raw_read_only(&memory)?);
        Ok(PeerTallies(Tallies { map, queues }.checked()))
    }

    pub(crate) fn read(&self, queue: usize) -> Flow {
        Flow::of(self.0.words(queue).map(|word| PeerWord::new(word).load_relaxed()))
    }
}

impl Tallies {
    fn checked(self) -> Tallies {
        assert!(self.map.len() >= len(self.queues), "a mapping is as long as was asked for");
        self
    }

    #[inline(always)]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`queue` is below their number (asserted), which `len` has multiplied by `STRIDE`"
    )]
    fn words(&self, queue: usize) -> [&AtomicU64; 2] {
        assert!(queue < self.queues);
        [0, 8].map(|offset| {
            // SAFETY: the line of a queue below their number (asserted) is within the mapping (LEN), both terms are
            // multiples of 8, and it is accessed only as an `AtomicU64` (WORDS).
            unsafe { word(&self.map, queue * STRIDE + offset) }
        })
    }
}

impl Flow {
    fn of([items, bytes]: [u64; 2]) -> Flow {
        Flow { items, bytes }
    }
}

impl Flow {
    /// The sum of both. Wraps, because a peer's numbers may have any values.
    pub(crate) fn plus(self, other: Flow) -> Flow {
        Flow { items: self.items.wrapping_add(other.items), bytes: self.bytes.wrapping_add(other.bytes) }
    }
}
