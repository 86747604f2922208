//! What an error knows of the request: whether the host has executed it.

use std::fmt;

/// What is known of a request whose reply did not come: see [`IpcError::HostGone`](crate::IpcError::HostGone) and
/// [`IpcError::Timeout`](crate::IpcError::Timeout).
///
/// ```
/// use memorypipe::prelude::*;
///
/// fn is_safe_to_repeat(error: &IpcError) -> bool {
///     matches!(error, IpcError::HostGone { execution: Execution::NotStarted })
/// }
/// let gone = IpcError::HostGone { execution: Execution::NotStarted };
/// assert!(is_safe_to_repeat(&gone) && gone.is_retryable());
/// assert!(!IpcError::HostGone { execution: Execution::MaybeStarted }.is_retryable());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Execution {
    /// The host has not taken the request out of the ring, so the handler has not begun with it. A host that is gone
    /// never will. A host that was too slow still may.
    NotStarted,
    /// The host has taken the request. The handler may have executed it, wholly or in part.
    MaybeStarted,
    /// There was no request. The error ends, or interrupts, events, a stream, the messages of a pipe, or a host's wait.
    NoRequest,
}

impl Execution {
    /// Of a request that the host has taken out of the ring, or has not.
    pub(crate) fn of(taken: bool) -> Execution {
        if taken { Execution::MaybeStarted } else { Execution::NotStarted }
    }

    /// Whether the handler may have begun with the request when the error was made.
    #[must_use]
    pub fn may_have_started(self) -> bool {
        self == Execution::MaybeStarted
    }
}

impl fmt::Display for Execution {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Execution::NotStarted => "not started",
            Execution::MaybeStarted => "may have started",
            Execution::NoRequest => "no request",
        })
    }
}
