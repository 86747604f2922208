//! The client's side of the handshake, which waits up to a deadline.

mod waiting;
mod wanted;

use std::cell::Cell;
use std::io;
use std::time::{Duration, Instant};

use zerocopy::little_endian::U32;

use self::waiting::Waiting;
#[cfg(feature = "async")]
pub(crate) use self::wanted::AttachingTask;
pub(crate) use self::wanted::Wanted;
use super::Elsewhere;
use super::failures::{is_hang_up, no_descriptor};
use super::frames::{self, Accept, Commit, Head, Hello, Kind, Ready, Reason, Refuse};
use super::memory::{make_memory, map_memory};
use super::queues::{self, DEFAULT_STREAMS, QueueOptions};
use super::rings::geometry;
use super::schemas::{obstacle, peer_schema, side};
use super::versions::NO_METHOD;
use super::versions::{map_methods, wire_sizes};
use crate::error::{AttachError, Ground, Resource};
use crate::host;
use crate::peer::Peer;
use crate::platform::{self, ControlSocket, Packet, PeerProcess, Place, Sealed, UserId};
use crate::queue::Role;
use crate::ring_pair::RingPair;
use crate::schema::desc::ChannelDesc;
use crate::schema::{Schema, SchemaMismatch, encode};
use crate::segment::Direction;
use crate::segment::Segments;

/// The default timeout for the host's answer.
const ANSWER: Duration = Duration::from_secs(5);
/// Replaces a timeout that no clock can represent: a hundred years.
const LONGEST: Duration = Duration::from_secs(100 * 365 * 24 * 3600);
/// How often a host may close the connection after this client has created memory for it, before the client gives up:
/// the host may have died each time, or may only want the client to create memory.
const MOST_LOST: u32 = 3;
/// The default limit of a connection's memory in bytes; twice the memory of a connection with default options is always
/// allowed.
const LIMIT: u64 = 64 << 20;

/// The options of an attach.
#[derive(Debug)]
pub(crate) struct Request {
    pub(crate) name: String,
    pub(crate) place: Place,
    /// `None`: the host must be there. `Some`: wait for it for this long.
    pub(crate) timeout: Option<Duration>,
    /// Trusted users, in addition to the client's own.
    pub(crate) trusted_users: Vec<UserId>,
    /// Whether to refuse a host whose declaration is compatible but not equal.
    pub(crate) exact: bool,
    /// The limit for the shared memory of both sides; `None` for [`LIMIT`].
    pub(crate) max_bytes: Option<u64>,
    pub(crate) desc: &'static ChannelDesc,
    /// Whether the caller still waits.
    pub(crate) wanted: Wanted,
}

/// The result of an attach.
#[derive(Debug)]
pub(crate) struct Attached {
    pub(crate) rings: RingPair,
    pub(crate) peer: Peer,
    /// Identifies the run of the host.
    pub(crate) instance: [u8; 16],
    /// The host's declaration.
    pub(crate) schema: Schema,
    /// For each of our methods whether the host has it.
    pub(crate) supported: Vec<bool>,
}

impl Request {
    /// Attaches. Blocks until the host has answered, the deadline has passed, or the caller has given up.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`ANSWER` is 5 seconds, and an `Instant` counts 64-bit seconds"
    )]
    pub(crate) fn attach(&self) -> Result<Attached, AttachError> {
        let start = Instant::now();
        let waits_until = self.timeout.map(|timeout| end_of(start, timeout));
        let answer_by = waits_until.unwrap_or(start + ANSWER);
        let mut waiting = Waiting::new(platform::socket_path(&self.place.directory, &self.name));
        let made = Cell::new(0);
        loop {
            let failure = match self.attempt(start, answer_by, &made) {
                Err(error @ (AttachError::NotFound { .. } | AttachError::HostGone)) => error,
                result => return result,
            };
            let left = waits_until.map(|until| until.saturating_duration_since(Instant::now()));
            match left {
                // The caller reads no reasons.
                _ if !self.wanted.is_wanted() => return Err(failure),
                Some(left) if !left.is_zero() && made.get() <= MOST_LOST => waiting.wait(left, &self.wanted),
                _ => return Err(self.explained(failure)),
            }
        }
    }

    /// Attaches through a connected socket.
    #[cfg(feature = "test-util")]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`ANSWER` is 5 seconds, and an `Instant` counts 64-bit seconds"
    )]
    pub(crate) fn shake_hands(&self, socket: ControlSocket) -> Result<Attached, AttachError> {
        let start = Instant::now();
        let process = platform::peer_process(&socket)
            .map_err(|source| AttachError::Os { doing: "ask who the host is", source })?;
        let made = &Cell::new(0);
        Handshake { request: self, socket, process, start, answer_by: start + ANSWER, made }.run()
    }

    /// `made` counts the attempts for which this client made memory.
    fn attempt(&self, start: Instant, answer_by: Instant, made: &Cell<u32>) -> Result<Attached, AttachError> {
        if host::lets_in_here(&platform::socket_path(&self.place.directory, &self.name)) {
            return Err(AttachError::OwnHost);
        }
        let socket = self.connect(start, answer_by)?;
        let process = platform::peer_process(&socket)
            .map_err(|source| AttachError::Os { doing: "ask who the host is", source })?;
        let user = process.user;
        if !user.is_known() {
            return Err(AttachError::NotAdmitted { ground: Ground::UnmappedHost, user });
        }
        if !process.is_of_our_user() && !self.trusted_users.contains(&user) {
            return Err(AttachError::NotAdmitted { ground: Ground::HostOfAnotherUser, user });
        }
        Handshake { request: self, socket, process, start, answer_by, made }.run()
    }

    /// Completes an error that ends the attempt: if the host was not found, with the possible reasons.
    fn explained(&self, error: AttachError) -> AttachError {
        let AttachError::NotFound { name, directory, .. } = error else { return error };
        // No host has created the name there, nor will one.
        if let Some(why) = platform::directory_fault(&directory, |user| self.trusted_users.contains(&user)) {
            return AttachError::Unsafe { path: directory, why };
        }
        // Other hosts are contacted only now, when this client gives up.
        let similar = self.alive(similar(&self.name, platform::names_in(&directory)));
        let elsewhere = Elsewhere::look(&name, &directory, self.place.choice, self.timeout);
        AttachError::NotFound { name, directory, similar, elsewhere }
    }

    /// Those of `names` with a living host, because a killed one leaves its socket. A living host sees a connection
    /// that is closed at once.
    fn alive(&self, names: Vec<String>) -> Vec<String> {
        let lives =
            |name: &String| platform::connect(&platform::socket_path(&self.place.directory, name)).is_ok();
        names.into_iter().take(MAX_ASKED).filter(lives).take(MAX_SIMILAR).collect()
    }

    /// Whether a connection may take this many bytes.
    fn check_size(&self, ours: &Schema, bytes: u64) -> Result<(), AttachError> {
        let max = self.max_bytes.unwrap_or_else(|| LIMIT.max(usual_bytes(ours).saturating_mul(2)));
        if bytes <= max { Ok(()) } else { Err(AttachError::TooLarge { bytes, max }) }
    }

    /// Connects to the socket of the name. Waits for a host whose queue of connections is full.
    fn connect(&self, start: Instant, answer_by: Instant) -> Result<ControlSocket, AttachError> {
        let path = platform::socket_path(&self.place.directory, &self.name);
        if !platform::can_be_a_socket(&path) {
            return Err(AttachError::PathTooLong { path });
        }
        loop {
            let left = answer_by.saturating_duration_since(Instant::now());
            let error = match platform::connect_within(&path, self.wanted.slice(left)) {
                Ok(socket) => return Ok(socket),
                Err(error) => error,
            };
            if error.kind() == io::ErrorKind::WouldBlock && self.waits_until(answer_by) {
                continue;
            }
            if let Some(error) = self.no_connection(start, error) {
                return Err(error);
            }
        }
    }

    /// Why there is no connection; `None` if a signal has only interrupted the attempt.
    fn no_connection(&self, start: Instant, error: io::Error) -> Option<AttachError> {
        Some(match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::ConnectionRefused => AttachError::NotFound {
                name: self.name.clone(),
                directory: self.place.directory.clone(),
                similar: Vec::new(),
                elsewhere: Elsewhere::unknown(self.place.choice),
            },
            io::ErrorKind::PermissionDenied => {
                let (ground, user) = (Ground::SocketClosedToUser, UserId::current());
                AttachError::NotAdmitted { ground, user }
            }
            io::ErrorKind::Interrupted => return None,
            io::ErrorKind::WouldBlock => AttachError::Timeout { after: start.elapsed() },
            _ => AttachError::Os { doing: "connect to the host", source: error },
        })
    }
}

/// When a wait ends that begins at `start`. A timeout beyond all clocks is a very long one.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "`LONGEST` is a hundred years, and an `Instant` counts 64-bit seconds"
)]
fn end_of(start: Instant, timeout: Duration) -> Instant {
    start.checked_add(timeout).unwrap_or(start + LONGEST)
}

impl Request {
    /// Whether the caller still waits, and until `deadline`.
    fn waits_until(&self, deadline: Instant) -> bool {
        self.wanted.is_wanted() && Instant::now() < deadline
    }
}

/// The maximum number of suggested names.
const MAX_SIMILAR: usize = 3;
/// The maximum number of names that are contacted.
const MAX_ASKED: usize = 16;

/// Names with a spelling similar to `name`.
fn similar(name: &str, names: Vec<String>) -> Vec<String> {
    let squeeze = |s: &str| s.to_lowercase().replace(['-', '_', '.'], "");
    let near = |other: &str| {
        let (a, b) = (squeeze(name), squeeze(other));
        other != name
            && (a == b
                || a.len() > 2 && (b.starts_with(&a) || a.starts_with(&b) && b.len() > 2)
                || one_edit_apart(a.as_bytes(), b.as_bytes()))
    };
    names.into_iter().filter(|other| near(other)).collect()
}

/// Whether one byte inserted, removed, changed, or two neighbours swapped, turn `a` into `b`.
fn one_edit_apart(a: &[u8], b: &[u8]) -> bool {
    let same = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (Some(a), Some(b)) = (a.get(same..), b.get(same..)) else { return false };
    match (a, b) {
        ([], [_]) | ([_], []) | ([_], [_]) => true,
        ([x, a @ ..], [y, b @ ..]) => {
            a == b || a == [&[*y], b].concat() || [&[*x], a].concat() == b || {
                matches!((a, b), ([p, a @ ..], [q, b @ ..]) if p == y && q == x && a == b)
            }
        }
        _ => false,
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

/// One attempt, connected.
struct Handshake<'r> {
    request: &'r Request,
    socket: ControlSocket,
    process: PeerProcess,
    start: Instant,
    answer_by: Instant,
    made: &'r Cell<u32>,
}

impl Handshake<'_> {
    fn run(self) -> Result<Attached, AttachError> {
        let desc = self.request.desc;
        let ours = Schema::from_desc(desc);
        let hello = Hello { head: Head::new(Kind::Hello), schema_id: ours.id().to_bytes() };
        self.send(&frames::build(&hello, &encode(desc)), None)?;

        let mut buffer = vec![0; frames::MAX_FRAME];
        let packet = self.receive(&mut buffer)?;
        let frame = packet.frame(&buffer);
        if frames::head(frame)?.is(Kind::Refuse) {
            return Err(self.refused(frame, &ours));
        }
        let (accept, encoded) = frames::parse::<Accept>(frame, Kind::Accept)?;
        let theirs = peer_schema(encoded, accept.schema_id)?;
        self.compare(&theirs, &ours, self.request.exact)?;
        let bulk = |bytes: U32| usize::try_from(bytes.get()).ok();
        let impossible = AttachError::Corrupt { what: "a ring of impossible size" };
        let rings = (
            geometry(&theirs, Direction::ToClient, Some(accept.host_capacity.get()), bulk(accept.host_bulk)),
            geometry(&ours, Direction::ToHost, Some(accept.client_capacity.get()), bulk(accept.client_bulk)),
        );
        let options = QueueOptions { event_slots: accept.event_slots.get(), streams: accept.streams.get() };
        let shapes = queues::shapes(&theirs, &ours, options);
        let (Some(host_ring), Some(our_ring), Some(shapes)) = (rings.0, rings.1, shapes) else {
            return Err(impossible);
        };
        let layouts = (
            queues::layout(host_ring, Direction::ToClient, &shapes),
            queues::layout(our_ring, Direction::ToHost, &shapes),
        );
        let (Some(host_plan), Some(our_plan)) = layouts else { return Err(impossible) };
        self.request.check_size(
            &ours,
            (host_plan.memory_len() as u64).saturating_add(our_plan.memory_len() as u64),
        )?;

        self.made.set(self.made.get().saturating_add(1));
        let (own, own_queues, memory) = make_memory(&our_plan)?;
        let ready = Ready { head: Head::new(Kind::Ready) };
        self.send(&frames::build(&ready, &[]), Some(&memory))?;

        let packet = self.receive(&mut buffer)?;
        let frame = packet.frame(&buffer);
        if frames::head(frame)?.is(Kind::Refuse) {
            return Err(self.refused(frame, &ours));
        }
        frames::parse::<Commit>(frame, Kind::Commit)?;
        let memory = packet.brought.ok_or(AttachError::Corrupt { what: "COMMIT without memory" })?;
        let (peer, peer_queues) = map_memory(memory, &host_plan)?;

        let methods = map_methods(&theirs, &ours);
        let wire_sizes = wire_sizes(&theirs, &ours, Direction::ToClient);
        let watched = (&self.socket, &self.process);
        let queues =
            queues::assemble(Role::Client, &shapes, (own_queues, peer_queues), &wire_sizes, watched)?;
        let peer_process = Peer::of(&self.process);
        let rings = RingPair::new(Segments { own, peer }, wire_sizes, queues, self.socket, self.process);
        rings.wakeup_poller().map_err(|source| AttachError::Os { doing: "listen to the host", source })?;
        Ok(Attached {
            supported: methods.iter().map(|method| *method != NO_METHOD).collect(),
            peer: peer_process,
            instance: accept.instance,
            rings,
            schema: theirs,
        })
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
    fn refused(&self, frame: &[u8], ours: &Schema) -> AttachError {
        let (refuse, encoded) = match frames::parse::<Refuse>(frame, Kind::Refuse) {
            Ok(parsed) => parsed,
            Err(error) => return error,
        };
        match Reason::of(refuse.reason.get()) {
            Some(reason @ (Reason::Schema | Reason::NotExact)) => {
                let exact = reason == Reason::NotExact;
                match peer_schema(encoded, refuse.schema_id).and_then(|host| self.compare(&host, ours, exact))
                {
                    Ok(()) => AttachError::Corrupt { what: "a refusal for a schema that matches" },
                    Err(error) => error,
                }
            }
            Some(reason @ (Reason::NotAdmitted | Reason::UnknownUser)) => {
                let is_known = reason == Reason::NotAdmitted;
                let ground = if is_known { Ground::RefusedByHost } else { Ground::UnmappedClient };
                AttachError::NotAdmitted { ground, user: UserId::current() }
            }
            Some(Reason::TooManyClients) => AttachError::TooManyClients { max: refuse.small_value() },
            Some(Reason::TooMuchMemory) => AttachError::TooMuchMemory { max_bytes: refuse.value.get() },
            Some(Reason::Lacks) => {
                AttachError::HostLacks { what: Resource::from_number(refuse.small_value()) }
            }
            Some(Reason::LayoutVersion | Reason::Corrupt) | None => {
                AttachError::Corrupt { what: "the host did not understand the handshake" }
            }
        }
    }

    /// Sends a frame. A host that has closed the connection may have sent its reason: [`Handshake::receive`] reads it.
    fn send(&self, frame: &[u8], memory: Option<&Sealed>) -> Result<(), AttachError> {
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
                return Err(AttachError::Timeout { after: self.start.elapsed() });
            }
            let left = self.answer_by.saturating_duration_since(Instant::now());
            self.socket.wait_readable(self.request.wanted.slice(left)).map_err(os)?;
        }
    }
}

#[cfg(all(test, feature = "test-util"))] // which connects both ends
mod answer_tests;
#[cfg(test)]
mod spelling_tests;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_spelled_alike_are_found() {
        let names = || ["calc", "clock", "calculator", "orders", "my-calc"].map(String::from).to_vec();
        assert_eq!(similar("cacl", names()), ["calc"]);
        assert_eq!(similar("Calc", names()), ["calc", "calculator"]);
        assert_eq!(similar("order", names()), ["orders"]);
        assert_eq!(similar("my_calc", names()), ["my-calc"]);
        assert!(similar("zebra", names()).is_empty());
    }
}
