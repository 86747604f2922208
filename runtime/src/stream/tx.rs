//! The writing end of a stream.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use super::StreamIn;
use super::endpoint::{Endpoint, FromHalf};
use crate::error::{Execution, IpcError};
use crate::message::Message;
use crate::queue::{QueueEnd, QueueWriter, Room, StreamEnds, WaitLimit, ended};
use crate::ring::{Claim, Header};
use crate::wait::Waited;
use crate::wait::{Deadline, Spinner};

/// The writing end of a stream of `T`.
///
/// A handler answers through it with many values, as an argument of a method, `out: Tx<T>`; a client gets it from a
/// method with an argument `input: Rx<T>`. Dropping it ends the stream, and the reader sees the end after the last
/// value. It can move to another thread, and outlive its call.
///
/// It writes into a queue in shared memory. The queue holds as many values as fit into 16 KiB, at least 16 and at most
/// 256, or as few as 4 if a value is larger than 4 KiB. When the queue is full, the writer waits for the reader: no
/// value is lost, and neither side buffers values elsewhere.
///
/// ```
/// use memorypipe::prelude::*;
///
/// ipc_channel!(
///     pub trait Counter {
///         /// Counts from `from` on, until the client stops reading.
///         fn count(&mut self, from: u64, out: Tx<u64>);
///     }
/// );
///
/// struct Patient;
/// impl Counter for Patient {
///     fn count(&mut self, from: u64, mut out: Tx<u64>) {
///         // On a separate thread, so that the host can serve other calls at the same time.
///         std::thread::spawn(move || {
///             for number in from.. {
///                 if out.send(number).is_err() {
///                     break; // the client has stopped, or is gone
///                 }
///             }
///         });
///     }
/// }
///
/// let mut host = CounterHost::create("tx-doc")?;
/// std::thread::spawn(move || host.serve(&mut Patient));
///
/// let counter = CounterClient::attach("tx-doc")?;
/// let (numbers, _done) = counter.count(40)?;
/// let three: Vec<u64> = numbers.take(3).collect::<Result<_, _>>()?;
/// assert_eq!(three, [40, 41, 42]);
/// # Ok::<(), memorypipe::Error>(())
/// ```
#[must_use = "dropping it ends the stream"]
pub struct Tx<T> {
    endpoint: Endpoint<QueueWriter>,
    items: PhantomData<fn(T)>,
}

impl<T> Tx<T> {
    /// See [`Endpoint::take`].
    pub(crate) fn take(
        home: &Arc<StreamEnds>,
        place: u32,
        call: u32,
        method: &'static str,
        spinner: &Spinner,
    ) -> Option<Tx<T>> {
        Some(Tx::from_half(Endpoint::take(home, place, call, method, spinner)?))
    }

    /// Sets how long [`send`](Tx::send) waits for room. When the timeout passes, the stream ends with
    /// [`IpcError::Timeout`], and for the reader with [`IpcError::Dropped`] after everything that was sent. `None`, the
    /// default, has no limit. A method's `#[timeout]` sets it for the client's end.
    pub fn set_timeout(&mut self, timeout: Option<Duration>) {
        self.endpoint.timeout = timeout;
    }

    #[cfg(feature = "async")]
    pub(super) fn timeout(&self) -> Option<Duration> {
        self.endpoint.timeout
    }

    /// Identifies it in a request.
    pub(crate) fn place(&self) -> StreamIn<T> {
        StreamIn::new(self.endpoint.place)
    }

    /// Whether the reader has stopped reading. Does not check whether the other process is alive.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.endpoint.of_call().is_none_or(|(writer, call)| is_stopped(&writer.end, call))
    }
}

impl<T> FromHalf for Tx<T> {
    type End = QueueWriter;

    fn from_half(endpoint: Endpoint<QueueWriter>) -> Self {
        Tx { endpoint, items: PhantomData }
    }

    fn half_mut(&mut self) -> &mut Endpoint<QueueWriter> {
        &mut self.endpoint
    }
}

impl<T: Message> Tx<T> {
    /// Sends a value. Waits while the queue is full, until the reader has made room.
    ///
    /// # Errors
    ///
    /// [`IpcError::Timeout`] if there was no room within the [timeout](Tx::set_timeout), and [`IpcError::Closed`] from
    /// then on; [`IpcError::Stopped`] once the reader has stopped reading; [`IpcError::ClientGone`] or
    /// [`IpcError::HostGone`] if the reader's process is gone; `send` notices that only when the queue is full. Values
    /// sent earlier may be unread.
    #[inline]
    #[allow(clippy::needless_pass_by_value)] // as a channel of the standard library takes it
    pub fn send(&mut self, item: T) -> Result<(), IpcError> {
        let timeout = self.endpoint.timeout;
        match self.send_until(&item, &Deadline::after(timeout)) {
            Err(error @ IpcError::Timeout { .. }) => Err(self.give_up(error)),
            sent => sent,
        }
    }

    /// As [`send`](Tx::send), but waits for room for at most `timeout`.
    ///
    /// # Errors
    ///
    /// As [`send`](Tx::send), and [`IpcError::Timeout`]: the value was not sent.
    #[inline]
    #[allow(clippy::needless_pass_by_value)] // as above
    pub fn send_timeout(&mut self, item: T, timeout: Duration) -> Result<(), IpcError> {
        self.send_until(&item, &Deadline::after(Some(timeout)))
    }

    /// Sends a value if there is room for it now. Does not wait.
    ///
    /// # Errors
    ///
    /// As [`send`](Tx::send), and [`IpcError::Full`]: the value was not sent.
    #[inline]
    #[allow(clippy::needless_pass_by_value)] // as above
    pub fn try_send(&mut self, item: T) -> Result<(), IpcError> {
        if self.put(&item)? {
            return Ok(());
        }
        Err(IpcError::Full { capacity: self.endpoint.of_call().map_or(0, |(writer, _)| writer.capacity()) })
    }

    #[cold]
    pub(super) fn give_up(&mut self, error: IpcError) -> IpcError {
        self.endpoint.give_up();
        error
    }

    #[inline(always)]
    fn send_until(&mut self, item: &T, deadline: &Deadline) -> Result<(), IpcError> {
        if self.put(item)? { Ok(()) } else { self.send_later(item, deadline) }
    }

    /// Whether there is room, or why nothing can be sent; the death of the peer is not checked.
    #[cfg(feature = "async")]
    pub(super) fn room_now(&self) -> Option<Result<(), IpcError>> {
        let Some((writer, call)) = self.endpoint.of_call() else { return Some(Err(IpcError::Closed)) };
        if let Err(error) = writer.end.check_not_forked() {
            return Some(Err(error));
        }
        if is_stopped(&writer.end, call) {
            return Some(Err(IpcError::Stopped));
        }
        match writer.has_room() {
            Ok(there_is) => there_is.then_some(Ok(())),
            Err(corrupt) => Some(Err(corrupt.into())),
        }
    }

    #[cold]
    fn send_later(&mut self, item: &T, deadline: &Deadline) -> Result<(), IpcError> {
        let claim = self.wait_for_room(deadline)?;
        let Some((writer, call)) = self.endpoint.of_call() else { return Err(IpcError::Closed) };
        writer.put_at(claim, ITEM, call, item);
        Ok(())
    }

    /// Waits until there is room: a place that stays free until it is filled.
    pub(super) fn wait_for_room<'l>(&self, limit: impl Into<WaitLimit<'l>>) -> Result<Claim, IpcError> {
        let Some((writer, call)) = self.endpoint.of_call() else { return Err(IpcError::Closed) };
        let limit = limit.into();
        match writer.wait_for_room(limit, |end| is_stopped(end, call))? {
            Waited::Ready(Room::Free(claim)) => Ok(claim),
            Waited::Ready(Room::Unwanted) => Err(IpcError::Stopped),
            Waited::TimedOut => Err(IpcError::Timeout {
                method: self.endpoint.method,
                after: limit.timeout(),
                execution: Execution::NoRequest,
            }),
            Waited::PeerGone => Err(writer.end.gone()),
        }
    }

    /// Writes the value into the queue, or returns `false` if there is no room.
    #[inline(always)]
    fn put(&mut self, item: &T) -> Result<bool, IpcError> {
        let Some((writer, call)) = self.endpoint.of_call() else { return Err(IpcError::Closed) };
        writer.end.check_not_forked()?;
        if is_stopped(&writer.end, call) {
            return Err(IpcError::Stopped);
        }
        Ok(writer.try_put(ITEM, call, item)?)
    }
}

/// The header of every item of a stream.
const ITEM: Header = Header { method: 0, status: 0 };

/// Whether the reader has released the stream of `call`.
#[inline(always)]
fn is_stopped(end: &QueueEnd, call: u32) -> bool {
    ended(end.peer_closed(), call).is_some()
}

impl<T> fmt::Debug for Tx<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tx").field("stream", &self.endpoint).finish_non_exhaustive()
    }
}

static_assertions::assert_impl_all!(Tx<u64>: Send);
