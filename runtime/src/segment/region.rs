//! The only code that turns mapped bytes into typed values.
//!
//! # Invariants
//!
//! - **LEN**: a part of a mapping is `geometry.segment_len()` bytes long, and mapped for as long as the segment lives.
//!   The memory behind it is sealed against shrinking and fully allocated, so access does not trap.
//! - **SOLE**: the bytes of an [`OwnSegment`] are written through it and nothing else. Before its
//!   descriptor leaves this process the memory is sealed ([`Draft::seal`](crate::platform::Draft::seal)), after which the kernel
//!   refuses every new way to write; the mapping made before stays. Within the process there is one
//!   `OwnSegment` for it, which is not `Sync`. A forked child does not share the mapping: in its place there is private
//!   memory, of which it can access the words alone, see [`OwnMap`].
//! - **READ**: the bytes of a [`PeerSegment`] may change at any moment. They are read as
//!   [`PeerWord`](crate::sync::PeerWord)s (the words) and by volatile loads of whole words into private memory
//!   (payloads), never through a reference to anything but an atomic. `read_volatile` is documented to be allowed
//!   outside of any Rust allocation.
//! - **GEOMETRY**: addresses come from [`Geometry`], which is private memory and bounded when it is made,
//!   and from slot numbers below its capacity.

#[cfg(feature = "__fuzz")]
mod hostile;
mod place;
mod private;
mod words;

use core::cell::Cell;
use core::marker::PhantomData;
use core::mem::MaybeUninit;

use std::sync::Arc;

pub(crate) use self::place::{IN_PLACE_MIN, Over, Place};
pub(crate) use self::private::read_buffered;
use self::private::{Chunk, Private};
use self::words::Mapped;
pub(crate) use self::words::PeerFarewell;
pub(super) use self::words::word;
use super::bulk::{OwnBulk, PeerBulk};
use super::copy::{Wide, copy};
#[cfg(target_arch = "x86_64")]
use super::geometry::SLOT_ALIGN;
use super::{CALL_OFFSET, Geometry, LAYOUT_VERSION, MAGIC};
use crate::message::encode::Encode;
use crate::message::{Message, Payload, Proven, Tail};
use crate::platform::{OwnMap, PeerMap};
use crate::ring::initial_header;
use crate::sync::{FIRST_POSITION, Ordering};

/// The maximum size of a message, in bytes, whose lines are demoted one by one.
#[cfg(target_arch = "x86_64")]
const CLDEMOTE_MAX: usize = 1024;

/// A segment that this process writes.
#[derive(Debug)]
pub(crate) struct OwnSegment {
    mapped: Mapped,
    bulk: Option<Arc<OwnBulk>>,
    /// Not `Sync`: SOLE.
    _one_thread: PhantomData<Cell<()>>,
}

/// A segment that the peer writes, mapped read-only.
#[derive(Debug)]
pub(crate) struct PeerSegment {
    mapped: Mapped,
    bulk: Option<Arc<PeerBulk>>,
    /// Not `Sync`, like [`OwnSegment`].
    _one_thread: PhantomData<Cell<()>>,
}

impl PeerFarewell {
    /// Of the segment at the start of the peer's memory.
    pub(crate) fn new(map: &PeerMap, geometry: Geometry) -> PeerFarewell {
        PeerFarewell(Mapped { map: map.part(0, geometry.segment_len()), geometry })
    }
}

impl OwnSegment {
    /// The segment that starts at byte `at` of this side's memory, a multiple of the page size. Writes the initial
    /// stamps and cursor.
    pub(crate) fn new(map: &OwnMap, at: usize, geometry: Geometry) -> OwnSegment {
        let bulk = OwnBulk::new(map, at, geometry).map(Arc::new);
        let map = map.part(at, geometry.segment_len());
        let segment = OwnSegment { mapped: Mapped { map, geometry }, bulk, _one_thread: PhantomData };
        segment.begin();
        let mut title = [0_u8; 12];
        title[..8].copy_from_slice(&MAGIC);
        title[8..].copy_from_slice(&LAYOUT_VERSION.to_le_bytes());
        let to = segment.mapped.map.as_mut_ptr();
        // SAFETY: the source is 12 bytes of private memory; the destination is the start of the mapping, which is
        // longer (LEN) and which this process may write (SOLE); they do not overlap.
        unsafe { core::ptr::copy_nonoverlapping(title.as_ptr(), to, title.len()) };
        segment
    }

    /// Writes the initial stamps and cursor.
    fn begin(&self) {
        for slot in 0..self.mapped.geometry.capacity() {
            self.header(slot).store(initial_header(slot, self.mapped.geometry.capacity()), Ordering::Relaxed);
        }
        // Relaxed, like the stamps: the peer maps the memory after the handshake that hands it over.
        self.head().store(FIRST_POSITION, Ordering::Relaxed);
    }

    /// The room for bulk data, if the channel has any in this direction.
    pub(crate) fn bulk(&self) -> Option<&Arc<OwnBulk>> {
        self.bulk.as_ref()
    }

    /// Writes `payload` and its `call` id into `slot`, which the caller has claimed.
    ///
    /// Gaps between the fields of the payload become zeros, as do the bytes that a variant does not use.
    #[inline(always)]
    pub(crate) fn write<P>(&self, slot: u32, call: u32, payload: &impl Encode<P>) {
        let len = payload.len();
        let to = self.payload(slot, len);
        if payload.is_coded() {
            // SAFETY: `to` is valid for `len` writes, by `payload`.
            unsafe { zero(to, 0, len) };
            // SAFETY: as above, and initialised now; nothing else of this process uses a claimed slot.
            payload.encode(unsafe { core::slice::from_raw_parts_mut(to, len) });
        } else {
            // SAFETY: `to` is valid for `len` writes, by `payload`.
            unsafe { write_parts(to, len, payload) };
        }
        // Last, because it is in the line that the reader polls: this way the line moves to this processor only once.
        self.write_call(slot, call, len);
    }

    /// Tells the processor that another one wants a published message of `len` bytes.
    ///
    /// A hint, `CLDEMOTE`: the lines move from this processor's cache to the shared one, where a reader finds them
    /// sooner. For a sender that keeps sending, the cost is higher than the gain of the reader.
    #[inline(always)]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`len` is at most `CLDEMOTE_MAX` and the offset at most `SLOT_ALIGN`"
    )]
    pub(crate) fn cldemote(&self, slot: u32, len: usize) {
        #[cfg(target_arch = "x86_64")]
        if len <= CLDEMOTE_MAX {
            let line = self.mapped.map.as_ptr().wrapping_add(self.mapped.geometry.slot(slot));
            let lines = (self.mapped.geometry.payload_offset() as usize + len).div_ceil(SLOT_ALIGN);
            for nth in 0..lines {
                let line = line.wrapping_add(nth * SLOT_ALIGN);
                // SAFETY: the instruction changes neither memory nor registers nor flags and does not fault, whatever
                // the address; processors that do not know it execute a `NOP`, in whose space it is encoded.
                unsafe {
                    core::arch::asm!(
                        ".byte 0x0f, 0x1c, 0x00", // cldemote [rax]
                        in("rax") line,
                        options(nostack, preserves_flags, readonly),
                    );
                }
            }
        }
        #[cfg(not(target_arch = "x86_64"))]
        let _ = (slot, len);
    }

    /// Writes the `call` id and the length of a payload that is already in place.
    #[inline(always)]
    #[allow(clippy::cast_possible_truncation)] // `room` is below 2^32
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "the slot and the offset of its call id lie within the mapping (GEOMETRY)"
    )]
    pub(crate) fn write_call(&self, slot: u32, call: u32, len: usize) {
        debug_assert!(len <= self.mapped.geometry.room());
        let at = self.mapped.geometry.slot(slot) + CALL_OFFSET;
        let word = u64::from(call) | (len as u64) << 32;
        // SAFETY: `at` is within the mapping (GEOMETRY, LEN).
        let to = unsafe { self.mapped.map.as_mut_ptr().add(at) }.cast::<u64>();
        // SAFETY: 8 bytes of this process's memory (SOLE), aligned because slots are aligned to 64 and `at` is 8
        // further.
        unsafe { to.write(word) };
    }

    /// Fills `len` bytes of the payload of a claimed slot with zeros.
    pub(crate) fn zero(&mut self, slot: u32, len: usize) {
        let to = self.payload(slot, len);
        // SAFETY: `len` bytes of this process's memory (SOLE), by `payload`.
        unsafe { core::ptr::write_bytes(to, 0, len) };
    }

    /// The payload of a claimed slot in place, if the bytes in it are a `T`.
    #[inline(always)]
    pub(crate) fn placed<T: Message>(&self, slot: u32) -> Option<&T> {
        let place = self.place::<T>(slot)?;
        // SAFETY: `place` gives an aligned, valid `T`. Only this process writes the bytes (SOLE), and within it only
        // through `self`: the writers that take `&self` (`write`, `write_call`) write to a slot that their caller has
        // claimed, and the holder of this reference has claimed this one.
        Some(unsafe { &*place })
    }

    /// As [`OwnSegment::placed`], for changes in place.
    #[inline(always)]
    pub(crate) fn placed_mut<T: Message>(&mut self, slot: u32) -> Option<&mut T> {
        let place = self.place::<T>(slot)?;
        // SAFETY: as in `placed`; with `&mut self` there is no other reference. The peer's reads are not accesses of
        // this program.
        Some(unsafe { &mut *place })
    }

    /// The address of a slot's payload, if it is aligned for a `T` and the bytes in it are a `T`.
    #[inline(always)]
    fn place<T: Message>(&self, slot: u32) -> Option<*mut T> {
        let () = Proven::<T>::PLAIN;
        let at = self.payload(slot, size_of::<T>());
        // SAFETY: `size_of::<T>()` bytes within the mapping, by `payload`; initialised, since the memory was initially
        // zero and is only ever written whole; not written during the check (SOLE, and this function borrows `self`).
        let bytes = unsafe { core::slice::from_raw_parts(at, size_of::<T>()) };
        let place = at.cast::<T>();
        (place.is_aligned() && (T::ANY_BITS || T::is_valid(bytes))).then_some(place)
    }

    /// The address of a slot's payload: `len` bytes from there are within the slot.
    #[inline(always)]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "the slot and the offset of its payload lie within the mapping (GEOMETRY)"
    )]
    fn payload(&self, slot: u32, len: usize) -> *mut u8 {
        assert!(slot < self.mapped.geometry.capacity() && len <= self.mapped.geometry.room());
        let at = self.mapped.geometry.slot(slot) + self.mapped.geometry.payload_offset() as usize;
        // SAFETY: within the mapping: the slot is below the capacity (asserted) and its payload within the
        // slot (LEN, GEOMETRY).
        unsafe { self.mapped.map.as_mut_ptr().add(at) }
    }
}

impl PeerSegment {
    /// The segment that starts at byte `at` of the peer's memory.
    pub(crate) fn new(map: &PeerMap, at: usize, geometry: Geometry) -> PeerSegment {
        let bulk = PeerBulk::new(map, at, geometry).map(Arc::new);
        let map = map.part(at, geometry.segment_len());
        PeerSegment { mapped: Mapped { map, geometry }, bulk, _one_thread: PhantomData }
    }

    /// The bulk data of the peer, if the channel has any in this direction.
    pub(crate) fn bulk(&self) -> Option<&Arc<PeerBulk>> {
        self.bulk.as_ref()
    }

    /// Prefetches the first lines of the payload of `slot` while its header is checked. A hint.
    #[inline(always)]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "the slot and the offset of its payload lie within the mapping (GEOMETRY)"
    )]
    pub(crate) fn fetch_payload(&self, slot: u32) {
        #[cfg(target_arch = "x86_64")]
        use core::arch::x86_64::{_MM_HINT_T0, _mm_prefetch};
        #[cfg(target_arch = "x86_64")]
        if self.mapped.geometry.payload_offset() as usize == SLOT_ALIGN {
            let line = self.mapped.map.as_ptr().wrapping_add(self.mapped.geometry.slot(slot) + SLOT_ALIGN);
            for line in [line, line.wrapping_add(SLOT_ALIGN)] {
                // SAFETY: a prefetch does not fault and changes nothing, whatever the address.
                unsafe { _mm_prefetch::<_MM_HINT_T0>(line.cast()) };
            }
        }
        #[cfg(not(target_arch = "x86_64"))]
        let _ = slot;
    }

    /// The call id of the message in `slot`, and its claimed length.
    #[inline(always)]
    #[allow(clippy::cast_possible_truncation)] // takes the halves apart
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "the slot and the offset of its call id lie within the mapping (GEOMETRY)"
    )]
    pub(crate) fn call(&self, slot: u32) -> (u32, u32) {
        let at = self.mapped.geometry.slot(slot) + CALL_OFFSET;
        // SAFETY: `at` is within the mapping (GEOMETRY, LEN).
        let from = unsafe { self.mapped.map.as_ptr().add(at) }.cast::<u64>();
        // SAFETY: 8 aligned bytes that do not trap (LEN, READ); every bit pattern is a `u64`.
        let word = unsafe { from.read_volatile() };
        (word as u32, (word >> 32) as u32)
    }

    /// Copies the payload of `slot` into private memory, once, and returns it if it is a `P`.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn read<P: Payload>(&self, slot: u32) -> Option<P> {
        let () = Proven::<P>::OK;
        let mut copy = Private::<P>::new();
        self.load(slot, copy.chunks());
        // SAFETY: `load` has written all of it.
        unsafe { copy.take_valid() }
    }

    /// As [`PeerSegment::read`], for a `P` of which the sender's version fills the first `filled` bytes. The fields
    /// behind them get their defaults; additional fields of a longer version are not read.
    #[expect(
        clippy::indexing_slicing,
        reason = "`len` is at most the size of `P`, which the copy has rounded up to chunks"
    )]
    pub(crate) fn read_version<P: Payload>(&self, slot: u32, filled: usize) -> Option<P> {
        let () = Proven::<P>::OK;
        let len = filled.min(size_of::<P>());
        if len > self.mapped.geometry.room() {
            return None;
        }
        let mut copy = Private::<P>::new();
        copy.clear();
        // Rounded up to chunks; the payload of a slot is a whole number of them.
        self.load(slot, &mut copy.chunks()[..len.div_ceil(size_of::<Wide>())]);
        copy.bytes()[len..].fill(0);
        P::append(&mut Tail::new(copy.bytes(), filled));
        // SAFETY: `clear` has written all its bytes.
        unsafe { copy.take_valid() }
    }

    /// Copies `len` bytes of the payload of `slot`, rounded up to words, into private memory; `None` if a slot is
    /// shorter.
    pub(crate) fn copy_out(&self, slot: u32, len: usize) -> Option<Box<[u64]>> {
        if len > self.mapped.geometry.room() {
            return None;
        }
        let mut words = Box::new_uninit_slice(len.div_ceil(8));
        self.load(slot, &mut words);
        // SAFETY: `load` has written every word.
        Some(unsafe { words.assume_init() })
    }

    /// The address of a slot's payload: `len` bytes from there are within the slot.
    #[inline(always)]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "the slot and the offset of its payload lie within the mapping (GEOMETRY)"
    )]
    fn payload(&self, slot: u32, len: usize) -> *const u8 {
        assert!(slot < self.mapped.geometry.capacity() && len <= self.mapped.geometry.room());
        let at = self.mapped.geometry.slot(slot) + self.mapped.geometry.payload_offset() as usize;
        // SAFETY: within the mapping: the slot is below the capacity (asserted), the offset within the slot
        // (LEN, GEOMETRY).
        unsafe { self.mapped.map.as_ptr().add(at) }
    }

    /// Copies from the peer's payload into private memory: each chunk is loaded once. Every chunk of `to` is written.
    #[inline(always)]
    fn load<C: Chunk>(&self, slot: u32, to: &mut [MaybeUninit<C>]) {
        let from = self.payload(slot, size_of_val(to)).cast::<C>();
        for (place, to) in to.iter_mut().enumerate() {
            // SAFETY: chunk by chunk over `size_of_val(to)` bytes, which fit into the slot (asserted).
            let from = unsafe { from.add(place) };
            // SAFETY: bytes that do not trap (LEN, READ), aligned because slots are aligned to 64, payloads to 16
            // and chunks to no more; every bit pattern is a chunk.
            to.write(unsafe { from.read_volatile() });
        }
    }
}

/// Copies the parts of a payload to `to`; the gaps between them become zeros.
///
/// # Safety
///
/// `to` is valid for writes of `len` bytes, the length of the payload, which no part overlaps.
#[inline(always)]
#[expect(
    clippy::arithmetic_side_effects,
    reason = "a part ends within the length of the payload, by the contract of `Encode`"
)]
unsafe fn write_parts<P>(to: *mut u8, len: usize, payload: &impl Encode<P>) {
    let mut end = 0;
    payload.parts(|offset, size, from| {
        debug_assert!(end <= offset && offset + size <= len);
        // SAFETY: the gap before the part is within the `len` bytes of `to`.
        unsafe { zero(to, end, offset) };
        end = offset + size;
        // SAFETY: a part is within the value, by the contract of `Encode`.
        let to = unsafe { to.add(offset) };
        // SAFETY: `from` is valid for reads of `size` bytes, which are initialised, by the contract of `Encode`;
        // `to` for that many writes, and they do not overlap, by the contract of this function.
        unsafe { copy(from, to, size) };
    });
    // SAFETY: as above, for the gap behind the last part.
    unsafe { zero(to, end, len) };
}

/// Fills the bytes of `to` from `start` to `end` with zeros.
///
/// # Safety
///
/// `to` is valid for writes of `end` bytes.
#[inline(always)]
unsafe fn zero(to: *mut u8, start: usize, end: usize) {
    if let Some(len) = end.checked_sub(start) {
        // SAFETY: within the bytes of the contract.
        let to = unsafe { to.add(start) };
        // SAFETY: as above.
        unsafe { core::ptr::write_bytes(to, 0, len) };
    }
}
