//! The attached clients: which of them are polled, and in which order.
//!
//! A connection is *active* while it is polled, and *parked* while its client has to send a wake-up. A connection
//! becomes active when its client attaches or sends a wake-up, and is parked when it has been silent for a while. Only
//! active connections have a cost. Active connections take turns: one message each, so a client delays another one by
//! at most one of its requests.

use std::sync::Arc;
use std::time::Instant;

use super::ClientStats;
use super::client_id::ClientId;
use super::command::Mailbox;
use super::deferred::DeferredCalls;
use super::slab::{Key, Slab};
use super::subscription::{Broadcast, Subscription};
use super::throttled::Throttled;
use crate::attach::host::{Attached, ClientInfo};
use crate::attach::versions::NO_METHOD;
use crate::error::IpcError;
use crate::message::{Message, Payload};
use crate::peer::Peer;
use crate::ring::{Corrupt, Header};
use crate::ring_pair::{AfterSend, CONTROL, RingPair, control, status};
use crate::schema::desc::Form;
use crate::segment::ReceivedSlot;
use crate::stats::{CountedBy, Counter};
use crate::wait::{End, SpuriousWakeLimit};

/// The maximum number of control messages that are read in one poll without using up the client's turn: a client that
/// sends only those must not keep the host here.
const MOST_CONTROL: u32 = 16;

/// Idle polls before a connection is parked, even while others are active.
const SILENT_POLLS: u32 = 2000;

/// A request that is still in its slot.
#[derive(Debug, Clone, Copy)]
pub struct ReceivedRequest {
    client: Key,
    /// Index of the method in the host's declaration.
    method: u16,
    received: ReceivedSlot,
}

impl ReceivedRequest {
    /// Index of the method in the host's declaration.
    #[inline(always)]
    #[must_use]
    pub fn method(&self) -> u16 {
        self.method
    }

    pub(crate) fn client(&self) -> Key {
        self.client
    }

    pub(super) fn call(&self) -> u32 {
        self.received.call()
    }
}

/// An attached client.
#[derive(Debug)]
pub(crate) struct ClientConn {
    pub(crate) rings: RingPair,
    methods: Vec<u16>,
    info: ClientInfo,
    /// Idle polls since the last message.
    silent: u32,
    /// The host had to wait for the last message.
    waited: bool,
    /// It is in the list of active connections.
    active: bool,
    /// Its messages stay unread until it has a balance again.
    rests: bool,
    /// The client is gone; its remaining messages are still served.
    gone: bool,
    /// A failed write has reported it to the host of a pipe.
    disconnect_reported: bool,
    /// Its remaining messages are discarded.
    discard: bool,
    /// Its answers are held, to be published together.
    holds: bool,
    /// The request that is being handled, until it is answered.
    current: Option<ReceivedRequest>,
    /// The client's protocol violation.
    fault: Option<Corrupt>,
    wake_limit: SpuriousWakeLimit,
    /// What it had done when that was last asked: see [`ClientTable::take_callers`].
    last_done: (u32, u32),
    /// Deferred replies, and their way in.
    pub(super) deferred: DeferredCalls,
    pub(super) mailbox: Arc<Mailbox>,
    pub(super) key: Key,
    pub(super) subscription: Subscription,
    pub(super) broadcast: Arc<Broadcast>,
}

impl ClientConn {
    /// It is polled from now on. Returns whether it was not before.
    fn activate(&mut self) -> bool {
        self.rings.disarm();
        (self.silent, self.rests) = (0, false);
        !std::mem::replace(&mut self.active, true)
    }

    pub(crate) fn peer(&self) -> Peer {
        self.info.peer
    }

    pub(super) fn info(&self) -> ClientInfo {
        self.info
    }

    /// Closes the client's connection, and tells its deferred replies that the client no longer waits.
    pub(super) fn hang_up(&mut self) {
        self.deferred = DeferredCalls::default();
        self.rings.hang_up();
    }

    /// Its statistics.
    fn stats(&self, form: Form) -> ClientStats {
        ClientStats {
            peer: self.info.peer,
            client_id: ClientId::of(self),
            host: self.rings.stats(CountedBy::host(form)),
            client: self.rings.peer_stats(CountedBy::client(form)),
        }
    }

    /// Reports once, to a host of a pipe that wants to write, that the client has left. A host that writes again does
    /// not want the client's unread messages.
    pub(crate) fn report_gone(&mut self) -> Option<IpcError> {
        if self.disconnect_reported {
            self.discard = true;
            return None;
        }
        self.disconnect_reported = self.gone;
        self.gone.then_some(IpcError::ClientGone)
    }

    pub(crate) fn is_disconnect_reported(&self) -> bool {
        self.disconnect_reported
    }

    /// Copies the arguments out of the slot; if they are not valid, the connection is closed.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn take<A: Payload>(&mut self, request: &ReceivedRequest) -> Option<A> {
        let args = self.rings.take(request.received);
        if args.is_none() {
            self.fail(request.received.type_error::<A>());
        }
        args
    }

    /// This request is being handled.
    #[inline(always)]
    pub(super) fn begin_request(&mut self, request: ReceivedRequest) {
        self.current = Some(request);
    }

    /// The request that is being handled; from now on another part of the program answers it.
    pub(super) fn take_current(&mut self) -> Option<ReceivedRequest> {
        self.current.take()
    }

    /// Answers the request that is being handled.
    #[inline(always)]
    pub(super) fn answer_current<P: Message>(&mut self, status: u8, payload: &P) {
        if let Some(request) = self.current.take() {
            self.answer(request, status, payload);
        }
    }

    /// Answers the request. A client without room for the answer is closed.
    #[inline(always)]
    pub(crate) fn answer<P: Message>(&mut self, request: ReceivedRequest, status: u8, payload: &P) {
        let counter = match status {
            status::OK => None,
            status::APP_ERROR => Some(Counter::Errors),
            _ => Some(Counter::Failures),
        };
        if let Some(counter) = counter {
            self.rings.count(counter);
        }
        if self.rings.peer_bulk().is_some_and(|bulk| bulk.is_spoilt()) {
            self.fault = Some(Corrupt { field: "value in bulk data", value: 0 });
            return;
        }
        let header = Header { method: request.received.method(), status };
        let sent = if self.holds {
            self.rings.try_hold(header, request.received.call(), payload)
        } else {
            let then = if self.waited { AfterSend::AwaitReply } else { AfterSend::SendMore };
            self.rings.try_send(header, request.received.call(), payload, then)
        };
        match sent {
            Ok(true) => {}
            Ok(false) => {
                let value = u64::from(self.rings.send_capacity());
                self.fault = Some(Corrupt { field: "unread replies", value });
            }
            Err(corrupt) => self.fault = Some(corrupt),
        }
    }

    /// Tells the client of a one-way request that the host is done with its bulk data.
    pub(super) fn acknowledge(&mut self, request: ReceivedRequest) {
        self.rings.count(Counter::Asides);
        self.answer(request, status::OK, &());
    }

    /// Publishes the held answers, and holds no more.
    fn release(&mut self) {
        self.holds = false;
        if let Err(corrupt) = self.rings.flush() {
            self.fail(corrupt);
        }
    }

    /// Closes the connection for an invalid method.
    pub(crate) fn refuse_method(&mut self, request: ReceivedRequest) {
        self.fault = Some(Corrupt { field: "method", value: u64::from(request.received.method()) });
    }

    pub(crate) fn fail(&mut self, corrupt: Corrupt) {
        self.fault = Some(corrupt);
    }

    pub(super) fn is_at_fault(&self) -> bool {
        self.fault.is_some()
    }

    /// Whether the client has cancelled the request that is being handled, in a later message.
    pub(super) fn is_cancelled(&self) -> bool {
        let Some(request) = self.current else { return false };
        let is_it = |received: ReceivedSlot| {
            (received.method(), received.status(), received.call())
                == (CONTROL, control::CANCEL, request.received.call())
        };
        (0..self.rings.receive_capacity())
            .map_while(|ahead| self.rings.peek_ahead(ahead).ok().flatten())
            .any(is_it)
    }

    /// Handles a control message. Returns whether it was consumed: its cost may exceed the client's balance.
    #[cold]
    fn control(&mut self, status: u8, call: u32, len: u32) -> bool {
        // A client that is gone needs no subscription.
        if status == control::SUBSCRIBE && !self.gone && !self.may_subscribe() {
            return false;
        }
        self.rings.skip(len);
        match (status, len) {
            (control::SUBSCRIBE, 0) if self.gone => {}
            (control::CANCEL, 0) => self.deferred.cancel(call),
            (control::SUBSCRIBE, 0) => self.subscribe(call),
            (other, 0) => self.fail(Corrupt { field: "control", value: u64::from(other) }),
            (_, len) => self.fail(Corrupt { field: "length", value: u64::from(len) }),
        }
        true
    }
}

/// How a connection ended.
pub(crate) enum Disconnect {
    /// The client left or died.
    Left,
    /// It was closed for a protocol violation, or because the host lacks a resource.
    Expelled(IpcError),
}

/// The attached clients.
#[derive(Debug)]
pub(crate) struct ClientTable {
    slab: Slab<ClientConn>,
    active: Vec<Key>,
    /// The index in `active` of the connection that has its turn.
    turn: usize,
    /// The connections without a balance.
    resting: Throttled,
}

impl ClientTable {
    pub(crate) fn new() -> ClientTable {
        ClientTable { slab: Slab::new(), active: Vec::new(), turn: 0, resting: Throttled::default() }
    }

    pub(crate) fn len(&self) -> usize {
        self.slab.len()
    }

    pub(crate) fn is_any_active(&self) -> bool {
        !self.active.is_empty()
    }

    /// Tells all clients whether the host is kept from running.
    pub(crate) fn publish_contention(&self, contended: bool) {
        self.slab.iter().for_each(|(_, conn)| conn.rings.publish_contention(contended));
    }

    /// The processes of the clients that have sent something since this was last asked.
    pub(crate) fn take_callers(&mut self) -> Vec<u32> {
        let callers = self.slab.iter_mut().filter_map(|(_, conn)| {
            let done = conn.rings.progress().ok()?;
            (std::mem::replace(&mut conn.last_done, done) != done).then_some(conn.info.peer.pid)
        });
        callers.collect()
    }

    /// All clients.
    pub(crate) fn infos(&self) -> impl Iterator<Item = ClientInfo> {
        self.slab.iter().map(|(_, conn)| conn.info)
    }

    /// The statistics of each client.
    pub(crate) fn stats(&self, form: Form) -> impl Iterator<Item = ClientStats> {
        self.slab.iter().map(move |(_, conn)| conn.stats(form))
    }

    pub(crate) fn next_key(&self) -> Key {
        self.slab.next_key()
    }

    /// Adds a client, active.
    pub(crate) fn insert(
        &mut self,
        Attached { rings, methods, info }: Attached,
        mailbox: &Arc<Mailbox>,
        broadcast: &Arc<Broadcast>,
    ) -> Key {
        let key = self.slab.next_key();
        let subscription = Subscription::new(&rings, &methods);
        self.slab.insert(ClientConn {
            subscription,
            rings,
            methods,
            info,
            silent: 0,
            waited: false,
            active: true,
            rests: false,
            gone: false,
            disconnect_reported: false,
            discard: false,
            holds: false,
            current: None,
            fault: None,
            wake_limit: SpuriousWakeLimit::default(),
            last_done: (0, 0),
            deferred: DeferredCalls::default(),
            mailbox: mailbox.clone(),
            key,
            broadcast: broadcast.clone(),
        });
        self.active.push(key);
        key
    }

    #[inline(always)]
    pub(crate) fn get_mut(&mut self, key: Key) -> Option<&mut ClientConn> {
        self.slab.get_mut(key)
    }

    /// Calls `to` for every client; faulty ones are detached later.
    pub(crate) fn each(&mut self, mut to: impl FnMut(&mut ClientConn)) {
        let mut faulty = Vec::new();
        for (key, conn) in self.slab.iter_mut() {
            to(conn);
            if conn.is_at_fault() {
                faulty.push(key);
            }
        }
        // Active connections are polled, and so detected.
        faulty.into_iter().for_each(|key| self.activate(key));
    }

    /// The only client of a pipe, active.
    pub(crate) fn only(&mut self) -> Option<&mut ClientConn> {
        let (key, _) = self.slab.iter().next()?;
        self.activate(key);
        self.slab.get_mut(key)
    }

    /// The next message of the active connections, which take turns.
    #[inline(always)]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`tries` and `spared` are above 0 where 1 is taken from them; `turn` is below the number \
                  of connections; `tries` gets back what was just taken from it"
    )]
    pub(crate) fn poll(&mut self) -> Option<ReceivedRequest> {
        let (mut tries, mut spared) = (self.active.len(), MOST_CONTROL);
        while tries > 0 {
            tries -= 1;
            let turn = if self.turn < self.active.len() { self.turn } else { 0 };
            self.turn = turn + 1;
            let &key = self.active.get(turn)?;
            let Some(conn) = self.slab.get_mut(key) else { continue };
            match conn.rings.peek() {
                Ok(Some(received)) if conn.fault.is_none() => {
                    conn.waited = conn.silent > 0;
                    conn.silent = 0;
                    match conn.methods.get(usize::from(received.method())) {
                        Some(&method) if method != NO_METHOD => {
                            return Some(ReceivedRequest { client: key, method, received });
                        }
                        _ if received.method() == CONTROL => {
                            let is_taken = conn.control(received.status(), received.call(), received.len());
                            if !is_taken {
                                self.turn = turn;
                                self.rest(key);
                            } else if spared > 0 {
                                // Not a request, so it is still this connection's turn, but not without limit.
                                (self.turn, tries, spared) = (turn, tries + 1, spared - 1);
                            }
                        }
                        _ => {
                            let value = u64::from(received.method());
                            conn.fail(Corrupt { field: "method", value });
                        }
                    }
                }
                Ok(None) => {
                    conn.rings.pause_reading();
                    conn.silent = conn.silent.saturating_add(1);
                }
                Ok(Some(_)) => {}
                Err(corrupt) => conn.fail(corrupt),
            }
        }
        None
    }

    /// Leaves this client's messages unread for a while.
    #[cold]
    fn rest(&mut self, key: Key) {
        let Some(conn) = self.slab.get_mut(key) else { return };
        conn.release();
        conn.rings.pause_reading();
        (conn.rests, conn.active) = (true, false);
        self.active.retain(|active| *active != key);
        self.resting.add(key);
    }

    /// When the first connection without a balance is polled again.
    pub(super) fn rest_until(&self) -> Option<Instant> {
        self.resting.until()
    }

    /// Polls those again whose pause is over.
    pub(super) fn end_rests(&mut self) {
        self.resting.take_over().into_iter().for_each(|key| self.activate(key));
    }

    /// From now on the answers to active clients are held.
    pub(crate) fn hold(&mut self) {
        for key in &self.active {
            if let Some(conn) = self.slab.get_mut(*key) {
                conn.holds = true;
            }
        }
    }

    /// Publishes all held answers: those of one client together, with at most one wake-up.
    pub(crate) fn release(&mut self) {
        for key in &self.active {
            if let Some(conn) = self.slab.get_mut(*key) {
                conn.release();
            }
        }
    }

    /// This client has sent a wake-up. Returns whether it sends spurious wake-ups, without end; then it is polled no
    /// more often than before.
    pub(crate) fn on_wakeup(&mut self, key: Key) -> bool {
        let Some(conn) = self.slab.get_mut(key) else { return false };
        // It is polled when its pause is over, however often it sends a wake-up.
        if conn.rests {
            return true;
        }
        let is_noisy = match (conn.rings.progress(), conn.rings.has_message()) {
            (Ok(done), Ok(has_message)) => conn.wake_limit.record(done, has_message),
            (Err(corrupt), _) | (_, Err(corrupt)) => {
                conn.fail(corrupt);
                false
            }
        };
        if !is_noisy {
            self.activate(key);
        }
        is_noisy
    }

    /// This client is polled again, and its earlier rings were consumed.
    pub(super) fn recheck(&mut self, key: Key) {
        let Some(conn) = self.slab.get_mut(key) else { return };
        if conn.rests || !conn.rings.is_parked() {
            return;
        }
        let has_done_something =
            || conn.rings.has_message() != Ok(false) || conn.rings.progress() != Ok(conn.wake_limit.done());
        if !conn.rings.arm_for_host(has_done_something) {
            self.activate(key);
        } else if conn.rings.has_failed_kick() {
            self.resting.add(key);
        }
    }

    /// This client may have sent something.
    pub(crate) fn activate(&mut self, key: Key) {
        let Some(conn) = self.slab.get_mut(key) else { return };
        if conn.activate() {
            self.active.push(key);
        }
    }

    /// Makes the parked connections active that are `ready` although there was no ring. Returns whether there are any.
    pub(crate) fn activate_ready(&mut self, ready: &impl Fn(&RingPair) -> bool) -> bool {
        let active_before = self.active.len();
        if active_before == self.len() {
            return false;
        }
        for (key, conn) in self.slab.iter_mut() {
            if !conn.active && !conn.rests && ready(&conn.rings) {
                conn.activate();
                self.active.push(key);
            }
        }
        self.active.len() > active_before
    }

    /// This client is gone.
    pub(crate) fn gone(&mut self, key: Key) {
        self.activate(key);
        if let Some(conn) = self.slab.get_mut(key) {
            conn.gone = true;
        }
    }

    /// Parks the active connections that have been silent for long, or all of them if there is no other work. Returns
    /// whether none of the parked ones is `ready` after all.
    pub(crate) fn park(&mut self, all: bool, ready: &impl Fn(&RingPair) -> bool) -> bool {
        let mut quiet = true;
        let (slab, resting) = (&mut self.slab, &mut self.resting);
        self.active.retain(|key| {
            let Some(conn) = slab.get_mut(*key) else { return false };
            if conn.gone || conn.fault.is_some() || !(all || conn.silent >= SILENT_POLLS) {
                return true;
            }
            conn.release();
            // A fault here is found again by `poll`.
            if conn.rings.arm_for_host(|| ready(&conn.rings)) {
                conn.active = false;
                if conn.rings.has_failed_kick() {
                    // It is polled and parked again soon, which repeats the wake-up.
                    resting.add(*key);
                }
            } else {
                conn.silent = 0;
                quiet = false;
            }
            conn.active
        });
        quiet
    }

    /// Removes the connections whose client is gone and has no messages left, and the faulty ones.
    pub(crate) fn take_ended(&mut self) -> Option<(ClientConn, Disconnect)> {
        let slab = &mut self.slab;
        let ended = self.active.iter().copied().find(|key| {
            slab.get_mut(*key).is_some_and(|conn| {
                let served = conn.discard || conn.rings.has_message() != Ok(true);
                conn.fault.is_some() || conn.gone && served
            })
        })?;
        let conn = self.slab.remove(ended)?;
        self.active.retain(|key| *key != ended);
        let disconnect = match conn.fault {
            Some(corrupt) => Disconnect::Expelled(corrupt.into()),
            None => Disconnect::Left,
        };
        Some((conn, disconnect))
    }
}
