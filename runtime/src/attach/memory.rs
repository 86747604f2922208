//! Creates this side's memory of a connection, and maps the peer's.

use super::queues::{OwnParts, PeerParts};
use crate::error::AttachError;
use crate::platform::{Draft, Foreign, OwnMap, PeerMap, Sealed};
use crate::segment::tallies::{OwnTallies, PeerTallies};
use crate::segment::{OwnSegment, PeerSegment, Plan};

/// Allocates this side's memory. Returns the segment, this side's parts of the queues in it, and the sealed memory to
/// send to the peer.
pub(super) fn make_memory(plan: &Plan) -> Result<(OwnSegment, OwnParts, Sealed), AttachError> {
    let os = |doing| move |source| AttachError::Os { doing, source };
    let memory = Draft::create(plan.memory_len()).map_err(os("allocate shared memory"))?;
    let map = || Ok(own_parts(&memory.map(plan.words())?, plan));
    let (segment, queues) = map().map_err(os("map shared memory"))?;
    #[cfg(feature = "__fuzz")]
    super::second::made(map).map_err(os("map shared memory"))?;
    let sealed = memory.seal().map_err(os("seal shared memory"))?;
    Ok((segment, queues, sealed))
}

fn own_parts(map: &OwnMap, plan: &Plan) -> (OwnSegment, OwnParts) {
    let queues = plan.queues().map(|(at, queue)| OwnSegment::new(map, at, queue)).collect();
    let tallies = plan.tallies().map(|(at, count)| OwnTallies::new(map, at, count));
    (OwnSegment::new(map, 0, plan.ring()), OwnParts { queues, tallies })
}

/// Checks and maps the peer's memory.
pub(super) fn map_memory(memory: Foreign, plan: &Plan) -> Result<(PeerSegment, PeerParts), AttachError> {
    let memory =
        memory.into_memory(plan.memory_len()).map_err(|error| AttachError::Corrupt { what: error.what() })?;
    let map = memory.map(plan.at_once());
    let map = map.map_err(|source| AttachError::Os { doing: "map shared memory", source })?;
    Ok(peer_parts(&map, plan))
}

fn peer_parts(map: &PeerMap, plan: &Plan) -> (PeerSegment, PeerParts) {
    let queues = plan.queues().map(|(at, queue)| PeerSegment::new(map, at, queue)).collect();
    let tallies = plan.tallies().map(|(at, count)| PeerTallies::new(map, at, count));
    (PeerSegment::new(map, 0, plan.ring()), PeerParts { queues, tallies })
}
