//! The layout of a segment, and its limits.

use std::ops::Range;

/// The version of the layout of a segment and of the frames that negotiate it. Checked first.
pub(crate) const LAYOUT_VERSION: u32 = 7;

/// The first bytes of a segment.
pub(crate) const MAGIC: [u8; 8] = *b"memorypp";

pub(crate) const HEAD_OFFSET: usize = 128;
pub(crate) const PARKED_OFFSET: usize = 256;
pub(crate) const CPU_CONTENDED_OFFSET: usize = 260;
pub(crate) const WAKE_TIME_OFFSET: usize = 264;
pub(crate) const WAKE_SEQ_OFFSET: usize = 384;
pub(crate) const CLOSED_OFFSET: usize = 392;
pub(crate) const COUNTERS_OFFSET: usize = 512;
/// Only of the queue of events, in the memory of its reader: the blocks that it holds.
pub(crate) const HOLDS_OFFSET: usize = 2048;
/// The maximum number of blocks that a reader can hold.
pub(crate) const MAX_HOLDS: usize = 32;
/// The words have separate pages, so that a forked child can get zeros in their place and no access to the slots.
pub(crate) const SLOTS_OFFSET: usize = LARGEST_PAGE;
/// The maximum number of counters.
pub(crate) const COUNTERS: usize = 96;
pub(crate) const FAREWELL_OFFSET: usize = 1280;
/// The number of words of a farewell.
pub(crate) const FAREWELL_WORDS: usize = 17;
/// The offset of the call id and the length in a slot.
pub(crate) const CALL_OFFSET: usize = 8;

/// The maximum payload of a slot in bytes.
pub(crate) const MAX_PAYLOAD: usize = crate::message::limits::MAX_SIZE;
/// The maximum number of slots of a ring.
pub(crate) const MAX_CAPACITY: u32 = 1 << 16;
/// The maximum size of a segment in bytes, which a peer's declaration and capacity can make this process allocate or
/// map.
pub(crate) const MAX_SEGMENT: usize = 256 << 20;

/// The alignment of the start and the end of the bulk room, and of each queue: pages, so that each can be mapped
/// separately.
pub(crate) const BULK_UNIT: usize = LARGEST_PAGE;

/// The largest page size of the kernel on this architecture, without huge pages.
const LARGEST_PAGE: usize = if cfg!(target_arch = "x86_64") { 4096 } else { 65_536 };

pub(super) const SLOT_ALIGN: usize = crate::message::limits::MAX_ALIGN;
/// Payloads up to this size and [`INLINE_OFFSET`] alignment share the pair of lines with the header.
const INLINE_MAX: usize = 2 * SLOT_ALIGN - INLINE_OFFSET;
const INLINE_OFFSET: usize = 16;

/// Largest part of a peer's memory whose pages are all mapped at once.
pub(super) const POPULATE_MAX: usize = 1 << 20;

static_assertions::const_assert!(SLOTS_OFFSET % SLOT_ALIGN == 0);
static_assertions::const_assert!(
    WAKE_SEQ_OFFSET >= PARKED_OFFSET + 128 && CLOSED_OFFSET + 8 <= COUNTERS_OFFSET
);
static_assertions::const_assert!(COUNTERS_OFFSET + 8 * COUNTERS <= FAREWELL_OFFSET);
static_assertions::const_assert!(FAREWELL_OFFSET + 8 * FAREWELL_WORDS <= HOLDS_OFFSET);
static_assertions::const_assert!(HOLDS_OFFSET + 8 * MAX_HOLDS <= SLOTS_OFFSET);

/// The number of slots of a ring, and their size.
///
/// All numbers are within the limits above, because [`Geometry::new`] is the only constructor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Geometry {
    /// A power of two, at most [`MAX_CAPACITY`].
    capacity: u32,
    /// The distance between slots in bytes, a multiple of [`SLOT_ALIGN`].
    stride: u32,
    /// The offset of the payload in a slot, 16 or 64.
    payload_offset: u32,
    /// Bytes of bulk data behind the ring, a multiple of [`BULK_UNIT`]; 0 for none.
    bulk: u32,
}

impl Geometry {
    /// The slots for payloads of up to `size` bytes and `align` alignment.
    ///
    /// A small payload follows the header in its pair of cache lines. A larger one starts on a new line, so that the
    /// polled line is separate: with the payload right behind the header, a 128-byte round trip took a quarter longer.
    ///
    /// `None` if a value exceeds its limit.
    #[expect(clippy::arithmetic_side_effects, reason = "`size` is at most `MAX_PAYLOAD`, as was compared")]
    pub(crate) fn new(capacity: u32, size: usize, align: usize) -> Option<Geometry> {
        let capacity_fits = capacity.is_power_of_two() && capacity <= MAX_CAPACITY;
        if !capacity_fits || size > MAX_PAYLOAD || !align.is_power_of_two() || align > SLOT_ALIGN {
            return None;
        }
        let (offset, stride) = if size <= INLINE_MAX && align <= INLINE_OFFSET {
            (INLINE_OFFSET, 2 * SLOT_ALIGN)
        } else {
            (SLOT_ALIGN, SLOT_ALIGN + size.next_multiple_of(SLOT_ALIGN))
        };
        let len = stride.checked_mul(capacity as usize)?.checked_add(SLOTS_OFFSET)?;
        let (stride, payload_offset) = (u32::try_from(stride).ok()?, u32::try_from(offset).ok()?);
        (len <= MAX_SEGMENT).then_some(Geometry { capacity, stride, payload_offset, bulk: 0 })
    }

    /// The part of a queue in the memory of its reader, which writes words and no messages.
    #[expect(clippy::arithmetic_side_effects, reason = "a product of two constants, 128")]
    pub(crate) fn of_reader() -> Geometry {
        Geometry { capacity: 1, stride: 2 * SLOT_ALIGN as u32, payload_offset: INLINE_OFFSET as u32, bulk: 0 }
    }

    /// The size of a queue in the memory: a whole number of pages.
    pub(super) fn queue_len(self) -> usize {
        self.segment_len().next_multiple_of(BULK_UNIT)
    }

    pub(crate) fn capacity(self) -> u32 {
        self.capacity
    }

    pub(crate) fn payload_offset(self) -> u32 {
        self.payload_offset
    }

    /// The maximum payload of a slot, in bytes.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`Geometry::new` makes the stride longer than the offset of the payload"
    )]
    pub(crate) fn room(self) -> usize {
        (self.stride - self.payload_offset) as usize
    }

    /// The same ring with at least `len` bytes of bulk data behind it. `None` if that exceeds the limit.
    pub(crate) fn with_bulk(mut self, len: usize) -> Option<Geometry> {
        let rounded = len.checked_next_multiple_of(BULK_UNIT)?;
        self.bulk = u32::try_from(rounded).ok()?;
        (rounded <= MAX_SEGMENT && self.memory_len() <= MAX_SEGMENT).then_some(self)
    }

    /// Bytes of bulk data.
    pub(crate) fn bulk_len(self) -> usize {
        self.bulk as usize
    }

    /// The offset of the bulk data in the memory.
    pub(crate) fn bulk_offset(self) -> usize {
        self.segment_len().next_multiple_of(BULK_UNIT)
    }

    /// The range of the bulk memory if the ring starts at byte `at` of the memory; `None` without bulk memory.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`at` is a place in a memory, which is at most `MAX_SEGMENT` bytes long; so is each part of it"
    )]
    pub(super) fn bulk(self, at: usize) -> Option<Range<usize>> {
        let start = at + self.bulk_offset();
        (self.bulk > 0).then(|| start..start + self.bulk_len())
    }

    /// The length of the whole memory in bytes: the ring and the bulk data.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`Geometry::new` and `with_bulk` keep each part within `MAX_SEGMENT`"
    )]
    pub(crate) fn memory_len(self) -> usize {
        if self.bulk == 0 { self.segment_len() } else { self.bulk_offset() + self.bulk_len() }
    }

    /// The length of the part with this ring, in bytes.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`Geometry::new` has found that all slots end within `MAX_SEGMENT`"
    )]
    pub(crate) fn segment_len(self) -> usize {
        SLOTS_OFFSET + self.capacity as usize * self.stride as usize
    }

    /// Offset of a slot in the segment.
    #[inline(always)]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`Geometry::new` has found that all slots end within `MAX_SEGMENT`"
    )]
    pub(crate) fn slot(self, slot: u32) -> usize {
        debug_assert!(slot < self.capacity);
        SLOTS_OFFSET + slot as usize * self.stride as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_payload_fits_its_slot() {
        for size in [0, 1, 8, 111, 112, 113, 128, 4096, 65_536, MAX_PAYLOAD] {
            for align in [1, 8, 16, 32, 64] {
                let g = Geometry::new(16, size, align).unwrap();
                assert!(g.room() >= size.next_multiple_of(align.max(16)), "{size} {align}");
                assert_eq!(g.payload_offset() as usize % align, 0);
                assert_eq!(g.slot(15) + g.payload_offset() as usize + g.room(), g.segment_len());
            }
        }
    }

    #[test]
    fn what_is_beyond_a_limit_is_refused() {
        for (capacity, size, align) in [
            (0, 8, 8),
            (3, 8, 8),
            (2 * MAX_CAPACITY, 8, 8),
            (8, MAX_PAYLOAD + 1, 8),
            (8, usize::MAX, 8),
            (8, 8, 128),
            (8, 8, 0),
            (MAX_CAPACITY, 4096, 8),
            (4096, MAX_PAYLOAD, 8),
        ] {
            assert_eq!(Geometry::new(capacity, size, align), None, "{capacity} {size} {align}");
        }
    }

    #[test]
    fn a_message_of_112_bytes_lies_in_two_lines() {
        assert_eq!(Geometry::new(8, 112, 8).unwrap().stride, 128);
        assert_eq!(Geometry::new(8, 128, 8).unwrap().stride, 192);
    }
}
