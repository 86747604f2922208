//! What ends with the set of the queues.

use super::*;
use crate::platform::AsSource;
use crate::testing::knocks::sockets;

#[test]
fn a_connection_is_over_for_its_queues_once_the_set_of_them_is_dropped() {
    let (socket, _peer) = sockets();
    let life = Life::new(Side::Client, socket.source(), None).expect("descriptors");
    let mut set = Queues::none();
    set.life = Some(life.clone());
    assert!(!life.is_over());
    drop(set);
    assert!(life.is_over());
}
