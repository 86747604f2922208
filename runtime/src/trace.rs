//! Events for [`tracing`](https://docs.rs/tracing), with the feature `tracing`. Without it these functions do nothing.
//!
//! A call that is answered while its client polls runs no code of this module.
//!
//! | event | level | fields |
//! |---|---|---|
//! | `attached`, `detached` | info | `channel`, `pid`, `user`, `side`: `host` or `client` |
//! | `refused`, `expelled` (by a host) | warn | the same, `error` |
//! | `stalled` (a host that cannot accept connections) | warn | `channel`, `side`, `error` |
//! | `too slow` (a subscriber to events) | warn | `channel`, `pid`, `user`, `side` |
//! | `not attached` (a client) | warn | `channel`, `code`, `error` |
//! | `failed` (a call) | warn | `channel`, `code`, `error` |
//! | `slow` (a call during which its client or task slept for more than 10 ms, or what `report_slow_calls` sets) | warn | `channel`, `method`, `waited` |

use std::time::Duration;

use crate::error::{AttachError, IpcError};
use crate::notice::Notice;
use crate::peer::Peer;

/// A call during which its client slept for longer is reported as slow, unless its user sets another time.
#[cfg(feature = "tracing")]
const SLOW: Duration = Duration::from_millis(10);

/// Reports a notice of a host.
#[cfg_attr(not(feature = "tracing"), allow(unused_variables))]
pub(crate) fn notice(channel: &str, notice: &Notice<'_>) {
    #[cfg(feature = "tracing")]
    match notice {
        Notice::Attached { peer: Peer { pid, user, .. }, client } => {
            tracing::info!(target: "memorypipe", channel, pid, %user, %client, side = "host", "attached");
        }
        Notice::Detached { peer: Peer { pid, user, .. }, client } => {
            tracing::info!(target: "memorypipe", channel, pid, %user, %client, side = "host", "detached");
        }
        Notice::Stalled { error } => {
            tracing::warn!(target: "memorypipe", channel, side = "host", %error, "stalled");
        }
        Notice::Refused { peer: Peer { pid, user, .. }, error } => {
            tracing::warn!(target: "memorypipe", channel, pid, %user, side = "host", %error, "refused");
        }
        Notice::TooSlow { peer: Peer { pid, user, .. }, client } => {
            tracing::warn!(target: "memorypipe", channel, pid, %user, %client, side = "host", "too slow");
        }
        Notice::Expelled { peer: Peer { pid, user, .. }, client, error } => {
            tracing::warn!(target: "memorypipe", channel, pid, %user, %client, side = "host", %error, "expelled");
        }
    }
}

/// Reports that a client could not attach.
#[cfg_attr(not(feature = "tracing"), allow(unused_variables))]
pub(crate) fn not_attached(channel: &str, error: &AttachError) {
    #[cfg(feature = "tracing")]
    tracing::warn!(target: "memorypipe", channel, code = error.code(), %error, "not attached");
}

/// Reports that a call failed.
#[cold]
#[cfg_attr(not(feature = "tracing"), allow(unused_variables))]
pub(crate) fn failed(channel: &str, error: &IpcError) {
    #[cfg(feature = "tracing")]
    tracing::warn!(target: "memorypipe", channel, code = error.code(), %error, "failed");
}

/// The lifetime of a client's connection: reports its beginning and its end.
#[derive(Debug)]
pub(crate) struct Attachment {
    #[cfg(feature = "tracing")]
    of: (String, Peer),
}

impl Attachment {
    #[cfg_attr(not(feature = "tracing"), allow(unused_variables))]
    pub(crate) fn begin(channel: &str, peer: Peer) -> Attachment {
        #[cfg(feature = "tracing")]
        tracing::info!(target: "memorypipe", channel, pid = peer.pid, user = %peer.user, side = "client", "attached");
        Attachment {
            #[cfg(feature = "tracing")]
            of: (channel.to_owned(), peer),
        }
    }
}

#[cfg(feature = "tracing")]
impl Drop for Attachment {
    fn drop(&mut self) {
        let (channel, Peer { pid, user, .. }) = &self.of;
        tracing::info!(target: "memorypipe", channel, pid, %user, side = "client", "detached");
    }
}

/// How long the last wait slept, or would have slept, and for how long it may.
#[derive(Debug)]
#[cfg_attr(not(feature = "tracing"), derive(Default))]
pub(crate) struct SleepTimer {
    #[cfg(feature = "tracing")]
    time: std::cell::Cell<Duration>,
    #[cfg(feature = "tracing")]
    slow: std::cell::Cell<Duration>,
}

#[cfg(feature = "tracing")]
impl Default for SleepTimer {
    fn default() -> SleepTimer {
        SleepTimer { time: std::cell::Cell::default(), slow: std::cell::Cell::new(SLOW) }
    }
}

impl SleepTimer {
    /// From now on calls during which the client sleeps for longer are reported.
    #[cfg_attr(not(feature = "tracing"), allow(clippy::unused_self, unused_variables))]
    pub(crate) fn report_beyond(&self, slow: Duration) {
        #[cfg(feature = "tracing")]
        self.slow.set(slow);
    }

    /// Times a wait that polling did not end.
    #[inline(always)]
    pub(crate) fn during<T>(&self, wait: impl FnOnce() -> T) -> T {
        #[cfg(feature = "tracing")]
        let start = std::time::Instant::now();
        let waited = wait();
        #[cfg(feature = "tracing")]
        self.time.set(start.elapsed());
        waited
    }

    /// The call was answered: reports it if it was slow.
    #[inline(always)]
    #[cfg_attr(not(feature = "tracing"), allow(unused_variables))]
    pub(crate) fn answered(&self, channel: &str, method: impl FnOnce() -> &'static str) {
        #[cfg(feature = "tracing")]
        tell_if_slow(channel, method, self.time.take(), self.slow.get());
    }
}

/// The time at which a task began to sleep during its call.
#[cfg(feature = "async")]
#[derive(Debug, Default)]
pub(crate) struct Asleep {
    #[cfg(feature = "tracing")]
    since: Option<std::time::Instant>,
}

#[cfg(feature = "async")]
impl Asleep {
    /// The task sleeps, or sleeps still.
    #[inline(always)]
    #[cfg_attr(not(feature = "tracing"), allow(clippy::unused_self))]
    pub(crate) fn sleeps(&mut self) {
        #[cfg(feature = "tracing")]
        self.since.get_or_insert_with(std::time::Instant::now);
    }

    /// The call of the task was answered: reports it if it was slow.
    #[inline(always)]
    #[cfg_attr(not(feature = "tracing"), allow(clippy::unused_self, unused_variables))]
    pub(crate) fn answered(&self, timer: &SleepTimer, channel: &str, method: impl FnOnce() -> &'static str) {
        #[cfg(feature = "tracing")]
        if let Some(since) = self.since {
            tell_if_slow(channel, method, since.elapsed(), timer.slow.get());
        }
    }
}

#[cfg(feature = "tracing")]
fn tell_if_slow(channel: &str, method: impl FnOnce() -> &'static str, waited: Duration, slow: Duration) {
    if waited > slow {
        tracing::warn!(target: "memorypipe", channel, method = method(), ?waited, "slow");
    }
}
