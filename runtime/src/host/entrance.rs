//! Where connections come in.

use std::io;
use std::path::Path;

use crate::platform::{self, AsSource, ControlSocket, Rendezvous, Source};

/// Where connections come in: under a name, or for tests within the process alone.
#[derive(Debug)]
pub(crate) enum Entrance {
    /// The socket of a name.
    Named(Rendezvous),
    /// A way that nobody else can find.
    #[cfg(feature = "test-util")]
    Hatch(platform::Hatch),
}

impl Entrance {
    /// Where clients find it, if it has a name.
    pub(crate) fn path(&self) -> Option<&Path> {
        match self {
            Entrance::Named(rendezvous) => Some(rendezvous.path()),
            #[cfg(feature = "test-util")]
            Entrance::Hatch(_) => None,
        }
    }

    /// Takes the next connection, or `None` if none waits.
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
