//! Subscriptions, and writing events into the queues of subscribers.
//!
//! Each subscriber has its own queue, which the thread that serves the client writes. Every event for a subscriber
//! carries a number, counted from its subscription. A gap is an event that was overwritten or discarded, and the client
//! counts it.
//!
//! A subscriber can make the host work by subscribing repeatedly, and make it wait by reading rarely. Both are limited:
//! see [`SUBSCRIBING`] and [`waiting`].

use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use super::client_table::ClientConn;
use super::cost::{Account, Terms};
use crate::attach::versions::NO_METHOD;
use crate::error::IpcError;
use crate::event::{Carried, Overflow};
use crate::fanout::{Seat, SeatGuard};
use crate::message::Payload;
use crate::message::encode::{AsBytes, Encode};
use crate::queue::{QueueEnd, QueueWriter, Room};
use crate::ring::{Corrupt, Header};
use crate::ring_pair::RingPair;
use crate::sync::lock;
use crate::wait::{Deadline, Waited};

/// The state of events on one thread of a host.
#[derive(Debug)]
pub(crate) struct Broadcast {
    overflow: Overflow,
    /// The last value of each `#[latest]` event that this thread has written into its queues: so a subscriber gets
    /// events in the order in which they were emitted.
    latest: Mutex<Vec<Arc<QueuedEvent>>>,
}

type Put = dyn Fn(&mut ClientConn, BlockBudget) -> bool + Send + Sync;

/// An event that is being sent to several clients.
pub(crate) struct QueuedEvent {
    /// Its place in the host's description.
    event: u16,
    pub(super) is_latest: bool,
    /// The size of its fields.
    bytes: usize,
    /// Writes it into the queue of one client.
    pub(super) put: Box<Put>,
}

/// Whether the host may wait for a client without room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BlockBudget {
    AsDeclared,
    None,
}

/// For the subscriptions of one client: 0.1 % of the time of the host's thread. While the thread writes the events for
/// a late subscriber, other clients wait.
const SUBSCRIBING: Terms = Terms { share: 1000, advance: Duration::from_millis(1) };
/// The cost of a subscription, and of each KiB that is written. It is a constant, not measured, so that the client is
/// not charged for a delay of the host.
const SUBSCRIPTION: Duration = Duration::from_micros(2);
const EACH_KIB: Duration = Duration::from_nanos(200);

/// For waiting for one client: the timeout of [`Overflow::Block`] as an advance, then 0.5 % of the time.
fn waiting(timeout: Duration) -> Terms {
    Terms { share: 200, advance: timeout }
}

/// The host waits only if this much of the budget is left, or a quarter of the timeout, if that is shorter. While it waits, each of
/// its other clients has one call delayed, however short the wait is: so one long wait disturbs them less than many short
/// ones.
const LEAST_WAIT: Duration = Duration::from_millis(5);

/// A client's subscription, on the thread that serves it.
#[derive(Debug)]
pub(crate) struct Subscription {
    /// For each method or event of the host, the number that the client uses for it, or [`NO_METHOD`].
    known_as: Vec<u16>,
    /// The id that the client chose, while it is subscribed.
    id: Option<u32>,
    /// The number of the next event.
    next: u32,
    /// The client's position when the host last waited for it without progress.
    stuck_at: Option<u32>,
    /// The cost of its subscriptions.
    subscribing: Account,
    /// How long the host has waited for it.
    waited: Account,
    /// It has used up its waiting time; and whether that has been reported.
    is_slow: bool,
    is_reported: bool,
}

/// The value of the word `over` of a reader that has ended the subscription `id`, and of the writer when it has seen
/// that.
pub(crate) fn done_with(id: u32) -> u64 {
    1 << 32 | u64::from(id)
}

impl Broadcast {
    pub(crate) fn new(overflow: Overflow) -> Broadcast {
        Broadcast { overflow, latest: Mutex::default() }
    }

    /// For another thread, which has written no event yet.
    pub(super) fn for_worker(&self) -> Broadcast {
        Broadcast { overflow: self.overflow, latest: Mutex::new(lock(&self.latest).clone()) }
    }

    /// The cost of a subscription.
    fn cost(&self) -> Duration {
        let kib = lock(&self.latest).iter().map(|queued| queued.bytes.div_ceil(1024)).sum::<usize>();
        SUBSCRIPTION.saturating_add(EACH_KIB.saturating_mul(u32::try_from(kib).unwrap_or(u32::MAX)))
    }

    pub(super) fn remember(&self, queued: &Arc<QueuedEvent>) {
        let mut latest = lock(&self.latest);
        match latest.iter_mut().find(|other| other.event == queued.event) {
            Some(other) => *other = queued.clone(),
            None => latest.push(queued.clone()),
        }
    }
}

impl ClientConn {
    /// Whether the client may subscribe now. If not, its packet is left unread for a while.
    pub(super) fn may_subscribe(&mut self) -> bool {
        !self.subscription.subscribing.left(SUBSCRIBING, Instant::now()).is_zero()
    }

    /// The client has subscribed, and gets the last values.
    pub(super) fn subscribe(&mut self, id: u32) {
        let Some(writer) = &self.rings.queues.event_writer else {
            self.fail(Corrupt { field: "subscription", value: u64::from(id) });
            return;
        };
        // `stuck_at` is kept, or the host would wait again after each subscription.
        (self.subscription.id, self.subscription.next) = (Some(id), 0);
        writer.end.set_closed(done_with(id));
        self.subscription.subscribing.charge(SUBSCRIBING, self.broadcast.cost(), Instant::now());
        let latest = lock(&self.broadcast.latest).clone();
        for queued in latest {
            (queued.put)(self, BlockBudget::None);
        }
    }

    /// Writes an event into the client's queue. Returns whether the client has subscribed to it and there was room.
    pub(super) fn emit<P, F: Carried>(
        &mut self,
        event: u16,
        payload: &impl Encode<P>,
        frame: &F,
        budget: BlockBudget,
    ) -> bool {
        let Some(id) = self.subscription.id else { return false };
        let Some(writer) = &self.rings.queues.event_writer else { return false };
        if self.rings.in_forked_child() {
            return false;
        }
        if writer.end.peer_closed() == done_with(id) {
            self.subscription.id = None;
            return false;
        }
        let known_as = self.subscription.known_as.get(usize::from(event));
        let Some(&method) = known_as.filter(|method| **method != NO_METHOD) else { return false };
        #[allow(clippy::cast_possible_truncation)] // the status is a part of the id
        let header = Header { method, status: id as u8 };
        let number = self.subscription.next;
        self.subscription.next = number.wrapping_add(1);
        let position = writer.next_position();
        // A frame that must not be missed needs room among those that the client may hold.
        let seat = self.rings.queues.seat.as_ref().map(SeatGuard::seat).filter(|_| frame.block().is_some());
        let has_room = || seat.is_none_or(Seat::has_room);
        let try_put = || if has_room() { writer.try_put(header, number, payload) } else { Ok(false) };
        let put = match self.broadcast.overflow {
            Overflow::DropOldest => {
                writer.put_overwriting(header, number, payload);
                return true;
            }
            Overflow::DropNewest => try_put(),
            Overflow::Block(timeout) => match try_put() {
                Ok(false) if budget == BlockBudget::AsDeclared => {
                    match self.subscription.wait_for_room(writer, id, timeout, has_room) {
                        Ok(Some(Room::Free(claim))) => {
                            writer.put_at(claim, header, number, payload);
                            Ok(true)
                        }
                        Ok(Some(Room::Unwanted)) => {
                            self.subscription.id = None;
                            Ok(false)
                        }
                        Ok(None) => Ok(false),
                        Err(corrupt) => Err(corrupt),
                    }
                }
                put => put,
            },
        };
        if let (Some(seat), Some(block), Ok(true)) = (seat, frame.block(), &put) {
            seat.keep(position, block);
        }
        put.unwrap_or_else(|corrupt| {
            self.fail(corrupt);
            false
        })
    }
}

impl Subscription {
    /// Before the client has subscribed. `methods` has the host's place for each method and event of the client.
    pub(super) fn new(rings: &RingPair, methods: &[u16]) -> Subscription {
        let mut known_as = Vec::new();
        if rings.queues.event_writer.is_some() {
            let hosts = methods.iter().filter(|host| **host != NO_METHOD);
            known_as.resize(hosts.max().map_or(0, |last| usize::from(*last) + 1), NO_METHOD);
            for (host, client) in methods.iter().zip(0..) {
                if let Some(place) = known_as.get_mut(usize::from(*host)) {
                    *place = client;
                }
            }
        }
        let account = Account::new(Instant::now());
        Subscription {
            known_as,
            id: None,
            next: 0,
            stuck_at: None,
            subscribing: account,
            waited: account,
            is_slow: false,
            is_reported: false,
        }
    }

    /// Waits for the client to read, for as long as the host may wait for it; `None` if it has read nothing or is gone.
    /// Its death is handled elsewhere. The queue is known to be full.
    #[cold]
    fn wait_for_room(
        &mut self,
        writer: &QueueWriter,
        id: u32,
        timeout: Duration,
        has_room: impl Fn() -> bool,
    ) -> Result<Option<Room>, Corrupt> {
        writer.look_how_far()?;
        // It has read nothing since the last wait without progress.
        if self.stuck_at == Some(writer.read_up_to()) {
            return Ok(None);
        }
        let (terms, begin) = (waiting(timeout), Instant::now());
        let left = self.waited.left(terms, begin).min(timeout);
        let quarter = timeout.checked_div(4).unwrap_or_default();
        if left < LEAST_WAIT.min(quarter) {
            self.is_slow = true;
            return Ok(None);
        }
        let is_done = |end: &QueueEnd| end.peer_closed() == done_with(id);
        let waited = writer.wait_for_room_and(&Deadline::after(Some(left)), is_done, has_room);
        let end = Instant::now();
        self.waited.charge(terms, end.saturating_duration_since(begin), end);
        match waited {
            Ok(Waited::Ready(room)) => Ok(Some(room)),
            Ok(Waited::TimedOut) => {
                writer.look_how_far()?;
                self.stuck_at = Some(writer.read_up_to());
                // The wait would have been longer if the client had not used up its time before.
                self.is_slow |= left < timeout;
                Ok(None)
            }
            Err(IpcError::Corrupt { field, value }) => Err(Corrupt { field, value }),
            Ok(_) | Err(_) => Ok(None),
        }
    }

    /// Whether to report that the client is slow; true once.
    pub(super) fn take_slowness(&mut self) -> bool {
        self.is_slow && !std::mem::replace(&mut self.is_reported, true)
    }
}

impl QueuedEvent {
    pub(super) fn new<P: Payload + Send + Sync, F: Carried>(
        event: u16,
        is_latest: bool,
        payload: P,
        frame: F,
    ) -> QueuedEvent {
        let put = move |conn: &mut ClientConn, budget| conn.emit::<P, F>(event, &payload, &frame, budget);
        QueuedEvent { event, is_latest, bytes: size_of::<P>(), put: Box::new(put) }
    }

    /// An event whose fields are only known as bytes.
    pub(super) fn of_bytes(event: u16, is_latest: bool, fields: Box<[u8]>) -> QueuedEvent {
        let bytes = fields.len();
        let put = move |conn: &mut ClientConn, budget| conn.emit(event, &AsBytes(&fields), &(), budget);
        QueuedEvent { event, is_latest, bytes, put: Box::new(put) }
    }
}

impl fmt::Debug for QueuedEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Emission").field("event", &self.event).finish_non_exhaustive()
    }
}
