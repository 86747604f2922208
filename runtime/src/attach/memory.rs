//! Creates this side's memory of a connection, and maps the peer's.

use super::queues::{OwnParts, PeerParts};
use crate::error::AttachError;
use crate::platform::{Draft, Foreign, OwnMap, PeerMap, Sealed};
use crate::segment::pool::{OwnHolds, PeerHolds};
use crate::segment::traffic::{OwnQueueCounters, PeerQueueCounters};
use crate::segment::{MemoryLayout, OwnSegment, PeerFarewell, PeerSegment};

/// Allocates this side's memory. Returns the segment, this side's parts of the queues in it, and the sealed memory to
/// send to the peer.
pub(super) fn make_memory(layout: &MemoryLayout) -> Result<(OwnSegment, OwnParts, Sealed), AttachError> {
    let os = |doing| move |source| AttachError::Os { doing, source };
    let memory = Draft::create(layout.memory_len()).map_err(os("allocate shared memory"))?;
    let map = || Ok(own_parts(&memory.map(layout.words())?, layout));
    let (segment, queues) = map().map_err(os("map shared memory"))?;
    #[cfg(feature = "__fuzz")]
    super::second::made(map).map_err(os("map shared memory"))?;
    let sealed = memory.seal().map_err(os("seal shared memory"))?;
    Ok((segment, queues, sealed))
}

fn own_parts(map: &OwnMap, layout: &MemoryLayout) -> (OwnSegment, OwnParts) {
    let queues = layout.queues().map(|(at, queue)| OwnSegment::new(map, at, queue)).collect();
    let queue_counters = layout.queue_counters().map(|(at, count)| OwnQueueCounters::new(map, at, count));
    let holds = layout.queues().next().map(|(at, _)| OwnHolds::new(map, at));
    (OwnSegment::new(map, 0, layout.ring()), OwnParts { queues, queue_counters, holds })
}

/// Checks and maps the peer's memory.
pub(super) fn map_memory(
    memory: Foreign,
    layout: &MemoryLayout,
) -> Result<(PeerSegment, PeerParts), AttachError> {
    let memory = memory
        .into_memory(layout.memory_len())
        .map_err(|error| AttachError::Corrupt { what: error.what() })?;
    let map = memory.map(layout.at_once());
    let map = map.map_err(|source| AttachError::Os { doing: "map shared memory", source })?;
    Ok(peer_parts(&map, layout))
}

fn peer_parts(map: &PeerMap, layout: &MemoryLayout) -> (PeerSegment, PeerParts) {
    let queues = layout.queues().map(|(at, queue)| PeerSegment::new(map, at, queue)).collect();
    let queue_counters = layout.queue_counters().map(|(at, count)| PeerQueueCounters::new(map, at, count));
    let holds = layout.queues().next().map(|(at, _)| PeerHolds::new(map, at));
    let farewell = PeerFarewell::new(map, layout.ring());
    (PeerSegment::new(map, 0, layout.ring()), PeerParts { queues, queue_counters, holds, farewell })
}
