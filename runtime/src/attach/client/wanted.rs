//! Whether the caller of an attach still waits for it.
//!
//! Another thread attaches for a task, and for a subscription that goes on with the next host. If these give up, the
//! thread must not go on: it would keep the pool of a runtime from other work, and could take a place of the next host.

use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::sync::{AtomicBool, Ordering};

/// How long a thread blocks before it looks again whether its caller has given up.
const SLICE: Duration = Duration::from_millis(100);

/// Whether an attach is still wanted; by a caller on its thread, always.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wanted {
    caller: Option<Arc<AtomicBool>>,
    /// Another, without which the first has no use for it.
    other: Option<Arc<AtomicBool>>,
}

/// A caller that waits for another thread to attach. When it is dropped, the attach is no longer wanted.
#[derive(Debug)]
pub(crate) struct AttachCaller(Arc<AtomicBool>);

impl AttachCaller {
    pub(crate) fn new() -> AttachCaller {
        AttachCaller(Arc::new(AtomicBool::new(true)))
    }

    /// What the thread that attaches checks.
    pub(crate) fn wanted(&self) -> Wanted {
        Wanted { caller: Some(Arc::clone(&self.0)), other: None }
    }
}

impl Drop for AttachCaller {
    fn drop(&mut self) {
        // It publishes nothing.
        self.0.store(false, Ordering::Relaxed);
    }
}

impl Wanted {
    pub(crate) fn is_wanted(&self) -> bool {
        let mut callers = self.caller.iter().chain(&self.other);
        callers.all(|caller| caller.load(Ordering::Relaxed))
    }

    /// Wanted as long as this caller and the `other` one want it.
    pub(crate) fn and(&self, other: &Wanted) -> Wanted {
        Wanted { caller: self.caller.clone(), other: other.caller.clone() }
    }

    /// How long to block of the time that is `left`.
    pub(super) fn slice(&self, left: Duration) -> Duration {
        if self.caller.is_some() || self.other.is_some() { left.min(SLICE) } else { left }
    }

    /// Sleeps for this long, while the attach is wanted.
    pub(crate) fn sleep(&self, time: Duration) {
        let start = Instant::now();
        loop {
            let left = time.saturating_sub(start.elapsed());
            if left.is_zero() || !self.is_wanted() {
                return;
            }
            std::thread::sleep(self.slice(left));
        }
    }
}
