//! What can be waited for, and what a peer has given us to wait for.

use std::io;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd, RawFd};

use super::fork::CloseOnFork;

/// Something that can be waited for: by [`Poller`](super::Poller), by an [`WakeupPoller`](super::WakeupPoller), or by a
/// reactor of the user's.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Source<'a>(BorrowedFd<'a>);

/// Something that can be waited for, and that we own.
#[derive(Debug)]
pub(crate) struct Handle(OwnedFd);

/// What can be waited for.
pub(crate) trait AsSource {
    /// Valid for as long as it is borrowed.
    fn source(&self) -> Source<'_>;
}

impl Source<'_> {
    /// The same once more. A forked child keeps it.
    pub(crate) fn to_handle(self) -> io::Result<Handle> {
        self.0.try_clone_to_owned().map(Handle)
    }

    /// The same once more, which a forked child does not keep.
    pub(crate) fn duplicate(self) -> io::Result<CloseOnFork<Handle>> {
        super::fork::opened(|| self.to_handle())
    }
}

impl<'a> Source<'a> {
    pub(super) fn of(descriptor: &'a impl AsFd) -> Source<'a> {
        Source(descriptor.as_fd())
    }

    /// For those who know what it is on this system.
    pub(crate) fn descriptor(self) -> BorrowedFd<'a> {
        self.0
    }
}

impl Handle {
    pub(super) fn new(owned: OwnedFd) -> Handle {
        Handle(owned)
    }
}

impl AsFd for Source<'_> {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0
    }
}

impl AsRawFd for Source<'_> {
    fn as_raw_fd(&self) -> RawFd {
        self.0.as_raw_fd()
    }
}

impl AsFd for Handle {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}

impl AsRawFd for Handle {
    fn as_raw_fd(&self) -> RawFd {
        self.0.as_raw_fd()
    }
}

impl AsSource for Source<'_> {
    fn source(&self) -> Source<'_> {
        *self
    }
}

impl<T: AsSource> AsSource for &T {
    fn source(&self) -> Source<'_> {
        (**self).source()
    }
}

/// Descriptors that are sources.
macro_rules! sources {
    ($($source:ty),*) => {$(
        impl $crate::platform::AsSource for $source {
            fn source(&self) -> $crate::platform::Source<'_> {
                $crate::platform::Source::of(self)
            }
        }
    )*};
}

pub(super) use sources;

sources!(Handle, CloseOnFork<Handle>);

/// A source that tasks of tokio wait for until it is readable.
#[cfg(feature = "async")]
pub(crate) use tokio::io::unix::AsyncFd as Readable;

/// What tokio can wait for, and that closes no descriptor before it is dropped.
#[cfg(feature = "async")]
pub(crate) trait Waitable: AsFd + AsRawFd {}

#[cfg(feature = "async")]
impl Waitable for Source<'_> {}
#[cfg(feature = "async")]
impl Waitable for Handle {}
