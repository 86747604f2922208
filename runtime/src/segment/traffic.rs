//! What has passed through the queues of a connection: one line for each queue, which the end on this side writes.
//!
//! The ends of queues belong to any threads, and statistics are asked for on that of the ring pair. So these counters
//! are a part of their own, which all of them share.
//!
//! # Invariants
//!
//! - **LEN**: the part has a line for each queue for as long as it lives; sealed against shrinking and fully allocated.
//! - **WORDS**: it is accessed through atomics alone. That of the peer is read-only, and only ever a [`PeerWord`].

use super::BULK_UNIT;
use super::region::word;
use crate::platform::{OwnMap, Part, PeerMap};
use crate::sync::{AtomicU64, Ordering, PeerWord};

/// The distance between queues: each has separate lines, because the ends may be in use at the same time.
const STRIDE: usize = 128;

/// The number of items and bytes that have passed through one or several queues.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Traffic {
    pub(crate) items: u64,
    pub(crate) bytes: u64,
}

/// Tallies that this process writes.
#[derive(Debug)]
pub(crate) struct OwnQueueCounters(QueueCounters);

/// Tallies that the peer writes: any numbers.
#[derive(Debug)]
pub(crate) struct PeerQueueCounters(QueueCounters);

#[derive(Debug)]
struct QueueCounters {
    map: Part,
    queues: usize,
}

/// The size of the counters of this many queues in bytes: a whole number of pages.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "a connection has at most one queue for events and 64 streams in each direction"
)]
pub(super) fn len(queues: usize) -> usize {
    (queues * STRIDE).next_multiple_of(BULK_UNIT)
}

impl OwnQueueCounters {
    /// The counters that start at byte `at` of this side's memory.
    pub(crate) fn new(map: &OwnMap, at: usize, queues: usize) -> OwnQueueCounters {
        OwnQueueCounters(QueueCounters { map: map.part(at, len(queues)), queues })
    }

    /// Counts an item of this many bytes in a queue. The caller has the end of the queue that is on this side.
    #[inline(always)]
    pub(crate) fn add(&self, queue: usize, bytes: u64) {
        for (word, more) in self.0.words(queue).into_iter().zip([1, bytes]) {
            // Relaxed: there is no other writer, and nothing is published with it.
            word.store(word.load(Ordering::Relaxed).wrapping_add(more), Ordering::Relaxed);
        }
    }

    pub(crate) fn read(&self, queue: usize) -> Traffic {
        // Relaxed: as in `add`.
        Traffic::of(self.0.words(queue).map(|word| word.load(Ordering::Relaxed)))
    }
}

impl PeerQueueCounters {
    /// The counters that start at byte `at` of the peer's memory.
    pub(crate) fn new(map: &PeerMap, at: usize, queues: usize) -> PeerQueueCounters {
        PeerQueueCounters(QueueCounters { map: map.part(at, len(queues)), queues })
    }

    pub(crate) fn read(&self, queue: usize) -> Traffic {
        Traffic::of(self.0.words(queue).map(|word| PeerWord::new(word).load_relaxed()))
    }
}

impl QueueCounters {
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

impl Traffic {
    fn of([items, bytes]: [u64; 2]) -> Traffic {
        Traffic { items, bytes }
    }
}

impl Traffic {
    /// The sum of both. Wraps, because a peer's numbers may have any values.
    pub(crate) fn plus(self, other: Traffic) -> Traffic {
        Traffic { items: self.items.wrapping_add(other.items), bytes: self.bytes.wrapping_add(other.bytes) }
    }
}
