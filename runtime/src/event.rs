//! Events: what the generated enum tells the runtime of itself, and what becomes of events that are not read in time.

use std::cell::Cell;
use std::time::Duration;

use crate::channel::Channel;
use crate::message::Payload;
use crate::probe::{Method, Probe};
use crate::queue::LapReader;
use crate::ring::Corrupt;
use crate::segment::Arrival;

/// The events of a channel: implemented by `ipc_channel!` for the enum that is marked `#[events]`, and not to be
/// implemented by hand. It is there for bounds.
///
/// ```
/// use memorypipe::prelude::*;
/// use memorypipe::Event;
///
/// /// Reads on until the host is gone.
/// fn count<E: Event>(events: Events<E>) -> usize {
///     events.filter(|event| event.is_ok()).count()
/// }
/// ```
pub trait Event: Travels + Sized + Send + 'static {
    /// The channel that they belong to.
    type Channel: Channel;
}

/// How events travel. Not a part of [`Event`], so that it is not in scope with it.
#[doc(hidden)]
pub trait Travels: Sized {
    /// Hands the place of this event in the description, whether a late subscriber is to have it, and what it carries
    /// to `outlet`.
    fn put<O: EventOutlet>(self, outlet: O) -> O::Put;

    /// The event at this place of the description, with what `source` brings; `None` if there is none.
    fn take(event: u16, source: &EventSource<'_>) -> Option<Self>;
}

impl<A: Payload, R, const PLACE: u16, const MS: u64> Probe<Method<A, R, PLACE, MS>> {
    /// Hands what an event carries to `outlet`.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn put<O: EventOutlet>(outlet: O, is_latest: bool, args: A) -> O::Put
    where
        A: Send + Sync,
    {
        outlet.put(PLACE, is_latest, args)
    }

    /// The event that `make` makes of what it carries, if that is what is there.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn take<E>(source: &EventSource<'_>, make: impl FnOnce(A) -> E) -> Option<E> {
        source.take().map(make)
    }
}

/// Where an event goes.
#[doc(hidden)]
pub trait EventOutlet {
    /// What comes of it.
    type Put;

    /// Takes what it carries.
    fn put<P: Payload + Send + Sync>(self, event: u16, is_latest: bool, payload: P) -> Self::Put;
}

/// Where an event comes from.
#[doc(hidden)]
#[derive(Debug)]
pub struct EventSource<'r> {
    reader: &'r LapReader,
    arrival: Arrival,
    fault: Cell<Option<Corrupt>>,
}

impl<'r> EventSource<'r> {
    pub(crate) fn new(reader: &'r LapReader, arrival: Arrival) -> Self {
        Self { reader, arrival, fault: Cell::new(None) }
    }

    /// What the event carries, if that is what is there.
    #[must_use]
    pub fn take<P: Payload>(&self) -> Option<P> {
        let payload = self.reader.take(self.arrival);
        if payload.is_none() {
            self.fault.set(Some(self.arrival.misfit::<P>()));
        }
        payload
    }

    /// Why nothing could be taken.
    pub(crate) fn fault(&self) -> Corrupt {
        let unknown = Corrupt { field: "event", value: u64::from(self.arrival.method()) };
        self.fault.take().unwrap_or(unknown)
    }
}

/// What a host does with an event for a subscriber whose queue is full: the `overflow` of
/// [`HostBuilder`](crate::HostBuilder::overflow).
///
/// Whatever it is, a subscriber is told how many events it has missed ([`IpcError::Missed`](crate::IpcError::Missed)),
/// and no subscriber keeps events from another one for longer than is said here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Overflow {
    /// The oldest event that was not read makes room. The host never waits and never looks how far anybody has read.
    #[default]
    DropOldest,
    /// The new event is not put into this queue. The host never waits.
    DropNewest,
    /// The host waits so long for room, and then does not put the event into this queue. After that it does not wait
    /// again for a subscriber before it has read something, so that one that is stuck holds up a single event. While
    /// the host waits it answers nobody, nor a subscriber that makes a call instead of reading.
    ///
    /// So the time is rationed: for each client the host waits no longer than this in all, and 0.5 % of the time
    /// that passes. For one that has used that up it is as with [`Overflow::DropNewest`] until there is some time again,
    /// and [`Notice::TooSlow`](crate::Notice::TooSlow) says so.
    Block(Duration),
}
