//! Statics that a forked child initializes again.
//!
//! A fork gives the child the memory of its parent at that moment, but none of its other threads: a lock that one of
//! them held stays locked, and what one of them was about to do is never done. So a static of this kind remembers its
//! process. A child finds it in the initial state; if another thread of the parent held the lock, the child works
//! without it.

use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};

use super::fork_guard::ForkGuard;
use crate::sync::{AtomicU32, Ordering};

/// A value of this process.
#[derive(Debug)]
pub(super) struct ForkLocal<T> {
    /// Its process, by [`ForkGuard::number`]; 0 before the first use.
    of: AtomicU32,
    value: Mutex<T>,
}

impl<T: Default> ForkLocal<T> {
    pub(super) const fn new(value: T) -> ForkLocal<T> {
        ForkLocal { of: AtomicU32::new(0), value: Mutex::new(value) }
    }

    /// The value; `None` in a child that was forked while another thread of its parent held the lock.
    pub(super) fn lock(&self) -> Option<MutexGuard<'_, T>> {
        let here = ForkGuard::here().number();
        // Relaxed: the storing thread has the lock, which publishes everything else.
        let of = self.of.load(Ordering::Relaxed);
        let mut value = if of == 0 || of == here { self.locked() } else { self.inherited()? };
        // Another thread may have been first.
        let of = self.of.swap(here, Ordering::Relaxed);
        if of != 0 && of != here {
            // The parent's value must not be dropped here.
            std::mem::forget(std::mem::take(&mut *value));
        }
        Some(value)
    }

    fn locked(&self) -> MutexGuard<'_, T> {
        self.value.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn inherited(&self) -> Option<MutexGuard<'_, T>> {
        match self.value.try_lock() {
            Ok(value) => Some(value),
            Err(TryLockError::Poisoned(value)) => Some(value.into_inner()),
            Err(TryLockError::WouldBlock) => None,
        }
    }
}
