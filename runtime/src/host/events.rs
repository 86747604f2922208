//! Emitting events.
//!
//! Each subscriber has a queue of its own, written by the thread that serves the client. Every event for a subscriber
//! has a number, counted from its subscription, that travels with it: a gap is an event that was not read in time, or
//! not put in, and the client counts it.

use std::fmt;
use std::marker::PhantomData;
use std::sync::{Arc, Mutex};

use super::HostCore;
use super::lanes::HostLane;
use super::mailbox::{Letter, Mailbox};
use super::server::Server;
use super::slab::Key;
use crate::event::{Event, EventOutlet, Overflow};
use crate::lane::Waited;
use crate::message::Payload;
use crate::queue::{QueueEnd, QueueWriter, lock};
use crate::ring::{Corrupt, Header};
use crate::wait::Deadline;

/// What all threads of a host know of its events.
#[derive(Debug)]
pub(crate) struct Broadcast {
    overflow: Overflow,
    /// The last of each event of which a late subscriber gets the last.
    latest: Mutex<Vec<Arc<Emission>>>,
}

/// An event on its way to several clients.
pub(crate) struct Emission {
    /// Its place in the host's description.
    event: u16,
    /// Puts it into the queue of one of them.
    put: Box<dyn Fn(&mut HostLane) -> bool + Send + Sync>,
}

/// A client's subscription, on the thread that serves it.
#[derive(Debug, Default)]
pub(crate) struct Subscription {
    /// The number that the client gave it, while it is subscribed.
    id: Option<u32>,
    /// The number of the next event.
    next: u32,
    /// How far the client had read when we last waited for it in vain.
    stuck_at: Option<u32>,
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

    fn remember(&self, emission: &Arc<Emission>) {
        let mut latest = lock(&self.latest);
        match latest.iter_mut().find(|other| other.event == emission.event) {
            Some(other) => *other = emission.clone(),
            None => latest.push(emission.clone()),
        }
    }
}

impl HostLane {
    /// The client has subscribed, and gets what a late subscriber gets.
    pub(super) fn subscribe(&mut self, id: u32) {
        let Some(writer) = &self.lane.queues.event_writer else {
            self.fail(Corrupt { field: "subscription", value: u64::from(id) });
            return;
        };
        self.subscription = Subscription { id: Some(id), ..Subscription::default() };
        writer.end.set_over(done_with(id));
        let latest = lock(&self.broadcast.latest).clone();
        for emission in latest {
            (emission.put)(self);
        }
    }

    /// Puts an event into the client's queue. Returns whether it has subscribed to it and there was room.
    fn emit<P: Payload>(&mut self, event: u16, payload: &P) -> bool {
        let Some(id) = self.subscription.id else { return false };
        let Some(writer) = &self.lane.queues.event_writer else { return false };
        if self.lane.is_inherited() {
            return false;
        }
        if writer.end.peer_over() == done_with(id) {
            self.subscription.id = None;
            return false;
        }
        let Some(method) = self.methods.iter().position(|known| *known == event) else { return false };
        #[allow(clippy::cast_possible_truncation)]
        // methods are counted in 16 bits, the status is a part of the id
        let header = Header { method: method as u16, status: id as u8 };
        let number = self.subscription.next;
        self.subscription.next = number.wrapping_add(1);
        let put = match self.broadcast.overflow {
            Overflow::DropOldest => {
                writer.put_over(header, number, payload);
                Ok(true)
            }
            Overflow::DropNewest => writer.try_put(header, number, payload),
            Overflow::Block(timeout) => match writer.try_put(header, number, payload) {
                Ok(false) if self.subscription.may_wait(writer) => {
                    let deadline = Deadline::after(Some(timeout));
                    wait_for_room(writer, id, &deadline);
                    let put = writer.try_put(header, number, payload);
                    if matches!(put, Ok(false)) {
                        self.subscription.stuck_at = writer.read_up_to().ok();
                    }
                    put
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
    /// Whether it has read anything since we last waited for it in vain.
    fn may_wait(&self, writer: &QueueWriter) -> bool {
        self.stuck_at.is_none() || writer.read_up_to().ok() != self.stuck_at
    }
}

/// However it ends, the caller looks for itself.
fn wait_for_room(writer: &QueueWriter, id: u32, deadline: &Deadline) {
    let is_done = |end: &QueueEnd| end.peer_over() == done_with(id);
    let _: Result<Waited<()>, _> = writer.wait_for_room(deadline, is_done);
}

impl Server {
    /// Puts an event that comes from another thread into the queues of all clients, also those of other threads.
    pub(super) fn emit(&mut self, emission: &Arc<Emission>) {
        self.crew.emit(emission);
        self.lanes().each(|lane| {
            (emission.put)(lane);
        });
    }
}

/// To all clients, from the host's own thread.
struct ToAll<'s>(&'s mut Server);

impl EventOutlet for ToAll<'_> {
    type Put = usize;

    fn put<P: Payload + Send + Sync>(self, event: u16, is_latest: bool, payload: P) -> usize {
        let server = self.0;
        let mut put = 0;
        if is_latest {
            let emission = Arc::new(Emission::new(event, payload));
            server.broadcast().remember(&emission);
            server.lanes().each(|lane| put += usize::from((emission.put)(lane)));
        } else {
            server.lanes().each(|lane| put += usize::from(lane.emit(event, &payload)));
        }
        put
    }
}

/// To all clients, from any thread.
struct Posted<'e>(&'e Broadcast, &'e Mailbox);

impl EventOutlet for Posted<'_> {
    type Put = ();

    fn put<P: Payload + Send + Sync>(self, event: u16, is_latest: bool, payload: P) {
        let emission = Arc::new(Emission::new(event, payload));
        if is_latest {
            self.0.remember(&emission);
        }
        self.1.post(Letter::Emit(emission));
    }
}

/// To one client, from any thread.
struct PostedTo<'c>(&'c ClientId);

impl EventOutlet for PostedTo<'_> {
    type Put = ();

    fn put<P: Payload + Send + Sync>(self, event: u16, _: bool, payload: P) {
        let put = move |lane: &mut HostLane| {
            lane.emit(event, &payload);
        };
        self.0.mailbox.post(Letter::Answer(self.0.key, Box::new(put)));
    }
}

impl Emission {
    fn new<P: Payload + Send + Sync>(event: u16, payload: P) -> Emission {
        Emission { event, put: Box::new(move |lane| lane.emit(event, &payload)) }
    }
}

impl fmt::Debug for Emission {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Emission").field("event", &self.event).finish_non_exhaustive()
    }
}

/// A client of a host, told by [`Reply::client`](crate::Reply::client) and
/// [`TryReply::client`](crate::TryReply::client), to emit an event to it alone. One that has left stands for nobody.
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
    broadcast: Arc<Broadcast>,
    mailbox: Arc<Mailbox>,
    events: PhantomData<fn(E)>,
}

impl<E: Event> Emitter<E> {
    /// Emits `event` to all subscribers. Never waits for them.
    pub fn emit(&self, event: E) {
        event.__put(Posted(&self.broadcast, &self.mailbox));
    }

    /// Emits `event` to one client, if it has subscribed. Never waits for it.
    pub fn emit_to(&self, client: &ClientId, event: E) {
        event.__put(PostedTo(client));
    }
}

impl<E> Clone for Emitter<E> {
    fn clone(&self) -> Self {
        let (broadcast, mailbox) = (self.broadcast.clone(), self.mailbox.clone());
        Emitter { broadcast, mailbox, events: PhantomData }
    }
}

impl<E> fmt::Debug for Emitter<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Emitter").finish_non_exhaustive()
    }
}

/// What a generated host with events is made of, beside the rest.
impl<C> HostCore<C> {
    /// Emits an event to all subscribers; returns how many queues it was put into.
    pub fn emit<E: Event<Channel = C>>(&mut self, event: E) -> usize {
        event.__put(ToAll(&mut self.server))
    }

    /// As [`Emitter::emit_to`].
    pub fn emit_to<E: Event<Channel = C>>(&mut self, client: &ClientId, event: E) {
        event.__put(PostedTo(client));
    }

    /// See [`Emitter`].
    #[must_use]
    pub fn emitter<E: Event<Channel = C>>(&self) -> Emitter<E> {
        Emitter {
            broadcast: self.server.broadcast().clone(),
            mailbox: self.server.mailbox.clone(),
            events: PhantomData,
        }
    }
}
