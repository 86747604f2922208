//! The attached clients: which of them are polled, and in which order.
//! A lane is *hot* while it is polled, and *parked* while its client has to ring. A lane becomes hot when its client
//! attaches or rings, and is parked when it has been silent for a while. Only hot lanes have a cost. Hot lanes take
//! turns: one message each, so a client delays another one by at most one of its requests.

use std::sync::Arc;
use std::time::Instant;

use super::ClientStats;
use super::client_id::ClientId;
use super::later::UnderWay;
use super::letter::Mailbox;
use super::muted::Muted;
use super::slab::{Key, Slab};
use super::subscription::{Broadcast, Subscription};
use crate::attach::host::{Attached, Guest};
use crate::attach::versions::NO_METHOD;
use crate::error::IpcError;
use crate::lane::{CONTROL, Lane, Then, control, status};
use crate::message::{Message, Payload};
use crate::peer::Peer;
use crate::ring::{Corrupt, Header};
use crate::schema::desc::Form;
use crate::segment::Arrival;
use crate::stats::{Counter, Side};
use crate::wait::{Bells, End};

/// The maximum number of control messages that are read in one poll without using up the client's turn: a client that
/// sends only those must not keep the host here.
const MOST_CONTROL: u32 = 16;

/// Idle polls before a lane is parked, even while others are active.
const SILENT_POLLS: u32 = 2000;

/// A request that is still in its slot.
#[derive(Debug, Clone, Copy)]
pub struct Ticket {
    lane: Key,
    /// Index of the method in the host's declaration.
    method: u16,
    arrival: Arrival,
}

impl Ticket {
    /// Index of the method in the host's declaration.
    #[inline(always)]
    #[must_use]
    pub fn method(&self) -> u16 {
        self.method
    }

    pub(crate) fn lane(&self) -> Key {
        self.lane
    }

    pub(super) fn call(&self) -> u32 {
        self.arrival.call()
    }
}

/// An attached client.
#[derive(Debug)]
pub(crate) struct HostLane {
    pub(crate) lane: Lane,
    methods: Vec<u16>,
    guest: Guest,
    /// Idle polls since the last message.
    silent: u32,
    /// The host had to wait for the last message.
    waited: bool,
    /// It is in the list of hot lanes.
    hot: bool,
    /// Its messages stay unread until it has a balance again.
    rests: bool,
    /// The client is gone; its remaining messages are still served.
    gone: bool,
    /// A failed write has reported it to the host of a pipe.
    told: bool,
    /// Its remaining messages are discarded.
    discard: bool,
    /// Its answers are held, to be published together.
    holds: bool,
    /// The request that is being handled, until it is answered.
    asked: Option<Ticket>,
    /// The client's protocol violation.
    fault: Option<Corrupt>,
    bells: Bells,
    /// Deferred replies, and their way in.
    pub(super) under_way: UnderWay,
    pub(super) mailbox: Arc<Mailbox>,
    pub(super) key: Key,
    pub(super) subscription: Subscription,
    pub(super) broadcast: Arc<Broadcast>,
}

impl HostLane {
    pub(crate) fn peer(&self) -> Peer {
        self.guest.peer
    }

    pub(super) fn guest(&self) -> Guest {
        self.guest
    }

    /// Closes the client's connection, and tells its deferred replies that the client no longer waits.
    pub(super) fn hang_up(&mut self) {
        self.under_way = UnderWay::default();
        self.lane.hang_up();
    }

    /// Its statistics.
    fn stats(&self, form: Form) -> ClientStats {
        ClientStats {
            peer: self.guest.peer,
            client_id: ClientId::of(self),
            host: self.lane.stats(Side::host(form)),
            client: self.lane.peer_stats(Side::client(form)),
        }
    }

    /// Reports once, to a host of a pipe that wants to write, that the client has left. A host that writes again does
    /// not want the client's unread messages.
    pub(crate) fn tell_gone(&mut self) -> Option<IpcError> {
        if self.told {
            self.discard = true;
            return None;
        }
        self.told = self.gone;
        self.gone.then_some(IpcError::ClientGone)
    }

    pub(crate) fn is_told(&self) -> bool {
        self.told
    }

    /// Copies the arguments out of the slot; if they are not valid, the lane is closed.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn take<A: Payload>(&mut self, ticket: &Ticket) -> Option<A> {
        let args = self.lane.take(ticket.arrival);
        if args.is_none() {
            self.fail(ticket.arrival.misfit::<A>());
        }
        args
    }

    /// This request is being handled.
    #[inline(always)]
    pub(super) fn ask(&mut self, ticket: Ticket) {
        self.asked = Some(ticket);
    }

    /// The request that is being handled; from now on another part of the program answers it.
    pub(super) fn take_asked(&mut self) -> Option<Ticket> {
        self.asked.take()
    }

    /// Answers the request that is being handled.
    #[inline(always)]
    pub(super) fn answer_asked<P: Message>(&mut self, status: u8, payload: &P) {
        if let Some(ticket) = self.asked.take() {
            self.answer(ticket, status, payload);
        }
    }

    /// Answers the request. A client without room for the answer is closed.
    #[inline(always)]
    pub(crate) fn answer<P: Message>(&mut self, ticket: Ticket, status: u8, payload: &P) {
        let counter = match status {
            status::OK => None,
            status::APP_ERROR => Some(Counter::Errors),
            _ => Some(Counter::Failures),
        };
        if let Some(counter) = counter {
            self.lane.count(counter);
        }
        if self.lane.peer_bulk().is_some_and(|bulk| bulk.is_spoilt()) {
            self.fault = Some(Corrupt { field: "value in bulk data", value: 0 });
            return;
        }
        let header = Header { method: ticket.arrival.method(), status };
        let sent = if self.holds {
            self.lane.try_hold(header, ticket.arrival.call(), payload)
        } else {
            let then = if self.waited { Then::Waits } else { Then::Sends };
            self.lane.try_send(header, ticket.arrival.call(), payload, then)
        };
        match sent {
            Ok(true) => {}
            Ok(false) => {
                let value = u64::from(self.lane.send_capacity());
                self.fault = Some(Corrupt { field: "unread replies", value });
            }
            Err(corrupt) => self.fault = Some(corrupt),
        }
    }

    /// Tells the client of a one-way request that the host is done with its bulk data.
    pub(super) fn acknowledge(&mut self, ticket: Ticket) {
        self.lane.count(Counter::Asides);
        self.answer(ticket, status::OK, &());
    }

    /// Publishes the held answers, and holds no more.
    fn release(&mut self) {
        self.holds = false;
        if let Err(corrupt) = self.lane.flush() {
            self.fail(corrupt);
        }
    }

    /// Closes the lane for an invalid method.
    pub(crate) fn refuse_method(&mut self, ticket: Ticket) {
        self.fault = Some(Corrupt { field: "method", value: u64::from(ticket.arrival.method()) });
    }

    pub(crate) fn fail(&mut self, corrupt: Corrupt) {
        self.fault = Some(corrupt);
    }

    pub(super) fn is_at_fault(&self) -> bool {
        self.fault.is_some()
    }

    /// Whether the client has cancelled the request that is being handled, in a later message.
    pub(super) fn is_cancelled(&self) -> bool {
        let Some(ticket) = self.asked else { return false };
        let is_it = |arrival: Arrival| {
            (arrival.method(), arrival.status(), arrival.call())
                == (CONTROL, control::CANCEL, ticket.arrival.call())
        };
        (0..self.lane.receive_capacity())
            .map_while(|ahead| self.lane.peek_ahead(ahead).ok().flatten())
            .any(is_it)
    }

    /// Handles a control message. Returns whether it was consumed: its cost may exceed the client's balance.
    #[cold]
    fn control(&mut self, status: u8, call: u32, len: u32) -> bool {
        // A client that is gone needs no subscription.
        if status == control::SUBSCRIBE && !self.gone && !self.may_subscribe() {
            return false;
        }
        self.lane.skip(len);
        match (status, len) {
            (control::SUBSCRIBE, 0) if self.gone => {}
            (control::CANCEL, 0) => self.under_way.cancel(call),
            (control::SUBSCRIBE, 0) => self.subscribe(call),
            (other, 0) => self.fail(Corrupt { field: "control", value: u64::from(other) }),
            (_, len) => self.fail(Corrupt { field: "length", value: u64::from(len) }),
        }
        true
    }
}

/// How a lane ended.
pub(crate) enum Farewell {
    /// The client left or died.
    Left,
    /// It was closed for a protocol violation, or because the host lacks a resource.
    Expelled(IpcError),
}

/// The attached clients.
#[derive(Debug)]
pub(crate) struct Lanes {
    slab: Slab<HostLane>,
    hot: Vec<Key>,
    /// The index in `hot` of the lane that has its turn.
    turn: usize,
    /// The lanes without a balance.
    resting: Muted,
}

impl Lanes {
    pub(crate) fn new() -> Lanes {
        Lanes { slab: Slab::new(), hot: Vec::new(), turn: 0, resting: Muted::default() }
    }

    pub(crate) fn len(&self) -> usize {
        self.slab.len()
    }

    pub(crate) fn is_any_hot(&self) -> bool {
        !self.hot.is_empty()
    }

    /// Tells all clients whether the host is kept from running.
    pub(crate) fn tell_crowd(&self, crowded: bool) {
        self.slab.iter().for_each(|(_, lane)| lane.lane.tell_crowd(crowded));
    }

    /// All clients.
    pub(crate) fn guests(&self) -> impl Iterator<Item = Guest> {
        self.slab.iter().map(|(_, lane)| lane.guest)
    }

    /// The statistics of each client.
    pub(crate) fn stats(&self, form: Form) -> impl Iterator<Item = ClientStats> {
        self.slab.iter().map(move |(_, lane)| lane.stats(form))
    }

    pub(crate) fn next_key(&self) -> Key {
        self.slab.next_key()
    }

    /// Adds a client, hot.
    pub(crate) fn insert(
        &mut self,
        Attached { lane, methods, guest }: Attached,
        mailbox: &Arc<Mailbox>,
        broadcast: &Arc<Broadcast>,
    ) -> Key {
        let key = self.slab.next_key();
        let subscription = Subscription::new(&lane, &methods);
        self.slab.insert(HostLane {
            subscription,
            lane,
            methods,
            guest,
            silent: 0,
            waited: false,
            hot: true,
            rests: false,
            gone: false,
            told: false,
            discard: false,
            holds: false,
            asked: None,
            fault: None,
            bells: Bells::default(),
            under_way: UnderWay::default(),
            mailbox: mailbox.clone(),
            key,
            broadcast: broadcast.clone(),
        });
        self.hot.push(key);
        key
    }

    #[inline(always)]
    pub(crate) fn get_mut(&mut self, key: Key) -> Option<&mut HostLane> {
        self.slab.get_mut(key)
    }

    /// Calls `to` for every client; faulty ones are detached later.
    pub(crate) fn each(&mut self, mut to: impl FnMut(&mut HostLane)) {
        let mut faulty = Vec::new();
        for (key, lane) in self.slab.iter_mut() {
            to(lane);
            if lane.is_at_fault() {
                faulty.push(key);
            }
        }
        // Hot lanes are polled, and so detected.
        faulty.into_iter().for_each(|key| self.rang(key));
    }

    /// The only client of a pipe, hot.
    pub(crate) fn only(&mut self) -> Option<&mut HostLane> {
        let (key, _) = self.slab.iter().next()?;
        self.rang(key);
        self.slab.get_mut(key)
    }

    /// The next message of the hot lanes, which take turns.
    #[inline(always)]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`tries` and `spared` are above 0 where 1 is taken from them; `turn` is below the number \
                  of lanes; `tries` gets back what was just taken from it"
    )]
    pub(crate) fn poll(&mut self) -> Option<Ticket> {
        let (mut tries, mut spared) = (self.hot.len(), MOST_CONTROL);
        while tries > 0 {
            tries -= 1;
            let turn = if self.turn < self.hot.len() { self.turn } else { 0 };
            self.turn = turn + 1;
            let &key = self.hot.get(turn)?;
            let Some(lane) = self.slab.get_mut(key) else { continue };
            match lane.lane.peek() {
                Ok(Some(arrival)) if lane.fault.is_none() => {
                    lane.waited = lane.silent > 0;
                    lane.silent = 0;
                    match lane.methods.get(usize::from(arrival.method())) {
                        Some(&method) if method != NO_METHOD => {
                            return Some(Ticket { lane: key, method, arrival });
                        }
                        _ if arrival.method() == CONTROL => {
                            let is_taken = lane.control(arrival.status(), arrival.call(), arrival.len());
                            if !is_taken {
                                self.turn = turn;
                                self.rest(key);
                            } else if spared > 0 {
                                // Not a request, so it is still this lane's turn, but not without limit.
                                (self.turn, tries, spared) = (turn, tries + 1, spared - 1);
                            }
                        }
                        _ => {
                            let value = u64::from(arrival.method());
                            lane.fail(Corrupt { field: "method", value });
                        }
                    }
                }
                Ok(None) => {
                    lane.lane.settle();
                    lane.silent = lane.silent.saturating_add(1);
                }
                Ok(Some(_)) => {}
                Err(corrupt) => lane.fail(corrupt),
            }
        }
        None
    }

    /// Leaves this client's messages unread for a while.
    #[cold]
    fn rest(&mut self, key: Key) {
        let Some(lane) = self.slab.get_mut(key) else { return };
        lane.release();
        lane.lane.settle();
        (lane.rests, lane.hot) = (true, false);
        self.hot.retain(|hot| *hot != key);
        self.resting.add(key);
    }

    /// When the first lane without a balance is polled again.
    pub(super) fn rest_until(&self) -> Option<Instant> {
        self.resting.until()
    }

    /// Polls those again whose pause is over.
    pub(super) fn end_rests(&mut self) {
        self.resting.take_over().into_iter().for_each(|key| self.rang(key));
    }

    /// From now on the answers to hot clients are held.
    pub(crate) fn hold(&mut self) {
        for key in &self.hot {
            if let Some(lane) = self.slab.get_mut(*key) {
                lane.holds = true;
            }
        }
    }

    /// Publishes all held answers: those of one client together, with at most one wake-up.
    pub(crate) fn release(&mut self) {
        for key in &self.hot {
            if let Some(lane) = self.slab.get_mut(*key) {
                lane.release();
            }
        }
    }

    /// The client of this lane has rung. Returns whether it rings for nothing, without end; then it is polled no more
    /// often than before.
    pub(crate) fn rang_by_itself(&mut self, key: Key) -> bool {
        let Some(lane) = self.slab.get_mut(key) else { return false };
        // It is polled when its pause is over, however often it rings.
        if lane.rests {
            return true;
        }
        let is_pest = match (lane.lane.progress(), lane.lane.has_arrival()) {
            (Ok(done), Ok(has_arrival)) => lane.bells.rang(done, has_arrival),
            (Err(corrupt), _) | (_, Err(corrupt)) => {
                lane.fail(corrupt);
                false
            }
        };
        if !is_pest {
            self.rang(key);
        }
        is_pest
    }

    /// The client of this lane is polled again, and its earlier rings were consumed.
    pub(super) fn look_again(&mut self, key: Key) {
        let Some(lane) = self.slab.get_mut(key) else { return };
        if lane.rests || !lane.lane.is_parked() {
            return;
        }
        let has_done_something =
            || lane.lane.has_arrival() != Ok(false) || lane.lane.progress() != Ok(lane.bells.done());
        if !lane.lane.arm_for_host(has_done_something) {
            self.rang(key);
        }
    }

    /// The client of this lane may have sent something.
    pub(crate) fn rang(&mut self, key: Key) {
        let Some(lane) = self.slab.get_mut(key) else { return };
        lane.lane.disarm();
        (lane.silent, lane.rests) = (0, false);
        if !lane.hot {
            lane.hot = true;
            self.hot.push(key);
        }
    }

    /// Makes the parked lanes hot that are `ready` although there was no ring. Returns whether there are any.
    pub(crate) fn rouse(&mut self, ready: &impl Fn(&Lane) -> bool) -> bool {
        let parked = self.len() > self.hot.len();
        let mut roused = false;
        while let Some(key) = parked.then(|| self.ready_unheard(ready)).flatten() {
            self.rang(key);
            roused = true;
        }
        roused
    }

    fn ready_unheard(&self, ready: &impl Fn(&Lane) -> bool) -> Option<Key> {
        self.slab.iter().find(|(_, lane)| !lane.hot && !lane.rests && ready(&lane.lane)).map(|(key, _)| key)
    }

    /// The client of this lane is gone.
    pub(crate) fn gone(&mut self, key: Key) {
        self.rang(key);
        if let Some(lane) = self.slab.get_mut(key) {
            lane.gone = true;
        }
    }

    /// Parks the hot lanes that have been silent for long, or all of them if there is no other work. Returns whether
    /// none of the parked ones is `ready` after all.
    pub(crate) fn park(&mut self, all: bool, ready: &impl Fn(&Lane) -> bool) -> bool {
        let mut quiet = true;
        let slab = &mut self.slab;
        self.hot.retain(|key| {
            let Some(lane) = slab.get_mut(*key) else { return false };
            if lane.gone || lane.fault.is_some() || !(all || lane.silent >= SILENT_POLLS) {
                return true;
            }
            lane.release();
            // A fault here is found again by `poll`.
            if lane.lane.arm_for_host(|| ready(&lane.lane)) {
                lane.hot = false;
            } else {
                lane.silent = 0;
                quiet = false;
            }
            lane.hot
        });
        quiet
    }

    /// Removes the lanes whose client is gone and has no messages left, and the faulty ones.
    pub(crate) fn take_ended(&mut self) -> Option<(HostLane, Farewell)> {
        let slab = &mut self.slab;
        let ended = self.hot.iter().copied().find(|key| {
            slab.get_mut(*key).is_some_and(|lane| {
                let served = lane.discard || lane.lane.has_arrival() != Ok(true);
                lane.fault.is_some() || lane.gone && served
            })
        })?;
        let lane = self.slab.remove(ended)?;
        self.hot.retain(|key| *key != ended);
        let farewell = match lane.fault {
            Some(corrupt) => Farewell::Expelled(corrupt.into()),
            None => Farewell::Left,
        };
        Some((lane, farewell))
    }
}
