//! What a [`Poller`](super::Poller) waits for.

use std::io;
use std::os::fd::{AsFd, BorrowedFd};

use super::fork::CloseOnFork;
#[cfg(feature = "test-util")]
use super::local_listener::LocalListener;
use super::named_listener::NamedListener;
use super::peer::ProcessWatch;
use super::readable::{EventFd, Handle, PeerEventFd, Timer};
use super::socket::ControlSocket;

/// What a [`Poller`](super::Poller) waits for, and how it reports it.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Source<'a> {
    /// A packet, or the end of the connection: reported as long as it is there.
    Control(&'a ControlSocket),
    /// A connection: reported as long as one is pending.
    Listener(&'a NamedListener),
    #[cfg(feature = "test-util")]
    LocalListener(&'a LocalListener),
    /// The end of a process: reported from then on.
    Process(&'a ProcessWatch),
    /// A wake-up of this process: reported until it is lowered.
    Flag(&'a EventFd),
    /// A wake-up of the peer: each raise is reported once, lowered or not.
    PeerFlag(&'a PeerEventFd),
    /// The end of a time: reported until it is set again.
    Timer(&'a Timer),
}

impl<'a> Source<'a> {
    pub(super) fn descriptor(self) -> BorrowedFd<'a> {
        match self {
            Source::Control(socket) => socket.as_fd(),
            Source::Listener(listener) => listener.as_fd(),
            #[cfg(feature = "test-util")]
            Source::LocalListener(listener) => listener.as_fd(),
            Source::Process(process) => process.as_fd(),
            Source::Flag(flag) => flag.as_fd(),
            Source::PeerFlag(flag) => flag.as_fd(),
            Source::Timer(timer) => timer.as_fd(),
        }
    }

    /// Whether each event is reported once, and not as long as it lasts.
    pub(super) fn is_edge_triggered(self) -> bool {
        matches!(self, Source::PeerFlag(_))
    }

    /// A second handle for it, which takes a place in the table of this process. A forked child does not keep it.
    pub(crate) fn duplicate(self) -> io::Result<CloseOnFork<Handle>> {
        super::fork::opened(|| self.descriptor().try_clone_to_owned().map(Handle::new))
    }
}

/// A reference becomes a source by `into`.
macro_rules! sources {
    ($($variant:ident: $source:ty),*) => {$(
        impl<'a> From<&'a $source> for Source<'a> {
            fn from(source: &'a $source) -> Source<'a> {
                Source::$variant(source)
            }
        }
    )*};
}

sources!(
    Control: ControlSocket,
    Listener: NamedListener,
    Process: ProcessWatch,
    Flag: EventFd,
    PeerFlag: PeerEventFd,
    Timer: Timer
);
#[cfg(feature = "test-util")]
sources!(LocalListener: LocalListener);
