//! Whether a peer is still there, asked from any thread.

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::{Arc, Weak};
use std::time::Duration;

use rustix::event::{PollFd, PollFlags};

use super::fork::{CloseOnFork, opened};
use super::peer::ProcessWatch;
use super::readable::timespec;
use super::socket::ControlSocket;

/// Knows whether the peer of a connection is there. It outlives the connection, and any thread may have it.
#[derive(Debug)]
pub(crate) struct Watch {
    /// A duplicate: the end of the connection is seen here too.
    socket: CloseOnFork<OwnedFd>,
    process: Option<OwnedFd>,
}

static_assertions::assert_impl_all!(Watch: Send, Sync);

impl ControlSocket {
    /// Watches the peer, and its `process` if there is one: a child of the peer may keep the socket open.
    pub(crate) fn watch(&self, process: Option<&ProcessWatch>) -> io::Result<Watch> {
        let process = process.map(|process| process.as_fd().try_clone_to_owned()).transpose()?;
        let socket = opened(|| self.as_fd().try_clone_to_owned())?;
        Ok(Watch { socket, process })
    }
}

impl Watch {
    /// Whether either side has hung up, or the process of the peer is gone. Makes one system call, and does not block.
    pub(crate) fn hung_up(&self) -> bool {
        hung_up(self.socket.as_fd(), self.process.as_ref().map(AsFd::as_fd))
    }
}

#[expect(clippy::indexing_slicing, reason = "`used` is 1 or 2, and `fds` has two")]
fn hung_up(socket: BorrowedFd<'_>, process: Option<BorrowedFd<'_>>) -> bool {
    let mut fds = [
        PollFd::from_borrowed_fd(socket, PollFlags::RDHUP),
        PollFd::from_borrowed_fd(process.unwrap_or(socket), PollFlags::IN),
    ];
    let used = if process.is_some() { 2 } else { 1 };
    let polled = rustix::event::poll(&mut fds[..used], Some(&timespec(Duration::ZERO)));
    polled.is_ok() && fds[..used].iter().any(|fd| !fd.revents().is_empty())
}

/// As [`Watch`], without descriptors of its own: one that is kept, however long, takes no place in the table.
#[derive(Debug, Clone)]
pub(crate) struct Presence {
    socket: Weak<ControlSocket>,
    process: Option<Weak<ProcessWatch>>,
}

static_assertions::assert_impl_all!(Presence: Send, Sync);

impl Presence {
    pub(crate) fn of(socket: &Arc<ControlSocket>, process: Option<&Arc<ProcessWatch>>) -> Presence {
        Presence { socket: Arc::downgrade(socket), process: process.map(Arc::downgrade) }
    }

    /// As [`Watch::hung_up`]; also true once the connection is freed.
    pub(crate) fn hung_up(&self) -> bool {
        let Some(socket) = self.socket.upgrade() else { return true };
        let process = self.process.as_ref().and_then(Weak::upgrade);
        hung_up(socket.as_fd(), process.as_ref().map(|process| process.as_fd()))
    }
}

#[cfg(test)]
mod tests {
    use std::process::{Command, Stdio};

    use super::super::socket::{WAKEUP, pair};
    use super::*;

    #[test]
    fn a_packet_is_no_hang_up_and_any_thread_sees_one() {
        let (ours, theirs) = pair().unwrap();
        let watch = ours.watch(None).unwrap();
        theirs.send(&WAKEUP, None).unwrap();
        assert!(!watch.hung_up());
        drop(theirs);
        assert!(std::thread::spawn(move || watch.hung_up()).join().unwrap());
    }

    #[test]
    fn a_connection_that_ends_here_has_hung_up() {
        let (ours, _theirs) = pair().unwrap();
        let watch = ours.watch(None).unwrap();
        drop(ours);
        assert!(watch.hung_up());
    }

    #[test]
    fn a_process_that_ends_has_hung_up_although_another_keeps_its_socket() {
        let (ours, _theirs) = pair().unwrap();
        let mut child = Command::new("cat").stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
        let watch = ours.watch(ProcessWatch::of(child.id()).as_ref()).unwrap();
        assert!(!watch.hung_up());
        drop(child.stdin.take());
        child.wait().unwrap();
        assert!(watch.hung_up());
    }
}
