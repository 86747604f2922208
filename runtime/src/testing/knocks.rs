//! Clients that have connected, without a host around them.

use crate::attach::host::HalfOpen;
use crate::message::Message;
use crate::peer::Peer;
use crate::platform::{Charge, ControlSocket, GroupId, LocalListener, PeerProcess, UserId};
use crate::schema::desc::{MethodDesc, MethodKind};

/// A method of a channel that is declared by hand: no arguments, and a number as the reply.
pub(crate) const FIRST: MethodDesc = MethodDesc {
    name: "first",
    was: &[],
    kind: MethodKind::Call,
    args: &[],
    args_size: 0,
    reply: u64::TYPE,
    error: None,
};

/// Two connected sockets: the host's end and the client's.
pub(crate) fn sockets() -> (ControlSocket, ControlSocket) {
    let (listener, connector) = LocalListener::new().expect("descriptors");
    let client = connector.connect().expect("descriptors");
    (listener.accept().expect("it has connected"), client)
}

/// A process of this user.
pub(crate) fn peer_of(user: UserId, pid: u32) -> Peer {
    Peer { pid, user, group: GroupId::from_number(0) }
}

/// This process.
pub(crate) fn ourselves() -> Peer {
    peer_of(UserId::current(), std::process::id())
}

/// A user that is not ours.
pub(crate) fn other_user() -> UserId {
    UserId::from_number(UserId::current().to_number() ^ 0x1000_0000)
}

/// The handshake of a client behind this socket, which has said nothing yet.
pub(crate) fn half_open(socket: ControlSocket, peer: Peer) -> HalfOpen {
    let Peer { pid, user, group } = peer;
    let process = PeerProcess { pid, user, group, death: None };
    HalfOpen::new(socket, process, Charge(Box::new(|_| {})))
}
