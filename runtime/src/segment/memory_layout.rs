//! All the memory of one side of a connection.

use std::ops::Range;

use super::geometry::{BULK_UNIT, Geometry, MAX_SEGMENT, POPULATE_MAX, SLOTS_OFFSET};
use super::traffic;

/// All the memory of one side: its segment, and its part of each queue of the connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MemoryLayout {
    ring: Geometry,
    queues: Vec<Geometry>,
}

impl MemoryLayout {
    /// `None` if it would be larger than [`MAX_SEGMENT`].
    pub(crate) fn new(ring: Geometry, queues: Vec<Geometry>) -> Option<MemoryLayout> {
        let queues_len: Option<usize> =
            queues.iter().try_fold(0_usize, |len, queue| len.checked_add(queue.queue_len()));
        let len = ring.memory_len().checked_next_multiple_of(BULK_UNIT)?.checked_add(queues_len?)?;
        let len = len.checked_add(traffic::len(queues.len()))?;
        (len <= MAX_SEGMENT).then_some(MemoryLayout { ring, queues })
    }

    /// The segment.
    pub(crate) fn ring(&self) -> Geometry {
        self.ring
    }

    /// The offset and the geometry of each queue.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`MemoryLayout::new` has found that all of it ends within `MAX_SEGMENT`"
    )]
    pub(crate) fn queues(&self) -> impl Iterator<Item = (usize, Geometry)> {
        let mut next = self.ring.memory_len().next_multiple_of(BULK_UNIT);
        self.queues.iter().map(move |queue| {
            let at = next;
            next += queue.queue_len();
            (at, *queue)
        })
    }

    /// The offset of the counters of the queues and their number, if there are any.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`MemoryLayout::new` has found that all of it ends within `MAX_SEGMENT`"
    )]
    pub(crate) fn queue_counters(&self) -> Option<(usize, usize)> {
        self.queues().last().map(|(at, queue)| (at + queue.queue_len(), self.queues.len()))
    }

    /// The parts that both sides access only as atomics.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`MemoryLayout::new` has found that all of it ends within `MAX_SEGMENT`"
    )]
    pub(crate) fn words(&self) -> impl Iterator<Item = Range<usize>> {
        let segments = std::iter::once(0).chain(self.queues().map(|(at, _)| at));
        segments.map(|at| at..at + SLOTS_OFFSET).chain(self.tallies_place())
    }

    /// The parts of a peer's memory whose pages are mapped at once. The pages of a large part are mapped on use,
    /// because a peer could make this side repeat the work.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`MemoryLayout::new` has found that all of it ends within `MAX_SEGMENT`"
    )]
    pub(crate) fn at_once(&self) -> impl Iterator<Item = Range<usize>> {
        std::iter::once(0..self.ring.segment_len())
            .chain(self.ring.bulk(0))
            .chain(self.queues().map(|(at, queue)| at..at + queue.segment_len()))
            .chain(self.tallies_place())
            .filter(|part| part.len() <= POPULATE_MAX)
    }

    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`MemoryLayout::new` has found that all of it ends within `MAX_SEGMENT`"
    )]
    fn tallies_place(&self) -> Option<Range<usize>> {
        self.queue_counters().map(|(at, queues)| at..at + traffic::len(queues))
    }

    /// Length in bytes.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`MemoryLayout::new` has found that all of it ends within `MAX_SEGMENT`"
    )]
    pub(crate) fn memory_len(&self) -> usize {
        self.queue_counters().map_or(self.ring.memory_len(), |(at, queues)| at + traffic::len(queues))
    }
}
