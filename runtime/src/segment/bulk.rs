//! Bulk data in memory: slices that we write in place, and loads from what the peer writes.
//!
//! The bulk data of a segment are shared, so that a slice can outlive the borrow of the lane: it holds the mapping.
//!
//! # Invariants
//!
//! - **LEN**: a part of a mapping is `len` bytes long for as long as it lives; sealed against shrinking and fully allocated.
//! - **SOLE**: the bytes of an [`OwnBulk`] are written by this process alone, and in it through [`OwnSlice`]s alone,
//!   no two of which overlap: that is the contract of their constructors. A forked child cannot access them, see [`OwnMap`].
//! - **READ**: the bytes of a [`PeerBulk`] may change at any moment. They are loaded once, by volatile loads into
//!   private memory; a reference to them is made for a peer that was declared trusted, and for no other.
//!
//! A place is believed only if it lies within the mapping and is aligned to [`PLACE_ALIGN`], whoever names it.

use core::marker::PhantomData;
use core::mem::MaybeUninit;
use core::ops::{Deref, DerefMut};
use std::sync::Arc;

use super::Geometry;
use super::copy::{self, Wide};
use crate::message::{Message, Proven};
use crate::platform::{OwnMap, Part, PeerMap};
use crate::sync::{AtomicBool, Ordering};

/// Every slice begins at a multiple of it: the largest alignment of a message.
pub(crate) const PLACE_ALIGN: usize = crate::message::limits::MAX_ALIGN;

/// Bulk data that we write.
#[derive(Debug)]
pub(crate) struct OwnBulk {
    map: Part,
}

/// Bulk data that the peer writes, mapped read-only.
#[derive(Debug)]
pub(crate) struct PeerBulk {
    map: Part,
    /// The user has promised by an `unsafe fn` that this peer leaves alone what it has sent, until it is answered.
    trusted: AtomicBool,
    /// An element was no value of its type.
    spoilt: AtomicBool,
}

/// Whether `count` elements of `size` bytes at `at` lie within `len` bytes.
pub(crate) fn lies_within(at: u32, count: u32, size: usize, len: usize) -> bool {
    let end = (count as usize).checked_mul(size).and_then(|bytes| bytes.checked_add(at as usize));
    at as usize % PLACE_ALIGN == 0 && end.is_some_and(|end| end <= len)
}

impl OwnBulk {
    /// The bulk data of the segment that begins at the byte `at` of our memory; `None` if it has none.
    pub(super) fn new(map: &OwnMap, at: usize, geometry: Geometry) -> Option<OwnBulk> {
        let place = geometry.bulk(at)?;
        Some(OwnBulk { map: map.part(place.start, place.len()) })
    }

    /// Bytes of it.
    pub(crate) fn len(&self) -> usize {
        self.map.len()
    }

    /// What a hostile owner can do: writes any word of it.
    #[cfg(feature = "__fuzz")]
    pub(crate) fn poke(&self, word: usize, value: u64) {
        assert!(word < self.map.len() / 8);
        // SAFETY: within the mapping (asserted, LEN).
        let at = unsafe { self.map.as_mut_ptr().cast::<u64>().add(word) };
        // SAFETY: aligned, since parts are page-aligned. It breaks SOLE if a slice of the same bytes is lent at
        // the time, which no test does.
        unsafe { at.write_volatile(value) };
    }

    /// Where `count` elements at `at` lie, if they lie within it.
    fn place<T>(&self, at: u32, count: u32) -> Option<*mut T> {
        if !lies_within(at, count, size_of::<T>(), self.map.len()) || align_of::<T>() > PLACE_ALIGN {
            return None;
        }
        // SAFETY: within the mapping (LEN, just checked).
        Some(unsafe { self.map.as_mut_ptr().add(at as usize) }.cast())
    }
}

/// A slice in our own bulk data, to be written in place. The peer can read it and not write it.
#[derive(Debug)]
pub(crate) struct OwnSlice<'a, T> {
    /// Aligned; `count` elements from here are values of `T` and within the mapping. Empty ones dangle.
    start: *mut T,
    count: usize,
    /// Keeps the mapping; `None` for an empty slice.
    _memory: Option<Arc<OwnBulk>>,
    borrowed: PhantomData<&'a mut [T]>,
}

// SAFETY: it is the one way to its bytes (SOLE), as a `&mut [T]` is, and holds the mapping by an `Arc`.
unsafe impl<T: Send> Send for OwnSlice<'_, T> {}
// SAFETY: shared, it gives `&[T]` alone.
unsafe impl<T: Sync> Sync for OwnSlice<'_, T> {}

impl<'a, T: Message> OwnSlice<'a, T> {
    /// No elements, nowhere.
    pub(crate) fn empty() -> Self {
        let start = core::ptr::NonNull::dangling().as_ptr();
        Self { start, count: 0, _memory: None, borrowed: PhantomData }
    }

    /// `count` elements at `at`; `None` if they are not within `memory`, or if
    /// zeros are no `T`, which the declaration of a channel has ruled out. They hold what was there before, if any
    /// bits are a `T`, and else zeros.
    ///
    /// # Safety
    ///
    /// As long as it lives there is no other `OwnSlice` of `memory` that overlaps with it.
    pub(crate) unsafe fn new(memory: &Arc<OwnBulk>, at: u32, count: u32) -> Option<Self> {
        let () = Proven::<T>::OK;
        let start = memory.place::<T>(at, count).filter(|_| T::ZERO_IS_VALID)?;
        let count = count as usize;
        if !T::ANY_BITS {
            // SAFETY: `count` elements from `start` are within the mapping, by `place`, ours to write (SOLE), and
            // nobody holds a reference to them (contract).
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
        let () = Proven::<T>::OK;
        let start = memory.place::<T>(at, u32::try_from(data.len()).ok()?)?;
        // SAFETY: as many elements from `start` are within the mapping, by `place`, ours to write (SOLE), and nobody
        // holds a reference to them (contract), so `data` is elsewhere. A message may be copied as bytes, all of
        // which are initialised.
        unsafe { copy::copy(data.as_ptr().cast(), start.cast(), size_of_val(data)) };
        Some(Self { start, count: data.len(), _memory: Some(memory.clone()), borrowed: PhantomData })
    }
}

impl<T> Deref for OwnSlice<'_, T> {
    type Target = [T];

    #[inline(always)]
    fn deref(&self) -> &[T] {
        // SAFETY: aligned (places are aligned to `PLACE_ALIGN`, and no `T` needs more) and within the mapping, which
        // `_memory` keeps, or empty; `new` and `copied` have put values there and all writes since were of values.
        // Nobody else writes there (SOLE).
        unsafe { core::slice::from_raw_parts(self.start, self.count) }
    }
}

impl<T> DerefMut for OwnSlice<'_, T> {
    #[inline(always)]
    fn deref_mut(&mut self) -> &mut [T] {
        // SAFETY: as in `deref`; borrowed mutably there is no other reference. That the peer may read the bytes
        // meanwhile is no access of this program.
        unsafe { core::slice::from_raw_parts_mut(self.start, self.count) }
    }
}

impl PeerBulk {
    /// The bulk data of the segment that begins at the byte `at` of the peer's memory; `None` if it has none.
    pub(super) fn new(map: &PeerMap, at: usize, geometry: Geometry) -> Option<PeerBulk> {
        let place = geometry.bulk(at)?;
        let map = map.part(place.start, place.len());
        Some(PeerBulk { map, trusted: AtomicBool::new(false), spoilt: AtomicBool::new(false) })
    }

    /// Bytes of it.
    pub(crate) fn len(&self) -> usize {
        self.map.len()
    }

    /// Called where the user has given the promise of `trusted`, and nowhere else.
    pub(crate) fn trust(&self) {
        self.trusted.store(true, Ordering::Relaxed);
    }

    /// Notes that an element was no value of its type.
    #[cold]
    pub(crate) fn spoil(&self) {
        self.spoilt.store(true, Ordering::Relaxed);
    }

    /// Whether an element was no value of its type.
    pub(crate) fn is_spoilt(&self) -> bool {
        self.spoilt.load(Ordering::Relaxed)
    }

    /// The `T` at byte `at`, loaded once; `None` if the bytes are none.
    ///
    /// # Panics
    ///
    /// If it does not lie within.
    #[inline(always)]
    pub(crate) fn read<T: Message>(&self, at: usize) -> Option<T> {
        let () = Proven::<T>::OK;
        let mut value = MaybeUninit::<T>::uninit();
        self.load(at, value.as_mut_ptr(), 1);
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

    /// Copies the elements from byte `at` on into `to`, each loaded once. `false` at the first that is no value; it
    /// and those behind it are then as they were.
    ///
    /// # Panics
    ///
    /// If they do not lie within.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "the elements lie within the memory, as the callers have found; no slice is longer than \
                  `isize::MAX` bytes"
    )]
    pub(crate) fn copy_to<T: Message>(&self, at: usize, to: &mut [T]) -> bool {
        let () = Proven::<T>::OK;
        if T::ANY_BITS {
            self.load(at, to.as_mut_ptr(), to.len());
            return true;
        }
        to.iter_mut()
            .zip(0..)
            .all(|(to, index)| self.read(at + index * size_of::<T>()).map(|value| *to = value).is_some())
    }

    /// `count` elements from byte `at` on in place, if this peer is trusted and they are values.
    ///
    /// # Panics
    ///
    /// If they do not lie within.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "the elements lie within the memory, as the callers have found"
    )]
    pub(crate) fn borrowed<T: Message>(&self, at: usize, count: usize) -> Option<&[T]> {
        let () = Proven::<T>::OK;
        if !self.trusted.load(Ordering::Relaxed) {
            return None;
        }
        let from = self.checked(at, count * size_of::<T>()).cast::<T>();
        assert!(from.is_aligned(), "places are aligned for every message");
        // SAFETY: within the mapping, by `checked`; not written while they are borrowed: the user has promised it of
        // this peer.
        let bytes = unsafe { core::slice::from_raw_parts(from.cast::<u8>(), count * size_of::<T>()) };
        if !T::ANY_BITS && !bytes.chunks_exact(size_of::<T>()).all(T::is_valid) {
            self.spoil();
            return None;
        }
        // SAFETY: as above; aligned, and values by `ANY_BITS` or `is_valid`.
        Some(unsafe { core::slice::from_raw_parts(from, count) })
    }

    /// Where `len` bytes from `at` on begin.
    #[inline(always)]
    fn checked(&self, at: usize, len: usize) -> *const u8 {
        assert!(at.checked_add(len).is_some_and(|end| end <= self.map.len()), "a place was checked before");
        // SAFETY: within the mapping (LEN, asserted).
        unsafe { self.map.as_ptr().add(at) }
    }

    /// Copies `count` elements from `at` on to private memory: each byte is loaded once, as wide as its alignment allows.
    /// `to` is valid for as many writes; it comes from a reference of the callers above.
    ///
    /// # Panics
    ///
    /// If they do not lie within, or are not aligned; both were checked when the place was.
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
        // Of all that follow: `checked` vouches for `len` bytes that do not trap (LEN, READ), the callers for `to`,
        // which is private.
        #[cfg(target_arch = "x86_64")]
        if len >= copy::STRING_MIN {
            // SAFETY: see above.
            return unsafe { copy::copy_shared(from, to, len) };
        }
        // SAFETY: see above.
        unsafe { copy::run::<Wide>(from, to, len, &mut done) };
        // SAFETY: see above.
        unsafe { copy::run::<u64>(from, to, len, &mut done) };
        // Only where something can be left: the mere code for it made the compiler take a word apart into bytes and put
        // it together again, which took three times as long as the copy.
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
