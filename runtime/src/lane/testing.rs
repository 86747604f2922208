//! What tests see and change of a lane that no program does.

use super::Lane;
use crate::platform::ControlSocket;
use crate::ring::{Consumer, Producer};
use crate::segment::PeerSegment;
use crate::segment::Segments;
use crate::wait::Doorbell;

/// For a test that is the peer itself.
impl Lane {
    pub(crate) fn control(&self) -> &ControlSocket {
        &self.socket
    }

    pub(crate) fn segments(&self) -> &Segments {
        &self.segments
    }

    /// Sees the peer's segment by another mapping.
    pub(crate) fn see_peer_as(&mut self, peer: PeerSegment) {
        self.segments.peer = peer;
    }

    /// As it was when it was made.
    pub(crate) fn renew(&mut self) {
        self.segments.own.renew();
        self.tx = Producer::new(self.send_capacity());
        self.rx = Consumer::new(self.receive_capacity());
        self.doorbell = Doorbell::default();
        self.held.set(0);
    }
}
