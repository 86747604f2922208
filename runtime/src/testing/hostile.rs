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

mod bare_end;

use std::fmt;
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

pub use self::bare_end::{BareEnd, HostilePeer, ring_pair, ring_pairs_on_one_mapping};
use crate::channel::Channel;
use crate::client::{ClientBuilder, ClientEnd, Link};
use crate::error::AttachError;
use crate::host::{HostBuilder, HostEnd};
use crate::platform::{ControlSocket, LocalConnector, LocalListener, PeerWaker};
use crate::queue::QueueEnd;
use crate::segment::OwnSegment;
use crate::wait::Wait;

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
