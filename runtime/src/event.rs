//! Events: the trait of the generated enum, and what happens to events that are not read in time.

use std::cell::Cell;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use crate::channel::Channel;
use crate::fanout::{NotHeld, Pinned, Pool, Shared, SharedPlace};
use crate::message::Payload;
use crate::probe::{Method, Probe};
use crate::queue::LossyReader;
use crate::ring::Corrupt;
use crate::segment::ReceivedSlot;

/// The events of a channel. `ipc_channel!` implements it for the enum that is marked `#[events]`. Do not implement it
/// by hand; use it in bounds.
///
/// ```
/// use memorypipe::prelude::*;
/// use memorypipe::Event;
///
/// /// Reads until the host is gone.
/// fn count<E: Event>(events: Events<E>) -> usize {
///     events.filter(|event| event.is_ok()).count()
/// }
/// ```
pub trait Event: Travels + Sized + Send + 'static {
    /// The channel of the events.
    type Channel: Channel;
}

/// What a subscription reads from a slot: an event, or one that is only known as bytes.
#[doc(hidden)]
pub trait FromSlot: Sized {
    /// As [`Travels::take`].
    fn from_slot(event: u16, source: &EventSource<'_>) -> Option<Self>;
}

impl<E: Event> FromSlot for E {
    fn from_slot(event: u16, source: &EventSource<'_>) -> Option<E> {
        E::take(event, source)
    }
}

/// An event whose type only the schema has.
#[derive(Debug)]
pub(crate) struct EventBytes {
    /// Its place in the description of this client.
    pub(crate) event: u16,
    /// Not checked.
    pub(crate) bytes: Vec<u8>,
}

impl FromSlot for EventBytes {
    fn from_slot(event: u16, source: &EventSource<'_>) -> Option<EventBytes> {
        let mut bytes = Vec::new();
        source.reader.take_bytes(source.received, &mut bytes).then_some(EventBytes { event, bytes })
    }
}

/// The encoding of events. Not a part of [`Event`], so that it is not in scope with it.
#[doc(hidden)]
pub trait Travels: Sized {
    /// Passes to `outlet` the event's place in the description, whether a late subscriber gets it, and its fields.
    fn put<O: EventOutlet>(self, outlet: O) -> O::Put;

    /// Decodes the event at this place of the description from `source`; `None` if there is no such event.
    fn take(event: u16, source: &EventSource<'_>) -> Option<Self>;
}

impl<A: Payload, R, const PLACE: u16, const US: u64> Probe<Method<A, R, PLACE, US>> {
    /// Passes the fields of an event to `outlet`.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn put<O: EventOutlet>(outlet: O, is_latest: bool, args: A) -> O::Put
    where
        A: Send + Sync,
    {
        outlet.put(PLACE, is_latest, args, ())
    }

    /// As `put`, for an event with bulk data.
    ///
    /// # Panics
    ///
    /// If a subscriber holds the data: see [`Host::emit`](crate::Host::emit).
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn put_shared<O: EventOutlet, T: 'static, const MAX: usize>(
        outlet: O,
        is_latest: bool,
        args: A,
        shared: Shared<T, MAX>,
    ) -> O::Put
    where
        A: Send + Sync,
    {
        outlet.put(PLACE, is_latest, args, Frame(shared.into_pinned()))
    }

    /// The event that `make` builds from the fields, if the payload is valid.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn take<E>(source: &EventSource<'_>, make: impl FnOnce(A) -> E) -> Option<E> {
        source.take().map(make)
    }

    /// As `take`, for an event with bulk data, which `make` holds.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn take_shared<E>(source: &EventSource<'_>, make: impl FnOnce(A) -> Option<E>) -> Option<E> {
        source.take().and_then(make)
    }
}

/// What must not be overwritten while an event is in flight.
#[doc(hidden)]
pub trait Carried: Send + Sync + 'static {
    /// The block of the frame, if the event has one.
    fn block(&self) -> Option<u32>;

    /// Checks that the frame, if there is one, belongs to the host that emits.
    ///
    /// # Panics
    ///
    /// If it does not.
    fn check(&self, host: &FramesOf<'_>);
}

/// The frames of a host.
#[doc(hidden)]
#[derive(Debug)]
pub struct FramesOf<'p>(pub(crate) Option<&'p Arc<Pool>>);

impl Carried for () {
    #[inline(always)]
    fn block(&self) -> Option<u32> {
        None
    }

    #[inline(always)]
    fn check(&self, _: &FramesOf<'_>) {}
}

/// The frame of an event; `None` if it is not one of this host.
#[derive(Debug)]
pub(crate) struct Frame(Option<Pinned>);

impl Carried for Frame {
    fn block(&self) -> Option<u32> {
        self.0.as_ref().map(Pinned::block)
    }

    fn check(&self, host: &FramesOf<'_>) {
        let is_ours = self.0.as_ref().zip(host.0).is_some_and(|(pinned, pool)| pinned.is_of(pool));
        assert!(is_ours, "an event carries data of another host: copy it with `host.share(&data)`");
    }
}

/// The destination of an event.
#[doc(hidden)]
pub trait EventOutlet {
    /// The result.
    type Put;

    /// Writes the fields.
    fn put<P: Payload + Send + Sync, F: Carried>(
        self,
        event: u16,
        is_latest: bool,
        payload: P,
        frame: F,
    ) -> Self::Put;
}

/// The origin of an event.
#[doc(hidden)]
#[derive(Debug)]
pub struct EventSource<'r> {
    reader: &'r LossyReader,
    received: ReceivedSlot,
    fault: Cell<Option<Corrupt>>,
    not_held: Cell<Option<NotHeld>>,
}

impl<'r> EventSource<'r> {
    pub(crate) fn new(reader: &'r LossyReader, received: ReceivedSlot) -> Self {
        Self { reader, received, fault: Cell::new(None), not_held: Cell::new(None) }
    }

    /// Holds the frame at this place.
    #[must_use]
    pub fn hold<T: 'static, const MAX: usize>(&self, place: SharedPlace<T, MAX>) -> Option<Shared<T, MAX>> {
        let held = match &self.reader.frames {
            Some(frames) => Shared::held(frames, place),
            None => Err(NotHeld::Gone),
        };
        held.map_err(|why| self.not_held.set(Some(why))).ok()
    }

    /// Why there is no event with valid fields.
    pub(crate) fn why_not(&self) -> NotHeld {
        self.not_held.take().unwrap_or_else(|| NotHeld::Corrupt(self.fault()))
    }

    /// The fields of the event, if the payload is valid.
    #[must_use]
    pub fn take<P: Payload>(&self) -> Option<P> {
        let payload = self.reader.take(self.received);
        if payload.is_none() {
            self.fault.set(Some(self.received.type_error::<P>()));
        }
        payload
    }

    /// Why the payload is not valid.
    fn fault(&self) -> Corrupt {
        let unknown = Corrupt { field: "event", value: u64::from(self.received.method()) };
        self.fault.take().unwrap_or(unknown)
    }
}

/// What a host does with an event for a subscriber whose queue is full: the `overflow` of
/// [`HostBuilder`](crate::HostBuilder::overflow).
///
/// In each case the subscriber learns how many events it has missed ([`IpcError::Missed`](crate::IpcError::Missed)),
/// and no subscriber delays the events of another for longer than stated here.
///
/// ```
/// use memorypipe::Overflow;
/// use memorypipe::prelude::*;
///
/// ipc_channel!(
///     pub trait Market {
///         fn open(&mut self);
///     }
///     #[events]
///     pub enum MarketEvent {
///         Traded { price: u64 },
///     }
/// );
///
/// let host = MarketHost::builder("overflow-doc").overflow(Overflow::DropNewest).event_capacity(256).create()?;
/// # Ok::<(), memorypipe::Error>(())
/// ```
///
/// ```
/// use memorypipe::Overflow;
/// use std::time::Duration;
///
/// assert_eq!(Overflow::default().to_string(), "drop the oldest");
/// assert_eq!(Overflow::Block(Duration::from_millis(5)).to_string(), "wait 5ms, then drop the newest");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Overflow {
    /// Overwrites the oldest unread event. The host never waits and never checks how far a subscriber has read.
    #[default]
    DropOldest,
    /// Discards the new event for this subscriber. The host never waits.
    DropNewest,
    /// Waits up to this long for room, and then discards the new event for this subscriber. After that, the host does
    /// not wait for the subscriber again until it has read something, so a stuck subscriber delays only one event.
    /// While the host waits, it answers no calls, not even those of a subscriber that makes a call instead of reading.
    ///
    /// The waiting time is limited for each client: this duration in total, refilled by 0.5 % of the time that
    /// passes. When less than 5 ms and less than a quarter of this duration is left, [`Overflow::DropNewest`] applies
    /// until that much is refilled, and the host reports [`Notice::TooSlow`](crate::Notice::TooSlow).
    Block(Duration),
}

/// `drop the oldest`, `drop the newest`, or `wait 5ms, then drop the newest`.
impl fmt::Display for Overflow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Overflow::DropOldest => f.write_str("drop the oldest"),
            Overflow::DropNewest => f.write_str("drop the newest"),
            Overflow::Block(timeout) => write!(f, "wait {timeout:?}, then drop the newest"),
        }
    }
}
