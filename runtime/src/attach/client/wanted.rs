//! Whether the caller of an attach still waits for it.
//!
//! Another thread attaches for a task, and for a subscription that goes on with the next host. If these give up, the
//! thread must not go on: it would keep the pool of a runtime from other work, and could take a place of the next host.

use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::queue::WaitLimit;
use crate::sync::{AtomicBool, Ordering};
use crate::wait::Deadline;

/// How long a thread blocks before it looks again whether its caller has given up.
const SLICE: Duration = Duration::from_millis(100);

/// Whether an attach is still wanted; by a caller on its thread, always.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wanted {
    caller: Option<Arc<AtomicBool>>,
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
        Wanted { caller: Some(Arc::clone(&self.0)) }
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
        self.caller.as_ref().is_none_or(|caller| caller.load(Ordering::Relaxed))
    }

    /// How long to block of the time that is `left`.
    pub(super) fn slice(&self, left: Duration) -> Duration {
        if self.caller.is_some() { left.min(SLICE) } else { left }
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

    /// The limit of a wait to `deadline` that is a part of the attach.
    pub(crate) fn limit<'l>(&'l self, deadline: &'l Deadline) -> WaitLimit<'l> {
        match &self.caller {
            Some(caller) => WaitLimit::Wanted(caller, deadline),
            None => WaitLimit::Deadline(deadline),
        }
    }
}
