//! The events of a host, read by a client on its thread.

use std::fmt;
use std::time::Duration;

use super::Link;
use super::core::{Found, Subscription};
use super::reconnect::Resubscribe;
use crate::channel::Channel;
use crate::error::IpcError;
use crate::event::{Event, FromSlot};
use crate::queue::WaitLimit;
use crate::wait::{Deadline, Waited};

/// The events of a host since the subscription: the return value of the method `events` of a generated client.
///
/// It has its own queue and is `Send`, so another thread can read it. Keep the client: dropping it ends the connection,
/// and then `recv` returns [`HostGone`](IpcError::HostGone). A subscriber that does not keep up misses events, by the
/// host's [`Overflow`](crate::Overflow) rule, and gets their number: [`IpcError::Missed`] is returned once for each gap,
/// in place of the missing events.
///
/// Dropping it ends the subscription.
///
/// ```
/// use memorypipe::prelude::*;
///
/// ipc_channel!(
///     pub trait Thermometer {
///         fn calibrate(&mut self);
///     }
///     #[events]
///     #[derive(Debug, PartialEq)]
///     pub enum ThermometerEvent {
///         Overheated { celsius: f32 },
///     }
/// );
///
/// let mut host = ThermometerHost::create("events-doc")?;
/// let reader = std::thread::spawn(|| -> Result<_, memorypipe::Error> {
///     let client = ThermometerClient::attach("events-doc")?;
///     let mut events = client.events()?;
///     client.calibrate()?;
///     Ok(events.recv()?)
/// });
/// if let Some(ThermometerCall::Calibrate { reply }) = host.recv()? {
///     reply.send(());
/// }
/// host.emit(ThermometerEvent::Overheated { celsius: 91.5 });
/// assert_eq!(reader.join().unwrap()?, ThermometerEvent::Overheated { celsius: 91.5 });
/// # Ok::<(), memorypipe::Error>(())
/// ```
pub struct Events<E> {
    subscription: Subscription<E>,
    /// Of a client that reconnects.
    next_host: Option<Box<dyn Resubscribe<E>>>,
    /// The host is gone, and a next one is looked for.
    is_lost: bool,
}

/// Subscribes to the events of the host.
///
/// # Errors
///
/// If the host has no events, or this client is already subscribed.
pub(super) fn events<C: Channel, E: Event<Channel = C>>(link: &Link<C>) -> Result<Events<E>, IpcError> {
    subscribe(link)
}

/// As [`events`], whatever the events are read as.
pub(crate) fn subscribe<C: Channel, E>(link: &Link<C>) -> Result<Events<E>, IpcError> {
    if link.would_wait_for_itself() {
        return Err(IpcError::OwnHost { method: "events" });
    }
    let deadline = link.core.deadline(None);
    subscribed(link, &deadline).map(Events::from)
}

/// Subscribes at the host, and waits until the host has registered the subscription.
pub(super) fn subscribed<'l, C: Channel, E>(
    link: &Link<C>,
    limit: impl Into<WaitLimit<'l>>,
) -> Result<Subscription<E>, IpcError> {
    let limit = limit.into();
    loop {
        if let Some(subscription) = link.core.try_subscribe(&link.spinner)? {
            wait_until_known(&subscription, limit)?;
            return Ok(subscription);
        }
        link.wait_for_room(limit.deadline())?;
    }
}

/// Waits until the host has registered the subscription.
fn wait_until_known<E>(subscription: &Subscription<E>, limit: WaitLimit<'_>) -> Result<(), IpcError> {
    let end = subscription.end()?;
    match end.wait(limit, || Ok(subscription.is_known().then_some(())))? {
        Waited::Ready(()) => Ok(()),
        Waited::TimedOut => Err(Subscription::<E>::late(limit.timeout())),
        Waited::PeerGone => Err(end.gone_before_request()),
    }
}

impl<E> From<Subscription<E>> for Events<E> {
    fn from(subscription: Subscription<E>) -> Events<E> {
        Events { subscription, next_host: None, is_lost: false }
    }
}

impl<E> Events<E> {
    /// The events of this subscription, and then those of the next host, and so on.
    pub(super) fn that_go_on(subscription: Subscription<E>, next_host: Box<dyn Resubscribe<E>>) -> Events<E> {
        Events { subscription, next_host: Some(next_host), is_lost: false }
    }
}

impl<E: FromSlot> Events<E> {
    /// Waits for the next event.
    ///
    /// # Errors
    ///
    /// [`IpcError::Missed`] if some were missed; the next call returns the one after them. [`IpcError::AllHeld`], without
    /// waiting, if the next event has bulk data and this subscriber holds as much as it may. [`IpcError::HostGone`] when
    /// the host, or the client of this subscription, is gone and all earlier events were read. A client that reconnects
    /// returns [`IpcError::Restarted`] instead, once for each next host, and `HostGone` if none lets it attach in time.
    /// [`IpcError::Corrupt`] ends the subscription.
    pub fn recv(&mut self) -> Result<E, IpcError> {
        let never = Deadline::never();
        loop {
            match self.next_until(&never) {
                Ok(Some(event)) => return Ok(event),
                Ok(None) => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// The next event, if there is one now. Does not wait. Events that the host has emitted before its end are returned
    /// before the error.
    ///
    /// # Errors
    ///
    /// [`IpcError::Empty`] if there is no event; otherwise as [`recv`](Events::recv).
    pub fn try_recv(&mut self) -> Result<E, IpcError> {
        self.next_until(&Deadline::after(Some(Duration::ZERO)))?.ok_or(IpcError::Empty)
    }

    /// Waits for the next event for at most `timeout`.
    ///
    /// # Errors
    ///
    /// [`IpcError::Timeout`] if there was no event in time; otherwise as [`recv`](Events::recv).
    pub fn recv_timeout(&mut self, timeout: Duration) -> Result<E, IpcError> {
        self.next_until(&Deadline::after(Some(timeout)))?.ok_or_else(|| IpcError::idle(timeout))
    }

    /// Ends the subscription: an event was not valid.
    pub(crate) fn end_with(&mut self, error: IpcError) -> IpcError {
        self.subscription.end_with(error)
    }

    pub(super) fn next_until<'l>(&mut self, limit: impl Into<WaitLimit<'l>>) -> Result<Option<E>, IpcError> {
        let limit = limit.into();
        if self.is_lost {
            return self.go_on(limit);
        }
        let subscription = &mut self.subscription;
        if let Some(event) = subscription.take_found() {
            return Ok(Some(event));
        }
        let (end, look) = subscription.open()?;
        match end.wait(limit, look) {
            Ok(Waited::Ready(Found::Event)) => Ok(subscription.take_found()),
            Ok(Waited::Ready(Found::Gap(events))) => Err(IpcError::Missed { events }),
            Ok(Waited::Ready(Found::AllHeld(max))) => Err(IpcError::AllHeld { max }),
            Ok(Waited::TimedOut) => Ok(None),
            Ok(Waited::PeerGone) => {
                let gone = end.gone();
                self.lost(gone, limit)
            }
            Err(error) => Err(subscription.end_with(error)),
        }
    }

    /// The host is gone. A client that it has disconnected does not attach again on its own.
    #[cold]
    fn lost(&mut self, gone: IpcError, limit: WaitLimit<'_>) -> Result<Option<E>, IpcError> {
        if self.next_host.is_some() && !matches!(gone, IpcError::Disconnected { .. }) {
            self.is_lost = true;
            return self.go_on(limit);
        }
        Err(self.subscription.end_with(gone))
    }

    /// Waits for the next host, and returns the marker of the gap; `None` if no host lets it attach until `limit`.
    #[cold]
    fn go_on(&mut self, limit: WaitLimit<'_>) -> Result<Option<E>, IpcError> {
        match self.next_host.as_mut().and_then(|next| next.next(limit)) {
            None => Ok(None),
            Some(Ok((subscription, instance))) => {
                (self.subscription, self.is_lost) = (subscription, false);
                Err(IpcError::Restarted { instance })
            }
            Some(Err(error)) => {
                self.is_lost = false;
                Err(self.subscription.end_with(error))
            }
        }
    }

    /// The next event, or an error, if there is one; the death of the host is not checked.
    #[cfg(feature = "async")]
    pub(super) fn next_now(&mut self) -> Option<Result<E, IpcError>> {
        if self.is_lost { None } else { self.subscription.try_next() }
    }
}

/// Waits for each event; ends after the first error except [`IpcError::Missed`], [`IpcError::AllHeld`] and
/// [`IpcError::Restarted`]. After `AllHeld` the next item is the same error, at once, unless bulk data was dropped.
impl<E: FromSlot> Iterator for Events<E> {
    type Item = Result<E, IpcError>;

    fn next(&mut self) -> Option<Result<E, IpcError>> {
        if self.subscription.has_ended() { None } else { Some(self.recv()) }
    }
}

impl<E> fmt::Debug for Events<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.subscription, f)
    }
}
