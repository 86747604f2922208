//! What is told to the thread of a host.

use std::sync::Arc;
use std::time::Duration;

use super::lanes::{Farewell, HostLane};
use super::mailbox;
use super::slab::Key;
use super::subscription::Emission;
use crate::attach::host::{Attached, Guest, Progress};
use crate::peer::Peer;

/// Where it is told.
pub(crate) type Mailbox = mailbox::Mailbox<Letter>;

/// What is told.
pub(crate) enum Letter {
    /// Do this to the client, if it is still the one that is meant.
    Answer(Key, Box<dyn FnOnce(&mut HostLane) + Send>),
    /// Put this event into the queues of all clients.
    Emit(Arc<Emission>),
    /// A handshake of which another thread has done a part.
    Handshake(Box<Returned>),
    /// Serve this client.
    Client(Box<Attached>),
    /// This client, which another thread serves, reads its events too slowly.
    Slow(Peer),
    /// The thread of this number that serves for us has parted from a client.
    Parted(usize, Guest, Farewell),
}

/// What another thread has made of a handshake.
pub(crate) struct Returned {
    pub(super) peer: Peer,
    pub(super) progress: Progress,
    /// Time of that thread.
    pub(super) cost: Duration,
}

impl std::fmt::Debug for Letter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Letter::Answer(..) => "Answer",
            Letter::Emit(_) => "Emit",
            Letter::Handshake(_) => "Handshake",
            Letter::Client(_) => "Client",
            Letter::Slow(_) => "Slow",
            Letter::Parted(..) => "Parted",
        })
    }
}
