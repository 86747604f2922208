//! Connections within the process: without a name or a file, so no other process can find the host.
//!
//! A connection is a pair of sockets, one end of which is passed through a queue. A wake-up next to the queue makes it
//! waitable like a listener.

use std::io;
use std::os::fd::{AsFd, BorrowedFd};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use super::socket::{ControlSocket, pair, send_wakeup};

/// The host's side.
#[derive(Debug)]
pub(crate) struct LocalListener {
    wakeup: ControlSocket,
    /// The other end of the wake-up, held here too: otherwise it would be readable without end once the clients' side
    /// is gone.
    _outside: Arc<ControlSocket>,
    queue: Receiver<ControlSocket>,
}

/// The clients' side.
#[derive(Debug)]
pub(crate) struct LocalConnector {
    wakeup: Arc<ControlSocket>,
    queue: Sender<ControlSocket>,
}

impl LocalListener {
    pub(crate) fn new() -> io::Result<(LocalListener, LocalConnector)> {
        let (inside, outside) = pair()?;
        let (sender, receiver) = channel();
        let outside = Arc::new(outside);
        let listener = LocalListener { wakeup: inside, _outside: Arc::clone(&outside), queue: receiver };
        Ok((listener, LocalConnector { wakeup: outside, queue: sender }))
    }

    /// Accepts the next connection; `None` if none is pending.
    pub(crate) fn accept(&self) -> Option<ControlSocket> {
        // A connection is in the queue before its ring, so receiving the ring first misses none.
        let _ = self.wakeup.receive(&mut [0; 8]);
        self.queue.try_recv().ok()
    }
}

impl AsFd for LocalListener {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.wakeup.as_fd()
    }
}

impl LocalConnector {
    /// Connects. The hang-up shows that the host is gone.
    pub(crate) fn connect(&self) -> io::Result<ControlSocket> {
        let (host, client) = pair()?;
        if self.queue.send(host).is_ok() {
            send_wakeup(&*self.wakeup);
        }
        Ok(client)
    }
}

#[cfg(test)]
impl ControlSocket {
    /// Lets this many bytes of ours lie unread at the other end, by the count of the kernel; a packet that takes more
    /// cannot be sent.
    pub(crate) fn limit_unread(&self, bytes: usize) -> io::Result<()> {
        Ok(rustix::net::sockopt::set_socket_send_buffer_size(self, bytes)?)
    }
}
