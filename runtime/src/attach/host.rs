//! The host's side of the handshake: a state machine that never waits.
//!
//! The serving thread does the short steps of each packet. The rest is a [`Task`] for another thread: comparing a
//! client's declaration that differs from the host's, and checking, creating and mapping memory.

mod ask;
mod task;

use std::cell::OnceCell;
use std::io;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

pub(crate) use self::ask::Census;
pub(crate) use self::task::Task;
use super::blocks;
use super::failures::{is_hang_up, no_descriptor};
use super::frames::{self, Accept, Commit, Head, Hello, Kind, Ready, Reason, Refuse};
use super::observe::Observe;
use super::queues::{self, QueueOptions, Shape};
use super::rings::geometry;
use super::schemas::under_the_id_of_another;
use super::versions::{map_methods, wire_sizes};
use crate::error::{AttachError, Ground};
use crate::fanout::{Pool, SeatGuard};
use crate::peer::Peer;
use crate::platform::{self, Charge, ControlSocket, GroupId, PeerProcess, Sealed};
use crate::queue::Queues;
use crate::ring_pair::RingPair;
use crate::schema::Schema;
use crate::segment::Direction;
use crate::segment::pool::PoolGeometry;
use crate::segment::{Geometry, MemoryLayout};
use crate::segment::{Segments, WireSizes};

/// The client's deadline for each packet of the handshake.
const DEADLINE: Duration = Duration::from_secs(1);

/// The host's offer to every client.
#[derive(Debug)]
pub(crate) struct Offer {
    pub(crate) name: String,
    pub(crate) schema: Schema,
    /// `schema` as bytes.
    pub(crate) encoded: Arc<[u8]>,
    pub(crate) instance: [u8; 16],
    /// When the host was created.
    pub(crate) created: Instant,
    /// Whom it tells what it is.
    pub(crate) observe: Observe,
    /// Whether it admits other users than its own.
    pub(crate) admits_others: bool,
    /// Slots of each ring; `None` for the default of [`geometry`].
    pub(crate) capacity: Option<u32>,
    /// Bytes for bulk data in each direction that has any; `None` for the default of [`geometry`].
    pub(crate) bulk: Option<usize>,
    /// The user trusts the clients: see [`HostBuilder::trust_clients`](crate::HostBuilder::trust_clients).
    pub(crate) trusts_clients: bool,
    /// Whether to refuse a client whose declaration is compatible but not equal.
    pub(crate) exact: bool,
    /// The ring that the host writes for each client.
    pub(crate) ring: Geometry,
    pub(crate) queues: QueueOptions,
    /// The memory for bulk data of events, if there are any.
    pub(crate) pool: Option<Arc<Pool>>,
    /// Whether the declarations of clients are kept: the host has none at compile time.
    pub(crate) keeps_schemas: bool,
    /// The agreement with a client that has the same declaration.
    pub(crate) with_the_same: OnceLock<Accepted>,
}

/// A client that has connected but not attached yet.
#[derive(Debug)]
pub(crate) struct HalfOpen {
    socket: ControlSocket,
    process: PeerProcess,
    deadline: Instant,
    /// The charged cost so far.
    cost: Duration,
    /// The agreement, once HELLO has been answered.
    accepted: Option<Accepted>,
    /// Whether it was in the group of the host, once that was asked. It cannot change: the kernel keeps the groups at
    /// the time of the connect.
    is_member: OnceCell<bool>,
}

/// The agreement of host and client.
#[derive(Debug, Clone)]
pub(crate) struct Accepted {
    /// The memory that the client must create, and the host's memory for it.
    client_plan: MemoryLayout,
    host_plan: MemoryLayout,
    /// The ring that the client must write.
    client_ring: Geometry,
    shapes: Vec<Shape>,
    methods: Vec<u16>,
    wire_sizes: WireSizes,
    /// The memory for bulk data of events, if the client has such events.
    pool: Option<Arc<Pool>>,
    /// The client's declaration, if it differs from the host's and the host keeps it.
    declared: Option<Arc<Schema>>,
}

impl Accepted {
    /// With a compatible client.
    fn with(offer: &Offer, client: &Schema) -> Result<Accepted, AttachError> {
        let too_large = |what| AttachError::Corrupt { what };
        let client_ring = geometry(client, Direction::ToHost, offer.capacity, offer.bulk)
            .ok_or(too_large("a schema whose ring would be too large"))?;
        let (shapes, client_plan, host_plan) = layouts(offer, client, client_ring)
            .ok_or(too_large("a schema whose queues would be too large"))?;
        let methods = map_methods(&offer.schema, client);
        let wire_sizes = wire_sizes(&offer.schema, client, Direction::ToHost);
        let pool = offer.pool.clone().filter(|_| blocks::are_shared(&offer.schema, client));
        let differs = offer.keeps_schemas && client != &offer.schema;
        let declared = differs.then(|| Arc::new(client.clone()));
        Ok(Accepted { client_plan, host_plan, client_ring, shapes, methods, wire_sizes, pool, declared })
    }

    fn bytes(&self) -> u64 {
        let blocks = self.pool.as_ref().map_or(0, |pool| pool.bytes_for_a_client());
        let both = (self.client_plan.memory_len() as u64).saturating_add(self.host_plan.memory_len() as u64);
        both.saturating_add(blocks)
    }
}

/// A client that has attached.
#[derive(Debug)]
pub(crate) struct Attached {
    pub(crate) rings: RingPair,
    /// For each method of the client the index of the host's method, or [`NO_METHOD`](super::versions::NO_METHOD).
    pub(crate) methods: Vec<u16>,
    /// The client's declaration, if it differs from the host's and the host keeps it.
    pub(crate) declared: Option<Arc<Schema>>,
    pub(crate) info: ClientInfo,
}

/// An attached client, and its resources.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ClientInfo {
    pub(crate) peer: Peer,
    /// The shared memory of both sides of the connection, in bytes.
    pub(crate) bytes: u64,
    /// The cost of attaching it.
    pub(crate) cost: Duration,
}

/// The state of a handshake after a packet, or after a task.
pub(crate) enum Progress {
    /// More packets must arrive.
    Pending(HalfOpen),
    /// A task must be done first.
    Takes(Box<Task>),
    /// Only the last packet must be sent.
    Ready(Box<Prepared>),
    /// A question was answered, or not for this user. The connection ends, and no receiver of notices learns of it.
    Answered,
    /// The client has closed the connection.
    HungUp,
    /// The client was refused and has been sent the reason; `None` if no receiver wants it.
    Refused(Option<AttachError>),
}

impl Progress {
    /// Adds the cost of the step.
    pub(crate) fn add_cost(&mut self, cost: Duration) {
        match self {
            Progress::Pending(half_open) => half_open.add_cost(cost),
            Progress::Takes(task) => task.add_cost(cost),
            Progress::Ready(prepared) => prepared.half_open.add_cost(cost),
            Progress::Answered | Progress::HungUp | Progress::Refused(_) => {}
        }
    }
}

/// A handshake with only the last packet left.
pub(crate) struct Prepared {
    half_open: HalfOpen,
    accepted: Accepted,
    segments: Segments,
    queues: Queues,
    /// What the client may hold of the memory for events.
    seat: Option<SeatGuard>,
    /// The host's memory, for the client.
    memory: Sealed,
}

impl HalfOpen {
    /// Starts with a socket that was just accepted.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`DEADLINE` is a second, and an `Instant` counts 64-bit seconds"
    )]
    pub(crate) fn new(mut socket: ControlSocket, process: PeerProcess, charge: Charge) -> HalfOpen {
        socket.charge_to(charge);
        let deadline = Instant::now() + DEADLINE;
        HalfOpen {
            socket,
            process,
            deadline,
            cost: Duration::ZERO,
            accepted: None,
            is_member: OnceCell::new(),
        }
    }

    pub(crate) fn socket(&self) -> &ControlSocket {
        &self.socket
    }

    pub(crate) fn peer(&self) -> Peer {
        Peer::of(&self.process)
    }

    pub(crate) fn is_of_our_user(&self) -> bool {
        self.process.is_of_our_user()
    }

    /// Whether the process belonged to the group of the host when it connected; `false` if the kernel does not say.
    pub(crate) fn is_member(&self, group: GroupId) -> bool {
        let is_in_group = || platform::is_in_group(self.socket(), group);
        self.peer().group == group || *self.is_member.get_or_init(is_in_group)
    }

    /// The shared memory of both sides of the connection, once they have agreed on it.
    pub(crate) fn bytes(&self) -> u64 {
        self.accepted.as_ref().map_or(0, Accepted::bytes)
    }

    pub(crate) fn deadline(&self) -> Instant {
        self.deadline
    }

    fn add_cost(&mut self, cost: Duration) {
        self.cost = self.cost.saturating_add(cost);
    }

    /// Sets the client's deadline for its next packet.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`DEADLINE` is a second, and an `Instant` counts 64-bit seconds"
    )]
    pub(crate) fn renew_deadline(&mut self) {
        self.deadline = Instant::now() + DEADLINE;
    }

    /// Handles the packet that has arrived. `buffer` is scratch space.
    pub(crate) fn advance(mut self, offer: &Offer, buffer: &mut Vec<u8>, census: Census) -> Progress {
        buffer.resize(frames::MAX_FRAME, 0);
        let packet = match self.socket.receive(buffer) {
            Ok(packet) if packet.len == 0 => return Progress::HungUp,
            Ok(packet) => packet,
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Progress::Pending(self),
            Err(_) => return Progress::HungUp,
        };
        if packet.lost {
            return self.refuse(offer, no_descriptor("take the memory of a client"));
        }
        if packet.truncated {
            return self.refuse(offer, AttachError::Corrupt { what: "a packet that is too long" });
        }
        let frame = packet.frame(buffer);
        // Before the limits: a question takes no place of a client.
        if self.accepted.is_none() && frames::head(frame).is_ok_and(|head| head.is(Kind::Ask)) {
            return self.on_ask(offer, frame, &census);
        }
        if let Some(error) = census.full {
            return self.refuse(offer, error);
        }
        match self.accepted.take() {
            None => self.on_hello(offer, frame),
            Some(accepted) => match frames::parse::<Ready>(frame, Kind::Ready) {
                Ok(_) => Progress::Takes(Task::to_map(self, accepted, packet.brought)),
                Err(error) => self.refuse(offer, error),
            },
        }
    }

    /// Answers a client with the same declaration. Another declaration must be compared first.
    fn on_hello(self, offer: &Offer, frame: &[u8]) -> Progress {
        let (hello, encoded) = match frames::parse::<Hello>(frame, Kind::Hello) {
            Ok(parsed) => parsed,
            Err(error) => return self.refuse(offer, error),
        };
        if encoded != &*offer.encoded {
            return Progress::Takes(Task::to_compare(self, hello.schema_id, encoded));
        }
        if hello.schema_id != offer.schema.id().to_bytes() {
            return self.refuse(offer, under_the_id_of_another());
        }
        match offer.with_the_same() {
            Ok(accepted) => self.accept(offer, accepted.clone()),
            Err(error) => self.refuse(offer, error),
        }
    }

    /// Answers with ACCEPT.
    fn accept(mut self, offer: &Offer, accepted: Accepted) -> Progress {
        let geometry = accepted.pool.as_ref().map(|pool| pool.memory().geometry());
        let accept = Accept {
            head: Head::new(Kind::Accept),
            schema_id: offer.schema.id().to_bytes(),
            instance: offer.instance,
            host_capacity: offer.ring.capacity().into(),
            client_capacity: accepted.client_ring.capacity().into(),
            host_bulk: bulk_len(offer.ring),
            client_bulk: bulk_len(accepted.client_ring),
            event_slots: offer.queues.event_slots.into(),
            streams: offer.queues.streams.into(),
            event_blocks: geometry.map_or(0, PoolGeometry::blocks).into(),
            event_holds: geometry.map_or(0, PoolGeometry::holds).into(),
        };
        self.socket.may_bring_descriptors(true);
        match self.socket.send(&frames::build(&accept, &offer.encoded), None) {
            Ok(()) => {
                self.accepted = Some(accepted);
                Progress::Pending(self)
            }
            Err(error) if is_hang_up(&error) => Progress::HungUp,
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                self.refuse(offer, AttachError::Corrupt { what: "a socket that takes no answer" })
            }
            Err(source) => self.refuse(offer, AttachError::Os { doing: "answer a client", source }),
        }
    }

    /// Refuses the client, with the reason.
    pub(crate) fn refuse(self, offer: &Offer, error: AttachError) -> Progress {
        let (reason, value) = told(&error);
        self.tell(offer, reason, value);
        Progress::Refused(Some(error))
    }

    /// Sends REFUSE.
    fn tell(&self, offer: &Offer, reason: Reason, value: u64) {
        let tells_schema = matches!(reason, Reason::Schema | Reason::NotExact);
        let schema: &[u8] = if tells_schema { &offer.encoded } else { &[] };
        let refuse = Refuse {
            head: Head::new(Kind::Refuse),
            reason: (reason as u32).into(),
            value: value.into(),
            schema_id: offer.schema.id().to_bytes(),
        };
        // A client that does not read sees the hang-up.
        let _ = self.socket.send(&frames::build(&refuse, schema), None);
    }
}

impl Offer {
    fn with_the_same(&self) -> Result<&Accepted, AttachError> {
        if let Some(accepted) = self.with_the_same.get() {
            return Ok(accepted);
        }
        let accepted = Accepted::with(self, &self.schema)?;
        Ok(self.with_the_same.get_or_init(|| accepted))
    }
}

impl Prepared {
    /// Sends the last packet: from now on the client is attached. If that fails, returns what was prepared, with the
    /// reason unless the client has closed the connection.
    pub(crate) fn commit(self: Box<Self>) -> Result<Attached, (Box<Prepared>, Option<Box<AttachError>>)> {
        if let Err(source) = self.hand_over() {
            let is_gone = is_hang_up(&source);
            let error = AttachError::Os { doing: "hand our memory to a client", source };
            return Err((self, (!is_gone).then(|| Box::new(error))));
        }
        let Prepared { half_open, accepted, segments, mut queues, seat, memory: _ } = *self;
        queues.seat = seat;
        let info = ClientInfo { peer: half_open.peer(), bytes: accepted.bytes(), cost: half_open.cost };
        let HalfOpen { mut socket, process, .. } = half_open;
        // From now on it could be an eventfd, which only the host's own user may send.
        socket.may_bring_descriptors(process.is_of_our_user());
        let rings = RingPair::new(segments, accepted.wire_sizes, queues, socket, process);
        Ok(Attached { rings, methods: accepted.methods, declared: accepted.declared, info })
    }
}

impl Prepared {
    fn hand_over(&self) -> io::Result<()> {
        let socket = &self.half_open.socket;
        if let Some(pool) = &self.accepted.pool {
            blocks::hand_over(socket, pool)?;
        }
        socket.send(&frames::build(&Commit { head: Head::new(Kind::Commit) }, &[]), Some(&self.memory))
    }

    pub(crate) fn peer(&self) -> Peer {
        self.half_open.peer()
    }

    /// Refuses the client after all.
    pub(crate) fn tell(&self, offer: &Offer, error: &AttachError) {
        let (reason, value) = told(error);
        self.half_open.tell(offer, reason, value);
    }
}

/// The reason and the value of a refusal.
fn told(error: &AttachError) -> (Reason, u64) {
    match error {
        AttachError::NotAdmitted { ground: Ground::UnmappedClient, .. } => (Reason::UnknownUser, 0),
        AttachError::NotAdmitted { .. } => (Reason::NotAdmitted, 0),
        AttachError::TooManyClients { max } => (Reason::TooManyClients, u64::from(*max)),
        AttachError::TooMuchMemory { max_bytes } => (Reason::TooMuchMemory, *max_bytes),
        AttachError::LayoutVersion { .. } => (Reason::LayoutVersion, 0),
        AttachError::Os { source, .. } => (Reason::Lacks, u64::from(platform::lack(source).to_number())),
        AttachError::HostLacks { what } => (Reason::Lacks, u64::from(what.to_number())),
        _ => (Reason::Corrupt, 0),
    }
}

/// The encoded size: a geometry is bounded by `u32`.
fn bulk_len(geometry: Geometry) -> zerocopy::little_endian::U32 {
    u32::try_from(geometry.bulk_len()).unwrap_or(u32::MAX).into()
}

/// The queues of the connection, and the memory of the client and of the host.
fn layouts(
    offer: &Offer,
    client: &Schema,
    client_ring: Geometry,
) -> Option<(Vec<Shape>, MemoryLayout, MemoryLayout)> {
    let shapes = queues::shapes(&offer.schema, client, offer.queues)?;
    let client_plan = queues::layout(client_ring, Direction::ToHost, &shapes)?;
    let host_plan = queues::layout(offer.ring, Direction::ToClient, &shapes)?;
    Some((shapes, client_plan, host_plan))
}

#[cfg(all(test, feature = "test-util"))] // which connects both ends
mod step_tests;
