//! What the calls of one attempt have done: see [`AsyncReconnecting`](crate::AsyncReconnecting).

use crate::sync::{AtomicU32, Ordering};

/// Written by the calls of one handle of the connection, read when they have ended. All accesses are relaxed: nothing is
/// published with it, and the task that reads it has itself polled the calls.
#[derive(Debug, Default)]
pub(super) struct AttemptLog {
    sent: AtomicU32,
    /// The method that the host died over, plus one.
    interrupted: AtomicU32,
}

impl AttemptLog {
    pub(super) fn note_sent(&self) {
        self.sent.fetch_add(1, Ordering::Relaxed);
    }

    pub(super) fn note_interrupted(&self, method: u16) {
        self.interrupted.store(u32::from(method).wrapping_add(1), Ordering::Relaxed);
    }

    /// How many requests were sent.
    pub(super) fn sent(&self) -> u32 {
        self.sent.load(Ordering::Relaxed)
    }

    pub(super) fn interrupted(&self) -> Option<u16> {
        self.interrupted.load(Ordering::Relaxed).checked_sub(1).and_then(|method| method.try_into().ok())
    }
}
