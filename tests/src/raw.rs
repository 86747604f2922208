//! Control sockets without the runtime: peers that are silent, send rubbish, or forge memory.
//!
//! [`Middle`] is between a correct host and a correct client and forwards their handshake, but gives each of them its
//! own memory in place of the other's. So a test can write there what no correct peer would. It knows nothing of the
//! frames except the offsets of the capacities.

use std::fs::{self, File};
use std::io::{IoSlice, IoSliceMut};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::sync::atomic::{Ordering, fence};
use std::time::{Duration, Instant};

use memmap2::{MmapOptions, MmapRaw};
use rustix::fs::{MemfdFlags, SealFlags};
use rustix::net::{
    AddressFamily, RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer,
    SendAncillaryMessage, SendFlags, SocketAddrUnix, SocketFlags, SocketType,
};

use crate::place::{NAME, Place};
use crate::process::Process;

fn socket() -> OwnedFd {
    rustix::net::socket_with(AddressFamily::UNIX, SocketType::SEQPACKET, SocketFlags::CLOEXEC, None)
        .expect("a socket")
}

/// Connects to the control socket at `path`.
///
/// # Panics
///
/// If there is no listener.
#[must_use]
pub fn connect(path: &Path) -> OwnedFd {
    let socket = socket();
    rustix::net::connect(&socket, &SocketAddrUnix::new(path).expect("short")).expect("there is a listener");
    socket
}

/// Listens at `path`, as a host would.
///
/// # Panics
///
/// If the name is taken.
#[must_use]
pub fn listen(path: &Path) -> OwnedFd {
    let _ = fs::create_dir_all(path.parent().expect("a directory"));
    let socket = socket();
    rustix::net::bind(&socket, &SocketAddrUnix::new(path).expect("short")).expect("a free name");
    rustix::net::listen(&socket, 16).expect("listens");
    socket
}

/// Waits for a connection.
///
/// # Panics
///
/// If there is no such socket.
#[must_use]
pub fn accept(listener: &OwnedFd) -> OwnedFd {
    rustix::net::accept_with(listener, SocketFlags::CLOEXEC).expect("a connection")
}

/// Sends a packet. A missing reader is not an error.
///
/// # Panics
///
/// Never.
pub fn send(socket: &OwnedFd, bytes: &[u8], fd: Option<BorrowedFd<'_>>) {
    let _ = try_send(socket, bytes, fd);
}

/// Sends a packet.
///
/// # Errors
///
/// The errors of the kernel.
///
/// # Panics
///
/// Never.
pub fn try_send(socket: &OwnedFd, bytes: &[u8], fd: Option<BorrowedFd<'_>>) -> rustix::io::Result<()> {
    try_send_many(socket, bytes, &fd.into_iter().collect::<Vec<_>>())
}

/// As [`try_send`], with several descriptors: up to 253, the kernel's limit for a packet.
///
/// # Errors
///
/// The errors of the kernel.
///
/// # Panics
///
/// If there are more.
pub fn try_send_many(socket: &OwnedFd, bytes: &[u8], fds: &[BorrowedFd<'_>]) -> rustix::io::Result<()> {
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(253))];
    let mut control = SendAncillaryBuffer::new(&mut space);
    if !fds.is_empty() {
        assert!(control.push(SendAncillaryMessage::ScmRights(fds)));
    }
    rustix::net::sendmsg(socket, &[IoSlice::new(bytes)], &mut control, SendFlags::NOSIGNAL).map(|_| ())
}

/// Whether the peer has closed the connection, within `time`.
///
/// # Panics
///
/// If the socket accepts no timeout.
#[must_use]
pub fn hangs_up(socket: &OwnedFd, time: Duration) -> bool {
    rustix::net::sockopt::set_socket_timeout(socket, rustix::net::sockopt::Timeout::Recv, Some(time))
        .expect("a limit");
    let start = Instant::now();
    loop {
        let (packet, _) = receive(socket);
        if packet.is_empty() {
            return start.elapsed() < time;
        }
    }
}

/// Waits for a packet; an empty one if the peer has closed the connection.
#[must_use]
pub fn receive(socket: &OwnedFd) -> (Vec<u8>, Option<OwnedFd>) {
    let mut bytes = vec![0; 1 << 17];
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
    let mut control = RecvAncillaryBuffer::new(&mut space);
    let mut buffers = [IoSliceMut::new(&mut bytes)];
    let len = rustix::net::recvmsg(socket, &mut buffers, &mut control, RecvFlags::CMSG_CLOEXEC)
        .map_or(0, |received| received.bytes);
    let fd = control.drain().find_map(|message| match message {
        RecvAncillaryMessage::ScmRights(mut fds) => fds.next(),
        _ => None,
    });
    bytes.truncate(len);
    (bytes, fd)
}

/// Memory that looks like the peer's, and that this process can write.
#[derive(Debug)]
pub struct Forged {
    map: MmapRaw,
    memory: OwnedFd,
    original: File,
    capacity: u32,
    stride: u32,
}

/// The first position of every ring.
const FIRST_POSITION: u32 = u32::MAX - 999;
/// The offset of the owner's cursor.
pub const HEAD: usize = 128;
/// The offset of the slots.
const SLOTS: usize = 4096;

/// The header of a message; every field of it can be wrong.
#[derive(Debug, Clone, Copy)]
pub struct Header {
    /// The difference to the correct stamp.
    pub stamp_off_by: u32,
    /// Index of the method.
    pub method: u16,
    /// 0 if the reply is a value.
    pub status: u8,
    /// The difference to the correct call id.
    pub call_off_by: u32,
    /// Length of the payload in bytes.
    pub len: u32,
}

/// A correct message: a request of the first method, with two words.
pub const RIGHT: Header = Header { stamp_off_by: 0, method: 0, status: 0, call_off_by: 0, len: 16 };

impl Forged {
    /// A copy of `original`, with the correct seals. `capacity` is that of its ring, as in ACCEPT.
    fn like(original: OwnedFd, capacity: &[u8]) -> Forged {
        let capacity = u32::from_le_bytes(capacity.try_into().expect("four bytes"));
        let original = File::from(original);
        let len = usize::try_from(original.metadata().expect("a file").len()).expect("small");
        let mut bytes = vec![0; len];
        original.read_exact_at(&mut bytes, 0).expect("readable");

        let flags = MemfdFlags::CLOEXEC | MemfdFlags::ALLOW_SEALING;
        let memory = File::from(rustix::fs::memfd_create("forged", flags).expect("memory"));
        memory.write_all_at(&bytes, 0).expect("room");
        let map = MmapOptions::new().len(len).map_raw(&memory).expect("a mapping");
        let seals = SealFlags::SEAL | SealFlags::SHRINK | SealFlags::GROW | SealFlags::FUTURE_WRITE;
        rustix::fs::fcntl_add_seals(&memory, seals).expect("seals");
        let stride = u32::try_from(len - SLOTS).expect("small") / capacity;
        Forged { map, memory: memory.into(), original, capacity, stride }
    }

    /// Sets the distance of the slots of its ring: the length does not give it if there is something behind the ring.
    pub fn set_stride(&mut self, stride: u32) {
        self.stride = stride;
    }

    /// The memory that this one replaces, as its owner sent it.
    #[must_use]
    pub fn original(&self) -> &File {
        &self.original
    }

    /// The payload of the `nth` message that the owner of the original has written, counted from 0.
    ///
    /// # Panics
    ///
    /// If it cannot be read.
    #[must_use]
    pub fn original_payload(&self, nth: u32, len: usize) -> Vec<u8> {
        let mut bytes = vec![0; len];
        let (_, at) = self.slot(nth);
        self.original.read_exact_at(&mut bytes, at as u64).expect("readable");
        bytes
    }

    /// The offset of the slot of the `nth` message, and of its payload.
    fn slot(&self, nth: u32) -> (usize, usize) {
        let position = FIRST_POSITION.wrapping_add(nth);
        let slot = SLOTS + (position & (self.capacity - 1)) as usize * self.stride as usize;
        // Small payloads follow the header, larger ones begin a new line.
        (slot, if self.stride == 128 { slot + 16 } else { slot + 64 })
    }

    /// Releases all slots of the other side's ring until it has sent `sent` messages and as many as fit.
    pub fn release(&self, sent: u32) {
        self.write(HEAD, u64::from(FIRST_POSITION.wrapping_add(sent)));
    }

    /// The number of its slots.
    #[must_use]
    pub fn capacity(&self) -> u32 {
        self.capacity
    }

    /// Writes eight bytes at an offset that is a multiple of eight.
    ///
    /// # Panics
    ///
    /// If they are outside of it.
    pub fn write(&self, offset: usize, word: u64) {
        assert!(offset.is_multiple_of(8) && offset + 8 <= self.map.len());
        // SAFETY: within the mapping, as asserted.
        let to = unsafe { self.map.as_mut_ptr().add(offset) }.cast::<u64>();
        fence(Ordering::Release);
        // SAFETY: eight bytes of a mapping that this process may write and that lives as long as `self`; aligned, since
        // mappings are page-aligned and the offset is a multiple of eight. No reference to them exists.
        unsafe { to.write_volatile(word) };
    }

    /// Publishes the `nth` message of the ring, counted from 0.
    pub fn publish(&self, nth: u32, header: Header, payload: &[u64]) {
        let position = FIRST_POSITION.wrapping_add(nth);
        let (slot, from) = self.slot(nth);
        for (word, at) in payload.iter().zip((from..).step_by(8)) {
            self.write(at, *word);
        }
        let call = position.wrapping_add(header.call_off_by);
        self.write(slot + 8, u64::from(call) | u64::from(header.len) << 32);
        let stamp = position.wrapping_add(1).wrapping_add(header.stamp_off_by);
        self.write(slot, u64::from(stamp) | u64::from(header.method) << 32 | u64::from(header.status) << 48);
    }
}

/// A man in the middle between a host and a client that have attached through it.
#[derive(Debug)]
pub struct Middle {
    /// The connection to the client.
    pub to_client: OwnedFd,
    /// The connection to the host.
    pub to_host: OwnedFd,
    /// The memory that the client gets as that of the host.
    pub as_host: Forged,
    /// The memory that the host gets as that of the client.
    pub as_client: Forged,
}

impl Middle {
    /// Forwards the handshake of the next client of `listener` to the host at `host`.
    ///
    /// # Panics
    ///
    /// If the handshake fails.
    #[must_use]
    pub fn between(listener: &OwnedFd, host: &Path) -> Middle {
        Middle::try_between(listener, host).expect("they come to terms")
    }

    /// As [`Middle::between`]; `None` if the handshake fails.
    #[must_use]
    pub fn try_between(listener: &OwnedFd, host: &Path) -> Option<Middle> {
        let to_client = accept(listener);
        let to_host = connect(host);
        let (hello, _) = receive(&to_client);
        send(&to_host, &hello, None);
        let (accept, _) = receive(&to_host);
        send(&to_client, &accept, None);
        let (ready, memory) = receive(&to_client);
        let as_client = Forged::like(memory?, accept.get(52..56)?);
        send(&to_host, &ready, Some(as_client.memory.as_fd()));
        let (commit, memory) = receive(&to_host);
        let as_host = Forged::like(memory?, &accept[48..52]);
        send(&to_client, &commit, Some(as_host.memory.as_fd()));
        Some(Middle { to_client, to_host, as_host, as_client })
    }

    /// Attaches a client with the role `role` to the host of a place.
    ///
    /// # Panics
    ///
    /// If the handshake fails.
    #[must_use]
    pub fn of_client(place: &Place, role: &str) -> (Middle, Process) {
        let listener = listen(&place.run().join("middle.sock"));
        let client = place.start(&format!("{role} name=middle attach_timeout=20000"));
        (Middle::between(&listener, &place.run().join(format!("{NAME}.sock"))), client)
    }

    /// Wakes the host, which then reads the memory of the client.
    pub fn wake_host(&self) {
        send(&self.to_host, b"!", None);
    }

    /// Wakes the client.
    pub fn wake_client(&self) {
        send(&self.to_client, b"!", None);
    }
}
