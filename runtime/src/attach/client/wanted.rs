//! Whether the caller of an attach still waits for it.
//!
//! A task that attaches waits for a thread of the runtime's pool, which blocks. If the task gives up, the thread must
//! not go on: it would keep the pool from other work, and could take a place of the next host.

use std::time::Duration;

#[cfg(feature = "async")]
use crate::sync::{AtomicBool, Ordering};
#[cfg(feature = "async")]
use std::sync::Arc;

/// How long a thread blocks before it looks again whether its task has given up.
#[cfg(feature = "async")]
const SLICE: Duration = Duration::from_millis(100);

/// Whether an attach is still wanted; by a caller on its thread, always.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wanted {
    #[cfg(feature = "async")]
    task: Option<Arc<AtomicBool>>,
}

/// A task that waits for an attach. When it is dropped, the attach is no longer wanted.
#[cfg(feature = "async")]
#[derive(Debug)]
pub(crate) struct AttachingTask(Arc<AtomicBool>);

#[cfg(feature = "async")]
impl AttachingTask {
    pub(crate) fn new() -> AttachingTask {
        AttachingTask(Arc::new(AtomicBool::new(true)))
    }

    /// What the thread that attaches checks.
    pub(crate) fn wanted(&self) -> Wanted {
        Wanted { task: Some(Arc::clone(&self.0)) }
    }
}

#[cfg(feature = "async")]
impl Drop for AttachingTask {
    fn drop(&mut self) {
        // It publishes nothing.
        self.0.store(false, Ordering::Relaxed);
    }
}

#[cfg(feature = "async")]
impl Wanted {
    pub(super) fn is_wanted(&self) -> bool {
        self.task.as_ref().is_none_or(|task| task.load(Ordering::Relaxed))
    }

    /// How long to block of the time that is `left`.
    pub(super) fn slice(&self, left: Duration) -> Duration {
        if self.task.is_some() { left.min(SLICE) } else { left }
    }
}

/// Only tasks give up.
#[cfg(not(feature = "async"))]
#[expect(clippy::unused_self, reason = "with tasks it is used")]
impl Wanted {
    pub(super) fn is_wanted(&self) -> bool {
        true
    }

    pub(super) fn slice(&self, left: Duration) -> Duration {
        left
    }
}
