//! A subscription to the events of a host.

use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::ClientCore;
use crate::channel::Channel;
use crate::error::{Execution, IpcError};
use crate::event::{Event, EventSource};
use crate::host::done_with;
use crate::lane::control;
use crate::queue::{Lap, LapReader, QueueEnd};
use crate::ring::Corrupt;
use crate::sync::lock;
use crate::wait::Spinner;

/// The reading end of the queue of events, and how far it has read. Dropping it ends the subscription.
pub(in crate::client) struct Subscription<E> {
    /// Taken by `drop` alone.
    reader: Option<LapReader>,
    home: Arc<Mutex<Option<LapReader>>>,
    /// The number of this subscription.
    id: u32,
    /// The number of the next event.
    next: u32,
    /// An event that was found: the next call gives it if some before it were missed. By itself, so that the end is
    /// small and can be moved.
    found: Box<Option<E>>,
    /// After an error that ends it.
    ended: bool,
}

/// What is next.
pub(in crate::client) enum Found {
    /// The event, which lies beside it: it is not moved through what waits for it.
    Event,
    /// This many are missing before it.
    Gap(u32),
}

impl<C: Channel> ClientCore<C> {
    /// Tells the host that the events are wanted, if there is room for it. The subscription waits as `spinner` does.
    pub(in crate::client) fn try_subscribe<E: Event<Channel = C>>(
        &self,
        spinner: &Spinner,
    ) -> Result<Option<Subscription<E>>, IpcError> {
        self.check_open()?;
        let Some(home) = &self.lane.queues.event_reader else {
            return Err(IpcError::Unsupported { method: "events" });
        };
        let Some(mut reader) = lock(home).take() else { return Err(IpcError::Subscribed) };
        reader.end.wait_like(spinner);
        // Events of the subscription before, which were not read.
        self.checked(reader.drain())?;
        let id = self.next_subscription();
        let (home, found) = (home.clone(), Box::default());
        let subscription = Subscription { reader: Some(reader), home, id, next: 0, found, ended: false };
        // Only now: what was taken is put back if the host cannot be told.
        Ok(self.try_notify(control::SUBSCRIBE, id)?.then_some(subscription))
    }
}

impl<E> Subscription<E> {
    /// Whether the host knows of the subscription.
    pub(in crate::client) fn is_known(&self) -> bool {
        self.reader.as_ref().is_some_and(|reader| reader.end.peer_over() == done_with(self.id))
    }

    /// The host has not said in time that it knows of it.
    pub(in crate::client) fn late(after: Duration) -> IpcError {
        IpcError::Timeout { method: "events", after, execution: Execution::NotStarted }
    }

    /// What a driver waits with.
    pub(in crate::client) fn end(&self) -> Result<&QueueEnd, IpcError> {
        self.reader.as_ref().map(|reader| &reader.end).ok_or(IpcError::Closed)
    }

    /// An event that was found before.
    pub(in crate::client) fn take_found(&mut self) -> Option<E> {
        self.found.take()
    }

    pub(in crate::client) fn has_ended(&self) -> bool {
        self.ended
    }

    #[cold]
    pub(in crate::client) fn end_with(&mut self, error: IpcError) -> IpcError {
        self.ended = true;
        error
    }
}

impl<E: Event> Subscription<E> {
    /// What a driver waits with, and what looks whether there is an event; not after the end.
    pub(in crate::client) fn open(&mut self) -> Result<(&QueueEnd, impl FnMut() -> Looked), IpcError> {
        let Some(reader) = self.reader.as_ref().filter(|_| !self.ended) else { return Err(IpcError::Closed) };
        reader.end.check_home()?;
        let (id, next, event) = (self.id, &mut self.next, &mut *self.found);
        Ok((&reader.end, move || look(reader, id, next, event)))
    }

    /// The next event, or an error, if it is there; nothing is said of a host that is gone.
    #[cfg(feature = "async")]
    pub(in crate::client) fn try_next(&mut self) -> Option<Result<E, IpcError>> {
        if self.found.is_none() {
            let found = match self.open() {
                Ok((_, mut look)) => look(),
                Err(error) => return Some(Err(error)),
            };
            match found {
                Ok(Some(Found::Event)) => {}
                Ok(Some(Found::Gap(events))) => return Some(Err(IpcError::Missed { events })),
                Ok(None) => return None,
                Err(corrupt) => return Some(Err(self.end_with(corrupt.into()))),
            }
        }
        self.found.take().map(Ok)
    }
}

/// What a look has found.
type Looked = Result<Option<Found>, Corrupt>;

/// The next event of the subscription `id`, which is put into `event`, and whether some before it are missing.
fn look<E: Event>(reader: &LapReader, id: u32, next: &mut u32, event: &mut Option<E>) -> Looked {
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

impl<E> Drop for Subscription<E> {
    fn drop(&mut self) {
        if let Some(reader) = self.reader.take().filter(|reader| !reader.end.is_inherited()) {
            reader.end.set_over(done_with(self.id));
            *lock(&self.home) = Some(reader);
        }
    }
}

impl<E> fmt::Debug for Subscription<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Events").field("next", &self.next).finish_non_exhaustive()
    }
}
