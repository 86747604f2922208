//! How a client reconnects: the user's options, and what the user is told.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::schedule::{Limits, Schedule};
use crate::error::AttachError;
use crate::instance::InstanceId;

/// The first pause after a host has refused this client, and the longest.
const BACK_OFF: (Duration, Duration) = (Duration::from_millis(10), Duration::from_secs(1));

/// How a client reconnects: the argument of [`ClientBuilder::reconnect`](crate::ClientBuilder::reconnect).
///
/// It applies after the first attach, which follows [`ClientBuilder::attach`](crate::ClientBuilder::attach).
///
/// A client that finds its host gone attaches to the next host of the name at once. If there is no host, it sleeps until
/// the name appears, and contacts no other host during that time. If the next host refuses it in a way that may pass
/// ([`AttachError::is_retryable`]), it pauses before it tries again, twice as long each time.
///
/// ```no_run
/// use memorypipe::{Connectivity, Reconnect};
/// use memorypipe::prelude::*;
/// use std::time::Duration;
///
/// # ipc_channel!(pub trait Clock { fn now(&mut self) -> u64; });
/// let policy = Reconnect::within(Duration::from_secs(30))
///     .back_off(Duration::from_millis(50), Duration::from_secs(2))
///     .on_change(|change| match change {
///         Connectivity::Lost { .. } => eprintln!("the host is gone"),
///         Connectivity::Failed { error, .. } => eprintln!("not attached: {error}"),
///         Connectivity::Attached { instance } => eprintln!("attached to {instance}"),
///         _ => {}
///     });
/// let clock = ClockClient::builder("clock").reconnect(policy).attach()?;
/// # Ok::<(), memorypipe::Error>(())
/// ```
#[derive(Clone)]
pub struct Reconnect {
    limits: Limits,
    on_change: Option<Arc<Told>>,
}

/// A function of the user.
type Told = dyn Fn(&Connectivity<'_>) + Send + Sync;

/// A change of the connection of a client that reconnects: see [`Reconnect::on_change`].
#[derive(Debug)]
#[non_exhaustive]
pub enum Connectivity<'e> {
    /// The host is gone, or has ended the connection.
    Lost {
        /// The run of the host.
        instance: InstanceId,
    },
    /// An attempt to attach has failed.
    Failed {
        /// Why.
        error: &'e AttachError,
        /// How long the client pauses before the next attempt; `None` if it gives up. The call then fails, and the next
        /// call tries again.
        pause: Option<Duration>,
    },
    /// The client has attached to the next host.
    Attached {
        /// The run of the host.
        instance: InstanceId,
    },
}

impl Reconnect {
    /// Each call waits for the next host for at most `time`, in addition to what the call itself takes.
    #[must_use]
    pub fn within(time: Duration) -> Reconnect {
        Reconnect::limited(Some(time))
    }

    /// Each call waits for the next host for as long as it takes.
    #[must_use]
    pub fn forever() -> Reconnect {
        Reconnect::limited(None)
    }

    fn limited(time: Option<Duration>) -> Reconnect {
        Reconnect { limits: Limits { time, attempts: None, back_off: BACK_OFF }, on_change: None }
    }

    /// The pause after a host has refused the client, and the longest pause. Each pause is twice as long as the one
    /// before it, up to that, and a random part of it, up to a half, is left out, so that many clients do not come
    /// back together. Default: 10 ms and 1 s.
    #[must_use]
    pub fn back_off(mut self, first: Duration, longest: Duration) -> Reconnect {
        self.limits.back_off = (first, longest);
        self
    }

    /// Each call makes at most `count` attempts to attach. Waiting until there is a host of the name is a part of an
    /// attempt. By default, only the time is limited.
    #[must_use]
    pub fn attempts(mut self, count: u32) -> Reconnect {
        self.limits.attempts = Some(count);
        self
    }

    /// Calls `told` at each change of the connection after the first attach, on the thread that notices it: that of the
    /// call, one that attaches for a subscription, or one of the runtime's pool for blocking work. `told` must not use
    /// the client.
    #[must_use]
    pub fn on_change(mut self, told: impl Fn(&Connectivity<'_>) + Send + Sync + 'static) -> Reconnect {
        self.on_change = Some(Arc::new(told));
        self
    }

    /// When to attach if the host is gone now.
    pub(super) fn schedule(&self) -> Schedule {
        Schedule::new(self.limits, Instant::now())
    }

    pub(super) fn tell(&self, change: &Connectivity<'_>) {
        if let Some(told) = &self.on_change {
            told(change);
        }
    }
}

impl fmt::Debug for Reconnect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.limits, f)
    }
}
