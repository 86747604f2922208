//! The control socket: SEQPACKET, so a packet arrives whole or not at all.
//!
//! After the handshake the same socket carries wake-ups, see [`super::wakeup`]. A datagram wakes a poller of the
//! socket, cannot be lost, and `MSG_DONTWAIT` applies to that one call, whatever the peer does. If its buffer is full,
//! it already contains wake-ups, and another one is not needed.
//!
//! Any packet can carry descriptors, wanted or not, up to 253. So this module peeks at a packet to see whether it
//! carries any, and how many: a packet with more than one is not received. Descriptors of such packets take no place in
//! the table of this process. The kernel closes them in the thread that drops the packet, and closing can be slow, so
//! [`super::received_fd`] does that. A socket that waits there to be closed keeps its place in the table. So a socket
//! that can hold no descriptor never waits there: since Linux 6.16 that is every socket of a refused client.

use std::io::{self, IoSlice, IoSliceMut};
use std::mem::MaybeUninit;
use std::path::Path;
use std::time::Duration;

use rustix::fd::{AsFd, BorrowedFd, OwnedFd};
use rustix::io::Errno;
use rustix::net::{
    AddressFamily, RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, RecvMsg, ReturnFlags,
    SendAncillaryBuffer, SendAncillaryMessage, SendFlags, Shutdown, SocketAddrUnix, SocketFlags, SocketType,
    sockopt,
};

use super::fork::{CloseOnFork, Opening, opened};
use super::fork_guard::ForkGuard;
use super::memory::Sealed;
use super::peer::{brings_no_descriptors, may_bring_descriptors, peer_user};
use super::readable::{Readable, wait_readable};
use super::received_fd::{Foreign, Sender, aside, is_closing};
use super::user::UNMAPPED;
use super::user_id::UserId;

/// One end of a connection.
///
/// When it is dropped, another thread closes the descriptors in its unread packets.
#[derive(Debug)]
pub(crate) struct ControlSocket {
    /// Only `drop` takes it.
    fd: Option<CloseOnFork<OwnedFd>>,
    charge: Option<Charge>,
    brings: Brings,
    fork_guard: ForkGuard,
}

/// Whether packets to a socket could carry descriptors so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Brings {
    /// No: the kernel was told to refuse them before the socket existed.
    None,
    /// They could, although this side did not ask for any: the kernel is too old to refuse them.
    Unasked,
    /// They may.
    Some,
}

/// Gets the cost of closing what a peer has sent: see [`ControlSocket::charge_to`].
pub(crate) struct Charge(pub(crate) Box<dyn Fn(Duration) + Send + Sync>);

impl std::fmt::Debug for Charge {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Charge")
    }
}

/// The charge for descriptors that no correct peer sends, until the cost of closing them is known: there can be tens of
/// thousands of them in a socket.
const DEPOSIT: Duration = Duration::from_millis(5);

impl ControlSocket {
    fn new(fd: CloseOnFork<OwnedFd>) -> ControlSocket {
        ControlSocket { fd: Some(fd), charge: None, brings: Brings::Some, fork_guard: ForkGuard::here() }
    }

    /// From now on packets may carry descriptors, or may not if the kernel can refuse them.
    pub(crate) fn may_bring_descriptors(&mut self, may: bool) {
        if may {
            self.brings = Brings::Some;
        }
        may_bring_descriptors(&*self, may);
    }

    /// Sends one packet, optionally with this side's memory. Never blocks.
    pub(crate) fn send(&self, frame: &[u8], memory: Option<&Sealed>) -> io::Result<()> {
        send_packet(self, frame, memory.map(AsFd::as_fd))
    }

    /// See [`receive_packet`].
    pub(crate) fn receive(&self, buffer: &mut [u8]) -> io::Result<Packet> {
        receive_packet(self, buffer)
    }

    /// Waits for a packet or the end of the connection, for at most `timeout`; may end early.
    pub(crate) fn wait_readable(&self, timeout: Duration) -> io::Result<()> {
        wait_readable(self, timeout)
    }

    /// Readable when there is a packet, or the connection has ended.
    pub(crate) fn readable(&self) -> Readable<'_> {
        Readable::of(self)
    }

    /// Closes it here: there is no descriptor of a peer in it, so this takes no longer than freeing its packets.
    fn close(&self, fd: CloseOnFork<OwnedFd>) {
        let begin = super::thread_time();
        drop(fd);
        if let Some(charge) = &self.charge {
            (charge.0)(super::thread_time().saturating_sub(begin));
        }
    }

    /// If another thread has to close it, `charge` gets the cost.
    pub(crate) fn charge_to(&mut self, charge: Charge) {
        self.charge = Some(charge);
    }

    /// Ends the connection: the peer sees it, and can send nothing from now on. A child only closes its descriptor: a
    /// shutdown would end the parent's connection.
    pub(crate) fn hang_up(&self) {
        if !self.fork_guard.in_forked_child() {
            let _ = rustix::net::shutdown(self, Shutdown::Both);
        }
    }
}

impl AsFd for ControlSocket {
    #[expect(clippy::expect_used, reason = "only `drop` takes it, and no code borrows it after that")]
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.fd.as_ref().expect("it is there until it is dropped").as_fd()
    }
}

impl Drop for ControlSocket {
    fn drop(&mut self) {
        self.hang_up();
        let Some(fd) = self.fd.take() else { return };
        if self.fork_guard.in_forked_child() {
            return;
        }
        if self.brings == Brings::None {
            return self.close(fd);
        }
        if is_left_more_than_wakeups(&fd) {
            // All unidentifiable users count as one.
            let user = peer_user(fd.as_fd()).unwrap_or(UserId(UNMAPPED));
            let charge = self.charge.take();
            let tell = move |cost| charge.iter().for_each(|charge| (charge.0)(cost));
            tell(DEPOSIT);
            let close = move |fd: CloseOnFork<OwnedFd>| {
                let begin = super::thread_time();
                close_unread(&fd);
                tell(super::thread_time().saturating_sub(begin).saturating_sub(DEPOSIT));
            };
            aside(fd, Sender { user, was_let_in: self.brings == Brings::Some }, close);
        }
    }
}

/// More wake-ups than a correct peer leaves unread: it sends a wake-up once for each announced sleep.
const MOST_WAKEUPS: u32 = 8;

/// Receives the wake-ups in a socket that was shut down. Returns whether there is anything else.
fn is_left_more_than_wakeups(socket: &OwnedFd) -> bool {
    for _ in 0..MOST_WAKEUPS {
        match look(socket, &mut []) {
            Ok(seen) if seen.has_more => return true,
            Ok(seen) if seen.has_bytes => {
                _ = receive(socket, &mut [], &mut RecvAncillaryBuffer::default(), RecvFlags::empty());
            }
            // An empty packet, or the end.
            Ok(_) => return is_one_there(socket),
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => return false,
            // The peer has closed before it had read everything; the kernel reports that first, and once.
            Err(_) => {}
        }
    }
    true
}

/// Whether there is a packet in a socket. An empty one has length 0 like the end, but unlike the end it has a sender,
/// if the kernel reports senders. If it does not, there may be one.
fn is_one_there(socket: &OwnedFd) -> bool {
    sockopt::set_socket_passcred(socket, true).is_err()
        || look(socket, &mut []).is_ok_and(|seen| seen.has_more)
}

/// Receives the packets of a socket that was shut down, and returns their number. There is no room for their
/// descriptors, so the kernel closes them. If their number cannot be determined, as many are received as there can be.
fn close_unread(socket: &OwnedFd) -> u32 {
    let tells_sender = sockopt::set_socket_passcred(socket, true).is_ok();
    let take_one = |_: &u32| {
        let mut space = RecvAncillaryBuffer::default();
        match is_closing(|| receive(socket, &mut [], &mut space, RecvFlags::empty())) {
            // The kernel reports that there was no room for the sender, so there is one.
            Ok(received) => received.flags.contains(ReturnFlags::CTRUNC) || !tells_sender,
            // As above.
            Err(error) => error.kind() == io::ErrorKind::ConnectionReset,
        }
    };
    (0..MOST_PACKETS).take_while(take_one).count() as u32
}

/// A received packet.
#[derive(Debug)]
pub(crate) struct Packet {
    /// Bytes received; 0 if the peer has closed the connection.
    pub(crate) len: usize,
    /// The descriptor that came with the packet.
    pub(crate) brought: Option<Foreign>,
    /// It was too long or carried more than one descriptor: no correct peer sends that.
    pub(crate) truncated: bool,
    /// It carried a descriptor for which this process had no room.
    pub(crate) lost: bool,
}

impl Packet {
    /// Its bytes, in the buffer that it was received into.
    pub(crate) fn frame<'b>(&self, buffer: &'b [u8]) -> &'b [u8] {
        buffer.get(..self.len).unwrap_or(buffer)
    }
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
/// `WouldBlock` if the host's queue of pending connections is full, `NotFound` if there is no socket,
/// `ConnectionRefused` if there is no listener.
pub(crate) fn connect(path: &Path) -> io::Result<ControlSocket> {
    let socket = socket()?;
    rustix::net::connect(&socket, &SocketAddrUnix::new(path)?)?;
    Ok(ControlSocket::new(socket))
}

/// Whether the socket at `path` has no listener.
pub(super) fn is_refused(path: &Path) -> bool {
    connect(path).is_err_and(|error| error.kind() == io::ErrorKind::ConnectionRefused)
}

/// As [`connect`], but waits up to `timeout` for a host whose queue of pending connections is full.
///
/// The kernel admits waiting processes in turn. A process that only retried would be too late each time if others
/// connect without end.
pub(crate) fn connect_within(path: &Path, timeout: Duration) -> io::Result<ControlSocket> {
    let address = SocketAddrUnix::new(path)?;
    let socket = socket()?;
    // A timeout of zero would mean no timeout.
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

/// Accepts the next connection; `None` if none is pending.
pub(crate) fn accept(listener: impl AsFd) -> io::Result<Option<ControlSocket>> {
    let opening = Opening::begin();
    match rustix::net::accept_with(listener, SocketFlags::CLOEXEC | SocketFlags::NONBLOCK) {
        Ok(socket) => {
            let mut socket = ControlSocket::new(opening.close_on_fork(socket));
            // It has inherited that from the listener, when it was connected.
            socket.brings = if brings_no_descriptors(&socket) { Brings::None } else { Brings::Unasked };
            Ok(Some(socket))
        }
        // A connection that was closed before it was accepted is not an error.
        Err(Errno::AGAIN | Errno::CONNABORTED | Errno::INTR) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Sends one packet, with a descriptor if there is one. Never blocks.
pub(super) fn send_packet(socket: impl AsFd, bytes: &[u8], fd: Option<BorrowedFd<'_>>) -> io::Result<()> {
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

/// More packets than fit into the buffer of a socket: 208 KiB, and an empty packet takes 768 bytes.
const MOST_PACKETS: u32 = 300;

/// The maximum number of descriptors in a packet: SCM_MAX_FD of the kernel.
#[cfg(test)]
const MAX_FDS: usize = 253;

/// Receives one packet. Never blocks; `WouldBlock` without one.
///
/// A packet with more than one descriptor stays where it is.
pub(super) fn receive_packet(socket: impl AsFd, buffer: &mut [u8]) -> io::Result<Packet> {
    let socket = socket.as_fd();
    let mut fd = None;
    if look(socket, &mut [])?.has_more {
        // It carries descriptors. A second place shows whether there are more.
        let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(2))];
        let seen = look(socket, &mut space)?;
        let packet = |truncated, lost| Packet { len: 1, brought: None, truncated, lost };
        match (seen.fds, seen.has_more) {
            ([Some(one), None], false) => fd = Some(one),
            ([Some(_), None], true) => return Ok(packet(false, true)),
            // There is no room for its descriptor: the packet is received without it.
            ([None, _], _) => {
                let received =
                    receive(socket, buffer, &mut RecvAncillaryBuffer::default(), RecvFlags::empty())?;
                return Ok(Packet { len: received.bytes, ..packet(false, true) });
            }
            _ => return Ok(packet(true, false)),
        }
    }
    // This process already has the packet's descriptor, so the kernel does not close its last reference in this thread.
    let received = receive(socket, buffer, &mut RecvAncillaryBuffer::default(), RecvFlags::empty())?;
    let truncated = received.flags.contains(ReturnFlags::TRUNC);
    Ok(Packet { len: received.bytes, brought: fd, truncated, lost: false })
}

/// The visible part of the next packet, before it is received.
struct Seen {
    /// At most as many as there was room for.
    fds: [Option<Foreign>; 2],
    /// It has ancillary data for which there was no room.
    has_more: bool,
    /// It has bytes.
    has_bytes: bool,
}

/// Peeks at the next packet, with room for its descriptors. The kernel duplicates them.
fn look(socket: impl AsFd, space: &mut [MaybeUninit<u8>]) -> io::Result<Seen> {
    let socket = socket.as_fd();
    let mut control = RecvAncillaryBuffer::new(space);
    let received = receive(socket, &mut [], &mut control, RecvFlags::PEEK)?;
    let mut fds = [None, None];
    for message in control.drain() {
        if let RecvAncillaryMessage::ScmRights(copies) = message {
            // All unidentifiable users count as one.
            let user = peer_user(socket).unwrap_or(UserId(UNMAPPED));
            let copies = copies.map(|fd| Foreign::new(fd, user));
            fds.iter_mut().zip(copies).for_each(|(place, fd)| *place = Some(fd));
        }
    }
    let has_more = received.flags.contains(ReturnFlags::CTRUNC);
    Ok(Seen { fds, has_more, has_bytes: received.flags.contains(ReturnFlags::TRUNC) })
}

fn receive(
    socket: impl AsFd,
    buffer: &mut [u8],
    control: &mut RecvAncillaryBuffer<'_>,
    flags: RecvFlags,
) -> io::Result<RecvMsg> {
    let flags = flags | RecvFlags::DONTWAIT | RecvFlags::CMSG_CLOEXEC;
    let mut buffers = [IoSliceMut::new(buffer)];
    Ok(rustix::io::retry_on_intr(|| rustix::net::recvmsg(socket.as_fd(), &mut buffers, control, flags))?)
}

/// The content of a wake-up packet.
pub(super) const WAKEUP: [u8; 1] = [b'!'];

/// Wakes the peer. A full buffer already contains wake-ups, and a dead peer needs none: neither is an error. Returns
/// `false` if the kernel had no memory for it.
#[cold]
pub(crate) fn send_wakeup(socket: impl AsFd) -> bool {
    let flags = SendFlags::DONTWAIT | SendFlags::NOSIGNAL;
    let rung = rustix::io::retry_on_intr(|| rustix::net::send(socket.as_fd(), &WAKEUP, flags));
    !matches!(rung, Err(Errno::NOBUFS | Errno::NOMEM))
}

#[cfg(test)]
mod tests;
