//! Ends of streams in tasks.

use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use super::{Rx, Tx};
use crate::blocking_bridge::{BlockingBridge, Waits};
use crate::error::IpcError;
use crate::message::Message;
use crate::queue::WaitLimit;
use crate::sync::{AtomicBool, Ordering};
use crate::wait::Deadline;

/// The reading end of a stream, in a task: a [`Stream`] of `Result<T, IpcError>`.
///
/// The asynchronous client gets it from a method with an argument `out: Tx<T>`. A handler converts its [`Rx`] for a
/// separate task: `AsyncRx::from(input)`. Dropping it tells the writer to stop, within a tenth of a second if a task
/// was waiting for it.
///
/// While it waits, it occupies a thread of the runtime's pool for blocking work.
///
/// ```
/// use memorypipe::prelude::*;
///
/// ipc_channel!(
///     #[channel(async)]
///     pub trait Recorder {
///         fn play(&mut self, from: u64, out: Tx<u64>);
///     }
/// );
///
/// struct Tape;
/// impl Recorder for Tape {
///     fn play(&mut self, from: u64, mut out: Tx<u64>) {
///         (from..from + 3).for_each(|number| _ = out.send(number));
///     }
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), memorypipe::Error> {
/// let mut host = RecorderHost::create("async-rx-doc")?;
/// std::thread::spawn(move || host.serve(&mut Tape));
///
/// let recorder = RecorderAsyncClient::attach("async-rx-doc").await?;
/// let (mut numbers, played) = recorder.play(7).await?;
/// let mut all = Vec::new();
/// while let Some(number) = numbers.recv().await? {
///     all.push(number);
/// }
/// played.await?;
/// assert_eq!(all, [7, 8, 9]);
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
#[must_use = "dropping it stops the stream"]
pub struct AsyncRx<T> {
    bridge: BlockingBridge<Rx<T>, Option<T>>,
}

impl<T: Message + Send> AsyncRx<T> {
    /// The next value; `None` at the end. Dropping the future loses no value.
    ///
    /// # Errors
    ///
    /// As for [`Rx::recv`], and [`IpcError::Os`] if it has to wait and is not polled on a tokio runtime.
    pub async fn recv(&mut self) -> Result<Option<T>, IpcError> {
        tokio::task::consume_budget().await;
        poll_fn(|cx| self.bridge.poll(cx)).await
    }
}

impl<T> From<Rx<T>> for AsyncRx<T> {
    fn from(rx: Rx<T>) -> AsyncRx<T> {
        AsyncRx { bridge: BlockingBridge::new(rx) }
    }
}

impl<T: Message + Send> Waits<Option<T>> for Rx<T> {
    fn now(&mut self) -> Option<Result<Option<T>, IpcError>> {
        self.next_now()
    }

    fn later(&mut self, wanted: &AtomicBool) -> Option<Result<Option<T>, IpcError>> {
        let deadline = Deadline::after(self.timeout());
        let found = self.next_until(WaitLimit::Wanted(wanted, &deadline));
        found_or_late(found, wanted, |late| self.end_with(late))
    }
}

/// Ends with the stream, and after the first error.
impl<T: Message + Send> Stream for AsyncRx<T> {
    type Item = Result<T, IpcError>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        // So that a stream that always has items does not keep its executor from other tasks.
        ready!(pin!(tokio::task::consume_budget()).poll(cx));
        self.get_mut().bridge.poll(cx).map(Result::transpose)
    }
}

/// The writing end of a stream, in a task.
///
/// The asynchronous client gets it from a method with an argument `input: Rx<T>`; a handler converts its [`Tx`]:
/// `AsyncTx::from(out)`. Dropping it ends the stream. While it waits for room, it occupies a thread of the runtime's
/// pool for blocking work, like [`AsyncRx`].
#[derive(Debug)]
#[must_use = "dropping it ends the stream"]
pub struct AsyncTx<T> {
    bridge: BlockingBridge<Tx<T>, ()>,
}

impl<T: Message> AsyncTx<T> {
    /// Sends a value when there is room for it. If the future is dropped before it completes, nothing was sent.
    ///
    /// # Errors
    ///
    /// As for [`Tx::send`], and [`IpcError::Os`] if it has to wait and is not polled on a tokio runtime.
    pub async fn send(&mut self, item: T) -> Result<(), IpcError> {
        tokio::task::consume_budget().await;
        poll_fn(|cx| self.bridge.poll(cx)).await?;
        match self.bridge.here() {
            Some(tx) => tx.try_send(item),
            None => Err(IpcError::Closed),
        }
    }
}

impl<T> From<Tx<T>> for AsyncTx<T> {
    fn from(tx: Tx<T>) -> AsyncTx<T> {
        AsyncTx { bridge: BlockingBridge::new(tx) }
    }
}

/// Waits for room.
impl<T: Message> Waits<()> for Tx<T> {
    fn now(&mut self) -> Option<Result<(), IpcError>> {
        self.room_now()
    }

    fn later(&mut self, wanted: &AtomicBool) -> Option<Result<(), IpcError>> {
        let deadline = Deadline::after(self.timeout());
        let found = self.wait_for_room(WaitLimit::Wanted(wanted, &deadline)).map(drop);
        found_or_late(found, wanted, |late| self.give_up(late))
    }
}

/// The result of a wait; `None` if the wait was cancelled.
fn found_or_late<T>(
    found: Result<T, IpcError>,
    wanted: &AtomicBool,
    end: impl FnOnce(IpcError) -> IpcError,
) -> Option<Result<T, IpcError>> {
    match found {
        // Relaxed: a hint with which nothing is published.
        Err(IpcError::Timeout { .. }) if !wanted.load(Ordering::Relaxed) => None,
        Err(late @ IpcError::Timeout { .. }) => Some(Err(end(late))),
        found => Some(found),
    }
}

static_assertions::assert_impl_all!(AsyncRx<u64>: Send, Unpin);
static_assertions::assert_impl_all!(AsyncTx<u64>: Send, Unpin);
