//! What takes time or processor time: these tests run one after another, and nothing else of the suite beside them.

use std::sync::{Mutex, MutexGuard, PoisonError};

mod flood;
mod idle;
mod waiting;

/// Held by a test while it runs.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}
