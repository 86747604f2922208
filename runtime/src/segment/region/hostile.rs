//! What a hostile owner can do with its segment: for tests and fuzz targets that attack the reader.
//!
//! Every access is atomic, and the owner still writes its own memory alone, so the invariants of [`super`] hold: the
//! reader must cope with any value in any word.

use core::marker::PhantomData;
use core::mem::ManuallyDrop;

use super::words::Mapped;
use super::{OwnSegment, PeerSegment};
use crate::sync::{AtomicU64, Ordering};

impl OwnSegment {
    /// Restores the initial state.
    pub(crate) fn renew(&self) {
        (0..self.mapped.geometry.segment_len() / 8).for_each(|word| self.poke(word, 0));
        self.begin();
    }

    /// The power of a hostile owner: writes any word of it.
    pub(crate) fn poke(&self, word: usize, value: u64) {
        assert!(word < self.mapped.geometry.segment_len() / 8);
        // SAFETY: within the mapping (asserted, LEN).
        let at = unsafe { self.mapped.map.as_mut_ptr().cast::<u64>().add(word) };
        // SAFETY: aligned because parts are page-aligned; valid as long as the mapping is borrowed; ours to
        // write (SOLE). Where others see two `u32`, they see two.
        unsafe { AtomicU64::from_ptr(at) }.store(value, Ordering::Release);
    }

    /// As [`OwnSegment::poke`], if the word holds `old`; returns whether it did.
    pub(crate) fn exchange(&self, word: usize, old: u64, new: u64) -> bool {
        assert!(word < self.mapped.geometry.segment_len() / 8);
        // SAFETY: as in `poke`.
        let at = unsafe { self.mapped.map.as_mut_ptr().cast::<u64>().add(word) };
        // SAFETY: as in `poke`.
        let at = unsafe { AtomicU64::from_ptr(at) };
        at.compare_exchange(old, new, Ordering::Release, Ordering::Relaxed).is_ok()
    }

    /// The current value of the word.
    pub(crate) fn see(&self, word: usize) -> u64 {
        assert!(word < self.mapped.geometry.segment_len() / 8);
        // SAFETY: as in `poke`.
        let at = unsafe { self.mapped.map.as_mut_ptr().cast::<u64>().add(word) };
        // SAFETY: as in `poke`.
        unsafe { AtomicU64::from_ptr(at) }.load(Ordering::Acquire)
    }

    /// The same memory as its peer would see it, at the same addresses: a sanitizer that tracks addresses treats two
    /// mappings as two memories.
    pub(crate) fn alias(&self) -> ManuallyDrop<PeerSegment> {
        // SAFETY: a part is a pointer, a length and a reference count of the mapping. The copy is never dropped, so the
        // count is released at most once; the caller ensures that `self` outlives the copy.
        let map = ManuallyDrop::new(unsafe { core::ptr::read(&raw const self.mapped.map) });
        let peer = PeerSegment {
            mapped: Mapped { map: ManuallyDrop::into_inner(map), geometry: self.mapped.geometry },
            bulk: None,
            _one_thread: PhantomData,
        };
        ManuallyDrop::new(peer)
    }
}
