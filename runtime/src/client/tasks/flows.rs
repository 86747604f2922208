//! Streams and events of an asynchronous client.

use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;

use super::super::{Events, Link};
use super::link::AsyncLink;
use super::state::State;
use crate::channel::Channel;
use crate::error::IpcError;
use crate::event::Event;
use crate::executor;
use crate::queue::Limit;
use crate::shuttle::{Shuttle, Waits};
use crate::stream::{AsyncRx, AsyncTx, Rx, Tx};
use crate::sync::AtomicBool;
use crate::wait::Deadline;

/// How long a task rests before it looks again for what the host does by itself and does not tell.
const REST: Duration = Duration::from_millis(1);

/// The events of a host, in a task: a [`Stream`] of `Result<E, IpcError>`, which `events()` of a generated asynchronous
/// client gives. Dropping it ends the subscription, within a tenth of a second if it was waited for.
///
/// As [`AsyncRx`] it takes a thread of the runtime's pool for blocking work while it waits.
#[derive(Debug)]
#[must_use = "dropping it ends the subscription"]
pub struct AsyncEvents<E> {
    shuttle: Shuttle<Events<E>, E>,
    ended: bool,
}

impl<E: Event + Send + 'static> AsyncEvents<E> {
    /// The next event. To drop the future loses none.
    ///
    /// # Errors
    ///
    /// As of [`Events::recv`], and [`IpcError::Os`] if it has to wait and is not polled on a runtime of tokio.
    pub async fn recv(&mut self) -> Result<E, IpcError> {
        tokio::task::consume_budget().await;
        poll_fn(|cx| self.shuttle.poll(cx)).await
    }
}

impl<E> From<Events<E>> for AsyncEvents<E> {
    fn from(events: Events<E>) -> AsyncEvents<E> {
        AsyncEvents { shuttle: Shuttle::new(events), ended: false }
    }
}

impl<E: Event + Send + 'static> Waits<E> for Events<E> {
    fn now(&mut self) -> Option<Result<E, IpcError>> {
        self.next_now()
    }

    fn later(&mut self, wanted: &AtomicBool) -> Option<Result<E, IpcError>> {
        self.next_until(Limit::Wanted(wanted, &Deadline::never())).transpose()
    }
}

/// Ends after the first error but [`IpcError::Missed`].
impl<E: Event + Send + 'static> Stream for AsyncEvents<E> {
    type Item = Result<E, IpcError>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        if this.ended {
            return Poll::Ready(None);
        }
        ready!(pin!(tokio::task::consume_budget()).poll(cx));
        let found = ready!(this.shuttle.poll(cx));
        this.ended = !matches!(found, Ok(_) | Err(IpcError::Missed { .. }));
        Poll::Ready(Some(found))
    }
}

impl<C: Channel> AsyncLink<C> {
    /// As [`Link::__receives`].
    #[doc(hidden)]
    pub async fn __receives<T>(&self, method: u16, timeout: Option<Duration>) -> Result<Rx<T>, IpcError> {
        let late = |link: &Link<C>| link.__receives(method, Some(Duration::ZERO));
        self.once(timeout, |link| link.receives_now(method), late).await.map(|rx| rx.with_timeout(timeout))
    }

    /// As [`Link::__sends`].
    #[doc(hidden)]
    pub async fn __sends<T>(&self, method: u16, timeout: Option<Duration>) -> Result<Tx<T>, IpcError> {
        let late = |link: &Link<C>| link.__sends(method, Some(Duration::ZERO));
        self.once(timeout, |link| link.sends_now(method), late).await.map(|tx| tx.with_timeout(timeout))
    }

    /// As [`Link::__events`].
    #[doc(hidden)]
    pub async fn __events<E>(&self) -> Result<AsyncEvents<E>, IpcError>
    where
        E: Event<Channel = C> + Send + 'static,
    {
        let full = |link: &Link<C>| Err(IpcError::Full { capacity: link.lane.send_capacity() });
        let events = Cell::new(Some(self.once(None, Link::subscribe::<E>, full).await?));
        // Held here, and not by a thread that waits: it is given back when the caller gives up.
        let known = move |_: &Link<C>| {
            let held = events.take();
            if held.as_ref().is_some_and(Events::is_known) {
                return Ok(held);
            }
            events.set(held);
            Ok(None)
        };
        let late = |link: &Link<C>| {
            let after = link.timeout().unwrap_or_default();
            Err(IpcError::Timeout { method: "events", after, taken: Some(false) })
        };
        self.once(None, known, late).await.map(AsyncEvents::from)
    }

    /// What `now` gives, as soon as it gives anything; after the timeout what `late` says of it. Ends with the host.
    async fn once<T>(
        &self,
        timeout: Option<Duration>,
        now: impl Fn(&Link<C>) -> Result<Option<T>, IpcError>,
        late: impl Fn(&Link<C>) -> Result<T, IpcError>,
    ) -> Result<T, IpcError> {
        let deadline = Deadline::after(timeout.or(self.shared().with(|state| state.link.timeout())));
        let mut is_over = false;
        loop {
            if let Some(found) = self.shared().with(|state| state.open().and_then(&now))? {
                return Ok(found);
            }
            // Known before the last look: what the host did before its death counts.
            if is_over {
                return Err(IpcError::HostGone { taken: Some(false) });
            }
            is_over = !self.is_alive();
            if is_over {
                continue;
            }
            if deadline.left().is_some_and(|left| left.is_zero()) {
                return self.shared().with(|state| late(&state.link));
            }
            // Not a timer: the runtime may have none.
            let resting = executor::spawn_blocking(&self.shared().runtime, || std::thread::sleep(REST));
            let _ = resting.map_err(|source| IpcError::Os { doing: "wait for the host", source })?.await;
        }
    }
}

impl<C: Channel> State<C> {
    /// The link, if it is usable.
    fn open(&mut self) -> Result<&Link<C>, IpcError> {
        self.check_open()?;
        Ok(&self.link)
    }
}

impl<T> AsyncRx<T> {
    /// The call `id` was made.
    #[doc(hidden)]
    pub fn __of(mut rx: Rx<T>, id: u32) -> AsyncRx<T> {
        rx.begin(id);
        rx.into()
    }
}

impl<T> AsyncTx<T> {
    /// The call `id` was made.
    #[doc(hidden)]
    pub fn __of(mut tx: Tx<T>, id: u32) -> AsyncTx<T> {
        tx.begin(id);
        tx.into()
    }
}
