//! Packets and descriptors in place of a handshake.
//!
//! Whatever is sent, no code panics and everything ends. A host admits an honest client afterwards, and holds nothing
//! of refused clients. A client that attaches has received memory as negotiated.

use std::fs::File;
use std::io::{IoSlice, IoSliceMut, Write};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::path::Path;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use memorypipe::AttachError;
use memorypipe::testing::hostile::{self, Connection, TestHost};
use rustix::fs::{MemfdFlags, SealFlags};
use rustix::net::{
    RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer, SendAncillaryMessage,
    SendFlags, Shutdown,
};

use crate::ends::{BoothClient, BoothHost, attach};
use crate::script::Script;

/// The packets between a correct host and a correct client.
#[derive(Debug)]
struct Frames {
    hello: Vec<u8>,
    accept: Vec<u8>,
    ready: Vec<u8>,
    commit: Vec<u8>,
    /// The sizes of the client's and of the host's memory, in bytes.
    lens: [u64; 2],
}

/// Sends packets to a host, or answers a client with them, selected by the first byte.
///
/// # Panics
///
/// If the victim misbehaves.
pub fn attempt(data: &[u8]) {
    let _ = succeeds(data);
}

/// As [`attempt`]; returns whether the host or the client has accepted the handshake.
///
/// # Panics
///
/// If the victim misbehaves.
#[must_use]
pub fn succeeds(data: &[u8]) -> bool {
    let mut script = Script::new(data);
    if script.byte().is_multiple_of(2) { to_a_host(script) } else { to_a_client(script) }
}

/// The bytes of a handshake that is correct except for the descriptor, which has this kind.
#[must_use]
pub fn with_descriptor(to_a_client: bool, kind: u8) -> [u8; 5] {
    [u8::from(to_a_client), 0, 0, 1, kind]
}

/// The frames of a handshake in order: those at even indices go to the host, the others to the client.
pub const FRAMES: [&str; 4] = ["HELLO", "ACCEPT", "READY", "COMMIT"];

/// The number of bits of one of [`FRAMES`].
#[must_use]
pub fn bits(frame: usize) -> usize {
    in_order()[frame].len() * 8
}

/// Whether a handshake that is correct except for one bit of one of [`FRAMES`] is accepted.
///
/// # Panics
///
/// If the victim misbehaves.
#[must_use]
pub fn succeeds_with_flipped(frame: usize, bit: usize) -> bool {
    let mut sent = in_order();
    sent[frame][bit / 8] ^= 1 << (bit % 8);
    let to_a_client = frame % 2;
    let memory = descriptors(1, frames().lens[to_a_client], &mut Script::new(&[]));
    let memory: Vec<BorrowedFd<'_>> = memory.iter().map(AsFd::as_fd).collect();
    let [first, second] = [to_a_client, to_a_client + 2].map(|nth| &sent[nth]);
    if to_a_client == 1 {
        let (client, host) = hostile::pair();
        send(&host, first, &[]);
        send(&host, second, &memory);
        rustix::net::shutdown(&host, Shutdown::Write).expect("a socket");
        return is_attached(client);
    }
    let mut test_host = TestHost::<BoothHost>::new(|builder| builder.on_notice(|_| ()));
    let connection = test_host.connect();
    test_host.look(Duration::ZERO);
    send(&connection, first, &[]);
    test_host.look(Duration::ZERO);
    send(&connection, second, &memory);
    test_host.look(Duration::ZERO);
    test_host.host.clients() == 1
}

fn in_order() -> [Vec<u8>; 4] {
    let Frames { hello, accept, ready, commit, .. } = frames();
    [hello, accept, ready, commit].map(Clone::clone)
}

/// The maximum number of packets of one attempt.
const PACKETS: usize = 6;

fn to_a_host(mut script: Script<'_>) -> bool {
    let frames = frames();
    let mut test_host = TestHost::<BoothHost>::new(|builder| builder.on_notice(|_| ()));
    let connection = test_host.connect();
    test_host.look(Duration::ZERO);
    for _ in 0..PACKETS {
        let Some(what) = script.next_op() else { break };
        let frame = [&frames.hello, &frames.ready][usize::from(what & 1)];
        let kind = script.byte();
        say(&connection, what >> 1, frame, (kind, frames.lens[0]), &mut script);
        test_host.look(Duration::ZERO);
    }
    let is_in = test_host.host.clients() == 1;
    drop(connection);
    let _honest: BoothClient = test_host.attach();
    test_host.look(Duration::ZERO);
    assert_eq!(test_host.host.clients(), 1, "only the honest one is there");
    is_in
}

fn to_a_client(mut script: Script<'_>) -> bool {
    let frames = frames();
    let (client, host) = hostile::pair();
    for _ in 0..PACKETS {
        let Some(what) = script.next_op() else { break };
        let frame = [&frames.accept, &frames.commit][usize::from(what & 1)];
        let kind = script.byte();
        say(&host, what >> 1, frame, (kind, frames.lens[1]), &mut script);
    }
    // Otherwise the client would wait for more.
    rustix::net::shutdown(&host, Shutdown::Write).expect("a socket");
    is_attached(client)
}

/// Attaches a client with the packets that were sent to it.
fn is_attached(client: Connection) -> bool {
    match attach(client) {
        Ok(client) => {
            let _ = client.nothing();
            true
        }
        Err(AttachError::Os { doing, source }) => panic!("{doing}: {source}"),
        Err(_) => false,
    }
}

/// Sends a frame, changed as `what` and the script select, with descriptors of some kind.
fn say(connection: &Connection, what: u8, frame: &[u8], (kind, len): (u8, u64), script: &mut Script<'_>) {
    let mut bytes = frame.to_vec();
    match what % 8 {
        0..=3 => {}
        4 => bytes = script.bytes(64).to_vec(),
        5 => bytes.truncate(usize::from(script.short()) % (bytes.len() + 1)),
        6 => bytes.extend(std::iter::repeat_n(script.byte(), usize::from(script.short()))),
        _ => {
            for _ in 0..=script.byte() % 4 {
                let at = usize::from(script.short()) % bytes.len();
                bytes[at] ^= script.byte();
            }
        }
    }
    let fds = descriptors(kind, len, script);
    let fds: Vec<BorrowedFd<'_>> = fds.iter().map(AsFd::as_fd).collect();
    send(connection, &bytes, &fds);
}

fn send(connection: &Connection, bytes: &[u8], fds: &[BorrowedFd<'_>]) {
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(253))];
    let mut control = SendAncillaryBuffer::new(&mut space);
    if !fds.is_empty() {
        assert!(control.push(SendAncillaryMessage::ScmRights(fds)));
    }
    let flags = SendFlags::DONTWAIT | SendFlags::NOSIGNAL;
    let _ = rustix::net::sendmsg(connection, &[IoSlice::new(bytes)], &mut control, flags);
}

/// The number of kinds of `descriptors`.
pub const KINDS: u8 = 20;

/// Descriptors of one of [`KINDS`] kinds; kind 1 is the correct one.
fn descriptors(kind: u8, len: u64, script: &mut Script<'_>) -> Vec<OwnedFd> {
    let all = SealFlags::SEAL | SealFlags::SHRINK | SealFlags::GROW | SealFlags::FUTURE_WRITE;
    let one = |fd: OwnedFd| vec![fd];
    let file = |path: &str| File::open(path).map_or_else(|_| Vec::new(), |file| vec![file.into()]);
    match kind % KINDS {
        0 => Vec::new(),
        1 => one(memfd(len, all, true)),
        2 => one(memfd(len, SealFlags::empty(), true)),
        3 => one(memfd(len, all.difference(SealFlags::SHRINK), true)),
        4 => one(memfd(len, all.difference(SealFlags::GROW), true)),
        5 => one(memfd(len, all.difference(SealFlags::FUTURE_WRITE), true)),
        6 => one(memfd(len, all.difference(SealFlags::SEAL), true)),
        7 => one(memfd(len, all, false)),
        8 => one(memfd(len - 1, all, true)),
        9 => one(memfd(len + 1 + u64::from(script.short()), all, true)),
        10 => one(memfd(0, all, true)),
        11 => named(&std::env::temp_dir(), len),
        12 => file("/dev/null"),
        13 => file("/dev/zero"),
        14 => named(Path::new("/dev/shm"), len),
        15 => one(rustix::event::eventfd(0, rustix::event::EventfdFlags::CLOEXEC).expect("a descriptor")),
        16 => rustix::pipe::pipe().map(|(one, other)| vec![one, other]).expect("descriptors"),
        17 => rustix::fs::memfd_create("x", MemfdFlags::CLOEXEC | MemfdFlags::HUGETLB)
            .map_or_else(|_| Vec::new(), one),
        18 => (0..2 + script.byte() % 4).map(|_| memfd(len, all, true)).collect(),
        _ => {
            let one = File::open("/dev/null").expect("it is there");
            (0..253).map(|_| one.as_fd().try_clone_to_owned().expect("a descriptor")).collect()
        }
    }
}

/// A fully written file with this length, already removed from `directory`.
fn named(directory: &Path, len: u64) -> Vec<OwnedFd> {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let path = directory.join(format!("mp-attempt-{}-{number}", std::process::id()));
    // Some machines lack the directory.
    let Ok(mut file) = File::options().read(true).write(true).create_new(true).open(&path) else {
        return Vec::new();
    };
    std::fs::remove_file(&path).expect("ours");
    file.write_all(&vec![0; usize::try_from(len).expect("small")]).expect("room");
    vec![file.into()]
}

/// A memfd with this length and these seals, fully written or not written at all.
fn memfd(len: u64, seals: SealFlags, written: bool) -> OwnedFd {
    let flags = MemfdFlags::CLOEXEC | MemfdFlags::ALLOW_SEALING;
    let memory = rustix::fs::memfd_create("attempt", flags).expect("memory");
    if written {
        let zeros = vec![0; usize::try_from(len).expect("small")];
        assert_eq!(rustix::io::write(&memory, &zeros), Ok(zeros.len()), "room");
    } else {
        rustix::fs::ftruncate(&memory, len).expect("memory");
    }
    rustix::fs::fcntl_add_seals(&memory, seals).expect("seals");
    memory
}

/// Records a correct handshake, once.
fn frames() -> &'static Frames {
    static FRAMES: OnceLock<Frames> = OnceLock::new();
    FRAMES.get_or_init(|| {
        let mut test_host = TestHost::<BoothHost>::new(|builder| builder);
        let to_host = test_host.connect();
        let (client, to_client) = hostile::pair();
        let attaching = std::thread::spawn(move || attach(client));
        let mut pass = |from: &Connection, to: &Connection, look: bool| loop {
            if look {
                test_host.look(Duration::from_millis(1));
            }
            if let Some((bytes, memory)) = receive(from) {
                let fds: Vec<_> = memory.iter().map(AsFd::as_fd).collect();
                let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
                let mut control = SendAncillaryBuffer::new(&mut space);
                assert!(fds.is_empty() || control.push(SendAncillaryMessage::ScmRights(&fds)));
                let packet = [IoSlice::new(&bytes)];
                rustix::net::sendmsg(to, &packet, &mut control, SendFlags::NOSIGNAL).expect("sent");
                let len = memory.map_or(0, |memory| rustix::fs::fstat(&memory).expect("a file").st_size);
                break (bytes, u64::try_from(len).expect("not negative"));
            }
        };
        let (hello, _) = pass(&to_client, &to_host, false);
        let (accept, _) = pass(&to_host, &to_client, true);
        let (ready, client_len) = pass(&to_client, &to_host, false);
        let (commit, host_len) = pass(&to_host, &to_client, true);
        let _client = attaching.join().expect("it ends").expect("it attaches");
        Frames { hello, accept, ready, commit, lens: [client_len, host_len] }
    })
}

fn receive(from: &Connection) -> Option<(Vec<u8>, Option<OwnedFd>)> {
    let mut bytes = vec![0; 1 << 17];
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
    let mut control = RecvAncillaryBuffer::new(&mut space);
    let mut buffers = [IoSliceMut::new(&mut bytes)];
    let len = rustix::net::recvmsg(from, &mut buffers, &mut control, RecvFlags::CMSG_CLOEXEC).ok()?.bytes;
    let fd = control.drain().find_map(|message| match message {
        RecvAncillaryMessage::ScmRights(mut fds) => fds.next(),
        _ => None,
    });
    bytes.truncate(len);
    Some((bytes, fd))
}
