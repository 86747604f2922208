//! Deferred replies, which any thread can send.
//!
//! A deferred reply holds the address of its client: the mailbox of the thread that serves it, and the key of the
//! client, whose generation distinguishes it from a later client in the same place. The lane keeps a note of each
//! deferred reply, through which the reply learns that the client no longer waits. A client cannot make the host keep
//! more of them than the ring of replies holds.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use super::client_id::ClientId;
use super::lanes::{HostLane, Ticket};
use super::letter::{Letter, Mailbox};
use crate::lane::status;
use crate::message::Message;
use crate::peer::Peer;
use crate::response::{Outlet, Response};
use crate::ring::Corrupt;
use crate::sync::{AtomicBool, Ordering};

/// The address of a deferred reply, and whether the client still waits for it.
#[derive(Debug)]
pub(super) struct Later {
    mailbox: Arc<Mailbox>,
    ticket: Ticket,
    peer: Peer,
    unwanted: Arc<AtomicBool>,
}

/// The deferred replies of one client that have not been sent, by the id of the call.
#[derive(Debug, Default)]
pub(super) struct UnderWay {
    calls: HashMap<u32, Arc<AtomicBool>>,
}

impl Later {
    /// Records in `lane` that the answer to `ticket` comes later.
    pub(super) fn new(lane: &mut HostLane, ticket: Ticket) -> Later {
        let mailbox = lane.mailbox.clone();
        let unwanted = Arc::new(AtomicBool::new(false));
        let room = lane.lane.send_capacity() as usize;
        if let Err(fault) = lane.under_way.add(ticket.call(), unwanted.clone(), room) {
            lane.fail(fault);
        }
        Later { mailbox, ticket, peer: lane.peer(), unwanted }
    }

    pub(super) fn peer(&self) -> Peer {
        self.peer
    }

    pub(super) fn client(&self) -> ClientId {
        ClientId::new(self.mailbox.clone(), self.ticket.lane())
    }

    /// Whether the client has cancelled the call, or is gone.
    pub(super) fn is_unwanted(&self) -> bool {
        // Relaxed: a hint; the host's thread decides what the answer does.
        self.unwanted.load(Ordering::Relaxed)
    }

    /// Passes the answer to the thread that serves the client.
    pub(super) fn answer<R: Response + Send>(self, value: R) {
        self.post(move |answering| R::write(&value, answering));
    }

    /// Tells the client that there will be no answer.
    pub(super) fn give_up(self) {
        self.post(|answering| answering.put(status::DROPPED, &()));
    }

    fn post(self, answer: impl FnOnce(Answering<'_>) + Send + 'static) {
        let Later { mailbox, ticket, .. } = self;
        let answer = move |lane: &mut HostLane| answer(Answering { lane, ticket });
        mailbox.post(Letter::Answer(ticket.lane(), Box::new(answer)));
    }
}

/// Sends a deferred reply, on the thread of the host.
struct Answering<'l> {
    lane: &'l mut HostLane,
    ticket: Ticket,
}

impl Outlet for Answering<'_> {
    fn put<P: Message>(self, status: u8, payload: &P) {
        self.lane.under_way.calls.remove(&self.ticket.call());
        self.lane.answer(self.ticket, status, payload);
    }
}

impl UnderWay {
    fn add(&mut self, call: u32, unwanted: Arc<AtomicBool>, room: usize) -> Result<(), Corrupt> {
        if self.calls.len() >= room {
            return Err(Corrupt { field: "unread replies", value: room as u64 });
        }
        match self.calls.entry(call) {
            Entry::Vacant(place) => {
                place.insert(unwanted);
                Ok(())
            }
            Entry::Occupied(_) => Err(Corrupt { field: "call of a request", value: u64::from(call) }),
        }
    }

    /// The client has cancelled this one. An unknown id belongs to one that has been answered.
    pub(super) fn cancel(&self, call: u32) {
        if let Some(unwanted) = self.calls.get(&call) {
            unwanted.store(true, Ordering::Relaxed);
        }
    }
}

impl Drop for UnderWay {
    /// The client is gone, and waits for nothing.
    fn drop(&mut self) {
        self.calls.values().for_each(|unwanted| unwanted.store(true, Ordering::Relaxed));
    }
}
