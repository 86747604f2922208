//! The only file that names the standard atomics, so that a model checker can replace them.
//!
//! The models in `tests/models` compile the sources of [`crate::ring`] together with another `sync`, whose
//! atomics are loom's and whose operations can be weakened one at a time to see the models turn red.

use std::sync::{Mutex, MutexGuard, PoisonError};

pub(crate) use core::sync::atomic::{AtomicBool, AtomicPtr, AtomicU32, AtomicU64, AtomicUsize, Ordering};

/// A word that the peer writes and this process can only read.
///
/// Only [`PeerWord::load`] and [`PeerWord::load_relaxed`] can load it. The documentation of `core::sync::atomic`,
/// "Atomic accesses to read-only memory", says:
///
/// > As an exception from the general rule stated above, "sufficiently small" atomic loads with `Ordering::Relaxed` are
/// > implemented in a way that works on read-only memory, and are hence not undefined behavior.
///
/// > If you need to do an acquire load on read-only memory, you can do a relaxed load followed by an acquire fence
/// > instead.
///
/// 8 bytes are sufficiently small on the targets that the check below admits.
#[derive(Debug)]
pub(crate) struct PeerWord<'m, A>(&'m A);

/// The types of words in shared memory: the atomics of 4 and of 8 bytes.
pub(crate) trait Atomic {
    /// The type of its value.
    type Value;

    /// Loads it, Relaxed.
    fn load_relaxed(&self) -> Self::Value;

    /// Loads it, Acquire.
    #[cfg(memorypipe_tsan)]
    fn load_acquire(&self) -> Self::Value;
}

impl<'m, A: Atomic> PeerWord<'m, A> {
    #[inline(always)]
    pub(crate) fn new(word: &'m A) -> Self {
        PeerWord(word)
    }

    /// Loads the value. Everything that its writer did before it stored that value with Release is visible afterwards.
    #[inline(always)]
    #[cfg(not(memorypipe_tsan))]
    pub(crate) fn load(&self) -> A::Value {
        let value = self.load_relaxed();
        read_fence();
        value
    }

    /// The same for the thread sanitizer, which does not support fences.
    #[inline(always)]
    #[cfg(memorypipe_tsan)]
    pub(crate) fn load(&self) -> A::Value {
        self.0.load_acquire()
    }

    /// Loads the value without any ordering of other words.
    #[inline(always)]
    pub(crate) fn load_relaxed(&self) -> A::Value {
        self.0.load_relaxed()
    }

    /// The word, for a system call that reads it.
    pub(crate) fn for_the_kernel(&self) -> &'m A {
        self.0
    }
}

macro_rules! atomic {
    ($($atomic:ident: $value:ident),*) => {$(
        impl Atomic for $atomic {
            type Value = $value;

            #[inline(always)]
            fn load_relaxed(&self) -> $value {
                self.load(Ordering::Relaxed)
            }

            #[cfg(memorypipe_tsan)]
            fn load_acquire(&self) -> $value {
                self.load(Ordering::Acquire)
            }
        }
    )*};
}

atomic!(AtomicU32: u32, AtomicU64: u64);

#[cfg(not(all(
    target_pointer_width = "64",
    any(
        target_arch = "x86_64",
        target_arch = "aarch64",
        target_arch = "loongarch64",
        target_arch = "mips64",
        target_arch = "mips64r6",
        target_arch = "powerpc64",
        target_arch = "riscv64",
        target_arch = "sparc64",
        target_arch = "s390x"
    )
)))]
compile_error!(
    "memorypipe does not support this target: it needs atomic loads of 8 bytes from read-only memory, which Rust \
     guarantees on 64-bit targets alone (x86_64, aarch64, loongarch64, mips64, powerpc64, riscv64, sparc64, s390x); \
     build both sides for one of them"
);

/// The first position of every ring: shortly before the wrap, so that every program crosses it early. The models, which
/// send a handful of messages, use another.
pub(crate) const FIRST_POSITION: u32 = u32::MAX - 999;

/// The full fences, by name: two of the parking protocol, see [`crate::ring::park`], and two of shared frames.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum FenceOf {
    /// Between announcing the sleep and checking once more for work.
    Waiter,
    /// Between publishing work and checking for a sleeper.
    Waker,
    /// Between saying that a block is held and checking that it still has its frame: see [`crate::fanout`].
    Holder,
    /// Between taking the frame out of a block and checking who holds it.
    Reuser,
}

/// Stores before it become visible no later than stores after it.
#[inline(always)]
pub(crate) fn write_fence() {
    core::sync::atomic::fence(Ordering::Release);
}

/// Loads before it return no older values than loads after it.
#[inline(always)]
pub(crate) fn read_fence() {
    core::sync::atomic::fence(Ordering::Acquire);
}

/// A sequentially consistent fence.
#[inline(always)]
pub(crate) fn full_fence(_of: FenceOf) {
    core::sync::atomic::fence(Ordering::SeqCst);
}

/// Locks and ignores poisoning: values are inserted or removed whole, so a panic leaves nothing half done.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
