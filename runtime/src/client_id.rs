//! [`ClientId`], the number of a connection.

use std::fmt;

use crate::sync::{AtomicU64, Ordering};

/// The number of a client's connection to a host: of the one connection, not of the process. A client that attaches
/// again gets another number.
///
/// A host gives each client a number when it attaches. It is unique among all hosts of one process, also later: a
/// number is never given twice, so a late command for a client that has left reaches no other one. The number is a key
/// for what a host keeps for each client, as [`Caller`](crate::Caller) shows.
///
/// It is told in notices ([`Notice::Attached`](crate::Notice::Attached)), with each call
/// ([`Reply::client`](crate::Reply::client), [`Caller::id`](crate::Caller::id)), in
/// [`ClientStats`](crate::ClientStats), and to a client that is disconnected
/// ([`IpcError::Disconnected`](crate::IpcError::Disconnected)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClientId(u64);

impl ClientId {
    /// The number of the next client.
    pub(crate) fn next() -> ClientId {
        /// 2^64 clients never attach.
        static NEXT: AtomicU64 = AtomicU64::new(1);
        // Relaxed: nothing else is published with it.
        ClientId(NEXT.fetch_add(1, Ordering::Relaxed))
    }

    /// The client with this number, as [`to_number`](ClientId::to_number) returned it. A number that a host of this
    /// process has not given names no client.
    #[must_use]
    pub fn from_number(number: u64) -> ClientId {
        ClientId(number)
    }

    /// The number, for logs. Later clients have greater numbers.
    #[must_use]
    pub fn to_number(self) -> u64 {
        self.0
    }
}

/// `client 17`.
impl fmt::Display for ClientId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "client {}", self.0)
    }
}
