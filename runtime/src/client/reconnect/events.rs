//! A subscription that goes on with the next host.
//!
//! It is one of the client's connection, as any subscription, but the two are used by different threads, and only one
//! thread at a time can use a connection. So the thread that attaches to the next host subscribes there at once, before
//! others get the new connection ([`Renewal`]), and leaves the subscription where its reader finds it. The client attaches
//! when it makes a call. If the reader finds first that the host is gone, it has another thread, or a task, attach
//! ([`Renew`]).
//!
//! Only the newest subscription is kept, so a reader that does not read for long keeps memory of one host.

use std::any::Any;
use std::fmt;
use std::io;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};

use crate::channel::Channel;
use crate::client::Events;
use crate::client::core::{ClientCore, Subscription};
use crate::error::{Execution, IpcError};
use crate::event::Event;
use crate::instance::InstanceId;
use crate::queue::WaitLimit;
use crate::sync::lock;
use crate::wait::Spinner;

/// What makes a subscription go on with the next host.
pub(in crate::client) trait Resubscribe<E>: Send {
    /// The subscription at the next host, and the run of that host; `None` if no host lets it attach until `limit`. After an error
    /// there will be none.
    fn next(&mut self, limit: WaitLimit<'_>) -> Option<Result<(Subscription<E>, InstanceId), IpcError>>;
}

/// Has a connection replaced, by another thread or task.
pub(in crate::client) trait Renew: Send {
    /// Begins to replace the connection of `generation`, unless it was replaced. `reader` is told if that fails. Dropping
    /// the returned value ends the attempt.
    fn begin(&self, generation: u64, reader: Arc<dyn Reader>) -> io::Result<Box<dyn Any + Send>>;
}

/// The reader of a subscription, which waits for the next host.
pub(in crate::client) trait Reader: Send + Sync {
    /// There is no next host.
    fn give_up(&self);
}

/// The subscription of a client, for the thread that attaches.
pub(in crate::client) struct Renewal<C>(Mutex<Option<Box<dyn Renewed<C>>>>);

/// The place of a subscription of any type of events.
trait Renewed<C>: Send {
    fn is_read(&self) -> bool;

    /// Subscribes on the connection of `generation`, unless that has been done.
    fn renew(&self, core: &ClientCore<C>, spinner: &Spinner, generation: u64);
}

impl<C> Default for Renewal<C> {
    fn default() -> Self {
        Renewal(Mutex::default())
    }
}

impl<C: Channel> Renewal<C> {
    /// Subscribes on the connection of `generation` if the client has a subscription.
    pub(in crate::client) fn renew(&self, core: &ClientCore<C>, spinner: &Spinner, generation: u64) {
        let mut renewed = lock(&self.0);
        if renewed.as_ref().is_some_and(|renewed| renewed.is_read()) {
            renewed.iter().for_each(|renewed| renewed.renew(core, spinner, generation));
        } else {
            *renewed = None;
        }
    }

    /// Checks that the client has no subscription, perhaps one that waits for the next host.
    ///
    /// # Errors
    ///
    /// It has one.
    pub(in crate::client) fn check_free(&self) -> Result<(), IpcError> {
        match &*lock(&self.0) {
            Some(renewed) if renewed.is_read() => Err(IpcError::Subscribed),
            _ => Ok(()),
        }
    }

    /// The events of `subscription`, which is one on the connection of `generation`, and of those of the next hosts.
    pub(in crate::client) fn events<E: Event<Channel = C>>(
        &self,
        subscription: Subscription<E>,
        generation: u64,
        attach: Box<dyn Renew>,
    ) -> Events<E> {
        let place = Arc::new(Place::new(generation));
        *lock(&self.0) = Some(Box::new(Arc::downgrade(&place)));
        Events::that_go_on(subscription, Box::new(NextHost { place, generation, attach, attempt: None }))
    }
}

/// Where a subscription at the next host is left for its reader.
struct Place<E> {
    inner: Mutex<Inner<E>>,
    change: Condvar,
}

struct Inner<E> {
    found: Option<Result<Found<E>, IpcError>>,
    /// The newest connection that was subscribed on.
    newest: u64,
}

struct Found<E> {
    subscription: Subscription<E>,
    instance: InstanceId,
    generation: u64,
}

impl<E> Place<E> {
    fn new(newest: u64) -> Place<E> {
        Place { inner: Mutex::new(Inner { found: None, newest }), change: Condvar::new() }
    }

    /// What was left here, if anything is until `limit`.
    fn take(&self, limit: WaitLimit<'_>) -> Option<Result<Found<E>, IpcError>> {
        let mut inner = lock(&self.inner);
        loop {
            if let Some(found) = inner.found.take() {
                return Some(found);
            }
            let left = limit.left();
            if left.is_some_and(|left| left.is_zero()) {
                return None;
            }
            let slice = left.unwrap_or(limit.last_slice()).min(limit.last_slice());
            inner = self.change.wait_timeout(inner, slice).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    fn leave(&self, mut inner: MutexGuard<'_, Inner<E>>, found: Result<Found<E>, IpcError>) {
        let last = inner.found.replace(found);
        drop(inner);
        self.change.notify_one();
        // The end of a subscription is told to its host.
        drop(last);
    }
}

impl<C: Channel, E: Event<Channel = C>> Renewed<C> for Weak<Place<E>> {
    fn is_read(&self) -> bool {
        self.strong_count() > 0
    }

    fn renew(&self, core: &ClientCore<C>, spinner: &Spinner, generation: u64) {
        let Some(place) = self.upgrade() else { return };
        let mut inner = lock(&place.inner);
        if inner.newest >= generation {
            return;
        }
        inner.newest = generation;
        let found = match core.try_subscribe(spinner) {
            Ok(Some(subscription)) => {
                let instance = InstanceId::new(core.instance());
                Ok(Found { subscription, instance, generation })
            }
            Ok(None) => Err(IpcError::Full { capacity: core.rings.send_capacity() }),
            Err(error) => Err(error),
        };
        place.leave(inner, found);
    }
}

impl<E: Event> Reader for Place<E> {
    fn give_up(&self) {
        let inner = lock(&self.inner);
        if inner.found.is_none() {
            self.leave(inner, Err(gone()));
        }
    }
}

fn gone() -> IpcError {
    IpcError::HostGone { execution: Execution::NoRequest }
}

/// A reader that goes on with the next host.
struct NextHost<E> {
    place: Arc<Place<E>>,
    /// The connection of its subscription.
    generation: u64,
    attach: Box<dyn Renew>,
    attempt: Option<Box<dyn Any + Send>>,
}

impl<E: Event> NextHost<E> {
    /// Has the connection replaced, unless that was done or begun.
    fn begin(&mut self) -> Result<(), IpcError> {
        if self.attempt.is_none() {
            let os = |source| IpcError::Os { doing: "attach for a subscription", source };
            let reader: Arc<dyn Reader> = self.place.clone();
            self.attempt = Some(self.attach.begin(self.generation, reader).map_err(os)?);
        }
        Ok(())
    }
}

impl<E: Event> Resubscribe<E> for NextHost<E> {
    fn next(&mut self, limit: WaitLimit<'_>) -> Option<Result<(Subscription<E>, InstanceId), IpcError>> {
        if let Err(error) = self.begin() {
            return Some(Err(error));
        }
        let found = self.place.take(limit)?;
        self.attempt = None;
        Some(found.map(|found| {
            self.generation = found.generation;
            (found.subscription, found.instance)
        }))
    }
}

impl<C> fmt::Debug for Renewal<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Renewal").finish_non_exhaustive()
    }
}
