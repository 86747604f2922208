//! The only file that names the standard atomics, so that a model checker can put its own in their place.
//!
//! The models in `tests/models` compile the sources of [`crate::ring`] together with another `sync`, whose
//! atomics are loom's and whose operations can be weakened one at a time to see the models turn red.

pub(crate) use core::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};

/// The first position of every ring: shortly before the wrap, so that every program crosses it early. The
/// models, which send a handful of messages, have another.
pub(crate) const FIRST_POSITION: u32 = u32::MAX - 999;

/// The two full fences of the parking protocol, by name: see [`crate::ring::park`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum FenceOf {
    /// Between announcing to sleep and looking once more for work.
    Waiter,
    /// Between publishing work and looking for a sleeper.
    Waker,
}

/// What was stored before is not seen later than what is stored after.
#[inline(always)]
pub(crate) fn write_fence() {
    core::sync::atomic::fence(Ordering::Release);
}

/// What was loaded before is not older than what is loaded after.
#[inline(always)]
pub(crate) fn read_fence() {
    core::sync::atomic::fence(Ordering::Acquire);
}

/// A sequentially consistent fence.
#[inline(always)]
pub(crate) fn full_fence(_of: FenceOf) {
    core::sync::atomic::fence(Ordering::SeqCst);
}
