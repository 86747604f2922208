//! The events of a host, as a client reads them.

use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::Link;
use crate::channel::Channel;
use crate::error::{Execution, IpcError};
use crate::event::{Event, EventSource};
use crate::host::done_with;
use crate::lane::{CONTROL, Then, control};
use crate::queue::{Lap, LapReader, Limit};
use crate::ring::{Corrupt, Header};
use crate::stats::Counter;
use crate::sync::lock;
use crate::wait::Deadline;
use crate::wait::Waited;

/// The events of a host, from the moment of the subscription on: what the method `events` of a generated client
/// returns.
///
/// It has a queue of its own in shared memory and does not need the client, so it can be read on another thread. A
/// subscriber that does not keep up misses events, by the rule that the host has chosen ([`Overflow`](crate::Overflow)),
/// and is told how many: [`IpcError::Missed`] comes once for each gap, in the place of the missing events.
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
    /// Taken by `drop` alone.
    reader: Option<LapReader>,
    home: Arc<Mutex<Option<LapReader>>>,
    /// The number of this subscription.
    id: u32,
    /// The number of the next event.
    next: u32,
    /// An event that was found: it is told by the next call if some before it were missed. By itself, so that the end is
    /// small and can be moved.
    found: Box<Option<E>>,
    /// After an error that ends it.
    ended: bool,
}

/// What is next.
enum Found {
    /// The event, which lies beside it: it is not moved through what waits for it.
    Event,
    /// So many are missing before it.
    Gap(u32),
}

/// Subscribes to the events of the host.
///
/// # Errors
///
/// The host has no events, or this client has subscribed already.
pub fn events<C: Channel, E: Event<Channel = C>>(link: &Link<C>) -> Result<Events<E>, IpcError> {
    if link.would_wait_for_itself() {
        return Err(IpcError::OwnHost { method: "events" });
    }
    let deadline = Deadline::after(link.timeout());
    loop {
        if let Some(events) = link.subscribe()? {
            events.wait_until_known(&deadline)?;
            return Ok(events);
        }
        link.wait_for_room(&deadline)?;
    }
}

impl<C: Channel> Link<C> {
    /// Tells the host that the events are wanted, if there is room for it.
    pub(super) fn subscribe<E: Event<Channel = C>>(&self) -> Result<Option<Events<E>>, IpcError> {
        if self.is_closed() {
            return Err(self.why_closed());
        }
        let Some(home) = &self.lane.queues.event_reader else {
            return Err(IpcError::Unsupported { method: "events" });
        };
        let Some(mut reader) = lock(home).take() else { return Err(IpcError::Subscribed) };
        reader.end.wait_like(&self.spinner);
        // Events of the subscription before, which nobody has read.
        self.checked(reader.drain())?;
        let id = self.next_subscription();
        let events = Events {
            reader: Some(reader),
            home: home.clone(),
            id,
            next: 0,
            found: Box::default(),
            ended: false,
        };
        // Only now: what was taken is put back if the host cannot be told.
        let header = Header { method: CONTROL, status: control::SUBSCRIBE };
        if !self.checked(self.lane.try_send(header, id, &(), Then::Waits))? {
            return Ok(None);
        }
        self.lane.count(Counter::Asides);
        Ok(Some(events))
    }
}

impl<E> Events<E> {
    /// Whether the host knows of the subscription.
    pub(super) fn is_known(&self) -> bool {
        self.reader.as_ref().is_some_and(|reader| reader.end.peer_over() == done_with(self.id))
    }

    /// Waits until the host knows of the subscription.
    pub(super) fn wait_until_known(&self, deadline: &Deadline) -> Result<(), IpcError> {
        let Some(reader) = &self.reader else { return Err(IpcError::Closed) };
        let known = || Ok(self.is_known().then_some(()));
        match reader.end.wait(deadline, known)? {
            Waited::Ready(()) => Ok(()),
            Waited::TimedOut => Err(IpcError::Timeout {
                method: "events",
                after: deadline.timeout(),
                execution: Execution::NotStarted,
            }),
            Waited::PeerGone => Err(IpcError::HostGone { execution: Execution::NotStarted }),
        }
    }
}

impl<E: Event> Events<E> {
    /// Waits for the next event.
    ///
    /// # Errors
    ///
    /// [`IpcError::Missed`] if some were missed; the next call gives the one behind them. [`IpcError::HostGone`] once
    /// the host, or the client that this belongs to, is gone and all that it has emitted before was read.
    /// [`IpcError::Corrupt`] ends it.
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

    /// The next event, if there is one now. Never waits. What the host has emitted before its end is read before the
    /// end is told.
    ///
    /// # Errors
    ///
    /// [`IpcError::Empty`] if there is none; else as [`recv`](Events::recv).
    pub fn try_recv(&mut self) -> Result<E, IpcError> {
        self.next_until(&Deadline::after(Some(Duration::ZERO)))?.ok_or(IpcError::Empty)
    }

    /// Waits for the next event for at most `timeout`.
    ///
    /// # Errors
    ///
    /// [`IpcError::Timeout`] if there was none in time; else as [`recv`](Events::recv).
    pub fn recv_timeout(&mut self, timeout: Duration) -> Result<E, IpcError> {
        self.next_until(&Deadline::after(Some(timeout)))?.ok_or_else(|| IpcError::idle(timeout))
    }

    pub(super) fn next_until<'l>(&mut self, limit: impl Into<Limit<'l>>) -> Result<Option<E>, IpcError> {
        if self.found.is_some() {
            return Ok(self.found.take());
        }
        let Some(reader) = self.reader.as_ref().filter(|_| !self.ended) else { return Err(IpcError::Closed) };
        reader.end.check_home()?;
        let (id, next, event) = (self.id, &mut self.next, &mut self.found);
        match reader.end.wait(limit, || look(reader, id, next, event)) {
            Ok(Waited::Ready(Found::Event)) => Ok(self.found.take()),
            Ok(Waited::Ready(Found::Gap(events))) => Err(IpcError::Missed { events }),
            Ok(Waited::TimedOut) => Ok(None),
            Ok(Waited::PeerGone) => {
                Err(self.end_with(IpcError::HostGone { execution: Execution::NoRequest }))
            }
            Err(error) => Err(self.end_with(error)),
        }
    }

    /// The next event, or an error, if it is there; nothing is said of a host that is gone.
    #[cfg(feature = "async")]
    pub(super) fn next_now(&mut self) -> Option<Result<E, IpcError>> {
        if self.found.is_none() {
            let Some(reader) = self.reader.as_ref().filter(|_| !self.ended) else {
                return Some(Err(IpcError::Closed));
            };
            if let Err(error) = reader.end.check_home() {
                return Some(Err(error));
            }
            match look(reader, self.id, &mut self.next, &mut self.found) {
                Ok(Some(Found::Event)) => {}
                Ok(Some(Found::Gap(events))) => return Some(Err(IpcError::Missed { events })),
                Ok(None) => return None,
                Err(corrupt) => return Some(Err(self.end_with(corrupt.into()))),
            }
        }
        self.found.take().map(Ok)
    }

    #[cold]
    fn end_with(&mut self, error: IpcError) -> IpcError {
        self.ended = true;
        error
    }
}

/// The next event of the subscription `id`, which is put into `event`, and whether some before it are missing.
fn look<E: Event>(
    reader: &LapReader,
    id: u32,
    next: &mut u32,
    event: &mut Option<E>,
) -> Result<Option<Found>, Corrupt> {
    #[allow(clippy::cast_possible_truncation)] // the status is a part of the id
    let mine = id as u8;
    // A host that writes faster than we read cannot keep us here.
    for _ in 0..reader.capacity() {
        let lap = reader.next(|arrival, status| {
            if status != mine {
                return Ok(None);
            }
            let source = EventSource::new(reader, arrival);
            *event = E::take(arrival.method(), &source);
            if event.is_some() { Ok(Some(arrival.call())) } else { Err(source.fault()) }
        });
        let number = match lap {
            Ok(Lap::Here(number)) => number,
            // Of what was overwritten while it was read there may be something.
            other => {
                *event = None;
                match other? {
                    Lap::Nothing => return Ok(None),
                    _ => continue,
                }
            }
        };
        let missed = number.wrapping_sub(*next);
        *next = number.wrapping_add(1);
        if missed == 0 {
            return Ok(Some(Found::Event));
        }
        if missed > u32::MAX / 2 {
            *event = None;
            return Err(Corrupt { field: "number of an event", value: u64::from(number) });
        }
        return Ok(Some(Found::Gap(missed)));
    }
    Ok(None)
}

/// Waits for each event; ends after the first error but [`IpcError::Missed`].
impl<E: Event> Iterator for Events<E> {
    type Item = Result<E, IpcError>;

    fn next(&mut self) -> Option<Result<E, IpcError>> {
        if self.ended { None } else { Some(self.recv()) }
    }
}

impl<E> Drop for Events<E> {
    fn drop(&mut self) {
        if let Some(reader) = self.reader.take().filter(|reader| !reader.end.is_inherited()) {
            reader.end.set_over(done_with(self.id));
            *lock(&self.home) = Some(reader);
        }
    }
}

impl<E> fmt::Debug for Events<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Events").field("next", &self.next).finish_non_exhaustive()
    }
}
