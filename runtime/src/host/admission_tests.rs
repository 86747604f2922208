//! Who is let in, at the edge of each limit.

use super::*;
use crate::peer::Peer;
use crate::platform::{GroupId, UserId};
use crate::testing::knocks::{half_open, other_user, ourselves, peer_of, sockets};

fn policy() -> Policy {
    Policy { access: Access::default(), max_clients: 8, max_clients_per_user: 4, max_bytes_per_user: 4096 }
}

/// The answer to a client of our own user, while there are `all` clients of all users and its own take `share`.
fn asks(all: usize, share: UserUsage) -> Result<(), AttachError> {
    let (host, _client) = sockets();
    policy().has_place(&half_open(host, ourselves()), all, share)
}

#[test]
fn a_user_may_take_all_its_memory_and_no_byte_more() {
    assert!(asks(1, UserUsage { clients: 1, bytes: 4096 }).is_ok());
    let refused = asks(1, UserUsage { clients: 1, bytes: 4097 });
    assert!(matches!(refused, Err(AttachError::TooMuchMemory { max_bytes: 4096 })), "{refused:?}");
}

#[test]
fn the_last_place_is_given_and_the_next_client_is_told_how_many_there_are() {
    assert!(asks(7, UserUsage { clients: 3, bytes: 0 }).is_ok());
    for (all, clients, limit) in [(8, 3, 8), (7, 4, 4)] {
        let refused = asks(all, UserUsage { clients, bytes: 0 });
        assert!(matches!(refused, Err(AttachError::TooManyClients { max }) if max == limit), "{refused:?}");
    }
}

#[test]
fn what_clients_take_is_added_up() {
    let info = |bytes| ClientInfo { peer: peer_of(UserId::from_number(2), 1), bytes, cost: Duration::ZERO };
    let share: UserUsage = [info(10), info(100)].into_iter().collect();
    assert_eq!(share, UserUsage { clients: 2, bytes: 110 });
    assert_eq!(share.clients(), 2);
    assert_eq!(share.with(UserUsage { clients: 1, bytes: 1000 }), UserUsage { clients: 3, bytes: 1110 });
}

#[test]
fn a_client_of_another_user_is_let_in_by_its_user_or_its_group() {
    let (host, _client) = sockets();
    let other = Peer { pid: 1, user: other_user(), group: GroupId::from_number(77) };
    let client = half_open(host, other);
    let asks = |allow: &dyn Fn(&mut Access)| {
        let mut policy = policy();
        allow(&mut policy.access);
        policy.admit(&client)
    };
    let refused = asks(&|_| {});
    let Err(AttachError::NotAdmitted { ground, user }) = refused else { panic!("{refused:?}") };
    assert_eq!((ground, user), (Ground::ClientOfAnotherUser, other.user));
    assert!(asks(&|access| access.allow_user(other.user)).is_ok());
    assert!(asks(&|access| access.allow_group(other.group)).is_ok());
}
