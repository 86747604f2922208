//! Who is let in, at the edge of each limit.

use super::*;
use crate::peer::Peer;
use crate::testing::knocks::{half_open, sockets};

fn policy() -> Policy {
    Policy {
        uids: HashSet::new(),
        max_clients: 8,
        max_clients_per_uid: 4,
        max_bytes_per_uid: 4096,
        group: None,
    }
}

/// What a client of our own user is told, where there are so many clients of all users and its own take so much.
fn asks(all: usize, share: Share) -> Result<(), AttachError> {
    let (host, _client) = sockets();
    let ours = Peer { pid: std::process::id(), uid: platform::own_uid(), gid: 0 };
    policy().admit(&half_open(host, ours), all, share)
}

#[test]
fn a_user_may_take_all_its_memory_and_no_byte_more() {
    assert!(asks(1, Share { clients: 1, bytes: 4096 }).is_ok());
    let refused = asks(1, Share { clients: 1, bytes: 4097 });
    assert!(matches!(refused, Err(AttachError::TooMuchMemory { max_kib: 4 })), "{refused:?}");
}

#[test]
fn the_last_place_is_given_and_the_next_client_is_told_how_many_there_are() {
    assert!(asks(7, Share { clients: 3, bytes: 0 }).is_ok());
    for (all, clients, limit) in [(8, 3, 8), (7, 4, 4)] {
        let refused = asks(all, Share { clients, bytes: 0 });
        assert!(matches!(refused, Err(AttachError::TooManyClients { max }) if max == limit), "{refused:?}");
    }
}
