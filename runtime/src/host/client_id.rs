//! [`ClientId`], which identifies a client of a host.

use std::fmt;
use std::sync::Arc;

use super::client_table::ClientConn;
use super::command::Mailbox;
use super::slab::Key;

/// Identifies a client of a host, for emitting an event only to it. [`Reply::client`](crate::Reply::client) and
/// [`ClientStats::client_id`](crate::ClientStats::client_id) return it. Events for a client that has left are
/// discarded.
#[derive(Debug, Clone)]
pub struct ClientId {
    pub(super) mailbox: Arc<Mailbox>,
    pub(super) key: Key,
}

impl ClientId {
    pub(super) fn new(mailbox: Arc<Mailbox>, key: Key) -> ClientId {
        ClientId { mailbox, key }
    }

    pub(crate) fn of(conn: &ClientConn) -> ClientId {
        ClientId::new(conn.mailbox.clone(), conn.key)
    }
}

/// `client 3.0`: the number of the client, and how many earlier clients had that number. Each thread of a host counts
/// separately.
impl fmt::Display for ClientId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "client {}.{}", self.key.index, self.key.generation)
    }
}

impl PartialEq for ClientId {
    fn eq(&self, other: &ClientId) -> bool {
        Arc::ptr_eq(&self.mailbox, &other.mailbox) && self.key == other.key
    }
}

impl Eq for ClientId {}
