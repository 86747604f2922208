//! Tests that measure time or CPU time: they run one after the other, and no other test runs at the same time.

use std::sync::{Mutex, MutexGuard, PoisonError};

mod flood;
mod idle;
mod waiting;

/// Held by a test while it runs.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}
