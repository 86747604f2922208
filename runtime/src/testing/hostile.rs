//! Ends whose peer is the test: a client or a host that writes anything into its own memory, and sends anything through
//! the control socket.
//!
//! For the fuzz targets and tests of this crate. No part of it is public API.
//!
//! | attacked | by |
//! |---|---|
//! | a host, during its handshake | [`TestHost::connect`] |
//! | a client, during its handshake | [`pair`] and [`attach`] |
//! | a host, attached | [`TestHost::attack`]: the [`Memory`] of a client |
//! | a client, attached | [`TestHost::attach`], then [`TestHost::memory`]: that of the host |
//! | an end of a queue of a client | the same, then [`TestHost::with_queue`] |
//! | either, with memory that changes during its operations | [`super::meddling`] |
//! | a connection without an end, many times | [`ring_pair`] |

use std::fmt;
use std::mem::ManuallyDrop;
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use crate::channel::Channel;
use crate::client::{ClientBuilder, ClientEnd, Link};
use crate::error::{AttachError, IpcError};
use crate::host::{HostBuilder, HostEnd};
use crate::message::Message;
use crate::pipe::{read_together, write_together};
use crate::platform::{ControlSocket, LocalConnector, LocalListener, PeerProcess, PeerWaker};
use crate::queue::{QueueEnd, Queues};
use crate::ring::Header;
use crate::ring_pair::{AfterSend, RingPair};
use crate::segment::{Geometry, OwnSegment, two_views};
use crate::segment::{Segments, WireSizes};
use crate::wait::Waited;
use crate::wait::{Deadline, Spinner, Wait};

/// The first position of every ring.
pub const FIRST_POSITION: u32 = crate::sync::FIRST_POSITION;

/// A generous limit for the time of an attach.
const TIMEOUT: Duration = Duration::from_secs(30);

/// A word of a segment outside of its slots, as an index of `u64`.
pub const HEAD: usize = crate::segment::HEAD_OFFSET / 8;
/// See [`HEAD`].
pub const PARKED: usize = crate::segment::PARKED_OFFSET / 8;

/// A control socket whose other end is a host or a client, before the handshake.
#[derive(Debug)]
pub struct Connection(ControlSocket);

impl Connection {
    pub(super) fn new(socket: ControlSocket) -> Connection {
        Connection(socket)
    }
}

impl Connection {
    /// The socket.
    #[must_use]
    pub fn socket(&self) -> Socket<'_> {
        Socket(&self.0)
    }
}

/// A control socket, as a descriptor.
#[derive(Debug, Clone, Copy)]
pub struct Socket<'a>(pub(crate) &'a ControlSocket);

/// A connection: one end for [`attach`], the other for the test that acts as its host.
///
/// # Panics
///
/// If there are no descriptors left.
#[must_use]
pub fn pair() -> (Connection, Connection) {
    let (listener, connector) = LocalListener::new().expect("descriptors");
    let client = connector.connect().expect("descriptors");
    let host = listener.accept().expect("it has just connected");
    (Connection(client), Connection(host))
}

/// Attaches a client through a connection. Blocks until the other end has answered or closed the connection.
///
/// # Errors
///
/// As [`ClientBuilder::attach`].
pub fn attach<K: ClientEnd>(connection: Connection) -> Result<K, AttachError> {
    attach_with(connection, never_waits)
}

/// Sets options of a client.
pub type Settings<K> = fn(ClientBuilder<K>) -> ClientBuilder<K>;

fn never_waits<K: ClientEnd>(builder: ClientBuilder<K>) -> ClientBuilder<K> {
    builder.timeout(Duration::ZERO)
}

/// As [`attach`], with these options.
///
/// # Errors
///
/// As [`ClientBuilder::attach`].
pub fn attach_with<K: ClientEnd>(connection: Connection, settings: Settings<K>) -> Result<K, AttachError> {
    settings(ClientBuilder::new("arena").wait(Wait::Block)).attach_through(connection.0)
}

/// The memory of one side, which the test writes as its owner to attack the other side.
#[derive(Debug, Clone, Copy)]
pub struct Memory<'m>(pub(super) &'m OwnSegment);

impl Memory<'_> {
    /// Its length in `u64`.
    #[must_use]
    pub fn words(&self) -> usize {
        self.0.geometry().segment_len() / 8
    }

    /// The number of slots.
    #[must_use]
    pub fn capacity(&self) -> u32 {
        self.0.geometry().capacity()
    }

    /// The word where the slot for a position begins; the call id and the length follow.
    #[must_use]
    pub fn slot(&self, position: u32) -> usize {
        self.0.geometry().slot(position & (self.capacity() - 1)) / 8
    }

    /// The word where the payload of that slot begins.
    #[must_use]
    pub fn payload(&self, position: u32) -> usize {
        self.slot(position) + self.0.geometry().payload_offset() as usize / 8
    }

    /// Writes any word.
    pub fn poke(&self, word: usize, value: u64) {
        self.0.poke(word, value);
    }

    /// Writes a word if it holds `old`: a concurrent write of its owner is not lost. Returns whether it wrote.
    pub fn exchange(&self, word: usize, old: u64, new: u64) -> bool {
        self.0.exchange(word, old, new)
    }

    /// Writes eight bytes of the bulk data.
    ///
    /// # Panics
    ///
    /// If there is no bulk data, or the word is outside of it.
    pub fn poke_bulk(&self, word: usize, value: u64) {
        self.0.bulk().expect("the channel has bulk data").poke(word, value);
    }

    /// Reads a word back.
    #[must_use]
    pub fn see(&self, word: usize) -> u64 {
        self.0.see(word)
    }
}

/// A queue of a connection. Each side writes a part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Queue {
    /// The queue of events, whose slots are the host's.
    Events,
    /// The queue of a stream that the host writes, by its place: the slots are the host's.
    Out(u32),
    /// The queue of a stream that the client writes, by its place: the words are the host's.
    In(u32),
}

/// A host that only this process can reach; the owner of the arena drives it.
pub struct TestHost<H> {
    /// The host.
    pub host: H,
    pub(super) connector: LocalConnector,
}

/// A client that has attached correctly, and misbehaves from then on.
#[derive(Debug)]
pub struct Attacker<C>(Link<C>);

impl<C: Channel> ClientEnd for Attacker<C> {
    type Channel = C;

    fn from_link(link: Link<C>) -> Self {
        Attacker(link)
    }

    fn link(client: &Self) -> &Link<C> {
        &client.0
    }
}

impl<C> Attacker<C> {
    /// Its memory, which the host reads.
    #[must_use]
    pub fn memory(&self) -> Memory<'_> {
        Memory(&self.0.core.rings.segments().own)
    }

    /// Its end of the control socket.
    #[must_use]
    pub fn socket(&self) -> Socket<'_> {
        Socket(self.0.core.rings.socket())
    }

    /// Claims to have read all replies up to that at `position`.
    pub fn read_all(&self, position: u32) {
        self.memory().poke(HEAD, u64::from(position));
    }
}

impl<H: HostEnd> TestHost<H> {
    /// Creates the host.
    ///
    /// # Panics
    ///
    /// If there are no descriptors left.
    pub fn new(settings: impl FnOnce(HostBuilder<H>) -> HostBuilder<H>) -> TestHost<H> {
        let builder = settings(HostBuilder::new("arena").wait(Wait::Block));
        let (host, connector) = builder.create_hidden().expect("a host in this process");
        TestHost { host, connector }
    }

    /// Connects, without a handshake.
    ///
    /// # Panics
    ///
    /// If there are no descriptors left.
    pub fn connect(&self) -> Connection {
        Connection(self.connector.connect().expect("descriptors"))
    }

    /// Lets the host handle everything except requests, and waits up to `timeout` for it.
    ///
    /// # Panics
    ///
    /// If waiting fails.
    pub fn look(&mut self, timeout: Duration) {
        let server = &mut H::core(&mut self.host).server;
        server.poll_kernel(Some(timeout)).expect("the kernel waits");
        server.run_commands();
        // Waits for work of the other thread, which never waits for a client.
        while server.is_handshake_away() {
            server.poll_kernel(Some(Duration::from_millis(1))).expect("the kernel waits");
            server.run_commands();
        }
    }

    /// Attaches a client whose calls do not wait.
    ///
    /// # Panics
    ///
    /// If it is refused.
    pub fn attach<K: ClientEnd + Send>(&mut self) -> K {
        self.attach_with(never_waits)
    }

    /// Attaches a client.
    ///
    /// # Panics
    ///
    /// If it is refused.
    pub fn attach_with<K: ClientEnd + Send>(&mut self, settings: Settings<K>) -> K {
        let start = Instant::now();
        loop {
            match self.try_attach(settings) {
                // On a busy machine the two may not both run within the deadline of a handshake.
                Err(AttachError::HostGone | AttachError::Timeout { .. }) if start.elapsed() < TIMEOUT => {}
                attached => break attached.expect("they understand each other"),
            }
        }
    }

    fn try_attach<K: ClientEnd + Send>(&mut self, settings: Settings<K>) -> Result<K, AttachError> {
        let connection = self.connect();
        let (tell, told) = channel();
        std::thread::scope(|scope| {
            scope.spawn(move || tell.send(attach_with(connection, settings)));
            loop {
                self.look(Duration::from_millis(1));
                if let Ok(attached) = told.try_recv() {
                    break attached;
                }
            }
        })
    }

    /// Attaches a client that the test then controls.
    ///
    /// # Panics
    ///
    /// If it is refused.
    pub fn attack(&mut self) -> Attacker<H::Channel> {
        self.attach()
    }

    /// The memory that the host has made for its first client.
    pub fn memory(&mut self) -> Option<Memory<'_>> {
        let conn = H::core(&mut self.host).server.client_table().only()?;
        Some(Memory(&conn.rings.segments().own))
    }

    /// Calls `work` with the host's part of a queue of its first client. `None` if there is no such queue, or a handler
    /// has it.
    pub fn with_queue<R>(&mut self, queue: Queue, work: impl FnOnce(Memory<'_>) -> R) -> Option<R> {
        let queues = &H::core(&mut self.host).server.client_table().only()?.rings.queues;
        let with = |end: &QueueEnd| work(Memory(&end.segments.own));
        match queue {
            Queue::Events => queues.event_writer.as_ref().map(|writer| with(&writer.end)),
            Queue::Out(place) => queues.streams.writers.with_end(place, with),
            Queue::In(place) => queues.streams.readers.with_end(place, with),
        }
    }

    /// Sends a wake-up of the first client, whether or not there is anything to read.
    pub fn ring(&mut self) {
        if let Some(conn) = H::core(&mut self.host).server.client_table().only() {
            let _ = PeerWaker::new(false).wake(conn.rings.socket());
        }
    }
}

impl<H> fmt::Debug for TestHost<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Arena").finish_non_exhaustive()
    }
}

/// A connection without an end around it; created once and used for many attempts.
#[derive(Debug)]
pub struct BareEnd {
    rings: RingPair,
    spinner: Spinner,
}

/// The peer of a [`BareEnd`] connection.
#[derive(Debug)]
pub struct HostilePeer(RingPair);

const HEADER: Header = Header { method: 0, status: 0 };

/// Both sides, with rings for messages of this size and alignment.
///
/// # Panics
///
/// If there are no descriptors or no memory left, or if the numbers exceed the limits.
#[must_use]
pub fn ring_pair(capacity: u32, size: usize, align: usize) -> (BareEnd, HostilePeer) {
    let geometry = Geometry::new(capacity, size, align).expect("within the limits");
    let [(ours, ours_seen), (theirs, theirs_seen)] = [(); 2].map(|()| two_views(geometry).expect("memory"));
    let victim = Segments { own: ours, peer: theirs_seen };
    let hostile = Segments { own: theirs, peer: ours_seen };
    let (one, other) = pair();
    let rings = RingPair::new(victim, WireSizes::new(), Queues::none(), one.0, PeerProcess::unknown());
    (
        BareEnd { rings, spinner: Spinner::new(Wait::Block) },
        HostilePeer(RingPair::new(
            hostile,
            WireSizes::new(),
            Queues::none(),
            other.0,
            PeerProcess::unknown(),
        )),
    )
}

/// Both sides, both correct. Each reads the same mapping that the other writes, so that sanitizers see the accesses
/// meet. Their memory is never freed.
///
/// # Panics
///
/// As [`ring_pair`].
#[must_use]
pub fn ring_pairs_on_one_mapping(capacity: u32, size: usize, align: usize) -> [ManuallyDrop<BareEnd>; 2] {
    let (victim, HostilePeer(rings)) = ring_pair(capacity, size, align);
    let mut sides = [victim, BareEnd { rings, spinner: Spinner::new(Wait::Block) }].map(ManuallyDrop::new);
    let [one, other] = &mut sides;
    let aliases = [other.rings.segments().own.alias(), one.rings.segments().own.alias()];
    for (side, alias) in sides.iter_mut().zip(aliases) {
        // Neither side is ever dropped, nor is the memory that they alias.
        side.rings.see_peer_as(ManuallyDrop::into_inner(alias));
    }
    sides
}

impl HostilePeer {
    /// Its side as it is, for a test that has it behave.
    #[cfg(test)]
    pub(crate) fn rings(&self) -> &RingPair {
        &self.0
    }

    /// Its memory.
    #[must_use]
    pub fn memory(&self) -> Memory<'_> {
        Memory(&self.0.segments().own)
    }

    /// Its end of the control socket.
    #[must_use]
    pub fn socket(&self) -> Socket<'_> {
        Socket(self.0.socket())
    }

    /// The cursor of the victim, as the attacker can see it.
    #[must_use]
    pub fn head(&self) -> u32 {
        self.0.segments().peer.head().load()
    }
}

impl BareEnd {
    /// The connection itself.
    #[cfg(test)]
    pub(crate) fn rings(&self) -> &RingPair {
        &self.rings
    }

    /// Restores the initial state of both sides.
    pub fn renew(&mut self, hostile: &mut HostilePeer) {
        for rings in [&mut self.rings, &mut hostile.0] {
            rings.renew();
            while matches!(rings.control().receive(&mut [0; 8]), Ok(packet) if packet.len > 0) {}
        }
    }

    /// The position of the next message to send.
    #[must_use]
    pub fn tail(&self) -> u32 {
        self.rings.next_position()
    }

    /// The next message, if there is one.
    ///
    /// # Errors
    ///
    /// If the attacker has violated the protocol.
    pub fn receive<T: Message>(&self) -> Result<Option<T>, IpcError> {
        let Some(received) = self.rings.peek()? else { return Ok(None) };
        Ok(Some(self.rings.take(received).ok_or_else(|| received.type_error::<T>())?))
    }

    /// Receives all messages that are there.
    ///
    /// # Errors
    ///
    /// As [`BareEnd::receive`].
    pub fn receive_batch<T: Message>(&self, into: &mut [T]) -> Result<usize, IpcError> {
        Ok(read_together(&self.rings, into)?)
    }

    /// Releases the next message unread. Returns whether there was one.
    ///
    /// # Errors
    ///
    /// As [`BareEnd::receive`].
    pub fn skip(&self) -> Result<bool, IpcError> {
        let received = self.rings.peek()?;
        if let Some(received) = received {
            self.rings.skip(received.len());
        }
        Ok(received.is_some())
    }

    /// Checks for a message further behind.
    ///
    /// # Errors
    ///
    /// As [`BareEnd::receive`].
    pub fn peek_ahead(&self, ahead: u32) -> Result<bool, IpcError> {
        Ok(self.rings.peek_ahead(ahead % self.rings.receive_capacity())?.is_some())
    }

    /// Sends a message if there is room.
    ///
    /// # Errors
    ///
    /// As [`BareEnd::receive`].
    pub fn send<T: Message>(&self, message: &T) -> Result<bool, IpcError> {
        Ok(self.rings.try_send(HEADER, self.tail(), message, AfterSend::SendMore)?)
    }

    /// Sends as many messages as there is room for.
    ///
    /// # Errors
    ///
    /// As [`BareEnd::receive`].
    pub fn send_batch<T: Message>(&self, messages: &[T]) -> Result<usize, IpcError> {
        Ok(write_together(&self.rings, messages)?)
    }

    /// Writes a message in place, and sends it or not. Returns whether there was room.
    ///
    /// # Errors
    ///
    /// As [`BareEnd::receive`].
    ///
    /// # Panics
    ///
    /// If the place does not hold what was written.
    pub fn lend<T: Message + PartialEq>(&mut self, message: &T, commit: bool) -> Result<bool, IpcError> {
        let Some(claim) = self.rings.claim(0)? else { return Ok(false) };
        self.rings.write(claim, claim.position, message);
        assert!(self.rings.placed::<T>(claim) == Some(message), "our own memory holds what we wrote");
        if commit {
            self.rings.publish(claim, HEADER, 0);
        }
        Ok(true)
    }

    /// Whether the message at `position` seems to have been received.
    #[must_use]
    pub fn is_taken(&self, position: u32) -> bool {
        self.rings.is_taken(position)
    }

    /// Waits for a message and receives it; `None` after `timeout`.
    ///
    /// # Errors
    ///
    /// As [`BareEnd::receive`].
    pub fn await_message<T: Message>(&self, timeout: Duration) -> Result<Option<T>, IpcError> {
        let deadline = Deadline::after(Some(timeout));
        match self.rings.wait(&self.spinner, &deadline, || self.rings.peek())? {
            Waited::Ready(received) => {
                Ok(Some(self.rings.take(received).ok_or_else(|| received.type_error::<T>())?))
            }
            _ => Ok(None),
        }
    }

    /// Waits for room. Returns whether there is room within `timeout`.
    ///
    /// # Errors
    ///
    /// As [`BareEnd::receive`].
    pub fn await_room(&self, timeout: Duration) -> Result<bool, IpcError> {
        let deadline = Deadline::after(Some(timeout));
        Ok(matches!(self.rings.wait_for_room(&self.spinner, &deadline)?, Waited::Ready(())))
    }

    /// Wakes the other side if it waits for room.
    pub fn pause_reading(&self) {
        self.rings.pause_reading();
    }

    /// Waits for a message, with a deadline in the past. Returns whether the attacker counts as alive.
    ///
    /// # Errors
    ///
    /// As [`BareEnd::receive`].
    pub fn wait(&self) -> Result<bool, IpcError> {
        let waited =
            self.rings.wait(&self.spinner, &Deadline::after(Some(Duration::ZERO)), || self.rings.peek())?;
        Ok(!matches!(waited, Waited::PeerGone))
    }
}
