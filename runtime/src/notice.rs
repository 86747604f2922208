//! What a host tells of its clients.

use std::fmt;
use std::io;

use crate::error::{AttachError, IpcError};
use crate::peer::Peer;

/// Something that happened to a client, told to the closure of
/// [`HostBuilder::on_notice`](crate::HostBuilder::on_notice) on the thread of the host.
#[derive(Debug)]
#[non_exhaustive]
pub enum Notice<'a> {
    /// A client has attached.
    Attached {
        /// Who it is.
        peer: Peer,
    },
    /// A client has left or died.
    Detached {
        /// Who it was.
        peer: Peer,
    },
    /// A client was not let in, and was told why.
    Refused {
        /// Who it is.
        peer: Peer,
        /// What it was told; for a schema mismatch with the whole difference.
        error: &'a AttachError,
    },
    /// Connections wait, because the operating system does not let this host take any, not even to refuse them. It
    /// tries again a hundred times in a second; this is said once.
    Stalled {
        /// What it answers.
        error: &'a io::Error,
    },
    /// The connection of a client was closed for what the client did, or for what this host lacks.
    Expelled {
        /// Who it was.
        peer: Peer,
        /// What it did.
        error: &'a IpcError,
    },
    /// A subscriber to events has used up the time for which the host may wait for it, see
    /// [`Overflow::Block`](crate::Overflow::Block): it loses events from here on. Told once of a client.
    TooSlow {
        /// Who it is.
        peer: Peer,
    },
}

impl fmt::Display for Notice<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (verb, peer, error): (_, _, Option<&dyn fmt::Display>) = match self {
            Notice::Stalled { error } => {
                return write!(f, "memorypipe: cannot take the connections that wait: {error}");
            }
            Notice::TooSlow { peer } => ("waits no longer for events to be read by", peer, None),
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
