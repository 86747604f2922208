//! The end of a wait.

use std::cell::Cell;
use std::time::{Duration, Instant};

/// The end of a timeout that begins now; `None`, which means never, if no clock can represent it.
pub(crate) fn deadline_after(timeout: Duration) -> Option<Instant> {
    Instant::now().checked_add(timeout)
}

/// The end of a wait. Its clock starts at the first query: a wait that is over at once does not read the clock, which
/// costs as much as a message.
#[derive(Debug, Default)]
pub(crate) struct Deadline {
    timeout: Option<Duration>,
    at: Cell<Option<Instant>>,
}

impl Deadline {
    /// `None` has no limit.
    pub(crate) fn after(timeout: Option<Duration>) -> Deadline {
        Deadline { timeout, at: Cell::new(None) }
    }

    /// Without limit.
    pub(crate) fn never() -> Deadline {
        Deadline::default()
    }

    /// The same timeout, not yet started.
    pub(crate) fn restarted(&self) -> Deadline {
        Deadline::after(self.timeout)
    }

    /// Whether the timeout is zero.
    #[inline(always)]
    pub(crate) fn is_now(&self) -> bool {
        self.timeout == Some(Duration::ZERO)
    }

    /// The timeout, in the caller's terms.
    pub(crate) fn timeout(&self) -> Duration {
        self.timeout.unwrap_or_default()
    }

    /// The moment; `None` without a limit, or if no clock can represent it.
    pub(crate) fn moment(&self) -> Option<Instant> {
        let timeout = self.timeout?;
        if self.at.get().is_none() {
            self.at.set(deadline_after(timeout));
        }
        self.at.get()
    }

    /// The remaining time; `None` without a limit.
    pub(crate) fn left(&self) -> Option<Duration> {
        if self.is_now() {
            return self.timeout;
        }
        self.moment().map(|moment| moment.saturating_duration_since(Instant::now()))
    }
}
