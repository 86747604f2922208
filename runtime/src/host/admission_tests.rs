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

#[test]
fn what_clients_take_is_added_up() {
    let guest = |bytes| Guest { peer: Peer { pid: 1, uid: 2, gid: 3 }, bytes, cost: Duration::ZERO };
    let share: Share = [guest(10), guest(100)].into_iter().collect();
    assert_eq!(share, Share { clients: 2, bytes: 110 });
    assert_eq!(share.clients(), 2);
    assert_eq!(share.with(Share { clients: 1, bytes: 1000 }), Share { clients: 3, bytes: 1110 });
}

#[test]
fn a_client_of_another_user_is_let_in_by_its_user_or_its_group() {
    let (host, _client) = sockets();
    let uid = platform::own_uid() ^ 0x1000_0000;
    let client = half_open(host, Peer { pid: 1, uid, gid: 77 });
    let asks = |policy: Policy| policy.admit(&client, 0, Share::default());
    let refused = asks(policy());
    assert!(
        matches!(refused, Err(AttachError::NotAdmitted { ground: Ground::ClientOfAnotherUser, uid: told }) if told == uid),
        "{refused:?}"
    );
    assert!(asks(Policy { uids: HashSet::from([uid]), ..policy() }).is_ok());
    assert!(asks(Policy { group: Some(77), ..policy() }).is_ok());
}
