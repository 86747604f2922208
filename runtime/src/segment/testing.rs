//! Segments without a connection, for tests.

use std::io;

use super::{Geometry, MemoryLayout, OwnSegment, PeerSegment};
use crate::platform::Draft;

/// A segment without queues, as its owner and its peer see it.
pub(crate) fn two_views(geometry: Geometry) -> io::Result<(OwnSegment, PeerSegment)> {
    let layout = MemoryLayout::new(geometry, Vec::new()).ok_or(io::ErrorKind::InvalidInput)?;
    let memory = Draft::create(layout.memory_len())?;
    let own = OwnSegment::new(&memory.map(layout.words())?, 0, geometry);
    let seen = memory.seal()?.as_peer()?.map(layout.at_once())?;
    Ok((own, PeerSegment::new(&seen, 0, geometry)))
}
