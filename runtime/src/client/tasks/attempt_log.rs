//! The outcome of the calls of one attempt: see [`AsyncReconnecting`](crate::AsyncReconnecting).

use crate::sync::{AtomicU32, Ordering};

/// Written by the calls of one handle of the connection, read after they have ended. All accesses are relaxed: they
/// publish nothing, and the task that reads has itself polled the calls.
#[derive(Debug, Default)]
pub(super) struct AttemptLog {
    sent: AtomicU32,
    /// The method that the host was executing when it died, plus one.
    interrupted: AtomicU32,
}

impl AttemptLog {
    pub(super) fn note_sent(&self) {
        self.sent.fetch_add(1, Ordering::Relaxed);
    }

    pub(super) fn note_interrupted(&self, method: u16) {
        self.interrupted.store(u32::from(method).wrapping_add(1), Ordering::Relaxed);
    }

    /// Number of requests that were sent.
    pub(super) fn sent(&self) -> u32 {
        self.sent.load(Ordering::Relaxed)
    }

    pub(super) fn interrupted(&self) -> Option<u16> {
        self.interrupted.load(Ordering::Relaxed).checked_sub(1).and_then(|method| method.try_into().ok())
    }
}
