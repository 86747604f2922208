//! Creates this side's memory of a connection, and maps the peer's.

use std::os::fd::{AsFd, OwnedFd};

use super::queues::{OwnParts, PeerParts};
use crate::error::AttachError;
use crate::platform::{self, ForeignFd};
use crate::segment::tallies::{OwnTallies, PeerTallies};
use crate::segment::{OwnSegment, PeerSegment, Plan};

/// Creates this side's memory: the mappings of the segment and of its parts of the queues, and the sealed descriptor
/// for the peer.
pub(super) fn make_memory(plan: &Plan) -> Result<(OwnSegment, OwnParts, OwnedFd), AttachError> {
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
    super::second::made(map).map_err(os("map shared memory"))?;
    platform::seal_memory(&memory).map_err(os("seal shared memory"))?;
    Ok((segment, queues, memory))
}

/// Checks and maps the peer's memory.
pub(super) fn map_memory(memory: ForeignFd, plan: &Plan) -> Result<(PeerSegment, PeerParts), AttachError> {
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
