//! Notices: what a host reports about its clients.

use std::fmt;
use std::io;

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
///         Notice::Attached { peer } => println!("{peer} has attached"),
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
        /// The client.
        peer: Peer,
    },
    /// A client has left or died.
    Detached {
        /// The client.
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
    /// The host closed the connection of a client: the client violated the protocol, or the host lacks a resource.
    Expelled {
        /// The client.
        peer: Peer,
        /// The reason.
        error: &'a IpcError,
    },
    /// A subscriber to events has used up the time for which the host may wait for it, see
    /// [`Overflow::Block`](crate::Overflow::Block). It loses events from now on. Reported once for each client.
    TooSlow {
        /// The client.
        peer: Peer,
    },
}

impl fmt::Display for Notice<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (verb, peer, error): (_, _, Option<&dyn fmt::Display>) = match self {
            Notice::Stalled { error } => {
                return write!(f, "memorypipe: cannot accept pending connections: {error}");
            }
            Notice::TooSlow { peer } => ("no longer waits for this slow subscriber to events:", peer, None),
            Notice::Attached { peer } => ("attached", peer, None),
            Notice::Detached { peer } => ("detached", peer, None),
            Notice::Refused { peer, error } => ("refused", peer, Some(*error)),
            Notice::Expelled { peer, error } => ("expelled", peer, Some(*error)),
        };
        write!(f, "memorypipe: {verb} {peer}")?;
        match error {
            Some(error) => write!(f, ": {error}"),
            None => Ok(()),
        }
    }
}
