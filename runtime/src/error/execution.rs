//! Whether the host may have executed a request that failed.

use std::fmt;

/// Whether the host may have executed a request that got no reply: see [`IpcError::HostGone`](crate::IpcError::HostGone)
/// and [`IpcError::Timeout`](crate::IpcError::Timeout).
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
    /// The host has not received the request, so the handler has not started. A host that is gone will not execute it.
    /// A host that is alive may still execute it later.
    NotStarted,
    /// The host has received the request, or has damaged the memory that would show it. The handler may have executed
    /// the request, fully or in part.
    MaybeStarted,
    /// There was no request. The error belongs to events, a stream, the messages of a pipe, or a host that waits.
    NoRequest,
}

impl Execution {
    /// The value for a request that the host may have received (`taken`) or not.
    pub(crate) fn of(taken: bool) -> Execution {
        if taken { Execution::MaybeStarted } else { Execution::NotStarted }
    }

    /// Whether the handler may have started the request before the error was created.
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
