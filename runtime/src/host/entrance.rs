//! Where connections arrive.

use std::io;
use std::path::Path;

use crate::platform::{self, AsSource, ControlSocket, Rendezvous, Source};

/// Where connections arrive: at the socket of a name, or for tests only within the process.
#[derive(Debug)]
pub(crate) enum Entrance {
    /// The socket of a name.
    Named(Rendezvous),
    /// A queue that no other process can reach.
    #[cfg(feature = "test-util")]
    Hatch(platform::Hatch),
}

impl Entrance {
    /// The path of the socket, if there is a name.
    pub(crate) fn path(&self) -> Option<&Path> {
        match self {
            Entrance::Named(rendezvous) => Some(rendezvous.path()),
            #[cfg(feature = "test-util")]
            Entrance::Hatch(_) => None,
        }
    }

    /// Accepts the next connection; `None` if none is pending.
    pub(crate) fn accept(&self) -> io::Result<Option<ControlSocket>> {
        match self {
            Entrance::Named(rendezvous) => platform::accept(rendezvous),
            #[cfg(feature = "test-util")]
            Entrance::Hatch(hatch) => Ok(hatch.accept()),
        }
    }
}

impl AsSource for Entrance {
    fn source(&self) -> Source<'_> {
        match self {
            Entrance::Named(rendezvous) => rendezvous.source(),
            #[cfg(feature = "test-util")]
            Entrance::Hatch(hatch) => hatch.source(),
        }
    }
}
