//! What ends with the set of the queues.

use super::*;
use crate::testing::knocks::sockets;

#[test]
fn a_connection_is_over_for_its_queues_once_the_set_of_them_is_dropped() {
    let (socket, _peer) = sockets();
    let connection = ConnectionState::new(Role::Client, socket.watch(None).expect("descriptors"), None);
    let mut set = Queues::none();
    set.connection = Some(connection.clone());
    assert!(!connection.is_closed());
    drop(set);
    assert!(connection.is_closed());
}
