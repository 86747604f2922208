//! Access to a ring pair for tests only.

use super::RingPair;
use crate::platform::ControlSocket;
use crate::ring::{Consumer, Producer};
use crate::segment::PeerSegment;
use crate::segment::Segments;
use crate::wait::Doorbell;

/// For a test that is the peer itself.
impl RingPair {
    pub(crate) fn control(&self) -> &ControlSocket {
        &self.socket
    }

    pub(crate) fn segments(&self) -> &Segments {
        &self.segments
    }

    /// Reads the peer's segment through another mapping.
    pub(crate) fn see_peer_as(&mut self, peer: PeerSegment) {
        self.segments.peer = peer;
    }

    /// Restores the initial state.
    pub(crate) fn renew(&mut self) {
        self.segments.own.renew();
        self.tx = Producer::new(self.send_capacity());
        self.rx = Consumer::new(self.receive_capacity());
        self.doorbell = Doorbell::default();
        self.held.set(0);
    }
}
