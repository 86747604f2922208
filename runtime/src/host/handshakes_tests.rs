//! Which handshake is given up, and what is known of those that another thread is at.

use std::time::Duration;

use super::*;
use crate::testing::knocks::{half_open, peer_of, sockets};

fn peer(user: u32, pid: u32) -> Peer {
    peer_of(UserId::from_number(user), pid)
}

#[test]
fn what_occurs_most_often_is_found_among_many() {
    for often in [0, 31, 62, 99] {
        assert_eq!(most_of((0..100).chain([often])), Some(often));
    }
    assert_eq!(most_of([0_u32; 0].into_iter()), None);
}

#[test]
fn the_oldest_of_the_process_and_user_with_most_makes_place() {
    let mut handshakes = Handshakes::new();
    assert!(handshakes.take_oldest().is_none());
    let mut clients = Vec::new();
    let mut add = |user, pid| {
        let (host, client) = sockets();
        clients.push(client);
        let half_open = half_open(host, peer(user, pid));
        let deadline = half_open.deadline();
        handshakes.insert(half_open);
        deadline
    };
    add(1, 11);
    add(2, 21);
    let oldest = add(2, 22);
    add(2, 22);
    add(3, 31);
    add(3, 31);
    let taken = handshakes.take_oldest().expect("there are some");
    assert_eq!((taken.peer(), taken.deadline()), (peer(2, 22), oldest));
    assert_eq!(handshakes.len(), 5);
}

#[test]
fn one_that_another_thread_is_at_is_away_until_it_returns() {
    let mut handshakes = Handshakes::new();
    assert!(!handshakes.is_one_away());
    handshakes.leaves(peer(1, 11), None);
    assert!(handshakes.is_one_away());
    assert_eq!(handshakes.len(), 1);
    handshakes.returns(peer(1, 11));
    assert!(!handshakes.is_one_away());
    assert_eq!(handshakes.len(), 0);
}

/// Handshakes of these peers, each with a packet that waits, in the order of `come`; and the clients' sockets.
fn with_packets(peers: &[Peer], come: &[usize]) -> (Handshakes, Vec<crate::platform::ControlSocket>) {
    let (mut handshakes, mut clients, mut keys) = (Handshakes::new(), Vec::new(), Vec::new());
    for peer in peers {
        let (host, client) = sockets();
        clients.push(client);
        keys.push(handshakes.insert(half_open(host, *peer)));
    }
    for index in come {
        assert!(handshakes.arrived(keys[*index]).is_some());
    }
    (handshakes, clients)
}

/// In which order the packets are read.
fn turns(handshakes: &mut Handshakes, costs: &CostAccounts, now: Instant) -> Vec<u32> {
    std::iter::from_fn(|| handshakes.next_turn(costs, now)).map(|next| next.peer().pid).collect()
}

#[test]
fn of_those_that_owe_the_same_the_packet_that_came_first_is_first() {
    let peers = [peer(1, 11), peer(2, 21), peer(3, 31), peer(4, 41)];
    let (mut handshakes, _clients) = with_packets(&peers, &[2, 0, 1]);
    assert_eq!(turns(&mut handshakes, &CostAccounts::default(), Instant::now()), [31, 11, 21]);
    assert_eq!(handshakes.len(), 1, "of the fourth no packet has come");
}

#[test]
fn who_owes_least_is_first_and_who_owes_too_much_waits() {
    let (costs, now) = (CostAccounts::default(), Instant::now());
    let peers = [peer(1, 11), peer(2, 21), peer(3, 31)];
    let (mut handshakes, _clients) = with_packets(&peers, &[0, 1, 2]);
    costs.charge(peers[0], Duration::from_secs(1), now);
    costs.charge(peers[1], Duration::from_millis(2), now);
    costs.charge(peers[2], Duration::from_millis(1), now);
    assert_eq!(turns(&mut handshakes, &costs, now), [31, 21]);
    let free_at = costs.free_at(peers[0], now).expect("it owes too much");
    assert_eq!(handshakes.next_deadline(&costs, now), Some(free_at));
}

#[test]
fn a_user_has_one_handshake_away_and_its_others_wait_for_it() {
    let (costs, now) = (CostAccounts::default(), Instant::now());
    let (mut handshakes, _clients) = with_packets(&[peer(1, 11), peer(2, 21)], &[0, 1]);
    let taken = ClientInfo { peer: peer(1, 12), bytes: 100, cost: Duration::ZERO };
    handshakes.leaves(taken.peer, Some(taken));
    assert_eq!(turns(&mut handshakes, &costs, now), [21]);
    assert_eq!(handshakes.next_deadline(&costs, now), None, "it is not known when");
    for (user, clients) in [(None, 1), (Some(1), 1), (Some(2), 0)] {
        assert_eq!(handshakes.usage(user.map(UserId::from_number)).clients(), clients, "{user:?}");
    }
    handshakes.returns(taken.peer);
    assert_eq!(turns(&mut handshakes, &costs, now), [11]);
}

#[test]
fn a_handshake_expires_unless_its_packet_waits() {
    let (mut handshakes, _clients) = with_packets(&[peer(1, 11), peer(2, 21)], &[0]);
    let now = Instant::now();
    assert!(handshakes.take_expired(now).is_none());
    let later = now + Duration::from_secs(5);
    assert_eq!(handshakes.take_expired(later).map(|expired| expired.peer().pid), Some(21));
    assert!(handshakes.take_expired(later).is_none());
}
