//! Which calls a reconnecting client repeats, for threads and tasks.
//!
//! What may be repeated is decided call by call, from what is certain. A request that the host had not taken was not
//! executed, so it is sent again. One that it had taken may have been executed, so it is sent again only if its method
//! is declared `#[idempotent]`. Whatever made several requests is not repeated at all: the earlier ones were executed.
//!
//! The failure alone does not say that: it may come from a subscription, which is not a request, after the host has
//! answered the one request. So an attempt also records the request that the death of the host has interrupted.

use std::fmt;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use super::{ClientBuilder, ClientEnd};
use crate::channel::Channel;
use crate::error::{AttachError, CallError, Execution, IpcError};
use crate::sync::lock;

/// An error of a call, which may be that the host is gone.
pub trait CallFailure {
    /// What is known of the request, if the host is gone.
    fn host_gone(&self) -> Option<Execution>;
}

impl CallFailure for IpcError {
    fn host_gone(&self) -> Option<Execution> {
        match self {
            IpcError::HostGone { execution } => Some(*execution),
            _ => None,
        }
    }
}

impl<E> CallFailure for CallError<E> {
    fn host_gone(&self) -> Option<Execution> {
        match self {
            CallError::Ipc(error) => error.host_gone(),
            CallError::App(_) => None,
        }
    }
}

/// The outcome of one attempt of a call.
#[derive(Debug, Clone, Copy)]
pub(super) struct Attempt {
    /// Number of requests that it has sent.
    pub(super) sent: u32,
    /// The method of the request that the death of the host has interrupted, and whether the host had taken it.
    pub(super) interrupted: Option<(u16, Execution)>,
}

impl Attempt {
    /// Whether a failed call of a client `K` can be repeated.
    pub(super) fn may_be_repeated<K: ClientEnd>(self, failure: &impl CallFailure) -> bool {
        match failure.host_gone() {
            _ if self.sent > 1 => false,
            Some(Execution::NotStarted) => self.sent == 0 || self.was_not_taken(),
            Some(Execution::MaybeStarted) => {
                self.interrupted.is_some_and(|(method, _)| is_idempotent::<K>(method))
            }
            Some(Execution::NoRequest) | None => false,
        }
    }

    /// Whether the host had not taken the request that its death has interrupted.
    fn was_not_taken(self) -> bool {
        matches!(self.interrupted, Some((_, Execution::NotStarted)))
    }
}

fn is_idempotent<K: ClientEnd>(method: u16) -> bool {
    K::Channel::IDEMPOTENT.contains(&method)
}

/// How a client reconnects, and how often it has.
pub(super) struct ReconnectPolicy<K> {
    builder: ClientBuilder<K>,
    /// The time limit for a call to wait for the next host.
    within: Duration,
    record: Mutex<Record>,
}

#[derive(Debug, Default)]
struct Record {
    reconnects: u64,
    last_error: Option<AttachError>,
}

/// The copy has the same options, and has not attached yet.
impl<K> Clone for ReconnectPolicy<K> {
    fn clone(&self) -> Self {
        ReconnectPolicy { builder: self.builder.clone(), within: self.within, record: Mutex::default() }
    }
}

impl<K: ClientEnd> ReconnectPolicy<K> {
    pub(super) fn new(builder: ClientBuilder<K>, within: Duration) -> ReconnectPolicy<K> {
        ReconnectPolicy { builder, within, record: Mutex::default() }
    }

    /// The builder of the first client.
    pub(super) fn first(&self) -> ClientBuilder<K> {
        self.builder.clone()
    }

    /// Until when a call waits for the next host if its host is gone now; `None` if no clock can represent it.
    pub(super) fn patience(&self) -> Option<Instant> {
        Instant::now().checked_add(self.within)
    }

    /// The builder of a client of the next host, if it starts in time.
    pub(super) fn next(&self, until: Option<Instant>) -> ClientBuilder<K> {
        let left = until.map_or(self.within, |until| until.saturating_duration_since(Instant::now()));
        self.builder.clone().attach_timeout(left)
    }

    /// Records the result of a reconnect.
    #[expect(clippy::arithmetic_side_effects, reason = "2^64 connections are never made")]
    pub(super) fn note<T>(&self, attached: Result<T, AttachError>) -> Option<T> {
        let mut record = lock(&self.record);
        match attached {
            Ok(next) => {
                record.reconnects += 1;
                Some(next)
            }
            Err(error) => {
                record.last_error = Some(error);
                None
            }
        }
    }

    pub(super) fn reconnects(&self) -> u64 {
        lock(&self.record).reconnects
    }

    pub(super) fn take_last_error(&self) -> Option<AttachError> {
        lock(&self.record).last_error.take()
    }

    /// Formats a client with this policy.
    pub(super) fn show(&self, name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct(name).field("builder", &self.builder).field("reconnects", &self.reconnects()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::PipeClient;
    use Execution::{MaybeStarted, NoRequest, NotStarted};

    fn is_repeated(sent: u32, interrupted: Option<(u16, Execution)>, execution: Execution) -> bool {
        let failure = IpcError::HostGone { execution };
        Attempt { sent, interrupted }.may_be_repeated::<PipeClient<u8, u8>>(&failure)
    }

    #[test]
    fn an_answered_request_is_not_repeated_if_something_else_was_not_started() {
        assert!(is_repeated(0, None, NotStarted));
        assert!(is_repeated(1, Some((0, NotStarted)), NotStarted));
        assert!(!is_repeated(1, None, NotStarted), "the host has answered the request");
        assert!(!is_repeated(1, Some((0, MaybeStarted)), NotStarted), "the host has taken the request");
        assert!(!is_repeated(2, Some((0, NotStarted)), NotStarted));
        assert!(!is_repeated(1, Some((0, MaybeStarted)), MaybeStarted), "no method of it is idempotent");
        assert!(!is_repeated(0, None, NoRequest));
    }
}
