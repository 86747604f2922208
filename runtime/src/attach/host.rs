//! The host's side of the handshake: a state machine that never waits.

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::time::{Duration, Instant};

use super::frames::{self, Accept, Commit, Head, Hello, Kind, Ready, Reason, Refuse};
use super::queues::{self, QueueOptions, Shape};
use super::versions::{extents, map_methods};
use super::{Direction, Peer, geometry, is_hang_up, make_memory, map_memory, no_descriptor, obstacle};
use super::{peer_schema, side};
use crate::error::AttachError;
use crate::lane::{Extents, Lane, Segments};
use crate::platform::{self, ControlSocket, ForeignFd, PeerProcess};
use crate::queue::{Queues, Side};
use crate::schema::{Schema, SchemaMismatch};
use crate::segment::{Geometry, Plan};

/// How long a client may take for each packet of the handshake.
const DEADLINE: Duration = Duration::from_secs(1);

/// A method of the client that the host does not have.
pub(crate) const NO_METHOD: u16 = u16::MAX;

/// What the host offers to every client.
#[derive(Debug)]
pub(crate) struct Offer {
    pub(crate) name: String,
    pub(crate) schema: Schema,
    /// `schema` as bytes.
    pub(crate) encoded: Vec<u8>,
    pub(crate) instance: [u8; 16],
    /// Slots of each ring; `None` leaves it to [`geometry`].
    pub(crate) capacity: Option<u32>,
    /// Bytes for bulk data in each direction that has any; `None` leaves it to [`geometry`].
    pub(crate) bulk: Option<usize>,
    /// The user vouches for clients: see [`HostBuilder::trust_clients`](crate::HostBuilder::trust_clients).
    pub(crate) trusts_clients: bool,
    /// Whether a client that merely understands us is refused.
    pub(crate) exact: bool,
    /// The ring that we write to each client.
    pub(crate) ring: Geometry,
    pub(crate) queues: QueueOptions,
}

/// A client that has connected but not attached yet.
#[derive(Debug)]
pub(crate) struct HalfOpen {
    socket: ControlSocket,
    process: PeerProcess,
    deadline: Instant,
    /// What was agreed, once HELLO has been answered.
    accepted: Option<Accepted>,
}

#[derive(Debug)]
struct Accepted {
    /// The memory that the client is to make, and ours for it.
    client_plan: Plan,
    host_plan: Plan,
    shapes: Vec<Shape>,
    methods: Vec<u16>,
    extents: Extents,
}

impl Accepted {
    fn bytes(&self) -> u64 {
        self.client_plan.memory_len() as u64 + self.host_plan.memory_len() as u64
    }
}

/// A client that has attached.
#[derive(Debug)]
pub(crate) struct Attached {
    pub(crate) lane: Lane,
    /// For each method of the client the index of the host's method, or [`NO_METHOD`].
    pub(crate) methods: Vec<u16>,
    pub(crate) guest: Guest,
}

/// Who has attached, and what that takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Guest {
    pub(crate) peer: Peer,
    /// Shared memory of the connection, that of both sides.
    pub(crate) bytes: u64,
}

/// Where a handshake stands after a packet.
pub(crate) enum Progress {
    /// More packets are to come.
    Pending(HalfOpen),
    /// It is complete.
    Done(Attached),
    /// The client has given up.
    HungUp,
    /// It was refused, and the client has been told.
    Refused(AttachError),
}

impl HalfOpen {
    /// Begins with a socket just accepted.
    pub(crate) fn new(socket: ControlSocket, process: PeerProcess) -> HalfOpen {
        HalfOpen { socket, process, deadline: Instant::now() + DEADLINE, accepted: None }
    }

    pub(crate) fn socket(&self) -> BorrowedFd<'_> {
        self.socket.as_fd()
    }

    pub(crate) fn peer(&self) -> Peer {
        Peer::of(&self.process)
    }

    pub(crate) fn is_of_our_user(&self) -> bool {
        self.process.is_of_our_user()
    }

    /// Shared memory that the connection takes, that of both sides, once both have agreed on it.
    pub(crate) fn bytes(&self) -> u64 {
        self.accepted.as_ref().map_or(0, Accepted::bytes)
    }

    pub(crate) fn deadline(&self) -> Instant {
        self.deadline
    }

    /// The client has so long for its next packet.
    pub(crate) fn renew_deadline(&mut self) {
        self.deadline = Instant::now() + DEADLINE;
    }

    /// Takes the packet that has arrived. `buffer` is scratch space.
    pub(crate) fn advance(mut self, offer: &Offer, buffer: &mut Vec<u8>) -> Progress {
        buffer.resize(frames::MAX_FRAME, 0);
        let packet = match platform::receive_packet(&self.socket, buffer) {
            Ok(packet) if packet.len == 0 => return Progress::HungUp,
            Ok(packet) => packet,
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Progress::Pending(self),
            Err(_) => return Progress::HungUp,
        };
        let frame = &buffer[..packet.len];
        let step = if packet.lost {
            Err(no_descriptor("take the memory of a client"))
        } else if packet.truncated {
            Err(AttachError::Corrupt { what: "a packet that is too long" })
        } else {
            match self.accepted.take() {
                None => match self.on_hello(offer, frame) {
                    Ok(None) => return Progress::HungUp,
                    Ok(accepted) => {
                        self.accepted = accepted;
                        Ok(())
                    }
                    Err(error) => Err(error),
                },
                Some(accepted) => {
                    return match self.ready(&accepted, frame, packet.fd) {
                        Ok((segments, queues, memory)) => {
                            if let (true, Some(bulk)) = (offer.trusts_clients, segments.peer.bulk()) {
                                bulk.trust();
                            }
                            self.commit(offer, (segments, queues), &memory, accepted)
                        }
                        Err(error) => self.refuse(offer, error),
                    };
                }
            }
        };
        match step {
            Ok(()) => Progress::Pending(self),
            Err(error) => self.refuse(offer, error),
        }
    }

    /// Compares the schemas and answers with ACCEPT. `None` if the client has hung up meanwhile.
    fn on_hello(&self, offer: &Offer, frame: &[u8]) -> Result<Option<Accepted>, AttachError> {
        let (hello, encoded) = frames::parse::<Hello>(frame, Kind::Hello)?;
        let client = peer_schema(encoded, hello.schema_id)?;
        if let Some(diff) = obstacle(&offer.schema, &client, offer.exact) {
            return Err(AttachError::SchemaMismatch(Box::new(SchemaMismatch {
                channel: offer.name.clone(),
                host: side(std::process::id(), offer.schema.id()),
                client: side(self.process.pid, client.id()),
                diff,
            })));
        }
        let client_ring = geometry(&client, Direction::ToHost, offer.capacity, offer.bulk)
            .ok_or(AttachError::Corrupt { what: "a schema whose ring would be too large" })?;
        let (shapes, client_plan, host_plan) = plans(offer, &client, client_ring)
            .ok_or(AttachError::Corrupt { what: "a schema whose queues would be too large" })?;
        let accept = Accept {
            head: Head::new(Kind::Accept),
            schema_id: offer.schema.id().to_bytes(),
            instance: offer.instance,
            host_capacity: offer.ring.capacity().into(),
            client_capacity: client_ring.capacity().into(),
            host_bulk: bulk_len(offer.ring),
            client_bulk: bulk_len(client_ring),
            event_slots: offer.queues.event_slots.into(),
            streams: offer.queues.streams.into(),
        };
        platform::may_bring_descriptors(&self.socket, true);
        match platform::send_packet(&self.socket, &frames::build(&accept, &offer.encoded), None) {
            Ok(()) => {
                let methods = map_methods(&offer.schema, &client);
                let extents = extents(&offer.schema, &client, Direction::ToHost);
                Ok(Some(Accepted { client_plan, host_plan, shapes, methods, extents }))
            }
            Err(error) if is_hang_up(&error) => Ok(None),
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                Err(AttachError::Corrupt { what: "a socket that takes no answer" })
            }
            Err(source) => Err(AttachError::Os { doing: "answer a client", source }),
        }
    }

    /// Checks and maps the client's memory, and makes ours.
    fn ready(
        &self,
        accepted: &Accepted,
        frame: &[u8],
        memory: Option<ForeignFd>,
    ) -> Result<(Segments, Queues, OwnedFd), AttachError> {
        frames::parse::<Ready>(frame, Kind::Ready)?;
        let memory = memory.ok_or(AttachError::Corrupt { what: "READY without memory" })?;
        let (peer, peer_queues) = map_memory(memory, &accepted.client_plan)?;
        let (own, own_queues, memory) = make_memory(&accepted.host_plan)?;
        let parts = (own_queues, peer_queues);
        let watched = (&self.socket, &self.process);
        let queues = queues::assemble(Side::Host, &accepted.shapes, parts, &accepted.extents, watched)?;
        Ok((Segments { own, peer }, queues, memory))
    }

    fn commit(
        self,
        offer: &Offer,
        memories: (Segments, Queues),
        memory: &OwnedFd,
        accepted: Accepted,
    ) -> Progress {
        let guest = Guest { peer: self.peer(), bytes: accepted.bytes() };
        let commit = Commit { head: Head::new(Kind::Commit) };
        match platform::send_packet(&self.socket, &frames::build(&commit, &[]), Some(memory.as_fd())) {
            Ok(()) => {
                let (segments, queues) = memories;
                // From here on it could be a flag, which only our own user may hand over.
                platform::may_bring_descriptors(&self.socket, self.process.is_of_our_user());
                let lane = Lane::new(segments, accepted.extents, queues, self.socket, self.process);
                Progress::Done(Attached { lane, methods: accepted.methods, guest })
            }
            Err(error) if is_hang_up(&error) => Progress::HungUp,
            Err(source) => {
                self.refuse(offer, AttachError::Os { doing: "hand our memory to a client", source })
            }
        }
    }

    /// Tells the client why it is refused.
    pub(crate) fn refuse(self, offer: &Offer, error: AttachError) -> Progress {
        let (reason, value) = match &error {
            AttachError::SchemaMismatch(mismatch) if mismatch.diff.is_compatible => (Reason::NotExact, 0),
            AttachError::SchemaMismatch(_) => (Reason::Schema, 0),
            AttachError::NotAdmitted { uid, .. } => (Reason::NotAdmitted, *uid),
            AttachError::TooManyClients { max } => (Reason::TooManyClients, *max),
            AttachError::TooMuchMemory { max_kib } => (Reason::TooMuchMemory, *max_kib),
            AttachError::LayoutVersion { .. } => (Reason::LayoutVersion, 0),
            AttachError::Os { source, .. } => (Reason::Lacks, platform::lack(source).to_number()),
            AttachError::HostLacks { what } => (Reason::Lacks, what.to_number()),
            _ => (Reason::Corrupt, 0),
        };
        let tells_schema = matches!(reason, Reason::Schema | Reason::NotExact);
        let schema: &[u8] = if tells_schema { &offer.encoded } else { &[] };
        let refuse = Refuse {
            head: Head::new(Kind::Refuse),
            reason: (reason as u32).into(),
            value: value.into(),
            schema_id: offer.schema.id().to_bytes(),
        };
        // A client that does not listen has its answer in the hang-up.
        let _ = platform::send_packet(&self.socket, &frames::build(&refuse, schema), None);
        Progress::Refused(error)
    }
}

/// As it is sent: a geometry holds no more than a `u32`.
fn bulk_len(geometry: Geometry) -> zerocopy::little_endian::U32 {
    u32::try_from(geometry.bulk_len()).unwrap_or(u32::MAX).into()
}

/// The queues of the connection, and all the memory of the client and of us.
fn plans(offer: &Offer, client: &Schema, client_ring: Geometry) -> Option<(Vec<Shape>, Plan, Plan)> {
    let shapes = queues::shapes(&offer.schema, client, offer.queues)?;
    let client_plan = queues::plan(client_ring, Direction::ToHost, &shapes)?;
    let host_plan = queues::plan(offer.ring, Direction::ToClient, &shapes)?;
    Some((shapes, client_plan, host_plan))
}
