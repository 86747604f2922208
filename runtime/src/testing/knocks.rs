//! Clients that have connected, without a host around them.

use crate::attach::host::HalfOpen;
use crate::peer::Peer;
use crate::platform::{Charge, ControlSocket, Hatch, PeerProcess};

/// Two connected sockets: the host's end and the client's.
pub(crate) fn sockets() -> (ControlSocket, ControlSocket) {
    let (hatch, knocker) = Hatch::new().expect("descriptors");
    let client = knocker.connect().expect("descriptors");
    (hatch.accept().expect("it has connected"), client)
}

/// The handshake of a client behind this socket, which has said nothing yet.
pub(crate) fn half_open(socket: ControlSocket, peer: Peer) -> HalfOpen {
    let Peer { pid, uid, gid } = peer;
    let process = PeerProcess { pid, uid, gid, pidfd: None };
    HalfOpen::new(socket, process, Charge(Box::new(|_| {})))
}
