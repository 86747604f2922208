//! Bulk data in memory: slices that this process writes in place, and loads from those that the peer writes.
//!
//! The bulk memory of a segment is reference-counted, so that a slice can outlive the borrow of the ring pair: the
//! slice keeps the mapping alive.
//!
//! # Invariants
//!
//! - **LEN**: a part of a mapping is `len` bytes long for as long as it lives; sealed against shrinking and fully
//!   allocated.
//! - **SOLE**: the bytes of an [`OwnBulk`] are written by this process alone, and in it through [`OwnSlice`]s alone, no
//!   two of which overlap: that is the contract of their constructors. A forked child cannot access them, see
//!   [`OwnMap`].
//! - **READ**: the bytes of a [`PeerBulk`] may change at any moment. They are loaded once, by volatile loads into
//!   private memory; a reference to them is made for a peer that was declared trusted, and for no other.
//!
//! A place is used only if it lies within the mapping and is aligned to [`PLACE_ALIGN`], whether or not the peer chose
//! it.

use core::marker::PhantomData;
use core::mem::MaybeUninit;
use core::ops::{Deref, DerefMut};
use std::sync::Arc;

use super::Geometry;
use super::copy::{self, Wide};
use crate::message::{Message, Proven};
use crate::platform::{OwnMap, Part, PeerMap};
use crate::sync::{AtomicBool, Ordering};

/// The alignment of every slice: the maximum alignment of a message.
pub(crate) const PLACE_ALIGN: usize = crate::message::limits::MAX_ALIGN;

/// Bulk data that this process writes.
#[derive(Debug)]
pub(crate) struct OwnBulk {
    map: Part,
}

/// Bulk data that the peer writes, mapped read-only.
#[derive(Debug)]
pub(crate) struct PeerBulk {
    map: Part,
    /// The user has promised with an `unsafe fn` that this peer does not change what it has sent until it is answered.
    trusted: AtomicBool,
    /// An element was not a value of its type.
    spoilt: AtomicBool,
}

/// Whether `count` elements of `size` bytes at `at` lie within `len` bytes.
pub(crate) fn lies_within(at: u32, count: u32, size: usize, len: usize) -> bool {
    let end = (count as usize).checked_mul(size).and_then(|bytes| bytes.checked_add(at as usize));
    at as usize % PLACE_ALIGN == 0 && end.is_some_and(|end| end <= len)
}

impl OwnBulk {
    /// The bulk memory of the segment that starts at byte `at` of this side's memory; `None` if it has none.
    pub(super) fn new(map: &OwnMap, at: usize, geometry: Geometry) -> Option<OwnBulk> {
        let place = geometry.bulk(at)?;
        Some(OwnBulk { map: map.part(place.start, place.len()) })
    }

    /// A part of this side's memory that has no other use.
    pub(super) fn of_part(map: Part) -> OwnBulk {
        OwnBulk { map }
    }

    /// The length in bytes.
    pub(crate) fn len(&self) -> usize {
        self.map.len()
    }

    /// The power of a hostile owner: writes any word of it.
    #[cfg(feature = "__fuzz")]
    pub(crate) fn poke(&self, word: usize, value: u64) {
        assert!(word < self.map.len() / 8);
        // SAFETY: within the mapping (asserted, LEN).
        let at = unsafe { self.map.as_mut_ptr().cast::<u64>().add(word) };
        // SAFETY: aligned, since parts are page-aligned. It breaks SOLE if a slice of the same bytes is lent at
        // the time, which no test does.
        unsafe { at.write_volatile(value) };
    }

    /// The address of `count` elements at `at`, if they lie within the mapping.
    fn place<T>(&self, at: u32, count: u32) -> Option<*mut T> {
        if !lies_within(at, count, size_of::<T>(), self.map.len()) || align_of::<T>() > PLACE_ALIGN {
            return None;
        }
        // SAFETY: within the mapping (LEN, just checked).
        Some(unsafe { self.map.as_mut_ptr().add(at as usize) }.cast())
    }
}

/// A slice in this process's bulk data, for writing in place. The peer can read it and cannot write it.
#[derive(Debug)]
pub(crate) struct OwnSlice<'a, T> {
    /// Aligned; `count` elements from here are values of `T` and within the mapping. Empty ones dangle.
    start: *mut T,
    count: usize,
    /// Keeps the mapping; `None` for an empty slice.
    _memory: Option<Arc<OwnBulk>>,
    borrowed: PhantomData<&'a mut [T]>,
}

// SAFETY: it is the only access to its bytes (SOLE), like a `&mut [T]`, and keeps the mapping with an `Arc`.
unsafe impl<T: Send> Send for OwnSlice<'_, T> {}
// SAFETY: a shared reference gives only `&[T]`.
unsafe impl<T: Sync> Sync for OwnSlice<'_, T> {}

impl<'a, T: Message> OwnSlice<'a, T> {
    /// An empty slice.
    pub(crate) fn empty() -> Self {
        let start = core::ptr::NonNull::dangling().as_ptr();
        Self { start, count: 0, _memory: None, borrowed: PhantomData }
    }

    /// `count` elements at `at`; `None` if they do not lie within `memory`, or if zeros are not a `T`, which the
    /// declaration of a channel excludes. They hold the previous bytes if any bits are a `T`, and otherwise zeros.
    ///
    /// # Safety
    ///
    /// While it lives, no other `OwnSlice` of `memory` overlaps with it.
    pub(crate) unsafe fn new(memory: &Arc<OwnBulk>, at: u32, count: u32) -> Option<Self> {
        let () = Proven::<T>::PLAIN;
        let start = memory.place::<T>(at, count).filter(|_| T::ZERO_IS_VALID)?;
        let count = count as usize;
        if !T::ANY_BITS {
            // SAFETY: `count` elements from `start` are within the mapping, by `place`; this process may write them
            // (SOLE), and there is no reference to them (contract).
            unsafe { core::ptr::write_bytes(start, 0, count) };
        }
        Some(Self { start, count, _memory: Some(memory.clone()), borrowed: PhantomData })
    }

    /// A copy of `data` at `at`; otherwise as [`OwnSlice::new`].
    ///
    /// # Safety
    ///
    /// As for [`OwnSlice::new`].
    pub(crate) unsafe fn copied(memory: &Arc<OwnBulk>, at: u32, data: &[T]) -> Option<Self> {
        let () = Proven::<T>::PLAIN;
        let start = memory.place::<T>(at, u32::try_from(data.len()).ok()?)?;
        // SAFETY: as many elements from `start` are within the mapping, by `place`; this process may write them (SOLE),
        // and there is no reference to them (contract), so `data` is elsewhere. A message may be copied as bytes, all
        // of which are initialised.
        unsafe { copy::copy(data.as_ptr().cast(), start.cast(), size_of_val(data)) };
        Some(Self { start, count: data.len(), _memory: Some(memory.clone()), borrowed: PhantomData })
    }
}

impl<T> Deref for OwnSlice<'_, T> {
    type Target = [T];

    #[inline(always)]
    fn deref(&self) -> &[T] {
        // SAFETY: aligned (places are aligned to `PLACE_ALIGN`, and no `T` needs more) and within the mapping, which
        // `_memory` keeps, or empty; `new` and `copied` have put values there and all later writes were of values. Only
        // this slice writes there (SOLE).
        unsafe { core::slice::from_raw_parts(self.start, self.count) }
    }
}

impl<T> DerefMut for OwnSlice<'_, T> {
    #[inline(always)]
    fn deref_mut(&mut self) -> &mut [T] {
        // SAFETY: as in `deref`; with a mutable borrow there is no other reference. The peer's reads are not accesses
        // of this program.
        unsafe { core::slice::from_raw_parts_mut(self.start, self.count) }
    }
}

impl PeerBulk {
    /// The bulk memory of the segment that starts at byte `at` of the peer's memory; `None` if it has none.
    pub(super) fn new(map: &PeerMap, at: usize, geometry: Geometry) -> Option<PeerBulk> {
        let place = geometry.bulk(at)?;
        Some(PeerBulk::of_part(map.part(place.start, place.len())))
    }

    /// A part of memory that is only read here.
    pub(super) fn of_part(map: Part) -> PeerBulk {
        PeerBulk { map, trusted: AtomicBool::new(false), spoilt: AtomicBool::new(false) }
    }

    /// The length in bytes.
    pub(crate) fn len(&self) -> usize {
        self.map.len()
    }

    /// Called only where the user has given the promise of `trusted`.
    pub(crate) fn trust(&self) {
        self.trusted.store(true, Ordering::Relaxed);
    }

    /// Records that an element was not a value of its type.
    #[cold]
    pub(crate) fn spoil(&self) {
        self.spoilt.store(true, Ordering::Relaxed);
    }

    /// Whether an element was not a value of its type.
    pub(crate) fn is_spoilt(&self) -> bool {
        self.spoilt.load(Ordering::Relaxed)
    }

    /// The `T` at byte `at`, loaded once; `None` if the bytes are not a `T`.
    ///
    /// # Panics
    ///
    /// If it does not lie within the mapping.
    #[inline(always)]
    pub(crate) fn read<T: Message>(&self, at: usize) -> Option<T> {
        let () = Proven::<T>::PLAIN;
        let mut value = MaybeUninit::<T>::uninit();
        self.load(at, value.as_mut_ptr(), 1);
        if T::OPEN {
            let bytes = value.as_mut_ptr().cast::<u8>();
            // SAFETY: `load` has written all its bytes, and they are private.
            T::map_unknown(unsafe { core::slice::from_raw_parts_mut(bytes, size_of::<T>()) });
        }
        if !T::ANY_BITS {
            // SAFETY: `load` has written all its bytes, and they are private.
            let bytes = unsafe { core::slice::from_raw_parts(value.as_ptr().cast::<u8>(), size_of::<T>()) };
            if !T::is_valid(bytes) {
                return None;
            }
        }
        // SAFETY: by the contract of `Message`, bytes for which `ANY_BITS` or `is_valid` holds are a value once they
        // lie in an aligned place, and they do.
        Some(unsafe { value.assume_init() })
    }

    /// Copies the elements from byte `at` on into `to`, each loaded once. Returns `false` at the first that is not a
    /// value; it and those behind it are then unchanged.
    ///
    /// # Panics
    ///
    /// If they do not lie within the mapping.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "the elements lie within the memory, as the callers have found; no slice is longer than \
                  `isize::MAX` bytes"
    )]
    pub(crate) fn copy_to<T: Message>(&self, at: usize, to: &mut [T]) -> bool {
        let () = Proven::<T>::PLAIN;
        if T::ANY_BITS {
            self.load(at, to.as_mut_ptr(), to.len());
            return true;
        }
        to.iter_mut()
            .zip(0..)
            .all(|(to, index)| self.read(at + index * size_of::<T>()).map(|value| *to = value).is_some())
    }

    /// `count` elements from byte `at` on in place, if this peer is trusted and they are values. An unknown number of
    /// an open enum is no value here, because it cannot be mapped in the peer's memory; it is no fault either.
    ///
    /// # Panics
    ///
    /// If they do not lie within the mapping.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "the elements lie within the memory, as the callers have found"
    )]
    pub(crate) fn borrowed<T: Message>(&self, at: usize, count: usize) -> Option<&[T]> {
        let () = Proven::<T>::PLAIN;
        if !self.trusted.load(Ordering::Relaxed) {
            return None;
        }
        let from = self.checked(at, count * size_of::<T>()).cast::<T>();
        assert!(from.is_aligned(), "places are aligned for every message");
        // SAFETY: within the mapping, by `checked`; not written while they are borrowed: the user has promised it for
        // this peer.
        let bytes = unsafe { core::slice::from_raw_parts(from.cast::<u8>(), count * size_of::<T>()) };
        if !T::ANY_BITS && !bytes.chunks_exact(size_of::<T>()).all(T::is_valid) {
            if !T::OPEN {
                self.spoil();
            }
            return None;
        }
        // SAFETY: as above; aligned, and values by `ANY_BITS` or `is_valid`.
        Some(unsafe { core::slice::from_raw_parts(from, count) })
    }

    /// The address of `len` bytes from `at` on.
    #[inline(always)]
    fn checked(&self, at: usize, len: usize) -> *const u8 {
        assert!(at.checked_add(len).is_some_and(|end| end <= self.map.len()), "a place was checked before");
        // SAFETY: within the mapping (LEN, asserted).
        unsafe { self.map.as_ptr().add(at) }
    }

    /// Copies `count` elements from `at` on to private memory: each byte is loaded once, as wide as its alignment
    /// allows. `to` is valid for as many writes; it comes from a reference of the callers above.
    ///
    /// # Panics
    ///
    /// If they do not lie within the mapping, or are not aligned; both were checked together with the place.
    #[inline(always)]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "the elements lie within the memory, as the callers have found"
    )]
    fn load<T>(&self, at: usize, to: *mut T, count: usize) {
        let len = count * size_of::<T>();
        let from = self.checked(at, len);
        assert!(from.cast::<T>().is_aligned(), "places are aligned for every message");
        let (to, mut done) = (to.cast::<u8>(), 0);
        // For all calls below: `checked` proves that `len` bytes are mapped and do not trap (LEN, READ), and the
        // callers prove that `to` is valid and private.
        #[cfg(target_arch = "x86_64")]
        if len >= copy::STRING_MIN {
            // SAFETY: see above.
            return unsafe { copy::copy_shared(from, to, len) };
        }
        // SAFETY: see above.
        unsafe { copy::run::<Wide>(from, to, len, &mut done) };
        // SAFETY: see above.
        unsafe { copy::run::<u64>(from, to, len, &mut done) };
        // Only where bytes can be left over: even the code for it made the compiler split a word into bytes and
        // reassemble it, which took three times as long as the copy.
        if align_of::<T>() < 8 {
            // SAFETY: see above.
            unsafe { copy::run::<u32>(from, to, len, &mut done) };
        }
        if align_of::<T>() < 4 {
            // SAFETY: see above.
            unsafe { copy::run::<u8>(from, to, len, &mut done) };
        }
        debug_assert_eq!(done, len);
    }
}

#[cfg(test)]
#[path = "bulk_tests.rs"]
mod tests;
