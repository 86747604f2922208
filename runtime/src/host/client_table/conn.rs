//! One attached client: its connection, what the host knows of it, the request that is being handled and its answer.
//!
//! Whether the client is polled is decided by the [table](super): the fields for that are the table's too.

use std::sync::Arc;

use crate::attach::host::{Attached, ClientInfo};
use crate::client_id::ClientId;
use crate::error::{Execution, IpcError};
use crate::host::ClientStats;
use crate::host::deferred::DeferredCalls;
use crate::host::session::Caller;
use crate::host::slab::Key;
use crate::host::subscription::{Broadcast, Subscription};
use crate::message::encode::Encode;
use crate::message::{self, Message, Payload};
use crate::peer::Peer;
use crate::ring::{Corrupt, Header};
use crate::ring_pair::{AfterSend, CONTROL, RingPair, control, status};
use crate::schema::Schema;
use crate::schema::desc::Form;
use crate::segment::farewell::{self, Farewell};
use crate::segment::{Place, ReceivedSlot};
use crate::stats::{CountedBy, Counter};
use crate::wait::SpuriousWakeLimit;

/// A request that is still in its slot.
#[derive(Debug, Clone, Copy)]
pub struct ReceivedRequest {
    pub(super) client: Key,
    /// Index of the method in the host's declaration.
    pub(super) method: u16,
    pub(super) received: ReceivedSlot,
}

impl ReceivedRequest {
    /// Index of the method in the host's declaration.
    #[inline(always)]
    #[must_use]
    pub fn method(&self) -> u16 {
        self.method
    }

    /// Index of the method in the client's declaration.
    pub(crate) fn client_method(&self) -> u16 {
        self.received.method()
    }

    pub(crate) fn client(&self) -> Key {
        self.client
    }

    pub(in crate::host) fn call(&self) -> u32 {
        self.received.call()
    }
}

/// An attached client.
#[derive(Debug)]
pub(crate) struct ClientConn {
    pub(crate) rings: RingPair,
    pub(super) methods: Vec<u16>,
    /// The client's declaration, if it differs from the host's and the host keeps it.
    declared: Option<Arc<Schema>>,
    pub(super) info: ClientInfo,
    /// Idle polls since the last message.
    pub(super) silent: u32,
    /// The host had to wait for the last message.
    pub(super) waited: bool,
    /// It is in the list of active connections.
    pub(super) active: bool,
    /// Its messages stay unread until it has a balance again.
    pub(super) rests: bool,
    /// The client is gone; its remaining messages are still served.
    pub(super) gone: bool,
    /// A failed write has reported it to the host of a pipe.
    disconnect_reported: bool,
    /// Its remaining messages are discarded.
    pub(super) discard: bool,
    /// Its answers are held, to be published together.
    pub(super) holds: bool,
    /// The request that is being handled, until it is answered.
    current: Option<ReceivedRequest>,
    /// The client's protocol violation.
    pub(super) fault: Option<Corrupt>,
    pub(super) wake_limit: SpuriousWakeLimit,
    /// What the client had done when that was last asked: see [`ClientConn::take_progress`].
    last_done: (u32, u32),
    /// Deferred replies, and their way in.
    pub(in crate::host) deferred: DeferredCalls,
    pub(in crate::host) caller: Caller,
    /// Why the host disconnects it. It is at fault too, so that nothing more of it is served.
    farewell: Option<Farewell>,
    pub(in crate::host) subscription: Subscription,
    pub(in crate::host) broadcast: Arc<Broadcast>,
}

impl ClientConn {
    /// A client that has just attached, active.
    pub(super) fn new(
        Attached { rings, methods, declared, info }: Attached,
        caller: Caller,
        broadcast: &Arc<Broadcast>,
    ) -> ClientConn {
        ClientConn {
            subscription: Subscription::new(&rings, &methods),
            rings,
            methods,
            declared,
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
            caller,
            farewell: None,
            broadcast: broadcast.clone(),
        }
    }

    /// It is polled from now on. Returns whether it was not before.
    pub(super) fn activate(&mut self) -> bool {
        self.rings.disarm();
        (self.silent, self.rests) = (0, false);
        !std::mem::replace(&mut self.active, true)
    }

    /// Whether the client has sent something since this was last asked.
    pub(super) fn take_progress(&mut self) -> bool {
        let Ok(done) = self.rings.progress() else { return false };
        std::mem::replace(&mut self.last_done, done) != done
    }

    pub(crate) fn peer(&self) -> Peer {
        self.info.peer
    }

    /// The client's declaration, if it differs from the host's and the host keeps it.
    pub(crate) fn declared(&self) -> Option<&Arc<Schema>> {
        self.declared.as_ref()
    }

    pub(in crate::host) fn info(&self) -> ClientInfo {
        self.info
    }

    /// Closes the client's connection, and tells its deferred replies that the client no longer waits.
    pub(in crate::host) fn hang_up(&mut self) {
        self.deferred = DeferredCalls::default();
        match &self.farewell {
            Some(farewell) => self.rings.disconnect(farewell),
            None => self.rings.hang_up(),
        }
        // Afterwards: what the client holds may be overwritten once it can see that the connection has ended.
        self.rings.queues.seat = None;
    }

    /// The host ends the connection: nothing more of this client is served. It is told why when it is detached.
    pub(in crate::host) fn disconnect(&mut self, reason: &str) {
        if self.fault.is_none() {
            self.farewell = Some(Farewell::new(self.caller.id().to_number(), reason));
            self.fault = Some(Corrupt { field: "disconnected", value: 0 });
        }
    }

    /// How the connection has ended.
    pub(super) fn ending(&self) -> Disconnect {
        match (&self.farewell, self.fault) {
            (Some(farewell), _) => {
                Disconnect::Expelled(farewell::gone(Some(farewell.clone()), Execution::NoRequest))
            }
            (None, Some(corrupt)) => Disconnect::Expelled(corrupt.into()),
            (None, None) => Disconnect::Left,
        }
    }

    /// Its number.
    pub(crate) fn client(&self) -> ClientId {
        self.caller.id()
    }

    /// Its statistics.
    pub(super) fn stats(&self, form: Form) -> ClientStats {
        ClientStats {
            peer: self.info.peer,
            client_id: self.caller.id(),
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

    /// As [`ClientConn::take`], straight into `place`.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn take_into<A: Payload, L: Place<A>>(
        &mut self,
        request: &ReceivedRequest,
        place: L,
    ) -> Option<L::Filled> {
        let filled = self.rings.take_into::<A, L>(request.received, place);
        if filled.is_none() {
            self.fail(request.received.type_error::<A>());
        }
        filled
    }

    /// As [`ClientConn::take`], as bytes. `is_valid` checks them.
    pub(crate) fn take_bytes(
        &mut self,
        request: &ReceivedRequest,
        to: &mut Vec<u8>,
        is_valid: impl FnOnce(&[u8]) -> bool,
    ) -> bool {
        let received = request.received;
        if !self.rings.take_bytes(received, to) {
            self.fail(Corrupt { field: "length", value: u64::from(received.len()) });
            return false;
        }
        let is_valid = is_valid(to);
        if !is_valid {
            self.fail(Corrupt { field: "arguments", value: u64::from(received.method()) });
        }
        is_valid
    }

    /// This request is being handled.
    #[inline(always)]
    pub(in crate::host) fn begin_request(&mut self, request: ReceivedRequest) {
        self.current = Some(request);
    }

    /// The request that is being handled; from now on another part of the program answers it.
    pub(in crate::host) fn take_current(&mut self) -> Option<ReceivedRequest> {
        self.current.take()
    }

    /// Answers the request that is being handled.
    #[inline(always)]
    pub(in crate::host) fn answer_current<P>(&mut self, status: u8, payload: &impl Encode<P>) {
        if let Some(request) = self.current.take() {
            self.answer::<P>(request, status, payload);
        }
    }

    /// Answers the request. A client without room for the answer is closed.
    #[inline(always)]
    pub(crate) fn answer<P>(&mut self, request: ReceivedRequest, status: u8, payload: &impl Encode<P>) {
        let counter = match status {
            status::OK => None,
            status::APP_ERROR => Some(Counter::Errors),
            _ => Some(Counter::Failures),
        };
        if let Some(counter) = counter {
            self.rings.count(counter);
        }
        if self.has_spoilt_bulk() {
            return;
        }
        let header = Header { method: request.received.method(), status };
        let sent = if self.holds {
            self.rings.try_hold::<P>(header, request.received.call(), payload)
        } else {
            let then = if self.waited { AfterSend::AwaitReply } else { AfterSend::SendMore };
            self.rings.try_send::<P>(header, request.received.call(), payload, then)
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

    /// Answers the request that is being handled with what `fill` writes into the slot of the reply. If it panics,
    /// nothing was answered.
    pub(crate) fn answer_current_with<P: Message>(&mut self, fill: impl FnOnce(&mut P)) {
        let Some(request) = self.current else { return };
        let claim = if self.holds { None } else { self.rings.claim_next() };
        let Some((claim, place)) = claim.and_then(|claim| Some((claim, self.rings.lend::<P>(claim)?))) else {
            // Behind others, or not at all.
            let mut place = message::zeroed::<P>();
            fill(&mut place);
            return self.answer_current::<P>(status::OK, &*place);
        };
        fill(place);
        self.current = None;
        if self.has_spoilt_bulk() {
            return;
        }
        let header = Header { method: request.received.method(), status: status::OK };
        if let Err(corrupt) = self.rings.publish_lent::<P>(claim, header, request.received.call()) {
            self.fault = Some(corrupt);
        }
    }

    /// Whether bulk data of the client has turned out not to be what it should; the connection is then closed.
    #[inline(always)]
    fn has_spoilt_bulk(&mut self) -> bool {
        let is_spoilt = self.rings.peer_bulk().is_some_and(|bulk| bulk.is_spoilt());
        if is_spoilt {
            self.fault = Some(Corrupt { field: "value in bulk data", value: 0 });
        }
        is_spoilt
    }

    /// Tells the client of a one-way request that the host is done with its bulk data.
    pub(in crate::host) fn acknowledge(&mut self, request: ReceivedRequest) {
        self.rings.count(Counter::Asides);
        self.answer(request, status::OK, &());
    }

    /// Publishes the held answers, and holds no more.
    pub(super) fn release(&mut self) {
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

    pub(in crate::host) fn is_at_fault(&self) -> bool {
        self.fault.is_some()
    }

    /// Whether the client has cancelled the request that is being handled, in a later message.
    pub(in crate::host) fn is_cancelled(&self) -> bool {
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
    pub(super) fn control(&mut self, status: u8, call: u32, len: u32) -> bool {
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
