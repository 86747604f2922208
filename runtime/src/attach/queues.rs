//! The queues of a connection and their sizes: computed from the two declarations, and kept in private memory.

use super::rings::default_capacity;
use crate::error::AttachError;
use crate::platform::{ControlSocket, PeerProcess};
use crate::queue::{ConnectionState, QueueKind, Queues, Role};
use crate::schema::{Kind, Method, MethodKind, Schema, Type};
use crate::segment::Direction;
use crate::segment::pool::{OwnHolds, PeerHolds};
use crate::segment::traffic::{OwnQueueCounters, PeerQueueCounters};
use crate::segment::{Geometry, MemoryLayout, OwnSegment, PeerFarewell, PeerSegment};
use crate::segment::{Segments, WireSizes};

/// The maximum number of concurrent streams in one direction.
pub(crate) const MAX_STREAMS: u32 = 64;
/// The default number of concurrent streams in each direction.
pub(crate) const DEFAULT_STREAMS: u32 = 4;
/// The minimum capacity of a stream, in items.
const LEAST_ITEMS: u32 = 4;

/// The host's options for queues.
#[derive(Debug, Clone, Copy)]
pub(crate) struct QueueOptions {
    /// Slots of the queue of events, a power of two; 0 for the default.
    pub(crate) event_slots: u32,
    /// From 1 to [`MAX_STREAMS`].
    pub(crate) streams: u32,
}

/// One queue: its purpose and its slots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Shape {
    queue_kind: QueueKind,
    slots: Geometry,
}

/// The queues of a connection between these two; `None` if one would be too large.
pub(crate) fn shapes(host: &Schema, client: &Schema, options: QueueOptions) -> Option<Vec<Shape>> {
    let mut shapes = Vec::new();
    if has_events(host) && has_events(client) {
        let (size, align) = largest(event_payloads(host));
        let slots = match options.event_slots {
            0 => default_capacity(size).saturating_mul(4),
            slots => slots,
        };
        shapes.push(Shape { queue_kind: QueueKind::Events, slots: Geometry::new(slots, size, align)? });
    }
    if options.streams == 0 || options.streams > MAX_STREAMS {
        return None;
    }
    // The host writes the outgoing ones.
    for (writer, out, queue_kind) in [(host, true, QueueKind::Out), (client, false, QueueKind::In)] {
        let has = |schema| items(schema, out).next().is_some();
        if has(host) && has(client) {
            let (size, align) = largest(items(writer, out));
            let slots = default_capacity(size).min(stream_capacity(size));
            let slots = Geometry::new(slots, size, align)?;
            shapes.extend((0..options.streams).map(|_| Shape { queue_kind, slots }));
        }
    }
    Some(shapes)
}

/// As many items as fit into 64 KiB, but at least [`LEAST_ITEMS`].
#[expect(
    clippy::arithmetic_side_effects,
    reason = "the divisor is a power of two from 64 on: no type of a schema is longer than `MAX_SIZE`, by \
              its decoder"
)]
fn stream_capacity(item: usize) -> u32 {
    let slots = (64 * 1024) / item.max(64).next_power_of_two();
    u32::try_from(slots).unwrap_or(u32::MAX).max(LEAST_ITEMS)
}

/// The memory of one side of such a connection; `None` if it would be too large.
pub(crate) fn layout(ring: Geometry, direction: Direction, shapes: &[Shape]) -> Option<MemoryLayout> {
    let part = |shape: &Shape| {
        if shape.queue_kind.direction() == direction { shape.slots } else { Geometry::of_reader() }
    };
    MemoryLayout::new(ring, shapes.iter().map(part).collect())
}

/// This side's parts of the queues.
pub(crate) struct OwnParts {
    pub(crate) queues: Vec<OwnSegment>,
    pub(crate) queue_counters: Option<OwnQueueCounters>,
    /// The words of the first queue, which is that of events if there is one.
    pub(crate) holds: Option<OwnHolds>,
}

/// The peer's parts of the queues.
pub(crate) struct PeerParts {
    pub(crate) queues: Vec<PeerSegment>,
    pub(crate) queue_counters: Option<PeerQueueCounters>,
    /// As above.
    pub(crate) holds: Option<PeerHolds>,
    pub(crate) farewell: PeerFarewell,
}

/// The queues, once the memory of both sides is mapped.
pub(crate) fn assemble(
    role: Role,
    shapes: &[Shape],
    (own, peer): (OwnParts, PeerParts),
    wire_sizes: &WireSizes,
    (socket, process): (&ControlSocket, &PeerProcess),
) -> Result<Queues, AttachError> {
    let (Some(own_tallies), Some(peer_tallies)) = (own.queue_counters, peer.queue_counters) else {
        return Ok(Queues::none());
    };
    let watch = socket
        .watch(process.death.as_ref())
        .map_err(|source| AttachError::Os { doing: "watch the other side", source })?;
    let connection = ConnectionState::new(role, watch, Some(peer.farewell));
    let segments = own.queues.into_iter().zip(peer.queues).map(|(own, peer)| Segments { own, peer });
    let queues = shapes.iter().map(|shape| shape.queue_kind).zip(segments);
    Ok(Queues::new(&connection, queues, (own_tallies, peer_tallies), wire_sizes))
}

fn has_events(schema: &Schema) -> bool {
    schema.methods().iter().any(is_event)
}

fn is_event(method: &Method) -> bool {
    method.kind == MethodKind::Event
}

/// The size and alignment of each event's fields.
fn event_payloads(schema: &Schema) -> impl Iterator<Item = (u64, u64)> {
    schema
        .methods()
        .iter()
        .filter(|method| is_event(method))
        .map(|event| (event.args_size, event.args.iter().map(|field| field.ty.align).max().unwrap_or(1)))
}

/// The size and alignment of the items of all streams in one direction.
fn items(schema: &Schema, outwards: bool) -> impl Iterator<Item = (u64, u64)> {
    let item = move |ty: &Type| match &ty.kind {
        Kind::Stream { out, of } if *out == outwards => Some((of.size, of.align)),
        _ => None,
    };
    schema.methods().iter().flat_map(|method| &method.args).filter_map(move |arg| item(&arg.ty))
}

/// The maximum of each. A declaration with sizes above 64 KiB is not decoded.
fn largest(payloads: impl Iterator<Item = (u64, u64)>) -> (usize, usize) {
    payloads.fold((0, 1), |(size, align), (other_size, other_align)| {
        let max = |a: usize, b: u64| a.max(usize::try_from(b).unwrap_or(usize::MAX));
        (max(size, other_size), max(align, other_align))
    })
}

#[cfg(test)]
mod capacity_tests;
