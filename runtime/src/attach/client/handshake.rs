//! One attempt, from the connected socket to the ring pair.
//!
//! It checks what it is told, and allocates memory only within the client's limit and after the schemas agree.

use std::cell::Cell;
use std::io;
use std::sync::Arc;
use std::time::Instant;

use zerocopy::little_endian::U32;

use super::{Attached, Request};
use crate::attach::blocks;
use crate::attach::failures::{is_hang_up, no_descriptor};
use crate::attach::frames::{self, Accept, Blocks, Commit, Head, Hello, Kind, Ready, Reason, Refuse};
use crate::attach::memory::{make_memory, map_memory};
use crate::attach::queues::{self, DEFAULT_STREAMS, QueueOptions, Shape};
use crate::attach::rings::geometry;
use crate::attach::schemas::{obstacle, peer_schema, side};
use crate::attach::versions::{NO_METHOD, map_methods, wire_sizes};
use crate::error::{AttachError, Ground, Resource};
use crate::peer::Peer;
use crate::platform::{ControlSocket, Foreign, Packet, PeerProcess, Sealed, UserId};
use crate::queue::Role;
use crate::ring_pair::RingPair;
use crate::schema::{Schema, SchemaMismatch};
use crate::segment::{Direction, MemoryLayout, Segments};

/// The default limit of a connection's memory in bytes; twice the memory of a connection with default options is always
/// allowed.
pub(super) const LIMIT: u64 = 64 << 20;

/// One attempt, connected.
pub(super) struct Handshake<'r> {
    pub(super) request: &'r Request,
    pub(super) socket: ControlSocket,
    pub(super) process: PeerProcess,
    pub(super) start: Instant,
    pub(super) answer_by: Instant,
}

impl Handshake<'_> {
    /// Attaches as a client with the declaration `ours`. `made` counts the attempts for which this client made memory.
    pub(super) fn run(self, ours: &Schema, made: &Cell<u32>) -> Result<Attached, AttachError> {
        let hello = Hello { head: Head::new(Kind::Hello), schema_id: ours.id().to_bytes() };
        self.send(&frames::build(&hello, ours.encoded()), None)?;

        let mut buffer = vec![0; frames::MAX_FRAME];
        let (frame, _) = self.answer(&mut buffer, Some(ours))?;
        let (accept, encoded) = frames::parse::<Accept>(frame, Kind::Accept)?;
        let theirs = peer_schema(encoded, accept.schema_id)?;
        self.compare(&theirs, ours, self.request.exact)?;
        let plan = Plan::of(&theirs, ours, &accept)
            .ok_or(AttachError::Corrupt { what: "a ring of impossible size" })?;
        self.request.check_size(ours, plan.memory_len())?;
        let pool = blocks::announced(&theirs, ours, &accept)?;

        made.set(made.get().saturating_add(1));
        let (own, mut own_queues, memory) = make_memory(&plan.client)?;
        let ready = Ready { head: Head::new(Kind::Ready) };
        self.send(&frames::build(&ready, &[]), Some(&memory))?;

        let mut reader = None;
        if let Some((geometry, holds)) = pool.zip(own_queues.holds.take()) {
            let (frame, memory) = self.answer(&mut buffer, Some(ours))?;
            frames::parse::<Blocks>(frame, Kind::Blocks)?;
            reader = Some(Arc::new(blocks::map(memory, geometry, holds)?));
        }
        let (frame, memory) = self.answer(&mut buffer, Some(ours))?;
        frames::parse::<Commit>(frame, Kind::Commit)?;
        let memory = memory.ok_or(AttachError::Corrupt { what: "COMMIT without memory" })?;
        let (peer, peer_queues) = map_memory(memory, &plan.host)?;

        let supported = map_methods(&theirs, ours).iter().map(|method| *method != NO_METHOD).collect();
        let wire_sizes = wire_sizes(&theirs, ours, Direction::ToClient);
        let (watched, parts) = ((&self.socket, &self.process), (own_queues, peer_queues));
        let queues = queues::assemble(Role::Client, &plan.shapes, parts, &wire_sizes, watched)?;
        queues.hold_frames_with(reader.as_ref());
        let host = Peer::of(&self.process);
        let rings = RingPair::new(Segments { own, peer }, wire_sizes, queues, self.socket, self.process);
        rings.wakeup_poller().map_err(|source| AttachError::Os { doing: "listen to the host", source })?;
        Ok(Attached { supported, peer: host, instance: accept.instance, rings, schema: theirs, taken: None })
    }

    /// The next frame, unless it is a refusal, and the memory that came with it. `ours` is this side's declaration, if
    /// it has sent one.
    pub(super) fn answer<'b>(
        &self,
        buffer: &'b mut [u8],
        ours: Option<&Schema>,
    ) -> Result<(&'b [u8], Option<Foreign>), AttachError> {
        let packet = self.receive(buffer)?;
        let frame = packet.frame(buffer);
        if frames::head(frame)?.is(Kind::Refuse) {
            return Err(self.refused(frame, ours));
        }
        Ok((frame, packet.brought))
    }

    /// Whether the host is compatible, or with `exact` equal.
    fn compare(&self, host: &Schema, ours: &Schema, exact: bool) -> Result<(), AttachError> {
        let Some(diff) = obstacle(host, ours, exact) else { return Ok(()) };
        Err(AttachError::SchemaMismatch(Box::new(SchemaMismatch {
            channel: self.request.name.clone(),
            host: side(self.process.pid, host.id()),
            client: side(std::process::id(), ours.id()),
            diff,
        })))
    }

    /// The error in a REFUSE frame.
    fn refused(&self, frame: &[u8], ours: Option<&Schema>) -> AttachError {
        let (refuse, encoded) = match frames::parse::<Refuse>(frame, Kind::Refuse) {
            Ok(parsed) => parsed,
            Err(error) => return error,
        };
        match (Reason::of(refuse.reason.get()), ours) {
            (Some(reason @ (Reason::Schema | Reason::NotExact)), Some(ours)) => {
                let exact = reason == Reason::NotExact;
                match peer_schema(encoded, refuse.schema_id).and_then(|host| self.compare(&host, ours, exact))
                {
                    Ok(()) => AttachError::Corrupt { what: "a refusal for a schema that matches" },
                    Err(error) => error,
                }
            }
            (reason, _) => refused_for(reason, &refuse),
        }
    }
    /// Sends a frame. A host that has closed the connection may have sent its reason: [`Handshake::receive`] reads it.
    pub(super) fn send(&self, frame: &[u8], memory: Option<&Sealed>) -> Result<(), AttachError> {
        match self.socket.send(frame, memory) {
            Err(error) if is_hang_up(&error) => Ok(()),
            other => other.map_err(|source| AttachError::Os { doing: "talk to the host", source }),
        }
    }

    /// The next packet, which must arrive in time.
    fn receive(&self, buffer: &mut [u8]) -> Result<Packet, AttachError> {
        let os = |source| AttachError::Os { doing: "wait for the host", source };
        let mut reset = false;
        loop {
            match self.socket.receive(buffer) {
                Ok(packet) if packet.len == 0 => return Err(AttachError::HostGone),
                Ok(packet) if packet.lost => return Err(no_descriptor("take the memory of the host")),
                Ok(packet) if packet.truncated => {
                    return Err(AttachError::Corrupt { what: "a packet that is too long" });
                }
                Ok(packet) => return Ok(packet),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                // The host closed before it had read everything. The kernel reports that first, and returns the host's
                // earlier packets only on the next call.
                Err(error) if is_hang_up(&error) => {
                    if std::mem::replace(&mut reset, true) {
                        return Err(AttachError::HostGone);
                    }
                    continue;
                }
                Err(error) => return Err(os(error)),
            }
            if !self.request.waits_until(self.answer_by) {
                let host = Some(Peer::of(&self.process));
                return Err(AttachError::Timeout { after: self.start.elapsed(), host });
            }
            let left = self.answer_by.saturating_duration_since(Instant::now());
            self.socket.wait_readable(self.request.wanted.slice(left)).map_err(os)?;
        }
    }
}

/// The error of a REFUSE frame that is not about the declarations.
fn refused_for(reason: Option<Reason>, refuse: &Refuse) -> AttachError {
    let not_admitted = |ground| AttachError::NotAdmitted { ground, user: UserId::current() };
    match reason {
        Some(Reason::NotAdmitted) => not_admitted(Ground::RefusedByHost),
        Some(Reason::UnknownUser) => not_admitted(Ground::UnmappedClient),
        Some(Reason::Unobserved) => not_admitted(Ground::Unobserved),
        Some(Reason::TooManyClients) => AttachError::TooManyClients { max: refuse.small_value() },
        Some(Reason::TooMuchMemory) => AttachError::TooMuchMemory { max_bytes: refuse.value.get() },
        Some(Reason::Lacks) => AttachError::HostLacks { what: Resource::from_number(refuse.small_value()) },
        Some(Reason::UnknownQuestion) => AttachError::Corrupt { what: "the host does not know the question" },
        Some(Reason::LayoutVersion | Reason::Corrupt | Reason::Schema | Reason::NotExact) | None => {
            AttachError::Corrupt { what: "the host did not understand the handshake" }
        }
    }
}

/// The memory of a connection, as the host has announced it: its queues, and what each side has to provide.
struct Plan {
    shapes: Vec<Shape>,
    host: MemoryLayout,
    client: MemoryLayout,
}

impl Plan {
    /// `None` if a part of it would exceed a limit.
    fn of(host: &Schema, client: &Schema, accept: &Accept) -> Option<Plan> {
        let bulk = |bytes: U32| usize::try_from(bytes.get()).ok();
        let (host_capacity, client_capacity) = (accept.host_capacity.get(), accept.client_capacity.get());
        let host_ring = geometry(host, Direction::ToClient, Some(host_capacity), bulk(accept.host_bulk))?;
        let client_ring =
            geometry(client, Direction::ToHost, Some(client_capacity), bulk(accept.client_bulk))?;
        let options = QueueOptions { event_slots: accept.event_slots.get(), streams: accept.streams.get() };
        let shapes = queues::shapes(host, client, options)?;
        Some(Plan {
            host: queues::layout(host_ring, Direction::ToClient, &shapes)?,
            client: queues::layout(client_ring, Direction::ToHost, &shapes)?,
            shapes,
        })
    }

    /// The size in bytes of both sides together.
    fn memory_len(&self) -> u64 {
        (self.host.memory_len() as u64).saturating_add(self.client.memory_len() as u64)
    }
}

impl Request {
    /// Whether a connection may take this many bytes.
    pub(super) fn check_size(&self, ours: &Schema, bytes: u64) -> Result<(), AttachError> {
        let max = self.max_bytes.unwrap_or_else(|| LIMIT.max(usual_bytes(ours).saturating_mul(2)));
        if bytes <= max { Ok(()) } else { Err(AttachError::TooLarge { bytes, max }) }
    }
}

/// The memory of a connection between two sides with this declaration and default options; 0 if that exceeds all
/// limits.
fn usual_bytes(schema: &Schema) -> u64 {
    let options = QueueOptions { event_slots: 0, streams: DEFAULT_STREAMS };
    let Some(shapes) = queues::shapes(schema, schema, options) else { return 0 };
    let bytes = |direction| {
        let ring = geometry(schema, direction, None, None)?;
        queues::layout(ring, direction, &shapes).map(|layout| layout.memory_len() as u64)
    };
    let sides = [Direction::ToHost, Direction::ToClient].map(|direction| bytes(direction).unwrap_or(0));
    sides.into_iter().sum()
}
