//! A subscription to the events of a host.

use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::ClientCore;
use crate::channel::Channel;
use crate::error::{Execution, IpcError};
use crate::event::{EventSource, FromSlot};
use crate::fanout::NotHeld;
use crate::host::done_with;
use crate::queue::{LossyRead, LossyReader, QueueEnd, Taken};
use crate::ring::Corrupt;
use crate::ring_pair::control;
use crate::sync::lock;
use crate::wait::{End, Spinner};

/// The reading end of the queue of events, and its position. Dropping it ends the subscription.
pub(in crate::client) struct Subscription<E> {
    /// Taken by `drop` alone.
    reader: Option<LossyReader>,
    home: Arc<Mutex<Option<LossyReader>>>,
    /// The id of this subscription.
    id: u32,
    /// The number of the next event.
    next: u32,
    /// An event that was read already: if events before it were missed, the next call returns it. Boxed, so that the
    /// end is small and can be moved.
    found: Box<Option<E>>,
    /// After an error that ends it.
    ended: bool,
}

/// What is next.
pub(in crate::client) enum Found {
    /// The event, which is stored separately: it is not moved through the code that waits for it.
    Event,
    /// This many events were missed before it.
    Gap(u32),
    /// The next event has bulk data, and this client holds as many as it may.
    AllHeld(u32),
}

impl<C: Channel> ClientCore<C> {
    /// Subscribes at the host, if there is room for the request. The subscription waits as `spinner` does.
    pub(in crate::client) fn try_subscribe<E>(
        &self,
        spinner: &Spinner,
    ) -> Result<Option<Subscription<E>>, IpcError> {
        self.check_open()?;
        let Some(home) = &self.rings.queues.event_reader else {
            return Err(IpcError::Unsupported { method: "events" });
        };
        let Some(mut reader) = lock(home).take() else { return Err(IpcError::Subscribed) };
        reader.end.wait_like(spinner);
        // Unread events of the previous subscription.
        self.checked(reader.drain())?;
        let id = self.next_subscription();
        let (home, found) = (home.clone(), Box::default());
        let subscription = Subscription { reader: Some(reader), home, id, next: 0, found, ended: false };
        // Only now: the end is returned if the message cannot be sent to the host.
        Ok(self.try_notify(control::SUBSCRIBE, id)?.then_some(subscription))
    }
}

impl<E> Subscription<E> {
    /// Whether the host has registered the subscription.
    pub(in crate::client) fn is_known(&self) -> bool {
        self.reader.as_ref().is_some_and(|reader| reader.end.peer_closed() == done_with(self.id))
    }

    /// The error if the host did not confirm the subscription in time.
    pub(in crate::client) fn late(after: Duration) -> IpcError {
        IpcError::Timeout { method: "events", after, execution: Execution::NotStarted }
    }

    /// The end that a driver waits on.
    pub(in crate::client) fn end(&self) -> Result<&QueueEnd, IpcError> {
        self.reader.as_ref().map(|reader| &reader.end).ok_or(IpcError::Closed)
    }

    /// Takes the event that was read already.
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

impl<E: FromSlot> Subscription<E> {
    /// The end that a driver waits on, and a function that looks for an event. An error after the end of the
    /// subscription.
    pub(in crate::client) fn open(&mut self) -> Result<(&QueueEnd, impl FnMut() -> Looked), IpcError> {
        let Some(reader) = self.reader.as_ref().filter(|_| !self.ended) else { return Err(IpcError::Closed) };
        reader.end.check_not_forked()?;
        if reader.frames.as_ref().is_some_and(|frames| frames.take_let_go()) {
            // The host may wait for that.
            reader.end.wake_peer();
        }
        let (id, next, event) = (self.id, &mut self.next, &mut *self.found);
        Ok((&reader.end, move || look(reader, id, next, event)))
    }

    /// The next event, or an error, if there is one; the death of the host is not checked.
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
                Ok(Some(Found::AllHeld(max))) => return Some(Err(IpcError::AllHeld { max })),
                Ok(None) => return None,
                Err(corrupt) => return Some(Err(self.end_with(corrupt.into()))),
            }
        }
        self.found.take().map(Ok)
    }
}

/// The result of one look for an event.
type Looked = Result<Option<Found>, Corrupt>;

/// The next event of the subscription `id`, which is written to `event`, and whether some before it are missing.
fn look<E: FromSlot>(reader: &LossyReader, id: u32, next: &mut u32, event: &mut Option<E>) -> Looked {
    #[allow(clippy::cast_possible_truncation)] // the status is a part of the id
    let mine = id as u8;
    // A host that writes faster than this side reads cannot keep it here.
    for _ in 0..reader.capacity() {
        let mut most = 0;
        let lap = reader.next(|received, status| {
            if status != mine {
                return Ok(Taken::Unwanted);
            }
            let source = EventSource::new(reader, received);
            *event = E::from_slot(received.method(), &source);
            if event.is_some() {
                return Ok(Taken::Here(received.call()));
            }
            match source.why_not() {
                NotHeld::Gone => Ok(Taken::Unwanted),
                NotHeld::Most(max) => {
                    most = max;
                    Ok(Taken::NotNow)
                }
                NotHeld::Corrupt(corrupt) => Err(corrupt),
            }
        });
        let number = match lap {
            Ok(LossyRead::Here(number)) => number,
            Ok(LossyRead::Left) => return Ok(Some(Found::AllHeld(most))),
            // The partial content of an event that was overwritten during the read.
            other => {
                *event = None;
                match other? {
                    LossyRead::Nothing => return Ok(None),
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
        if let Some(reader) = self.reader.take().filter(|reader| !reader.end.in_forked_child()) {
            reader.end.set_closed(done_with(self.id));
            *lock(&self.home) = Some(reader);
        }
    }
}

impl<E> fmt::Debug for Subscription<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Events").field("next", &self.next).finish_non_exhaustive()
    }
}
