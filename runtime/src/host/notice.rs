//! What a host may want to write into its log.

use std::fmt;
use std::io::{self, Write};
use std::time::{Duration, Instant};

use crate::attach::Peer;
use crate::error::{AttachError, IpcError};

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
}

impl fmt::Display for Notice<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (verb, peer, error): (_, _, Option<&dyn fmt::Display>) = match self {
            Notice::Stalled { error } => {
                return write!(f, "memorypipe: cannot take the connections that wait: {error}");
            }
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

/// What a host does with notices if nothing else is asked for: refusals and expulsions go to standard error,
/// since otherwise nobody on this side would learn of them.
/// Not more than [`LINES`] in [`PERIOD`]: who is refused can come again as often as it likes.
pub(crate) fn printer() -> impl FnMut(&Notice<'_>) + Send {
    let (mut since, mut lines) = (Instant::now(), 0_u32);
    move |notice| {
        if matches!(notice, Notice::Attached { .. } | Notice::Detached { .. }) {
            return;
        }
        if since.elapsed() >= PERIOD {
            (since, lines) = (Instant::now(), 0);
        }
        lines += 1;
        // Nobody may be there to read it, which is no reason to stop serving.
        let _ = match lines {
            0..=LINES => writeln!(io::stderr(), "{notice}"),
            n if n == LINES + 1 => writeln!(io::stderr(), "memorypipe: more of the kind are not shown"),
            _ => Ok(()),
        };
    }
}

/// Notices printed in one [`PERIOD`].
const LINES: u32 = 10;
const PERIOD: Duration = Duration::from_secs(1);
