//! Emitting events: from the thread of the host, and from other threads.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use super::HostCore;
use super::client_id::ClientId;
use super::client_table::ClientConn;
use super::command::{HostCommand, Mailbox};
use super::server::Server;
#[cfg(feature = "test-util")]
use super::stop::Stopper;
use super::subscription::{BlockBudget, QueuedEvent};
use crate::event::{Event, EventOutlet};
use crate::message::Payload;
use crate::message::encode::AsBytes;

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
                slow.push(conn.peer());
            }
        });
        slow.into_iter().for_each(|peer| self.is_slow(peer));
        count
    }
}

/// Emits to all clients, from the host's own thread.
struct ToAllClients<'s>(&'s mut Server);

impl EventOutlet for ToAllClients<'_> {
    type Put = usize;

    fn put<P: Payload + Send + Sync>(self, event: u16, is_latest: bool, payload: P) -> usize {
        if is_latest {
            return self.0.emit(&Arc::new(QueuedEvent::new(event, is_latest, payload)));
        }
        self.0.put_into_each(|conn| conn.emit(event, &payload, BlockBudget::AsDeclared))
    }
}

/// Emits to all clients, from any thread.
struct ToAllByMailbox<'e>(&'e Mailbox);

impl EventOutlet for ToAllByMailbox<'_> {
    type Put = ();

    fn put<P: Payload + Send + Sync>(self, event: u16, is_latest: bool, payload: P) {
        self.0.post(HostCommand::Emit(Arc::new(QueuedEvent::new(event, is_latest, payload))));
    }
}

/// Emits to one client, from any thread.
struct ToOneByMailbox<'c>(&'c ClientId);

impl EventOutlet for ToOneByMailbox<'_> {
    type Put = ();

    fn put<P: Payload + Send + Sync>(self, event: u16, _: bool, payload: P) {
        let put = move |conn: &mut ClientConn| {
            conn.emit(event, &payload, BlockBudget::AsDeclared);
        };
        self.0.mailbox.post(HostCommand::Answer(self.0.key, Box::new(put)));
    }
}

/// Events whose types only the schema has.
impl<C> HostCore<C> {
    /// Emits an event to all subscribers; returns the number of queues.
    pub(crate) fn emit_bytes(&mut self, event: u16, is_latest: bool, fields: &[u8]) -> usize {
        if is_latest {
            return self.server.emit(&Arc::new(QueuedEvent::of_bytes(event, is_latest, fields.into())));
        }
        self.server.put_into_each(|conn| conn.emit(event, &AsBytes(fields), BlockBudget::AsDeclared))
    }

    /// Emits events from any thread.
    pub(crate) fn bytes_emitter(&self) -> BytesEmitter {
        BytesEmitter(self.server.mailbox.clone())
    }
}

/// See [`HostCore::bytes_emitter`].
#[derive(Debug, Clone)]
pub(crate) struct BytesEmitter(Arc<Mailbox>);

impl BytesEmitter {
    pub(crate) fn emit(&self, event: u16, is_latest: bool, fields: &[u8]) {
        let queued = QueuedEvent::of_bytes(event, is_latest, fields.into());
        self.0.post(HostCommand::Emit(Arc::new(queued)));
    }

    pub(crate) fn emit_to(&self, client: &ClientId, event: u16, fields: &[u8]) {
        let fields: Box<[u8]> = fields.into();
        let put = move |conn: &mut ClientConn| {
            conn.emit(event, &AsBytes(&fields), BlockBudget::AsDeclared);
        };
        client.mailbox.post(HostCommand::Answer(client.key, Box::new(put)));
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
    mailbox: Arc<Mailbox>,
    events: PhantomData<fn(E)>,
}

impl<E: Event> Emitter<E> {
    /// The emitter for a host.
    #[cfg(feature = "test-util")]
    pub(crate) fn beside(stopper: &Stopper) -> Emitter<E> {
        Emitter { mailbox: stopper.mailbox(), events: PhantomData }
    }

    /// Emits `event` to all subscribers. Does not wait for them.
    pub fn emit(&self, event: E) {
        event.put(ToAllByMailbox(&self.mailbox));
    }

    /// Emits `event` to one client, if it has subscribed. Does not wait for it.
    pub fn emit_to(&self, client: &ClientId, event: E) {
        event.put(ToOneByMailbox(client));
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

/// The part of a host with events.
impl<C> HostCore<C> {
    /// Emits an event to all subscribers; returns the number of queues.
    pub fn emit<E: Event<Channel = C>>(&mut self, event: E) -> usize {
        event.put(ToAllClients(&mut self.server))
    }

    /// As [`Emitter::emit_to`].
    pub fn emit_to<E: Event<Channel = C>>(&mut self, client: &ClientId, event: E) {
        event.put(ToOneByMailbox(client));
    }

    /// See [`Emitter`].
    #[must_use]
    pub fn emitter<E: Event<Channel = C>>(&self) -> Emitter<E> {
        Emitter { mailbox: self.server.mailbox.clone(), events: PhantomData }
    }
}
