//! Notices: what a host reports about its clients.

use std::fmt;
use std::io;

use crate::client_id::ClientId;
use crate::error::{AttachError, IpcError};
use crate::peer::Peer;

/// Something that happened to a client. The closure of
/// [`HostBuilder::on_notice`](crate::HostBuilder::on_notice) gets it on the thread of the host.
///
/// ```
/// use memorypipe::Notice;
/// use memorypipe::prelude::*;
///
/// # ipc_channel!(pub trait Clock { fn now(&mut self) -> u64; });
/// let host = ClockHost::builder("notice-doc")
///     .on_notice(|notice| match notice {
///         Notice::Attached { client, peer } => println!("{client} has attached: {peer}"),
///         other => eprintln!("{other}"),
///     })
///     .create()?;
/// # Ok::<(), memorypipe::Error>(())
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum Notice<'a> {
    /// A client has attached.
    Attached {
        /// The number of the client.
        client: ClientId,
        /// The process of the client.
        peer: Peer,
    },
    /// A client has left or died.
    Detached {
        /// The number of the client.
        client: ClientId,
        /// The process of the client.
        peer: Peer,
    },
    /// A client was refused and has been sent the reason.
    Refused {
        /// The client.
        peer: Peer,
        /// The reason; for a schema mismatch, with the whole difference.
        error: &'a AttachError,
    },
    /// Connections are pending, and the operating system does not let this host accept them, not even to refuse them.
    /// The host tries again every 10 ms and reports this once.
    Stalled {
        /// The error of `accept`.
        error: &'a io::Error,
    },
    /// The host closed the connection of a client: the client violated the protocol, the host lacks a resource, or its
    /// user has disconnected the client ([`IpcError::Disconnected`]).
    Expelled {
        /// The number of the client.
        client: ClientId,
        /// The process of the client.
        peer: Peer,
        /// The reason.
        error: &'a IpcError,
    },
    /// A subscriber to events has used up the time for which the host may wait for it, see
    /// [`Overflow::Block`](crate::Overflow::Block). It loses events from now on. Reported once for each client.
    TooSlow {
        /// The number of the client.
        client: ClientId,
        /// The process of the client.
        peer: Peer,
    },
}

impl Notice<'_> {
    /// The client that this notice is about, if it was attached; `None` for a client that was refused.
    #[must_use]
    pub fn client(&self) -> Option<ClientId> {
        match self {
            Notice::Attached { client, .. }
            | Notice::Detached { client, .. }
            | Notice::Expelled { client, .. }
            | Notice::TooSlow { client, .. } => Some(*client),
            Notice::Refused { .. } | Notice::Stalled { .. } => None,
        }
    }

    /// The client that is no longer attached, for whatever reason: what the host keeps for it can go. A client
    /// that was reported as attached is reported as departed once, by a host that goes on serving.
    #[must_use]
    pub fn departed(&self) -> Option<ClientId> {
        match self {
            Notice::Detached { client, .. } | Notice::Expelled { client, .. } => Some(*client),
            _ => None,
        }
    }
}

impl fmt::Display for Notice<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (verb, peer, error): (_, _, Option<&dyn fmt::Display>) = match self {
            Notice::Stalled { error } => {
                return write!(f, "memorypipe: cannot accept pending connections: {error}");
            }
            Notice::TooSlow { peer, .. } => {
                ("no longer waits for this slow subscriber to events:", peer, None)
            }
            Notice::Attached { peer, .. } => ("attached", peer, None),
            Notice::Detached { peer, .. } => ("detached", peer, None),
            Notice::Refused { peer, error } => ("refused", peer, Some(*error)),
            Notice::Expelled { peer, error, .. } => ("expelled", peer, Some(*error)),
        };
        write!(f, "memorypipe: {verb} {peer}")?;
        match error {
            Some(error) => write!(f, ": {error}"),
            None => Ok(()),
        }
    }
}
