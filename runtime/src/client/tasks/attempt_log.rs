//! The outcome of the calls of one attempt: see [`AsyncReconnecting`](crate::AsyncReconnecting).

use crate::error::Execution;
use crate::sync::{AtomicU32, Ordering};

/// The bit of an interrupted call whose request the host had taken, above those of its method.
const TAKEN: u32 = 1 << u16::BITS;

/// Written by the calls of one handle of the connection, read after they have ended. All accesses are relaxed: they
/// publish nothing, and the task that reads has itself polled the calls.
#[derive(Debug, Default)]
pub(super) struct AttemptLog {
    sent: AtomicU32,
    /// The method of the call that the death of the host has interrupted, with [`TAKEN`], plus one.
    interrupted: AtomicU32,
}

impl AttemptLog {
    pub(super) fn note_sent(&self) {
        self.sent.fetch_add(1, Ordering::Relaxed);
    }

    /// Notes the call that the death of the host has interrupted.
    pub(super) fn note_interrupted(&self, interrupted: Option<(u16, Execution)>) {
        let Some((method, execution)) = interrupted else { return };
        let taken = if execution.may_have_started() { TAKEN } else { 0 };
        self.interrupted.store((u32::from(method) | taken).wrapping_add(1), Ordering::Relaxed);
    }

    /// Number of requests that were sent.
    pub(super) fn sent(&self) -> u32 {
        self.sent.load(Ordering::Relaxed)
    }

    /// The method of the interrupted call, and whether the host had taken its request.
    pub(super) fn interrupted(&self) -> Option<(u16, Execution)> {
        let noted = self.interrupted.load(Ordering::Relaxed).checked_sub(1)?;
        let method = (noted & !TAKEN).try_into().ok()?;
        Some((method, Execution::of(noted & TAKEN != 0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interrupted_call_is_read_as_it_was_noted() {
        let log = AttemptLog::default();
        assert_eq!(log.interrupted(), None);
        for method in [0, 1, u16::MAX] {
            for execution in [Execution::NotStarted, Execution::MaybeStarted] {
                log.note_interrupted(Some((method, execution)));
                assert_eq!(log.interrupted(), Some((method, execution)));
            }
        }
    }
}
