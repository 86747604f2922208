//! The handshake: from a connected control socket to a [`Lane`](crate::lane::Lane).
//!
//! | step | client | host |
//! |---|---|---|
//! | 1 | connects, asks the kernel who the host is | accepts, asks the kernel who the client is, applies its policy |
//! | 2 | HELLO: layout version, data model, schema id and description | compares the schemas |
//! | 3 | | ACCEPT: schema, capacity of both rings, instance id; or REFUSE: why |
//! | 4 | compares the schemas; READY, with its sealed segment | |
//! | 5 | | checks and maps the segment; COMMIT, with its own sealed segment |
//! | 6 | checks and maps the segment; the lane is there | the lane is there |
//!
//! No byte that the peer sends is believed before the kernel has said who it is, and no memory is mapped
//! before the schemas agree. What is agreed stays in private memory. How large the slots of a ring are follows
//! from the schema of its writer, which both sides know. The host spends memory on a client only after the client
//! has spent its own. A half-open handshake on the host ends
//! with its deadline or with the socket, and leaves nothing behind.

pub(crate) mod client;
mod elsewhere;
pub(crate) mod frames;
pub(crate) mod host;
pub(crate) mod queues;
mod versions;

use std::fmt;
use std::os::fd::{AsFd, OwnedFd};

pub use self::elsewhere::Elsewhere;
use self::queues::{OwnParts, PeerParts};
use crate::error::AttachError;
use crate::platform::{self, ForeignFd};
use crate::schema::{
    Comparison, Field, Form, Kind, Method, MethodKind, Schema, SchemaDiff, Type, agree, compare,
};
use crate::segment::bulk::PLACE_ALIGN;
use crate::segment::tallies::{OwnTallies, PeerTallies};
use crate::segment::{Geometry, OwnSegment, PeerSegment, Plan};
use crate::shown;

/// Who the other side of a connection is, as the kernel said when it connected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
#[repr(align(8))] // as long as a reply: see `host/reply.rs`
pub struct Peer {
    /// Process id; 0 if the process lies in a pid namespace that we cannot see. `Display` says so.
    pub pid: u32,
    /// Effective user id; `u32::MAX`, which no user has, if that user is not mapped in our user namespace.
    pub uid: u32,
    /// Effective group id; `u32::MAX` likewise.
    pub gid: u32,
}

impl Peer {
    pub(crate) fn of(process: &platform::PeerProcess) -> Peer {
        Peer { pid: process.pid, uid: process.uid, gid: process.gid }
    }

    /// The path of the executable as it can be shown; `None` if the kernel does not tell, as of a process of another user.
    #[must_use]
    pub fn executable(&self) -> Option<String> {
        executable(self.pid)
    }
}

/// As people are told: `process 4121 (user id 1000)`.
impl fmt::Display for Peer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let user = shown::User(self.uid);
        match self.pid {
            0 => write!(f, "a process of another pid namespace ({user})"),
            pid => write!(f, "process {pid} ({user})"),
        }
    }
}

fn executable(pid: u32) -> Option<String> {
    let path = std::fs::read_link(format!("/proc/{pid}/exe")).ok()?;
    Some(shown::path(&path))
}

/// Whether a packet could not be sent or received because the peer has closed the socket or died.
fn is_hang_up(error: &std::io::Error) -> bool {
    matches!(error.kind(), std::io::ErrorKind::BrokenPipe | std::io::ErrorKind::ConnectionReset)
}

/// This process may open no more descriptors, so the one in a packet was lost.
fn no_descriptor(doing: &'static str) -> AttachError {
    AttachError::Os { doing, source: rustix::io::Errno::MFILE.into() }
}

/// One side of a schema mismatch, as it is shown.
fn side(pid: u32, id: crate::schema::SchemaId) -> crate::schema::Side {
    crate::schema::Side { pid, exe: executable(pid).unwrap_or_default(), id }
}

/// The schema that the peer sends, which must be the one it names.
fn peer_schema(encoded: &[u8], id: [u8; 16]) -> Result<Schema, AttachError> {
    let schema = Schema::decode(encoded).map_err(|error| AttachError::Corrupt { what: error.what })?;
    if schema.id().to_bytes() == id { Ok(schema) } else { Err(under_the_id_of_another()) }
}

fn under_the_id_of_another() -> AttachError {
    AttachError::Corrupt { what: "a schema under the id of another" }
}

/// Whether a host and a client can meet; with `exact` every difference is an obstacle.
fn can_meet(host: &Schema, client: &Schema, exact: bool) -> bool {
    if exact { host == client } else { agree(host, client) }
}

/// Why they cannot, if they cannot.
fn obstacle(host: &Schema, client: &Schema, exact: bool) -> Option<SchemaDiff> {
    match compare(host, client) {
        Comparison::Identical => None,
        Comparison::Compatible { .. } => exact.then(|| SchemaDiff::between(host, client)),
        Comparison::Breaking(diff) => Some(diff),
    }
}

/// Which way messages go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    ToHost,
    ToClient,
}

/// Size and alignment in bytes of the largest payload of a channel in one direction.
fn largest_payload(schema: &Schema, direction: Direction) -> (u64, u64) {
    let both = |a: (u64, u64), b: (u64, u64)| (a.0.max(b.0), a.1.max(b.1));
    let of = |ty: &Type| (ty.size, ty.align);
    match (schema.form(), direction) {
        (Form::Pipe { to_host, .. }, Direction::ToHost) => of(to_host),
        (Form::Pipe { to_client, .. }, Direction::ToClient) => of(to_client),
        (Form::Methods(methods), Direction::ToHost) => requests(methods).fold((0, 1), |largest, method| {
            let aligns = method.args.iter().map(|arg| arg.ty.align);
            both(largest, (method.args_size, aligns.max().unwrap_or(1)))
        }),
        (Form::Methods(methods), Direction::ToClient) => methods
            .iter()
            .flat_map(|method| [Some(&method.reply), method.error.as_ref()])
            .flatten()
            .fold((0, 1), |largest, ty| both(largest, of(ty))),
    }
}

/// The methods that are called: events travel elsewhere.
fn requests(methods: &[Method]) -> impl Iterator<Item = &Method> {
    methods.iter().filter(|method| method.kind != MethodKind::Event)
}

/// The ring that a side with this declaration writes, `None` if it would be too large. Both sides compute it
/// for both rings, each from the declaration of the ring's writer.
pub(crate) fn geometry(
    schema: &Schema,
    direction: Direction,
    capacity: Option<u32>,
    bulk: Option<usize>,
) -> Option<Geometry> {
    let (size, align) = largest_payload(schema, direction);
    let (size, align) = (usize::try_from(size).ok()?, usize::try_from(align).ok()?);
    let ring = Geometry::new(capacity.unwrap_or_else(|| default_capacity(size)), size, align)?;
    match usize::try_from(largest_bulk(schema, direction)?).ok()? {
        0 => Some(ring),
        least => ring.with_bulk(bulk.unwrap_or_else(|| default_bulk(least)).max(least)),
    }
}

/// Bytes of bulk data of the method with most of them in one direction, each slice on a place of its own; `None` if
/// that is no number.
fn largest_bulk(schema: &Schema, direction: Direction) -> Option<u64> {
    let bytes = |field: &Field| match &field.ty.kind {
        Kind::Bulk { out, max, of } if *out == (direction == Direction::ToClient) => {
            max.checked_mul(of.size)?.checked_next_multiple_of(PLACE_ALIGN as u64)
        }
        _ => Some(0),
    };
    let of_method =
        |method: &Method| method.args.iter().map(bytes).try_fold(0_u64, |sum, bytes| sum.checked_add(bytes?));
    schema.methods().iter().map(of_method).try_fold(0, |largest, bytes| Some(bytes?.max(largest)))
}

/// Room for two of the largest, so that one can be written while the other is read, but not less than 64 KiB.
fn default_bulk(largest: usize) -> usize {
    largest.saturating_mul(2).max(64 << 10)
}

/// As many slots as fit into 16 KiB, which stay in the first-level cache, but from 16 to 256. With rings of
/// 128-byte messages that stay in the second level a round trip took 5 % longer.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "the divisor is a power of two from 64 on: no type of a schema is longer than `MAX_SIZE`, by \
              its decoder"
)]
fn default_capacity(payload: usize) -> u32 {
    const BUDGET: usize = 16 * 1024;
    let slots = BUDGET / payload.max(64).next_power_of_two();
    u32::try_from(slots).unwrap_or(256).clamp(16, 256)
}

/// Makes our memory: the mappings of the segment and of our parts of the queues, and the sealed descriptor for the peer.
fn make_memory(plan: &Plan) -> Result<(OwnSegment, OwnParts, OwnedFd), AttachError> {
    let os = |doing| move |source| AttachError::Os { doing, source };
    let memory = platform::create_memory(plan.memory_len()).map_err(os("allocate shared memory"))?;
    let map = || {
        let segment = OwnSegment::map(memory.as_fd(), plan.ring())?;
        let queues = plan.queues().map(|(at, queue)| OwnSegment::map_queue(memory.as_fd(), at, queue));
        let queues = queues.collect::<Result<_, std::io::Error>>()?;
        let tallies =
            plan.tallies().map(|(at, count)| OwnTallies::map(memory.as_fd(), at, count)).transpose()?;
        Ok((segment, OwnParts { queues, tallies }))
    };
    let (segment, queues) = map().map_err(os("map shared memory"))?;
    #[cfg(feature = "test-util")]
    crate::testing::meddling::made(map).map_err(os("map shared memory"))?;
    platform::seal_memory(&memory).map_err(os("seal shared memory"))?;
    Ok((segment, queues, memory))
}

/// Checks and maps the peer's memory.
fn map_memory(memory: ForeignFd, plan: &Plan) -> Result<(PeerSegment, PeerParts), AttachError> {
    let memory =
        memory.into_memory(plan.memory_len()).map_err(|error| AttachError::Corrupt { what: error.what() })?;
    let map = || {
        let segment = PeerSegment::map(memory.as_fd(), plan.ring())?;
        let queues = plan.queues().map(|(at, queue)| PeerSegment::map_queue(memory.as_fd(), at, queue));
        let queues = queues.collect::<Result<_, std::io::Error>>()?;
        let tallies =
            plan.tallies().map(|(at, count)| PeerTallies::map(memory.as_fd(), at, count)).transpose()?;
        Ok((segment, PeerParts { queues, tallies }))
    };
    map().map_err(|source| AttachError::Os { doing: "map shared memory", source })
}
