//! Where connections arrive.

use std::io;
use std::path::Path;

use crate::platform::{self, ControlSocket, NamedListener, Source};

/// Where connections arrive: at the socket of a name, or for tests only within the process.
#[derive(Debug)]
pub(crate) enum Listener {
    /// The socket of a name.
    Named(NamedListener),
    /// A queue that no other process can reach.
    #[cfg(feature = "test-util")]
    LocalListener(platform::LocalListener),
}

impl Listener {
    /// The path of the socket, if there is a name.
    pub(crate) fn path(&self) -> Option<&Path> {
        match self {
            Listener::Named(named_listener) => Some(named_listener.path()),
            #[cfg(feature = "test-util")]
            Listener::LocalListener(_) => None,
        }
    }

    /// Accepts the next connection; `None` if none is pending.
    pub(crate) fn accept(&self) -> io::Result<Option<ControlSocket>> {
        match self {
            Listener::Named(named_listener) => platform::accept(named_listener),
            #[cfg(feature = "test-util")]
            Listener::LocalListener(listener) => Ok(listener.accept()),
        }
    }
}

impl<'l> From<&'l Listener> for Source<'l> {
    fn from(listener: &'l Listener) -> Source<'l> {
        match listener {
            Listener::Named(listener) => listener.into(),
            #[cfg(feature = "test-util")]
            Listener::LocalListener(listener) => listener.into(),
        }
    }
}
