//! The commands to a thread of a host.

use std::sync::Arc;
use std::time::Duration;

use super::client_table::{ClientConn, Disconnect};
use super::mailbox;
use super::session::Caller;
use super::slab::Key;
use super::subscription::QueuedEvent;
use crate::attach::host::{Attached, ClientInfo, Progress};
use crate::peer::Peer;

/// The mailbox for commands.
pub(crate) type Mailbox = mailbox::Mailbox<HostCommand>;

/// A command.
pub(crate) enum HostCommand {
    /// Run this for the client, if it is still attached.
    Answer(Key, Box<dyn FnOnce(&mut ClientConn) + Send>),
    /// As `Answer`, for a client whose place only its thread knows.
    ForClient(Caller, Box<dyn FnOnce(&mut ClientConn) + Send>),
    /// Disconnect this client, for the reason in its session.
    Disconnect(Caller),
    /// Write this event into the queues of all clients.
    Emit(Arc<QueuedEvent>),
    /// A handshake of which another thread has finished a step.
    Handshake(Box<Returned>),
    /// Serve this client.
    Client(Box<Attached>, Caller),
    /// This client, which another thread serves, reads its events too slowly.
    Slow(Caller),
    /// The additional thread with this index has detached a client.
    Disconnected(usize, ClientInfo, Caller, Disconnect),
}

/// The result of a handshake step on another thread.
pub(crate) struct Returned {
    pub(super) peer: Peer,
    pub(super) progress: Progress,
    /// CPU time of that thread.
    pub(super) cost: Duration,
}

impl std::fmt::Debug for HostCommand {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            HostCommand::Answer(..) => "Answer",
            HostCommand::ForClient(..) => "ForClient",
            HostCommand::Disconnect(..) => "Disconnect",
            HostCommand::Emit(_) => "Emit",
            HostCommand::Handshake(_) => "Handshake",
            HostCommand::Client(..) => "Client",
            HostCommand::Slow(_) => "Slow",
            HostCommand::Disconnected(..) => "Disconnected",
        })
    }
}
