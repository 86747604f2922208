//! Emitting events.
//!
//! Each subscriber has a queue of its own, written by the thread that serves the client. Every event for a subscriber
//! has a number, counted from its subscription, that travels with it: a gap is an event that was not read in time, or
//! not put in, and the client counts it.
//!
//! A subscriber can make the host work by subscribing again and again, and wait by reading seldom. Both are rationed: see
//! [`SUBSCRIBING`] and [`waiting`].

use std::fmt;
use std::marker::PhantomData;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use super::HostCore;
use super::cost::{Account, Terms};
use super::lanes::HostLane;
use super::mailbox::{Letter, Mailbox};
use super::server::Server;
use super::slab::Key;
#[cfg(feature = "test-util")]
use super::stop::Stopper;
use crate::attach::host::NO_METHOD;
use crate::error::IpcError;
use crate::event::{Event, EventOutlet, Overflow};
use crate::lane::{Lane, Waited};
use crate::message::Payload;
use crate::queue::{QueueEnd, QueueWriter, Room, lock};
use crate::ring::{Corrupt, Header};
use crate::wait::Deadline;

/// What a thread of a host knows of its events.
#[derive(Debug)]
pub(crate) struct Broadcast {
    overflow: Overflow,
    /// The last of each event of which a late subscriber gets the last, as far as this thread has put them into its
    /// queues: a subscriber gets no event before another one that was emitted earlier.
    latest: Mutex<Vec<Arc<Emission>>>,
}

type Put = dyn Fn(&mut HostLane, Patience) -> bool + Send + Sync;

/// An event on its way to several clients.
pub(crate) struct Emission {
    /// Its place in the host's description.
    event: u16,
    is_latest: bool,
    /// What it carries.
    bytes: usize,
    /// Puts it into the queue of one of them.
    put: Box<Put>,
}

/// Whether a client without room may be waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Patience {
    AsDeclared,
    None,
}

/// For the subscriptions of one client, half a hundredth of the time that the thread of the host has: while it puts in what
/// a late subscriber gets, the others wait.
const SUBSCRIBING: Terms = Terms { share: 200, advance: Duration::from_millis(1) };
/// What a subscription costs by itself, and each KiB that is put in. It is not measured, so that a host that is held up does
/// not hold it against the client.
const SUBSCRIPTION: Duration = Duration::from_micros(2);
const EACH_KIB: Duration = Duration::from_nanos(200);

/// For the waiting for one client: the timeout of [`Overflow::Block`] in advance, then a hundredth of the time.
fn waiting(timeout: Duration) -> Terms {
    Terms { share: 100, advance: timeout }
}

/// To wait for less is not worth it: to sleep and to be woken takes as long.
const LEAST_WAIT: Duration = Duration::from_micros(50);

/// A client's subscription, on the thread that serves it.
#[derive(Debug)]
pub(crate) struct Subscription {
    /// For each method or event of the host the number that the client knows it by, or [`NO_METHOD`].
    known_as: Vec<u16>,
    /// The number that the client gave it, while it is subscribed.
    id: Option<u32>,
    /// The number of the next event.
    next: u32,
    /// How far the client had read when we last waited for it and it did not read.
    stuck_at: Option<u32>,
    /// What it has cost that it subscribes.
    subscribing: Account,
    /// How long we have waited for it.
    waited: Account,
    /// It has used up the time for which it may be waited, and whether that was told.
    is_slow: bool,
    is_told: bool,
}

/// What the word `over` of a reader holds once it is done with the subscription `id`, and that of the writer once it
/// knows of it.
pub(crate) fn done_with(id: u32) -> u64 {
    1 << 32 | u64::from(id)
}

impl Broadcast {
    pub(crate) fn new(overflow: Overflow) -> Broadcast {
        Broadcast { overflow, latest: Mutex::default() }
    }

    /// For another thread, which has put the same events into no queue yet.
    pub(super) fn another(&self) -> Broadcast {
        Broadcast { overflow: self.overflow, latest: Mutex::new(lock(&self.latest).clone()) }
    }

    /// What it costs that a client subscribes.
    fn cost(&self) -> Duration {
        let kib = lock(&self.latest).iter().map(|emission| emission.bytes.div_ceil(1024)).sum::<usize>();
        SUBSCRIPTION.saturating_add(EACH_KIB.saturating_mul(u32::try_from(kib).unwrap_or(u32::MAX)))
    }

    fn remember(&self, emission: &Arc<Emission>) {
        let mut latest = lock(&self.latest);
        match latest.iter_mut().find(|other| other.event == emission.event) {
            Some(other) => *other = emission.clone(),
            None => latest.push(emission.clone()),
        }
    }
}

impl HostLane {
    /// Whether the client may subscribe now. If not, what it sends is left where it is for a while.
    pub(super) fn may_subscribe(&mut self) -> bool {
        !self.subscription.subscribing.left(SUBSCRIBING, Instant::now()).is_zero()
    }

    /// The client has subscribed, and gets what a late subscriber gets.
    pub(super) fn subscribe(&mut self, id: u32) {
        let Some(writer) = &self.lane.queues.event_writer else {
            self.fail(Corrupt { field: "subscription", value: u64::from(id) });
            return;
        };
        // Whether it is stuck is kept, or it would be waited for again after each subscription.
        (self.subscription.id, self.subscription.next) = (Some(id), 0);
        writer.end.set_over(done_with(id));
        self.subscription.subscribing.charge(SUBSCRIBING, self.broadcast.cost(), Instant::now());
        let latest = lock(&self.broadcast.latest).clone();
        for emission in latest {
            (emission.put)(self, Patience::None);
        }
    }

    /// Puts an event into the client's queue. Returns whether it has subscribed to it and there was room.
    fn emit<P: Payload>(&mut self, event: u16, payload: &P, patience: Patience) -> bool {
        let Some(id) = self.subscription.id else { return false };
        let Some(writer) = &self.lane.queues.event_writer else { return false };
        if self.lane.is_inherited() {
            return false;
        }
        if writer.end.peer_over() == done_with(id) {
            self.subscription.id = None;
            return false;
        }
        let known_as = self.subscription.known_as.get(usize::from(event));
        let Some(&method) = known_as.filter(|method| **method != NO_METHOD) else { return false };
        #[allow(clippy::cast_possible_truncation)] // the status is a part of the id
        let header = Header { method, status: id as u8 };
        let number = self.subscription.next;
        self.subscription.next = number.wrapping_add(1);
        let put = match self.broadcast.overflow {
            Overflow::DropOldest => {
                writer.put_over(header, number, payload);
                Ok(true)
            }
            Overflow::DropNewest => writer.try_put(header, number, payload),
            Overflow::Block(timeout) => match writer.try_put(header, number, payload) {
                Ok(false) if patience == Patience::AsDeclared => {
                    match self.subscription.wait_for_room(writer, id, timeout) {
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
        put.unwrap_or_else(|corrupt| {
            self.fail(corrupt);
            false
        })
    }
}

impl Subscription {
    /// Nobody has subscribed yet. `methods`: for each method and event of the client the host's.
    pub(super) fn new(lane: &Lane, methods: &[u16]) -> Subscription {
        let mut known_as = Vec::new();
        if lane.queues.event_writer.is_some() {
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
            is_told: false,
        }
    }

    /// Waits for the client to read, for as long as it may be waited for; `None` if it has read nothing, or is gone, which
    /// is noticed elsewhere. The queue has just been found full.
    #[cold]
    fn wait_for_room(
        &mut self,
        writer: &QueueWriter,
        id: u32,
        timeout: Duration,
    ) -> Result<Option<Room>, Corrupt> {
        // It has read nothing since we last waited for it to no avail.
        if self.stuck_at == Some(writer.read_up_to()) {
            return Ok(None);
        }
        let (terms, begin) = (waiting(timeout), Instant::now());
        let left = self.waited.left(terms, begin).min(timeout);
        if left < LEAST_WAIT.min(timeout) {
            self.is_slow = true;
            return Ok(None);
        }
        let is_done = |end: &QueueEnd| end.peer_over() == done_with(id);
        let waited = writer.wait_for_room(&Deadline::after(Some(left)), is_done);
        let end = Instant::now();
        self.waited.charge(terms, end.saturating_duration_since(begin), end);
        match waited {
            Ok(Waited::Ready(room)) => Ok(Some(room)),
            Ok(Waited::TimedOut) => {
                self.stuck_at = Some(writer.read_up_to());
                // It would have been waited for longer if it had not used up that time before.
                self.is_slow |= left < timeout;
                Ok(None)
            }
            Err(IpcError::Corrupt { field, value }) => Err(Corrupt { field, value }),
            Ok(_) | Err(_) => Ok(None),
        }
    }

    /// Whether it is to be told that the client is slow; once.
    pub(super) fn take_slowness(&mut self) -> bool {
        self.is_slow && !std::mem::replace(&mut self.is_told, true)
    }
}

impl Server {
    /// Puts an event into the queues of all clients, and has other threads do so; returns into how many here.
    pub(super) fn emit(&mut self, emission: &Arc<Emission>) -> usize {
        self.crew.emit(emission);
        if emission.is_latest {
            self.broadcast().remember(emission);
        }
        self.put_into_each(|lane| (emission.put)(lane, Patience::AsDeclared))
    }

    /// Puts an event into the queues of all clients of this thread; returns into how many.
    #[expect(clippy::arithmetic_side_effects, reason = "at most one for each lane, which lie in memory")]
    fn put_into_each(&mut self, put: impl Fn(&mut HostLane) -> bool) -> usize {
        let (mut count, mut slow) = (0, Vec::new());
        self.lanes().each(|lane| {
            count += usize::from(put(lane));
            if lane.subscription.take_slowness() {
                slow.push(lane.peer());
            }
        });
        slow.into_iter().for_each(|peer| self.is_slow(peer));
        count
    }
}

/// To all clients, from the host's own thread.
struct ToAll<'s>(&'s mut Server);

impl EventOutlet for ToAll<'_> {
    type Put = usize;

    fn put<P: Payload + Send + Sync>(self, event: u16, is_latest: bool, payload: P) -> usize {
        if is_latest {
            return self.0.emit(&Arc::new(Emission::new(event, is_latest, payload)));
        }
        self.0.put_into_each(|lane| lane.emit(event, &payload, Patience::AsDeclared))
    }
}

/// To all clients, from any thread.
struct Posted<'e>(&'e Mailbox);

impl EventOutlet for Posted<'_> {
    type Put = ();

    fn put<P: Payload + Send + Sync>(self, event: u16, is_latest: bool, payload: P) {
        self.0.post(Letter::Emit(Arc::new(Emission::new(event, is_latest, payload))));
    }
}

/// To one client, from any thread.
struct PostedTo<'c>(&'c ClientId);

impl EventOutlet for PostedTo<'_> {
    type Put = ();

    fn put<P: Payload + Send + Sync>(self, event: u16, _: bool, payload: P) {
        let put = move |lane: &mut HostLane| {
            lane.emit(event, &payload, Patience::AsDeclared);
        };
        self.0.mailbox.post(Letter::Answer(self.0.key, Box::new(put)));
    }
}

impl Emission {
    fn new<P: Payload + Send + Sync>(event: u16, is_latest: bool, payload: P) -> Emission {
        let put = move |lane: &mut HostLane, patience| lane.emit(event, &payload, patience);
        Emission { event, is_latest, bytes: size_of::<P>(), put: Box::new(put) }
    }
}

impl fmt::Debug for Emission {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Emission").field("event", &self.event).finish_non_exhaustive()
    }
}

/// A client of a host, told by [`Reply::client`](crate::Reply::client) and
/// [`ClientStats::client_id`](crate::ClientStats::client_id), to emit an event to it alone. One that has left stands for nobody.
#[derive(Debug, Clone)]
pub struct ClientId {
    mailbox: Arc<Mailbox>,
    key: Key,
}

impl ClientId {
    pub(super) fn new(mailbox: Arc<Mailbox>, key: Key) -> ClientId {
        ClientId { mailbox, key }
    }

    pub(super) fn of(lane: &HostLane) -> ClientId {
        ClientId::new(lane.mailbox.clone(), lane.key)
    }
}

impl PartialEq for ClientId {
    fn eq(&self, other: &ClientId) -> bool {
        Arc::ptr_eq(&self.mailbox, &other.mailbox) && self.key == other.key
    }
}

impl Eq for ClientId {}

/// Emits the events `E` of a host from any thread, also from a handler while the host serves.
///
/// The events are handed to the threads that serve, which put them into the queues of their clients between two
/// requests. A host that is in neither `serve` nor `recv` does so when it is again; one that is gone does not.
///
/// ```
/// use memorypipe::prelude::*;
///
/// ipc_channel!(
///     pub trait Oven {
///         fn bake(&self, minutes: u32);
///     }
///     #[events]
///     pub enum OvenEvent {
///         Done { minutes: u32 },
///     }
/// );
///
/// struct Baker(Emitter<OvenEvent>);
/// impl Oven for Baker {
///     fn bake(&self, minutes: u32) {
///         self.0.emit(OvenEvent::Done { minutes });
///     }
/// }
///
/// let mut host = OvenHost::create("emitter-doc")?;
/// let mut baker = Baker(host.emitter());
/// std::thread::spawn(move || host.serve(&mut baker));
///
/// let oven = OvenClient::attach("emitter-doc")?;
/// let mut events = oven.events()?;
/// oven.bake(40)?;
/// assert!(matches!(events.recv()?, OvenEvent::Done { minutes: 40 }));
/// # Ok::<(), memorypipe::Error>(())
/// ```
pub struct Emitter<E> {
    mailbox: Arc<Mailbox>,
    events: PhantomData<fn(E)>,
}

impl<E: Event> Emitter<E> {
    /// For the host that this stops.
    #[cfg(feature = "test-util")]
    pub(crate) fn beside(stopper: &Stopper) -> Emitter<E> {
        Emitter { mailbox: stopper.mailbox(), events: PhantomData }
    }

    /// Emits `event` to all subscribers. Never waits for them.
    pub fn emit(&self, event: E) {
        event.put(Posted(&self.mailbox));
    }

    /// Emits `event` to one client, if it has subscribed. Never waits for it.
    pub fn emit_to(&self, client: &ClientId, event: E) {
        event.put(PostedTo(client));
    }
}

impl<E> Clone for Emitter<E> {
    fn clone(&self) -> Self {
        Emitter { mailbox: self.mailbox.clone(), events: PhantomData }
    }
}

impl<E> fmt::Debug for Emitter<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Emitter").finish_non_exhaustive()
    }
}

/// What a host with events is made of, beside the rest.
impl<C> HostCore<C> {
    /// Emits an event to all subscribers; returns how many queues it was put into.
    pub fn emit<E: Event<Channel = C>>(&mut self, event: E) -> usize {
        event.put(ToAll(&mut self.server))
    }

    /// As [`Emitter::emit_to`].
    pub fn emit_to<E: Event<Channel = C>>(&mut self, client: &ClientId, event: E) {
        event.put(PostedTo(client));
    }

    /// See [`Emitter`].
    #[must_use]
    pub fn emitter<E: Event<Channel = C>>(&self) -> Emitter<E> {
        Emitter { mailbox: self.server.mailbox.clone(), events: PhantomData }
    }
}
