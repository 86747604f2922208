//! The memory for bulk data of events, which a host has for all its clients: its size, and handing it over.

use super::frames::{self, Accept, Blocks, Head, Kind};
use crate::error::AttachError;
use crate::fanout::{BASE, Reader};
use crate::platform::{ControlSocket, Foreign};
use crate::schema::{Kind as TypeKind, Method, MethodKind, Schema};
use crate::segment::pool::{MAX_BLOCK, MAX_BLOCKS, OwnHolds, PeerPool, PoolGeometry};

/// The blocks of a host with this declaration and at most `clients` clients, and how many of them it needs without any;
/// `None` if no event carries bulk data.
pub(crate) fn of_host(schema: &Schema, clients: u32, holds: u32) -> Option<(PoolGeometry, u32)> {
    let kinds = u32::try_from(frames_of(schema).count()).unwrap_or(u32::MAX);
    let base = BASE.saturating_add(kinds.saturating_sub(1));
    let blocks = clients.saturating_mul(holds).saturating_add(base).min(MAX_BLOCKS);
    Some((PoolGeometry::new(blocks, largest_frame(schema)?, holds)?, base))
}

/// Whether both sides have events with bulk data.
pub(super) fn are_shared(host: &Schema, client: &Schema) -> bool {
    frames_of(host).next().is_some() && frames_of(client).next().is_some()
}

/// The blocks that a host announces; `None` if they are shared with no client, and an error beyond a limit.
pub(super) fn announced(
    host: &Schema,
    client: &Schema,
    accept: &Accept,
) -> Result<Option<PoolGeometry>, AttachError> {
    let (blocks, holds) = (accept.event_blocks.get(), accept.event_holds.get());
    let geometry = match are_shared(host, client) {
        true => largest_frame(host).and_then(|bytes| PoolGeometry::new(blocks, bytes, holds)).map(Some),
        false => (blocks == 0 && holds == 0).then_some(None),
    };
    geometry.ok_or(AttachError::Corrupt { what: "memory for events of impossible size" })
}

/// Sends a client the memory of a host.
pub(super) fn hand_over(socket: &ControlSocket, pool: &crate::fanout::Pool) -> std::io::Result<()> {
    socket.send(&frames::build(&Blocks { head: Head::new(Kind::Blocks) }, &[]), Some(pool.memory().sealed()))
}

/// Checks and maps the memory of a host.
pub(super) fn map(
    memory: Option<Foreign>,
    geometry: PoolGeometry,
    holds: OwnHolds,
) -> Result<Reader, AttachError> {
    let memory = memory.ok_or(AttachError::Corrupt { what: "BLOCKS without memory" })?;
    let (len, allocated) = PeerPool::lens(geometry);
    let memory = memory
        .into_memory_up_to(len, allocated)
        .map_err(|error| AttachError::Corrupt { what: error.what() })?;
    let pool = PeerPool::map(memory, geometry);
    let pool = pool.map_err(|source| AttachError::Os { doing: "map shared memory", source })?;
    Ok(Reader::new(pool, holds))
}

/// The largest frame of any event, in bytes.
fn largest_frame(schema: &Schema) -> Option<usize> {
    let largest = frames_of(schema).max()?;
    // No description has larger ones.
    Some(usize::try_from(largest).unwrap_or(usize::MAX).clamp(1, MAX_BLOCK))
}

/// The size of the bulk data of each event that has any.
fn frames_of(schema: &Schema) -> impl Iterator<Item = u64> {
    let events = schema.methods().iter().filter(|method| method.kind == MethodKind::Event);
    events.flat_map(|event: &Method| &event.args).filter_map(|field| match &field.ty.kind {
        TypeKind::Bulk { max, of, .. } => Some(max.saturating_mul(of.size)),
        _ => None,
    })
}
