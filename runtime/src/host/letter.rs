//! The commands to a thread of a host.

use std::sync::Arc;
use std::time::Duration;

use super::lanes::{Farewell, HostLane};
use super::mailbox;
use super::slab::Key;
use super::subscription::Emission;
use crate::attach::host::{Attached, Guest, Progress};
use crate::peer::Peer;

/// The mailbox for commands.
pub(crate) type Mailbox = mailbox::Mailbox<Letter>;

/// A command.
pub(crate) enum Letter {
    /// Run this for the client, if it is still attached.
    Answer(Key, Box<dyn FnOnce(&mut HostLane) + Send>),
    /// Write this event into the queues of all clients.
    Emit(Arc<Emission>),
    /// A handshake of which another thread has finished a step.
    Handshake(Box<Returned>),
    /// Serve this client.
    Client(Box<Attached>),
    /// This client, which another thread serves, reads its events too slowly.
    Slow(Peer),
    /// The additional thread with this index has detached a client.
    Parted(usize, Guest, Farewell),
}

/// The result of a handshake step on another thread.
pub(crate) struct Returned {
    pub(super) peer: Peer,
    pub(super) progress: Progress,
    /// CPU time of that thread.
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
