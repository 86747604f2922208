//! Deferred replies, which any thread can send.
//!
//! A deferred reply holds the address of its client: the mailbox of the thread that serves it, and the key of the
//! client, whose generation distinguishes it from a later client in the same place. The connection keeps a note of each
//! deferred reply, through which the reply learns that the client no longer waits. A client cannot make the host keep
//! more of them than the ring of replies holds.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use super::client_table::{ClientConn, ReceivedRequest};
use super::command::HostCommand;
use super::session::Caller;
use crate::message::Message;
use crate::message::encode::AsBytes;
use crate::response::{Outlet, Response};
use crate::ring::Corrupt;
use crate::ring_pair::status;
use crate::sync::{AtomicBool, Ordering};

/// The address of a deferred reply, and whether the client still waits for it.
#[derive(Debug)]
pub(super) struct DeferredReply {
    caller: Caller,
    request: ReceivedRequest,
    unwanted: Arc<AtomicBool>,
}

/// The deferred replies of one client that have not been sent, by the id of the call.
#[derive(Debug, Default)]
pub(super) struct DeferredCalls {
    calls: HashMap<u32, Arc<AtomicBool>>,
}

impl DeferredReply {
    /// Records in `ring_pair` that the answer to `request` comes later.
    pub(super) fn new(conn: &mut ClientConn, request: ReceivedRequest) -> DeferredReply {
        let unwanted = Arc::new(AtomicBool::new(false));
        let room = conn.rings.send_capacity() as usize;
        if let Err(fault) = conn.deferred.add(request.call(), unwanted.clone(), room) {
            conn.fail(fault);
        }
        DeferredReply { caller: conn.caller.clone(), request, unwanted }
    }

    pub(super) fn caller(&self) -> &Caller {
        &self.caller
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

    /// Passes on an answer that was written in place.
    pub(super) fn answer_boxed<P: Message + Send>(self, value: Box<P>) {
        self.post(move |answering| answering.put(status::OK, &*value));
    }

    /// Passes on an answer whose type only the schema has.
    pub(super) fn answer_bytes(self, status: u8, bytes: Box<[u8]>) {
        self.post(move |answering| answering.put_bytes(status, &bytes));
    }

    /// Tells the client that there will be no answer.
    pub(super) fn give_up(self) {
        self.post(|answering| answering.put(status::DROPPED, &()));
    }

    fn post(self, answer: impl FnOnce(PendingAnswer<'_>) + Send + 'static) {
        let DeferredReply { caller, request, .. } = self;
        let answer = move |conn: &mut ClientConn| answer(PendingAnswer { conn, request });
        caller.mailbox().post(HostCommand::Answer(request.client(), Box::new(answer)));
    }
}

/// Sends a deferred reply, on the thread of the host.
struct PendingAnswer<'l> {
    conn: &'l mut ClientConn,
    request: ReceivedRequest,
}

impl PendingAnswer<'_> {
    fn put_bytes(self, status: u8, bytes: &[u8]) {
        self.conn.deferred.calls.remove(&self.request.call());
        self.conn.answer(self.request, status, &AsBytes(bytes));
    }
}

impl Outlet for PendingAnswer<'_> {
    fn put<P: Message>(self, status: u8, payload: &P) {
        self.conn.deferred.calls.remove(&self.request.call());
        self.conn.answer(self.request, status, payload);
    }
}

impl DeferredCalls {
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

impl Drop for DeferredCalls {
    /// The client is gone, and waits for nothing.
    fn drop(&mut self) {
        self.calls.values().for_each(|unwanted| unwanted.store(true, Ordering::Relaxed));
    }
}
