//! Emitting events: from the thread of the host, and from other threads.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use super::client_table::ClientConn;
use super::command::{HostCommand, Mailbox};
use super::server::Server;
use super::session::{Caller, Sessions};
use super::subscription::{BlockBudget, QueuedEvent};
use super::{Host, HostCore, Service};
use crate::client_id::ClientId;
use crate::error::IpcError;
use crate::event::{Carried, Event, EventOutlet, FramesOf};
use crate::fanout::{Pool, Shared, SharedLoan};
use crate::message::encode::AsBytes;
use crate::message::{Message, Payload};
use crate::probe::Probe;

impl Server {
    /// Writes an event into the queues of all clients, on the other threads too; returns the number of queues on this
    /// thread.
    pub(super) fn emit(&mut self, event: &Arc<QueuedEvent>) -> usize {
        self.workers.emit(event);
        if event.is_latest {
            self.broadcast().remember(event);
        }
        self.put_into_each(|conn| (event.put)(conn, BlockBudget::AsDeclared))
    }

    /// Writes an event into the queues of all clients of this thread; returns the number of queues.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "at most one for each connection, which lie in memory"
    )]
    fn put_into_each(&mut self, put: impl Fn(&mut ClientConn) -> bool) -> usize {
        let (mut count, mut slow) = (0, Vec::new());
        self.client_table().each(|conn| {
            count += usize::from(put(conn));
            if conn.subscription.take_slowness() {
                slow.push(conn.caller.clone());
            }
        });
        slow.into_iter().for_each(|caller| self.is_slow(caller));
        count
    }
}

/// Emits to all clients, from the host's own thread.
struct ToAllClients<'s>(&'s mut Server);

impl EventOutlet for ToAllClients<'_> {
    type Put = usize;

    fn put<P: Payload + Send + Sync, F: Carried>(
        self,
        event: u16,
        is_latest: bool,
        payload: P,
        frame: F,
    ) -> usize {
        frame.check(&FramesOf(self.0.pool.as_ref()));
        if is_latest {
            return self.0.emit(&Arc::new(QueuedEvent::new(event, is_latest, payload, frame)));
        }
        self.0.put_into_each(|conn| conn.emit(event, &payload, &frame, BlockBudget::AsDeclared))
    }
}

/// Emits to all clients, from any thread.
struct ToAllByMailbox<'e>(&'e EventPost);

impl EventOutlet for ToAllByMailbox<'_> {
    type Put = ();

    fn put<P: Payload + Send + Sync, F: Carried>(self, event: u16, is_latest: bool, payload: P, frame: F) {
        frame.check(&FramesOf(self.0.pool.as_ref()));
        let event = QueuedEvent::new(event, is_latest, payload, frame);
        self.0.mailbox.post(HostCommand::Emit(Arc::new(event)));
    }
}

/// Emits to one client, from any thread.
struct ToOneByMailbox<'c>(&'c Caller, FramesOf<'c>);

impl EventOutlet for ToOneByMailbox<'_> {
    type Put = ();

    fn put<P: Payload + Send + Sync, F: Carried>(self, event: u16, _: bool, payload: P, frame: F) {
        frame.check(&self.1);
        let put = move |conn: &mut ClientConn| {
            conn.emit(event, &payload, &frame, BlockBudget::AsDeclared);
        };
        self.0.post(Box::new(put));
    }
}

fn emit_to<E: Event>(post: &EventPost, client: ClientId, event: E) {
    if let Some(caller) = post.sessions.get(client) {
        event.put(ToOneByMailbox(&caller, FramesOf(post.pool.as_ref())));
    }
}

/// Events whose types only the schema has.
impl<C> HostCore<C> {
    /// Emits an event to all subscribers; returns the number of queues.
    pub(crate) fn emit_bytes(&mut self, event: u16, is_latest: bool, fields: &[u8]) -> usize {
        if is_latest {
            return self.server.emit(&Arc::new(QueuedEvent::of_bytes(event, is_latest, fields.into())));
        }
        self.server.put_into_each(|conn| conn.emit(event, &AsBytes(fields), &(), BlockBudget::AsDeclared))
    }

    /// Emits events from any thread.
    pub(crate) fn bytes_emitter(&self) -> BytesEmitter {
        BytesEmitter(self.event_post())
    }
}

/// See [`HostCore::bytes_emitter`].
#[derive(Debug, Clone)]
pub(crate) struct BytesEmitter(EventPost);

impl BytesEmitter {
    pub(crate) fn emit(&self, event: u16, is_latest: bool, fields: &[u8]) {
        let queued = QueuedEvent::of_bytes(event, is_latest, fields.into());
        self.0.mailbox.post(HostCommand::Emit(Arc::new(queued)));
    }

    pub(crate) fn emit_to(&self, client: ClientId, event: u16, fields: &[u8]) {
        let Some(caller) = self.0.sessions.get(client) else { return };
        let fields: Box<[u8]> = fields.into();
        let put = move |conn: &mut ClientConn| {
            conn.emit(event, &AsBytes(&fields), &(), BlockBudget::AsDeclared);
        };
        caller.post(Box::new(put));
    }
}

/// Emits the events `E` of a host from any thread, also from a handler while the host serves.
///
/// The threads that serve receive the events and write them into the queues of their clients between two requests. If
/// the host is in neither `serve` nor `recv`, that happens at the next such call; if the host is gone, events are
/// discarded.
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
    post: EventPost,
    events: PhantomData<fn(E)>,
}

/// How events reach a host from any thread.
#[derive(Debug, Clone)]
pub(crate) struct EventPost {
    mailbox: Arc<Mailbox>,
    sessions: Sessions,
    pool: Option<Arc<Pool>>,
}

impl<E: Event> Emitter<E> {
    /// An emitter for this host.
    pub(crate) fn of(post: EventPost) -> Emitter<E> {
        Emitter { post, events: PhantomData }
    }

    /// As [`Host::share`](crate::Host::share).
    ///
    /// # Errors
    ///
    /// As there.
    pub fn share<T: Message, const MAX: usize>(&self, data: &[T]) -> Result<Shared<T, MAX>, IpcError> {
        copied(self, data)
    }

    /// Emits `event` to all subscribers. Does not wait for them.
    pub fn emit(&self, event: E) {
        event.put(ToAllByMailbox(&self.post));
    }

    /// Emits `event` to one client, if it is attached and has subscribed. Does not wait for it.
    pub fn emit_to(&self, client: ClientId, event: E) {
        emit_to(&self.post, client, event);
    }
}

impl<E> Clone for Emitter<E> {
    fn clone(&self) -> Self {
        Emitter { post: self.post.clone(), events: PhantomData }
    }
}

impl<E> fmt::Debug for Emitter<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Emitter").finish_non_exhaustive()
    }
}

/// The part of a host with events.
impl<C> HostCore<C> {
    /// Emits an event to all subscribers; returns the number of queues.
    pub fn emit<E: Event<Channel = C>>(&mut self, event: E) -> usize {
        event.put(ToAllClients(&mut self.server))
    }

    /// As [`Emitter::emit_to`].
    pub fn emit_to<E: Event<Channel = C>>(&mut self, client: ClientId, event: E) {
        emit_to(&self.event_post(), client, event);
    }

    /// See [`EventPost`].
    pub(crate) fn event_post(&self) -> EventPost {
        let Server { mailbox, sessions, pool, .. } = &self.server;
        EventPost { mailbox: mailbox.clone(), sessions: sessions.clone(), pool: pool.clone() }
    }
}

/// Where the events `E` are emitted, and memory for their bulk data is lent: a [`Host`] or an [`Emitter`].
///
/// Use it in bounds; it cannot be implemented for other types.
///
/// ```
/// use memorypipe::prelude::*;
/// use memorypipe::Emits;
///
/// ipc_channel!(
///     pub trait Scope { fn arm(&mut self); }
///     #[events]
///     pub enum ScopeEvent { Trace { #[max(4096)] samples: &[f32] } }
/// );
///
/// /// A trace of zeros, from the loop of a host or from another thread.
/// fn silence(scope: &impl Emits<ScopeEvent>) -> Result<ScopeEvent, IpcError> {
///     let mut samples = ScopeEvent::trace_loan(scope, 4096)?;
///     samples.fill(0.0);
///     Ok(ScopeEvent::Trace { samples: samples.share() })
/// }
/// ```
pub trait Emits<E>: LendsFrames {}

/// No other crate can name it.
pub trait LendsFrames {
    /// The memory for bulk data of events, if there are any.
    fn frames(&self) -> FramesOf<'_>;
}

impl<E: Event> Emits<E> for Emitter<E> {}

impl<E> LendsFrames for Emitter<E> {
    fn frames(&self) -> FramesOf<'_> {
        FramesOf(self.post.pool.as_ref())
    }
}

impl<C: Service, E: Event<Channel = C>> Emits<E> for Host<C> {}

impl<C> LendsFrames for Host<C> {
    fn frames(&self) -> FramesOf<'_> {
        FramesOf(self.core.server.pool.as_ref())
    }
}

impl<T: Message> Probe<T> {
    /// Memory for bulk data of an event.
    ///
    /// # Errors
    ///
    /// As for [`Host::share`](crate::Host::share).
    pub fn shared_loan<S: LendsFrames, const MAX: usize>(
        host: &S,
        count: usize,
    ) -> Result<SharedLoan<T, MAX>, IpcError> {
        loan(host, count)
    }
}

fn loan<T: Message, const MAX: usize>(
    host: &impl LendsFrames,
    count: usize,
) -> Result<SharedLoan<T, MAX>, IpcError> {
    let pool = host.frames().0.ok_or(IpcError::Unsupported { method: "events with bulk data" })?;
    SharedLoan::of(pool, count)
}

/// See [`Host::share`](crate::Host::share).
pub(super) fn copied<T: Message, const MAX: usize>(
    host: &impl LendsFrames,
    data: &[T],
) -> Result<Shared<T, MAX>, IpcError> {
    let pool = host.frames().0.ok_or(IpcError::Unsupported { method: "events with bulk data" })?;
    SharedLoan::copied(pool, data).map(SharedLoan::share)
}
