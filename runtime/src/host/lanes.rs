//! The attached clients: which of them are polled, and in which order.
//!
//! A lane is *hot* while it is polled, and *parked* while its client has to ring. A lane becomes hot when its
//! client attaches or rings, and is parked when it has been silent for a while. Only hot lanes cost
//! anything. Hot lanes take turns: one message each, so no client can keep another one waiting for longer
//! than one request of every other client takes.

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

/// Control messages that are read in one poll without costing a client its turn: a client that sends nothing else
/// must not keep the host here.
const MOST_CONTROL: u32 = 16;

/// Polls in vain after which a lane is parked although others are busy.
const SILENT_POLLS: u32 = 2000;

/// A request that waits in its slot.
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
    /// Polls in vain since the last message.
    silent: u32,
    /// The last message had to be waited for.
    waited: bool,
    /// It is in the list of hot lanes.
    hot: bool,
    /// What it has sent is left where it is until it may cost something again.
    rests: bool,
    /// The client is gone; what it has sent is still served.
    gone: bool,
    /// The host of a pipe has been told so by a failing write.
    told: bool,
    /// What it has sent is not wanted any more.
    discard: bool,
    /// Its answers are held back, to be published together.
    holds: bool,
    /// The request that is being handled, until it is answered.
    asked: Option<Ticket>,
    /// What the client did that no correct client does.
    fault: Option<Corrupt>,
    bells: Bells,
    /// Replies that are given later, and where they go in.
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

    /// Tells the client that its connection is over, and those who answer it later that nobody waits.
    pub(super) fn hang_up(&mut self) {
        self.under_way = UnderWay::default();
        self.lane.hang_up();
    }

    /// What was counted.
    fn stats(&self, form: Form) -> ClientStats {
        ClientStats {
            peer: self.guest.peer,
            client_id: ClientId::of(self),
            host: self.lane.stats(Side::host(form)),
            client: self.lane.peer_stats(Side::client(form)),
        }
    }

    /// Says, once, to a host of a pipe that wants to write, that the client has left. A host that wants to
    /// write again does not care for what the client has left unread.
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

    /// The request that is being handled; from here on somebody else answers it.
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

    /// Answers the request. A client that has left no room for the answer is closed.
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

    /// Tells the client of a one-way request that its bulk data are its own again.
    pub(super) fn acknowledge(&mut self, ticket: Ticket) {
        self.lane.count(Counter::Asides);
        self.answer(ticket, status::OK, &());
    }

    /// Publishes the answers that were held back, and holds back none any more.
    fn release(&mut self) {
        self.holds = false;
        if let Err(corrupt) = self.lane.flush() {
            self.fail(corrupt);
        }
    }

    /// Closes the lane for a method that it cannot call.
    pub(crate) fn refuse_method(&mut self, ticket: Ticket) {
        self.fault = Some(Corrupt { field: "method", value: u64::from(ticket.arrival.method()) });
    }

    pub(crate) fn fail(&mut self, corrupt: Corrupt) {
        self.fault = Some(corrupt);
    }

    pub(super) fn is_at_fault(&self) -> bool {
        self.fault.is_some()
    }

    /// Whether the client has given up the request that is being handled: whether it says so in what it has sent
    /// since.
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

    /// What the client tells beside its requests. Returns whether it is taken out: it may be too much for now.
    #[cold]
    fn control(&mut self, status: u8, call: u32, len: u32) -> bool {
        // Of one that is gone no subscription is of use.
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
    /// It was closed for what the client did, or for what we lack.
    Expelled(IpcError),
}

/// The attached clients.
#[derive(Debug)]
pub(crate) struct Lanes {
    slab: Slab<HostLane>,
    hot: Vec<Key>,
    /// Index into `hot` of the lane whose turn it is.
    turn: usize,
    /// Those that rest.
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

    /// What was counted of each client.
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

    /// Does something to every client; parts later from those that are at fault then.
    pub(crate) fn each(&mut self, mut to: impl FnMut(&mut HostLane)) {
        let mut faulty = Vec::new();
        for (key, lane) in self.slab.iter_mut() {
            to(lane);
            if lane.is_at_fault() {
                faulty.push(key);
            }
        }
        // Among the hot ones they are found.
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
                                // No request, so it is this lane's turn still, but not for ever.
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

    /// Does not look at what this client sends for a while.
    #[cold]
    fn rest(&mut self, key: Key) {
        let Some(lane) = self.slab.get_mut(key) else { return };
        lane.release();
        lane.lane.settle();
        (lane.rests, lane.hot) = (true, false);
        self.hot.retain(|hot| *hot != key);
        self.resting.add(key);
    }

    /// When those that rest are to be looked at again.
    pub(super) fn rest_until(&self) -> Option<Instant> {
        self.resting.until()
    }

    /// Looks again at those whose rest is over.
    pub(super) fn end_rests(&mut self) {
        self.resting.take_over().into_iter().for_each(|key| self.rang(key));
    }

    /// From here on the answers to the clients that are polled are held back.
    pub(crate) fn hold(&mut self) {
        for key in &self.hot {
            if let Some(lane) = self.slab.get_mut(*key) {
                lane.holds = true;
            }
        }
    }

    /// Publishes all answers that were held back: those of one client together, with at most one wake-up.
    pub(crate) fn release(&mut self) {
        for key in &self.hot {
            if let Some(lane) = self.slab.get_mut(*key) {
                lane.release();
            }
        }
    }

    /// The client of this lane has rung. Returns whether it is one that rings for nothing, without end; then it is
    /// polled no more than before.
    pub(crate) fn rang_by_itself(&mut self, key: Key) -> bool {
        let Some(lane) = self.slab.get_mut(key) else { return false };
        // It is looked at when its rest is over, however often it rings.
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

    /// The client of this lane is listened to again, and bells of it were taken away.
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

    /// The client of this lane has something to say.
    pub(crate) fn rang(&mut self, key: Key) {
        let Some(lane) = self.slab.get_mut(key) else { return };
        lane.lane.disarm();
        (lane.silent, lane.rests) = (0, false);
        if !lane.hot {
            lane.hot = true;
            self.hot.push(key);
        }
    }

    /// Makes the parked lanes hot that are `ready` although no bell was heard. Returns whether there are any.
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

    /// Parks the hot lanes that have been silent for long, or all of them if nothing else is to be done.
    /// Returns whether none of those that were to be parked is `ready` after all.
    pub(crate) fn park(&mut self, all: bool, ready: &impl Fn(&Lane) -> bool) -> bool {
        let mut quiet = true;
        let slab = &mut self.slab;
        self.hot.retain(|key| {
            let Some(lane) = slab.get_mut(*key) else { return false };
            if lane.gone || lane.fault.is_some() || !(all || lane.silent >= SILENT_POLLS) {
                return true;
            }
            lane.release();
            // A fault found here is found again by `poll`.
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

    /// Removes the lanes whose client is gone and has nothing more to be served, and those at fault.
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
