//! Streams and events of an asynchronous client.

use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;

use super::super::streams::{StreamEnd, receives, sends};
use super::super::{Events, Link};
use super::link::AsyncLink;
use super::state::State;
use crate::channel::Channel;
use crate::error::{Execution, IpcError};
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

/// As [`receives`], in a task.
///
/// # Errors
///
/// As there.
pub async fn receives_async<C: Channel, T>(
    link: &AsyncLink<C>,
    method: u16,
    timeout: Option<Duration>,
) -> Result<Rx<T>, IpcError> {
    let late = |link: &Link<C>| receives(link, method, Some(Duration::ZERO));
    link.once(timeout, |link| link.receives_now(method), late).await.map(|rx| rx.with_timeout(timeout))
}

/// As [`sends`], in a task.
///
/// # Errors
///
/// As there.
pub async fn sends_async<C: Channel, T>(
    link: &AsyncLink<C>,
    method: u16,
    timeout: Option<Duration>,
) -> Result<Tx<T>, IpcError> {
    let late = |link: &Link<C>| sends(link, method, Some(Duration::ZERO));
    link.once(timeout, |link| link.sends_now(method), late).await.map(|tx| tx.with_timeout(timeout))
}

/// As [`events`](super::super::events::events), in a task.
///
/// # Errors
///
/// As there.
pub async fn events_async<C, E>(link: &AsyncLink<C>) -> Result<AsyncEvents<E>, IpcError>
where
    C: Channel,
    E: Event<Channel = C> + Send + 'static,
{
    let full = |link: &Link<C>| Err(IpcError::Full { capacity: link.lane.send_capacity() });
    let events = Cell::new(Some(link.once(None, Link::subscribe::<E>, full).await?));
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
        Err(IpcError::Timeout { method: "events", after, execution: Execution::NotStarted })
    };
    link.once(None, known, late).await.map(AsyncEvents::from)
}

impl<C: Channel> AsyncLink<C> {
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
                return Err(IpcError::HostGone { execution: Execution::NotStarted });
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

impl<T> AsyncStreamEnd for Rx<T> {
    type End = AsyncRx<T>;
}

impl<T> AsyncStreamEnd for Tx<T> {
    type End = AsyncTx<T>;
}

/// The client's end of a stream that becomes one for tasks.
pub trait AsyncStreamEnd: StreamEnd {
    /// What it becomes.
    type End: From<Self>;
}

/// The client's end of a stream of the call `id`, for tasks.
pub fn async_of_call<E: AsyncStreamEnd>(id: u32, end: E) -> E::End {
    end.of(id).into()
}
