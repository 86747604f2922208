//! A way to a host within the process: no name, no file, nothing that another process could find.
//!
//! A connection is made as a pair of sockets, of which one end is handed over through a queue. A bell beside
//! the queue makes it something that can be waited for like a listener.

use std::io;
use std::os::fd::{AsFd, BorrowedFd};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use super::bell::hear;
use super::socket::{ControlSocket, bell, pair};

/// The side of the host.
#[derive(Debug)]
pub(crate) struct Hatch {
    bell: ControlSocket,
    /// The other end of the bell, held here too: it would be readable for ever once the clients' side is gone.
    _outside: Arc<ControlSocket>,
    queue: Receiver<ControlSocket>,
}

/// The side of the clients.
#[derive(Debug)]
pub(crate) struct Knocker {
    bell: Arc<ControlSocket>,
    queue: Sender<ControlSocket>,
}

impl Hatch {
    pub(crate) fn new() -> io::Result<(Hatch, Knocker)> {
        let (inside, outside) = pair()?;
        let (sender, receiver) = channel();
        let outside = Arc::new(outside);
        let hatch = Hatch { bell: inside, _outside: Arc::clone(&outside), queue: receiver };
        Ok((hatch, Knocker { bell: outside, queue: sender }))
    }

    /// Takes the next connection, or `None` if none waits.
    pub(crate) fn accept(&self) -> Option<ControlSocket> {
        // A connection is in the queue before its bell rings, so to take bells first leaves none unheard.
        let _ = hear(&self.bell);
        self.queue.try_recv().ok()
    }
}

super::source::sources!(Hatch);

impl AsFd for Hatch {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.bell.as_fd()
    }
}

impl Knocker {
    /// Connects. A host that is gone is seen by the hang-up.
    pub(crate) fn connect(&self) -> io::Result<ControlSocket> {
        let (host, client) = pair()?;
        if self.queue.send(host).is_ok() {
            bell(&*self.bell);
        }
        Ok(client)
    }
}

#[cfg(test)]
impl ControlSocket {
    /// Lets so many bytes of ours lie unread at the other end, by the count of the kernel; a packet that takes more
    /// cannot be sent.
    pub(crate) fn limit_unread(&self, bytes: usize) -> io::Result<()> {
        Ok(rustix::net::sockopt::set_socket_send_buffer_size(self, bytes)?)
    }
}
