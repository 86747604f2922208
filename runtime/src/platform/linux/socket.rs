//! The control socket: SEQPACKET, so that a packet arrives whole or not at all.
//!
//! After the handshake the same socket is the bell, see [`super::bell`]. A datagram wakes whoever polls the socket,
//! cannot be lost, and `MSG_DONTWAIT` holds for the one call that asks for it, whatever the peer does. If its buffer
//! is full there are bells in it already, and another one is not needed.
//!
//! Any packet can bring descriptors, asked for or not. They are always taken, since the kernel would close them
//! in our thread otherwise, and closing can be slow: see [`super::foreign`].

use std::io::{self, IoSlice, IoSliceMut};
use std::mem::MaybeUninit;
use std::path::Path;
use std::time::Duration;

use rustix::fd::{AsFd, BorrowedFd, OwnedFd};
use rustix::io::Errno;
use rustix::net::{
    AddressFamily, RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, ReturnFlags, SendAncillaryBuffer,
    SendAncillaryMessage, SendFlags, Shutdown, SocketAddrUnix, SocketFlags, SocketType, sockopt,
};

use super::birth::Birth;
use super::foreign::ForeignFd;
use super::fork::{CloseOnFork, Opening, opened};
use super::peer::peer_uid;
use super::user::UNMAPPED;

/// One end of a connection.
///
/// When it is dropped, descriptors that lie in it unread are taken out first.
#[derive(Debug)]
pub(crate) struct ControlSocket {
    fd: CloseOnFork<OwnedFd>,
    birth: Birth,
}

impl ControlSocket {
    fn new(fd: CloseOnFork<OwnedFd>) -> ControlSocket {
        ControlSocket { fd, birth: Birth::here() }
    }
}

impl AsFd for ControlSocket {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.fd.as_fd()
    }
}

impl Drop for ControlSocket {
    fn drop(&mut self) {
        // A child closes its descriptor alone: to shut down would end the connection of the parent.
        if self.birth.is_elsewhere() {
            return;
        }
        // From here on nothing can be added.
        let _ = rustix::net::shutdown(&self.fd, Shutdown::Both);
        take_out_rest(&self.fd);
    }
}

/// Takes out the packets that lie in a socket that was shut down, and returns how many there were.
///
/// An empty packet has no length either, but unlike the end it has a sender, if one asks for it. Where one cannot
/// ask, as many are taken as can be there.
fn take_out_rest(socket: impl AsFd) -> u32 {
    let socket = socket.as_fd();
    let tells_sender = sockopt::set_socket_passcred(socket, true).is_ok();
    let is_one = |received: io::Result<Packet>| {
        received.is_ok_and(|packet| packet.len > 0 || packet.has_sender || !tells_sender)
    };
    (0..MOST_PACKETS).take_while(|_| is_one(receive_packet(socket, &mut [0; 8]))).count() as u32
}

/// A packet as received.
#[derive(Debug)]
pub(crate) struct Packet {
    /// Bytes received; 0 if the peer has hung up.
    pub(crate) len: usize,
    /// The descriptor that came with it.
    pub(crate) fd: Option<ForeignFd>,
    /// It was longer than expected or brought more than one descriptor: no correct peer sends that.
    pub(crate) truncated: bool,
    /// It brought a descriptor for which this process had no room: more than the kernel sends in one packet are never
    /// asked for, so that is the only reason.
    pub(crate) lost: bool,
    /// The kernel says who sent it, which it does only if asked to.
    has_sender: bool,
}

/// A control socket, non-blocking and not inherited.
pub(super) fn socket() -> io::Result<CloseOnFork<OwnedFd>> {
    let flags = SocketFlags::CLOEXEC | SocketFlags::NONBLOCK;
    opened(|| Ok(rustix::net::socket_with(AddressFamily::UNIX, SocketType::SEQPACKET, flags, None)?))
}

/// Connects to the socket at `path`.
///
/// # Errors
///
/// `WouldBlock` if the host has as many unanswered connections as it takes, `NotFound` if there is no
/// socket, `ConnectionRefused` if nobody listens at it any more.
pub(crate) fn connect(path: &Path) -> io::Result<ControlSocket> {
    let socket = socket()?;
    rustix::net::connect(&socket, &SocketAddrUnix::new(path)?)?;
    Ok(ControlSocket::new(socket))
}

/// As [`connect`], but waits up to `timeout` for a host that has as many unanswered connections as it takes.
///
/// The kernel lets those that wait in by turns. Whoever only tried again and again would come too late each time, if
/// others connect without end.
pub(crate) fn connect_within(path: &Path, timeout: Duration) -> io::Result<ControlSocket> {
    let address = SocketAddrUnix::new(path)?;
    let socket = socket()?;
    // A timeout of zero would be none at all.
    let timeout = timeout.max(Duration::from_micros(1));
    sockopt::set_socket_timeout(&socket, sockopt::Timeout::Send, Some(timeout))?;
    rustix::io::ioctl_fionbio(&socket, false)?;
    let connected = rustix::net::connect(&socket, &address);
    rustix::io::ioctl_fionbio(&socket, true)?;
    connected?;
    Ok(ControlSocket::new(socket))
}

/// Two connected control sockets, both in this process.
#[cfg(any(test, feature = "test-util"))]
pub(super) fn pair() -> io::Result<(ControlSocket, ControlSocket)> {
    let flags = SocketFlags::CLOEXEC | SocketFlags::NONBLOCK;
    let opening = Opening::begin();
    let (one, other) = rustix::net::socketpair(AddressFamily::UNIX, SocketType::SEQPACKET, flags, None)?;
    let [one, other] = [one, other].map(|end| ControlSocket::new(opening.close_on_fork(end)));
    Ok((one, other))
}

/// Takes the next connection, or `None` if none waits.
pub(crate) fn accept(listener: impl AsFd) -> io::Result<Option<ControlSocket>> {
    let opening = Opening::begin();
    match rustix::net::accept_with(listener, SocketFlags::CLOEXEC | SocketFlags::NONBLOCK) {
        Ok(socket) => Ok(Some(ControlSocket::new(opening.close_on_fork(socket)))),
        // A connection that was given up before it was taken is no fault of ours.
        Err(Errno::AGAIN | Errno::CONNABORTED | Errno::INTR) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Sends one packet, with a descriptor if there is one. Never blocks.
pub(crate) fn send_packet(socket: impl AsFd, bytes: &[u8], fd: Option<BorrowedFd<'_>>) -> io::Result<()> {
    let fds = fd.as_slice();
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
    let mut control = SendAncillaryBuffer::new(&mut space);
    if !fds.is_empty() {
        assert!(control.push(SendAncillaryMessage::ScmRights(fds)), "there is room for one descriptor");
    }
    let flags = SendFlags::DONTWAIT | SendFlags::NOSIGNAL;
    let sent = rustix::io::retry_on_intr(|| {
        rustix::net::sendmsg(socket.as_fd(), &[IoSlice::new(bytes)], &mut control, flags)
    })?;
    debug_assert_eq!(sent, bytes.len(), "a packet is sent whole");
    Ok(())
}

/// More packets than fit into the buffer of a socket: 208 KiB, of which an empty packet takes 768 bytes.
const MOST_PACKETS: u32 = 300;

/// The most descriptors that a packet can bring: SCM_MAX_FD of the kernel.
const MAX_FDS: usize = 253;

/// Receives one packet. Never blocks; `WouldBlock` if none is there.
pub(crate) fn receive_packet(socket: impl AsFd, buffer: &mut [u8]) -> io::Result<Packet> {
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(MAX_FDS), ScmCredentials(1))];
    let mut control = RecvAncillaryBuffer::new(&mut space);
    let flags = RecvFlags::DONTWAIT | RecvFlags::CMSG_CLOEXEC;
    let received = rustix::io::retry_on_intr(|| {
        rustix::net::recvmsg(socket.as_fd(), &mut [IoSliceMut::new(buffer)], &mut control, flags)
    })?;
    let (mut fd, mut more_fds, mut has_sender) = (None, false, false);
    for message in control.drain() {
        match message {
            RecvAncillaryMessage::ScmRights(received) => {
                // All that we cannot ask after are one user.
                let uid = peer_uid(socket.as_fd()).unwrap_or(UNMAPPED);
                for received in received.map(|fd| ForeignFd::new(fd, uid)) {
                    more_fds |= fd.replace(received).is_some();
                }
            }
            RecvAncillaryMessage::ScmCredentials(_) => has_sender = true,
            _ => {}
        }
    }
    let cut_off = received.flags.contains(ReturnFlags::TRUNC);
    let lost = received.flags.contains(ReturnFlags::CTRUNC);
    let truncated = cut_off || more_fds;
    Ok(Packet { len: received.bytes, fd, truncated, lost, has_sender })
}

/// What a bell is made of.
pub(super) const BELL: [u8; 1] = [b'!'];

/// Wakes the peer. A full buffer holds bells already, and a dead peer needs none: neither is an error.
/// Returns `false` if the kernel had no memory for it.
#[cold]
pub(crate) fn bell(socket: impl AsFd) -> bool {
    let flags = SendFlags::DONTWAIT | SendFlags::NOSIGNAL;
    let rung = rustix::io::retry_on_intr(|| rustix::net::send(socket.as_fd(), &BELL, flags));
    !matches!(rung, Err(Errno::NOBUFS | Errno::NOMEM))
}

#[cfg(test)]
mod tests {
    use super::super::bell::{Heard, hear};
    use super::*;

    fn pair() -> (ControlSocket, ControlSocket) {
        super::pair().unwrap()
    }

    #[test]
    fn a_packet_carries_a_descriptor() {
        let (a, b) = pair();
        let file = std::fs::File::open("/proc/self/exe").unwrap();
        send_packet(&a, b"hello", Some(file.as_fd())).unwrap();
        let mut buffer = [0; 16];
        let packet = receive_packet(&b, &mut buffer).unwrap();
        assert_eq!((packet.len, packet.truncated), (5, false));
        assert!(packet.fd.is_some());
        assert_eq!(receive_packet(&b, &mut buffer).unwrap_err().kind(), io::ErrorKind::WouldBlock);
    }

    #[test]
    fn what_does_not_fit_is_marked() {
        let (a, b) = pair();
        send_packet(&a, &[7; 100], None).unwrap();
        assert!(receive_packet(&b, &mut [0; 16]).unwrap().truncated);

        let file = std::fs::File::open("/proc/self/exe").unwrap();
        let three = [file.as_fd(); 3];
        let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(3))];
        let mut control = SendAncillaryBuffer::new(&mut space);
        assert!(control.push(SendAncillaryMessage::ScmRights(&three)));
        rustix::net::sendmsg(&a, &[IoSlice::new(b"x")], &mut control, SendFlags::empty()).unwrap();
        assert!(receive_packet(&b, &mut [0; 16]).unwrap().truncated);
    }

    #[test]
    fn no_more_is_taken_out_than_is_there() {
        for packets in [0, 1, 7] {
            let (a, b) = pair();
            for _ in 0..packets {
                // Empty ones, which are hardest to tell from the end.
                send_packet(&a, b"", Some(a.as_fd())).unwrap();
            }
            rustix::net::shutdown(&b, Shutdown::Both).unwrap();
            assert_eq!(take_out_rest(&b.fd), packets);
        }
    }

    #[test]
    fn a_bell_never_blocks_and_hanging_up_is_seen() {
        let (a, b) = pair();
        for _ in 0..100_000 {
            bell(&a);
        }
        assert!(matches!(hear(&b), Heard::Bell));
        drop(a);
        while !matches!(hear(&b), Heard::HungUp) {}
        bell(&b);
    }
}
