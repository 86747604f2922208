//! A client that attaches again, to the next host of the name, when its host is gone.
//!
//! | module | what it has |
//! |---|---|
//! | `policy` | the options: how long to try, how often, who is told |
//! | `schedule` | when the next attempt is made; reads no clock |
//! | `repeat` | which calls may be made again |
//! | `attaching` | attaching to the next host, for threads and tasks |
//! | `link` | the connection of a client that waits on its thread |
//! | `line` | its links, one after the other, as its subscription sees them |
//! | `held` | the link of the moment, which calls may outlast |
//! | `events` | a subscription that goes on with the next host |
//!
//! The client for tasks is in [`tasks`](super::tasks). Both decide by the same code whether a call is made again
//! (`repeat`), and when to attach (`schedule`).

mod attaching;
mod events;
#[allow(unsafe_code)] // the link of the moment goes from thread to thread with its client
mod held;
mod line;
mod link;
mod policy;
mod repeat;
mod schedule;

use std::fmt;

use super::{ClientBuilder, ClientEnd};
use crate::error::AttachError;

pub(super) use self::attaching::Attaching;
pub(super) use self::events::Resubscribe;
#[cfg(feature = "async")]
pub(super) use self::events::{Reader, Renew};
pub use self::link::ReconnectingLink;
pub use self::policy::{Connectivity, Reconnect};
pub(super) use self::repeat::may_be_repeated;
pub(super) use self::schedule::Schedule;

/// A client that can reconnect; implemented by `ipc_channel!`.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot reconnect",
    label = "only a client of a channel that `ipc_channel!` declares can",
    note = "messages of a pipe have no replies, so it is unknown which of them a dead host has read: attach again \
            yourself, and agree with the host on where to go on"
)]
pub trait Reconnects: ClientEnd {
    /// The client on a connection that reconnects.
    type Reconnecting;

    /// Creates it.
    fn reconnecting(link: ReconnectingLink<Self::Channel>) -> Self::Reconnecting;
}

/// Options of a client that reconnects: see [`ClientBuilder::reconnect`].
#[must_use = "a builder does nothing until `attach`"]
pub struct ReconnectBuilder<K: ClientEnd> {
    builder: ClientBuilder<K>,
    policy: Reconnect,
}

impl<K: ClientEnd> ReconnectBuilder<K> {
    pub(super) fn new(builder: ClientBuilder<K>, policy: Reconnect) -> ReconnectBuilder<K> {
        ReconnectBuilder { builder, policy }
    }

    /// Attaches for the first time, as [`ClientBuilder::attach`] does.
    ///
    /// # Errors
    ///
    /// [`AttachError`], which says why and what to do.
    pub fn attach(self) -> Result<K::Reconnecting, AttachError>
    where
        K: Reconnects,
    {
        Ok(K::reconnecting(ReconnectingLink::attach(self.into_attaching())?))
    }

    pub(super) fn into_attaching(self) -> Attaching<K::Channel> {
        Attaching::new(self.builder, self.policy)
    }
}

impl<K: ClientEnd> Clone for ReconnectBuilder<K> {
    fn clone(&self) -> Self {
        ReconnectBuilder { builder: self.builder.clone(), policy: self.policy.clone() }
    }
}

impl<K: ClientEnd> fmt::Debug for ReconnectBuilder<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReconnectBuilder")
            .field("builder", &self.builder)
            .field("policy", &self.policy)
            .finish()
    }
}
