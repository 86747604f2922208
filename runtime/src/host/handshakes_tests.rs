//! Which handshake is given up, and what is known of those that another thread is at.

use super::*;
use crate::testing::knocks::{half_open, sockets};

fn peer(uid: u32, pid: u32) -> Peer {
    Peer { pid, uid, gid: 0 }
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
    let mut add = |uid, pid| {
        let (host, client) = sockets();
        clients.push(client);
        let half_open = half_open(host, peer(uid, pid));
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
