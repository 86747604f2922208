//! Both segments of a connection, as the rings access them.

use super::{OwnSegment, PeerSegment};
use crate::ring::{Receive, Transmit};
use crate::sync::{AtomicU32, AtomicU64, PeerWord};

/// Both segments of a connection.
#[derive(Debug)]
pub(crate) struct Segments {
    pub(crate) own: OwnSegment,
    pub(crate) peer: PeerSegment,
}

impl Transmit for Segments {
    #[inline(always)]
    fn header(&self, slot: u32) -> &AtomicU64 {
        self.own.header(slot)
    }

    #[inline(always)]
    fn peer_head(&self) -> PeerWord<'_, AtomicU32> {
        self.peer.head()
    }
}

impl Receive for Segments {
    #[inline(always)]
    fn header(&self, slot: u32) -> PeerWord<'_, AtomicU64> {
        self.peer.header(slot)
    }

    #[inline(always)]
    fn own_head(&self) -> &AtomicU32 {
        self.own.head()
    }
}
