//! Streams and events of an asynchronous client.

use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;

use super::super::Events;
use super::super::core::{StreamEnd, Subscription};
use super::shared::Shared;
use super::state::State;
use crate::async_fd;
use crate::blocking_bridge::{BlockingBridge, Waits};
use crate::channel::Channel;
use crate::error::{Execution, IpcError};
use crate::event::Event;
use crate::queue::WaitLimit;
use crate::stream::{AsyncRx, AsyncTx, FromHalf, Rx, Tx};
use crate::sync::AtomicBool;
use crate::wait::Deadline;

/// How long a task pauses before it checks again for changes that the host makes without a wake-up.
const REST: Duration = Duration::from_millis(1);

/// The events of a host, in a task: a [`Stream`] of `Result<E, IpcError>`, returned by `events()` of a generated
/// asynchronous client. Dropping it ends the subscription, within a tenth of a second if a task was waiting for it.
///
/// While it waits, it occupies a thread of the runtime's pool for blocking work, like [`AsyncRx`].
#[derive(Debug)]
#[must_use = "dropping it ends the subscription"]
pub struct AsyncEvents<E> {
    bridge: BlockingBridge<Events<E>, E>,
    ended: bool,
}

impl<E: Event + Send + 'static> AsyncEvents<E> {
    /// The next event. Dropping the future loses no event.
    ///
    /// # Errors
    ///
    /// As for [`Events::recv`], and [`IpcError::Os`] if it has to wait and is not polled on a tokio runtime.
    pub async fn recv(&mut self) -> Result<E, IpcError> {
        tokio::task::consume_budget().await;
        poll_fn(|cx| self.bridge.poll(cx)).await
    }
}

impl<E> From<Events<E>> for AsyncEvents<E> {
    fn from(events: Events<E>) -> AsyncEvents<E> {
        AsyncEvents { bridge: BlockingBridge::new(events), ended: false }
    }
}

impl<E: Event + Send + 'static> Waits<E> for Events<E> {
    fn now(&mut self) -> Option<Result<E, IpcError>> {
        self.next_now()
    }

    fn later(&mut self, wanted: &AtomicBool) -> Option<Result<E, IpcError>> {
        self.next_until(WaitLimit::Wanted(wanted, &Deadline::never())).transpose()
    }
}

/// Ends after the first error except [`IpcError::Missed`], [`IpcError::AllHeld`] and [`IpcError::Restarted`].
impl<E: Event + Send + 'static> Stream for AsyncEvents<E> {
    type Item = Result<E, IpcError>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        if this.ended {
            return Poll::Ready(None);
        }
        ready!(pin!(tokio::task::consume_budget()).poll(cx));
        let found = ready!(this.bridge.poll(cx));
        this.ended = match &found {
            Err(IpcError::Missed { .. } | IpcError::AllHeld { .. } | IpcError::Restarted { .. }) => false,
            found => found.is_err(),
        };
        Poll::Ready(Some(found))
    }
}

/// As [`receives`](super::super::streams::receives), in a task.
///
/// # Errors
///
/// As there.
pub async fn receives_async<C: Channel, T>(
    shared: &Shared<C>,
    method: u16,
    timeout: Option<Duration>,
) -> Result<Rx<T>, IpcError> {
    shared.stream(method, timeout).await
}

/// As [`sends`](super::super::streams::sends), in a task.
///
/// # Errors
///
/// As there.
pub async fn sends_async<C: Channel, T>(
    shared: &Shared<C>,
    method: u16,
    timeout: Option<Duration>,
) -> Result<Tx<T>, IpcError> {
    shared.stream(method, timeout).await
}

/// As [`events`](super::super::events::events), in a task.
///
/// # Errors
///
/// As there.
pub(super) async fn events_async<C, E>(shared: &Shared<C>) -> Result<AsyncEvents<E>, IpcError>
where
    C: Channel,
    E: Event<Channel = C> + Send + 'static,
{
    Ok(Events::from(subscribed_async(shared).await?).into())
}

/// As [`subscribed`](super::super::events::subscribed), in a task.
///
/// # Errors
///
/// As there.
pub(super) async fn subscribed_async<C, E>(shared: &Shared<C>) -> Result<Subscription<E>, IpcError>
where
    C: Channel,
    E: Event<Channel = C> + Send + 'static,
{
    let timeout = shared.with(|state| state.core.timeout());
    let full = |state: &State<C>| Err(IpcError::Full { capacity: state.core.rings.send_capacity() });
    let subscribe = |state: &State<C>| state.core.try_subscribe::<E>(&state.spinner);
    let told = Cell::new(Some(shared.once(timeout, subscribe, full).await?));
    // Held here, not by a waiting thread: it is returned when the caller is dropped.
    let known = move |_: &State<C>| {
        let held = told.take();
        if held.as_ref().is_some_and(Subscription::is_known) {
            return Ok(held);
        }
        told.set(held);
        Ok(None)
    };
    let late = |_: &State<C>| Err(Subscription::<E>::late(timeout.unwrap_or_default()));
    shared.once(timeout, known, late).await
}

impl<C: Channel> Shared<C> {
    async fn stream<E: FromHalf>(&self, method: u16, timeout: Option<Duration>) -> Result<E, IpcError> {
        let now = move |state: &State<C>| state.core.want_stream(method, timeout, &state.spinner)?.now();
        let late = move |state: &State<C>| {
            let is_over = Deadline::after(Some(Duration::ZERO));
            state.core.want_stream(method, timeout, &state.spinner)?.until(&is_over)
        };
        let timeout = timeout.or(self.with(|state| state.core.timeout()));
        self.once(timeout, now, late).await
    }

    /// Returns the value of `now` as soon as there is one, or that of `late` after `timeout`. Ends with the host.
    async fn once<T>(
        &self,
        timeout: Option<Duration>,
        now: impl Fn(&State<C>) -> Result<Option<T>, IpcError>,
        late: impl Fn(&State<C>) -> Result<T, IpcError>,
    ) -> Result<T, IpcError> {
        let (deadline, mut is_over) = (Deadline::after(timeout), false);
        loop {
            let found = self.with(|state| {
                state.check_open()?;
                now(state)
            })?;
            if let Some(found) = found {
                return Ok(found);
            }
            // Checked before the last poll: what the host did before its death counts.
            if is_over {
                return Err(self.with(|state| state.core.host_gone(Execution::NotStarted)));
            }
            is_over = !self.with(State::is_alive);
            if is_over {
                continue;
            }
            if deadline.left().is_some_and(|left| left.is_zero()) {
                return self.with(|state| late(state));
            }
            // Not a timer, because the runtime may have none.
            let resting = async_fd::spawn_blocking(&self.runtime, || std::thread::sleep(REST));
            let _ = resting.map_err(|source| IpcError::Os { doing: "wait for the host", source })?.await;
        }
    }
}

impl<T> AsyncStreamEnd for Rx<T> {
    type End = AsyncRx<T>;
}

impl<T> AsyncStreamEnd for Tx<T> {
    type End = AsyncTx<T>;
}

/// The client's end of a stream that can become one for tasks.
pub trait AsyncStreamEnd: StreamEnd {
    /// What it becomes.
    type End: From<Self>;
}

/// The client's end of a stream of the call `id`, for tasks.
pub fn async_of_call<E: AsyncStreamEnd>(id: u32, end: E) -> E::End {
    end.of_call(id).into()
}
