//! Descriptors that a peer has sent.
//!
//! To close a descriptor can take as long as whoever made it likes: a TCP socket may be set to linger, a file
//! may lie on a file system that is a program of the peer's. So a descriptor of a peer is closed by a thread of
//! its own, which is started for the first of them, unless it has been found to be a memfd or to belong
//! to no file system. No correct peer
//! gives that thread anything to do.

use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::OnceLock;
use std::sync::mpsc::{Sender, channel};

use rustix::fs::{AtFlags, StatxFlags};

use super::memory::{MemoryError, check_memory};

/// A descriptor of which nothing is known yet.
#[derive(Debug)]
pub(crate) struct ForeignFd(Option<OwnedFd>);

impl ForeignFd {
    pub(super) fn new(fd: OwnedFd) -> ForeignFd {
        ForeignFd(Some(fd))
    }

    /// The descriptor, once [`check_memory`] has established what it is.
    pub(crate) fn into_memory(mut self, len: usize) -> Result<OwnedFd, MemoryError> {
        match self.0.take() {
            Some(fd) => match check_memory(&fd, len) {
                Ok(()) => Ok(fd),
                Err(error) => {
                    self.0 = Some(fd);
                    Err(error)
                }
            },
            None => Err(MemoryError::FileSystem),
        }
    }
}

/// The bits of a mode that say what kind of file it is: S_IFMT.
const FILE_TYPE: u16 = 0o170_000;

impl ForeignFd {
    /// The descriptor if it is one that belongs to no file system, as an eventfd does: to wait for it and to close
    /// it takes no time. No file system is asked.
    pub(crate) fn into_flag(mut self) -> Option<OwnedFd> {
        let fd = self.0.take()?;
        let flags = AtFlags::EMPTY_PATH | AtFlags::STATX_DONT_SYNC;
        let found = rustix::fs::statx(&fd, "", flags, StatxFlags::TYPE);
        if found.is_ok_and(|found| found.stx_mode & FILE_TYPE == 0) {
            return Some(fd);
        }
        self.0 = Some(fd);
        None
    }
}

impl Drop for ForeignFd {
    fn drop(&mut self) {
        let Some(fd) = self.0.take() else { return };
        stop_lingering(fd.as_fd());
        // If there can be no thread, it is closed here after all.
        if let Some(closer) = closer() {
            let _ = closer.send(fd);
        }
    }
}

/// The way to the thread that closes.
fn closer() -> Option<&'static Sender<OwnedFd>> {
    static CLOSER: OnceLock<Option<Sender<OwnedFd>>> = OnceLock::new();
    CLOSER
        .get_or_init(|| {
            let (sender, receiver) = channel();
            let close = move || receiver.into_iter().for_each(drop);
            std::thread::Builder::new().name("memorypipe-close".into()).spawn(close).ok().map(|_| sender)
        })
        .as_ref()
}

/// A socket that lingers would hold up the thread for all that come after it.
fn stop_lingering(fd: BorrowedFd<'_>) {
    // It fails for what is no socket.
    let _ = rustix::net::sockopt::set_socket_linger(fd, None);
}
