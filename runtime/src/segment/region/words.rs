//! The words of a segment that both sides use: atomics in an own mapping, [`PeerWord`]s in a peer's mapping.

use super::super::{
    CLOSED_OFFSET, COUNTERS, COUNTERS_OFFSET, CPU_CONTENDED_OFFSET, FAREWELL_OFFSET, FAREWELL_WORDS,
    Geometry, HEAD_OFFSET, PARKED_OFFSET, SLOTS_OFFSET, WAKE_SEQ_OFFSET, WAKE_TIME_OFFSET,
};
use super::{OwnSegment, PeerSegment};
use crate::platform::Part;
use crate::segment::farewell::{self, Farewell};
use crate::sync::{Atomic, AtomicU32, AtomicU64, PeerWord};

/// A part of a mapping with a ring in it.
#[derive(Debug)]
pub(super) struct Mapped {
    /// See LEN in the head of the module above.
    pub(super) map: Part,
    pub(super) geometry: Geometry,
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident: $atomic:ident at $offset:ident;)*) => {
        $(static_assertions::const_assert!(
            $offset + size_of::<$atomic>() <= SLOTS_OFFSET && $offset % align_of::<$atomic>() == 0
        );)*

        impl OwnSegment {$(
            $(#[$doc])*
            #[inline(always)]
            pub(crate) fn $name(&self) -> &$atomic {
                self.mapped.$name()
            }
        )*}

        impl PeerSegment {$(
            $(#[$doc])*
            #[inline(always)]
            pub(crate) fn $name(&self) -> PeerWord<'_, $atomic> {
                PeerWord::new(self.mapped.$name())
            }
        )*}

        impl Mapped {$(
            #[inline(always)]
            fn $name(&self) -> &$atomic {
                // SAFETY: it ends below `SLOTS_OFFSET` (asserted above), which is within the mapping (LEN), is aligned
                // (asserted), and both processes access it only as an atomic of this size.
                unsafe { word(&self.map, $offset) }
            }
        )*}
    };
}

words! {
    /// The owner's cursor in the ring that it reads.
    head: AtomicU32 at HEAD_OFFSET;
    /// Odd while the owner sleeps.
    parked: AtomicU32 at PARKED_OFFSET;
    /// Not zero while the owner, a host, is kept from running.
    cpu_contended: AtomicU32 at CPU_CONTENDED_OFFSET;
    /// When the owner has last sent a wake-up, in microseconds.
    wake_time: AtomicU32 at WAKE_TIME_OFFSET;
    /// How often the owner of a queue's part has sent a wake-up.
    wake_seq: AtomicU32 at WAKE_SEQ_OFFSET;
    /// What the owner of a queue's part has finished.
    closed: AtomicU64 at CLOSED_OFFSET;
}

impl OwnSegment {
    pub(crate) fn geometry(&self) -> Geometry {
        self.mapped.geometry
    }

    /// The counter with this number.
    #[inline(always)]
    pub(crate) fn counter(&self, number: usize) -> &AtomicU64 {
        self.mapped.counter(number)
    }

    /// The header of a slot.
    #[inline(always)]
    pub(crate) fn header(&self, slot: u32) -> &AtomicU64 {
        self.mapped.header(slot)
    }

    /// Tells the peer why it is disconnected.
    pub(crate) fn write_farewell(&self, farewell: &Farewell) {
        farewell::write(|number| self.mapped.farewell(number), farewell);
    }
}

impl PeerSegment {
    pub(crate) fn geometry(&self) -> Geometry {
        self.mapped.geometry
    }

    /// The counter with this number.
    pub(crate) fn counter(&self, number: usize) -> PeerWord<'_, AtomicU64> {
        PeerWord::new(self.mapped.counter(number))
    }

    /// The header of a slot.
    #[inline(always)]
    pub(crate) fn header(&self, slot: u32) -> PeerWord<'_, AtomicU64> {
        PeerWord::new(self.mapped.header(slot))
    }

    /// Why the peer has disconnected this side, if it has.
    pub(crate) fn farewell(&self) -> Option<Farewell> {
        farewell::read(|number| PeerWord::new(self.mapped.farewell(number)))
    }
}

/// The farewell in the peer's memory, for any thread.
#[derive(Debug)]
pub(crate) struct PeerFarewell(pub(super) Mapped);

impl PeerFarewell {
    /// As [`PeerSegment::farewell`].
    pub(crate) fn read(&self) -> Option<Farewell> {
        farewell::read(|number| PeerWord::new(self.0.farewell(number)))
    }
}

impl Mapped {
    #[inline(always)]
    #[expect(clippy::arithmetic_side_effects, reason = "`number` is below `COUNTERS` (asserted)")]
    fn counter(&self, number: usize) -> &AtomicU64 {
        assert!(number < COUNTERS);
        // SAFETY: the counters (asserted) end below `SLOTS_OFFSET`, which is within the mapping (LEN); their offset is
        // a multiple of 8; both processes access them only as `AtomicU64`s.
        unsafe { word(&self.map, COUNTERS_OFFSET + 8 * number) }
    }

    #[expect(clippy::arithmetic_side_effects, reason = "`number` is below `FAREWELL_WORDS` (asserted)")]
    fn farewell(&self, number: usize) -> &AtomicU64 {
        assert!(number < FAREWELL_WORDS);
        // SAFETY: the words (asserted) end below `SLOTS_OFFSET`, which is within the mapping (LEN); their offset is a
        // multiple of 8; both processes access them only as `AtomicU64`s.
        unsafe { word(&self.map, FAREWELL_OFFSET + 8 * number) }
    }

    #[inline(always)]
    fn header(&self, slot: u32) -> &AtomicU64 {
        assert!(slot < self.geometry.capacity());
        // SAFETY: the start of a slot below the capacity (asserted) is within the mapping (LEN, GEOMETRY), and slots
        // are aligned to 64; both processes access the header only as an `AtomicU64`.
        unsafe { word(&self.map, self.geometry.slot(slot)) }
    }
}

/// The word at `offset` of a mapping.
///
/// For a read-only mapping the caller makes a [`PeerWord`] of it and nothing else.
///
/// # Safety
///
/// `A` is an atomic integer. All of the word lies within the mapping, for as long as that is borrowed; `offset` is a
/// multiple of its alignment; both processes access it only as an atomic of its size.
#[inline(always)]
#[expect(
    clippy::arithmetic_side_effects,
    reason = "the word lies within the mapping (contract); no alignment is 0"
)]
pub(in crate::segment) unsafe fn word<A: Atomic>(map: &Part, offset: usize) -> &A {
    debug_assert!(offset % align_of::<A>() == 0 && offset + size_of::<A>() <= map.len());
    // SAFETY: within the mapping, by the contract of this function.
    let word = unsafe { map.as_ptr().add(offset) }.cast::<A>();
    // SAFETY: aligned, because parts are page-aligned and by the contract; valid as long as the mapping is borrowed;
    // any bits are an atomic integer. Stores of the peer, and stores through the reference, are accesses to the inside
    // of an `UnsafeCell`.
    unsafe { &*word }
}
