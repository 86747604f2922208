//! The events of a host, as bytes.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::AnyChannel;
use crate::client::{self, Link};
use crate::error::IpcError;
use crate::event::EventBytes;
use crate::ring::Corrupt;
use crate::schema::{Method, Schema};

/// An event.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RawEvent {
    /// The place of the event in the declaration of the client.
    pub event: u16,
    /// Its fields, in the layout of the host's declaration.
    pub fields: Vec<u8>,
}

/// The events of a host since the subscription: see [`RawClient::events`](super::RawClient::events), and
/// [`Events`](crate::Events) of typed clients, which it follows in everything but the type.
pub struct RawEvents {
    events: client::Events<EventBytes>,
    /// The host's declaration, and for each method of the client the place of the host's.
    host: Arc<Schema>,
    places: Box<[u16]>,
}

impl RawEvents {
    pub(super) fn of(link: &Link<AnyChannel>) -> Result<RawEvents, IpcError> {
        let (host, places) = link.core.declarations();
        Ok(RawEvents {
            events: client::subscribe(link)?,
            host: Arc::new(host.clone()),
            places: places.into(),
        })
    }

    /// Waits for the next event.
    ///
    /// # Errors
    ///
    /// As for [`Events::recv`](crate::Events::recv) of typed clients; [`IpcError::Unsupported`] in the place of an event
    /// with bulk data, after which the subscription continues.
    pub fn recv(&mut self) -> Result<RawEvent, IpcError> {
        let found = self.events.recv();
        self.checked(found)
    }

    /// The next event, if there is one now. Does not wait.
    ///
    /// # Errors
    ///
    /// [`IpcError::Empty`] if there is no event; otherwise as [`recv`](RawEvents::recv).
    pub fn try_recv(&mut self) -> Result<RawEvent, IpcError> {
        let found = self.events.try_recv();
        self.checked(found)
    }

    /// Waits for the next event for at most `timeout`.
    ///
    /// # Errors
    ///
    /// [`IpcError::Timeout`] if there was no event in time; otherwise as [`recv`](RawEvents::recv).
    pub fn recv_timeout(&mut self, timeout: Duration) -> Result<RawEvent, IpcError> {
        let found = self.events.recv_timeout(timeout);
        self.checked(found)
    }

    /// An event that is one by the host's declaration. Another one ends the subscription.
    fn checked(&mut self, found: Result<EventBytes, IpcError>) -> Result<RawEvent, IpcError> {
        let EventBytes { event, bytes: fields } = found?;
        let place = self.places.get(usize::from(event)).map(|place| usize::from(*place));
        let method = place.and_then(|place| self.host.methods().get(place));
        if method.is_some_and(Method::has_flow) {
            return Err(IpcError::Unsupported { method: "events with bulk data" });
        }
        if method.is_some_and(|method| method.takes(&fields)) {
            return Ok(RawEvent { event, fields });
        }
        Err(self.events.end_with(Corrupt { field: "event", value: u64::from(event) }.into()))
    }
}

impl fmt::Debug for RawEvents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.events, f)
    }
}
