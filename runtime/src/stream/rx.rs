//! The reading end of a stream.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use super::StreamOut;
use super::endpoint::{Endpoint, FromHalf};
use crate::error::{Execution, IpcError};
use crate::message::Message;
use crate::queue::{ABORTED, QueueReader, StreamEnds, WaitLimit, ended};
use crate::ring::Corrupt;
use crate::segment::ReceivedSlot;
use crate::wait::Waited;
use crate::wait::{Deadline, Spinner};

/// The reading end of a stream of `T`.
///
/// A handler reads from it as an argument of a method, `input: Rx<T>`; a client gets it from a method with an argument
/// `out: Tx<T>`. It is an iterator of `Result<T, IpcError>` that ends with the stream. Dropping it tells the writer to
/// stop. It can move to another thread, and outlive its call.
///
/// ```
/// use memorypipe::prelude::*;
///
/// ipc_channel!(
///     pub trait Adder {
///         fn sum(&mut self, input: Rx<u64>) -> u64;
///     }
/// );
///
/// struct Patient;
/// impl Adder for Patient {
///     fn sum(&mut self, input: Rx<u64>) -> u64 {
///         input.map_while(Result::ok).sum()
///     }
/// }
///
/// let mut host = AdderHost::create("rx-doc")?;
/// std::thread::spawn(move || host.serve(&mut Patient));
///
/// let adder = AdderClient::attach("rx-doc")?;
/// let (mut numbers, sum) = adder.sum()?;
/// for number in 1..=1000 {
///     numbers.send(number)?;
/// }
/// drop(numbers); // these were all
/// assert_eq!(sum.wait()?, 500_500);
/// # Ok::<(), memorypipe::Error>(())
/// ```
#[must_use = "dropping it stops the stream"]
pub struct Rx<T> {
    endpoint: Endpoint<QueueReader>,
    /// The end of the stream, or its error, has been returned.
    told: bool,
    items: PhantomData<fn() -> T>,
}

/// The next thing in a queue.
enum NextItem {
    Item(ReceivedSlot),
    /// The stream has ended.
    End,
    /// The writer has panicked.
    Aborted,
}

impl<T> Rx<T> {
    /// See [`Endpoint::take`].
    pub(crate) fn take(
        home: &Arc<StreamEnds>,
        place: u32,
        call: u32,
        method: &'static str,
        spinner: &Spinner,
    ) -> Option<Rx<T>> {
        Some(Rx::from_half(Endpoint::take(home, place, call, method, spinner)?))
    }

    /// Sets how long [`recv`](Rx::recv) and the iterator wait for each value. When the timeout passes, the stream ends
    /// with [`IpcError::Timeout`]. `None`, the default, has no limit. A method's `#[timeout]` sets it for the client's
    /// end.
    pub fn set_timeout(&mut self, timeout: Option<Duration>) {
        self.endpoint.timeout = timeout;
    }

    #[cfg(feature = "async")]
    pub(super) fn timeout(&self) -> Option<Duration> {
        self.endpoint.timeout
    }

    /// Identifies it in a request.
    pub(crate) fn place(&self) -> StreamOut<T> {
        StreamOut::new(self.endpoint.place)
    }
}

impl<T> FromHalf for Rx<T> {
    type End = QueueReader;

    fn from_half(endpoint: Endpoint<QueueReader>) -> Self {
        Rx { endpoint, told: false, items: PhantomData }
    }

    fn half_mut(&mut self) -> &mut Endpoint<QueueReader> {
        &mut self.endpoint
    }
}

impl<T: Message> Rx<T> {
    /// Waits for the next value; `None` at the end.
    ///
    /// # Errors
    ///
    /// Each of these ends the stream:
    ///
    /// - [`IpcError::Timeout`] if no value came within the [timeout](Rx::set_timeout);
    /// - [`IpcError::Dropped`] if the writer panicked or its own timeout passed, after everything that it sent;
    /// - [`IpcError::ClientGone`] or [`IpcError::HostGone`] if the writer's process is gone, after everything that it
    ///   sent;
    /// - [`IpcError::Corrupt`] if the bytes in the queue are not a valid value or violate the protocol.
    #[inline]
    pub fn recv(&mut self) -> Result<Option<T>, IpcError> {
        let timeout = self.endpoint.timeout;
        match self.next_until(&Deadline::after(timeout)) {
            Err(late @ IpcError::Timeout { .. }) => Err(self.end_with(late)),
            next => next,
        }
    }

    /// As [`recv`](Rx::recv), but waits for at most `timeout`.
    ///
    /// # Errors
    ///
    /// As [`recv`](Rx::recv), but here [`IpcError::Timeout`] does not end the stream.
    #[inline]
    pub fn recv_timeout(&mut self, timeout: Duration) -> Result<Option<T>, IpcError> {
        self.next_until(&Deadline::after(Some(timeout)))
    }

    /// The next value if there is one now; `None` at the end. Never waits.
    ///
    /// # Errors
    ///
    /// [`IpcError::Empty`] if there is no value yet; the stream continues. Otherwise as [`recv`](Rx::recv).
    #[inline]
    pub fn try_recv(&mut self) -> Result<Option<T>, IpcError> {
        match self.next_until(&Deadline::after(Some(Duration::ZERO))) {
            Err(IpcError::Timeout { .. }) => Err(IpcError::Empty),
            next => next,
        }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn next_until<'l>(&mut self, limit: impl Into<WaitLimit<'l>>) -> Result<Option<T>, IpcError> {
        let Some((reader, call)) = self.endpoint.of_call().filter(|_| !self.told) else { return Ok(None) };
        reader.end.check_not_forked()?;
        let limit = limit.into();
        if limit.is_now() {
            return self.next_later(limit);
        }
        let soon = reader.end.spin_briefly(|| match next(reader, call) {
            Ok(Some(NextItem::Item(received))) => Ok(Some(received)),
            Ok(None) => Ok(None),
            _ => Err(()),
        });
        match soon {
            Some(received) => match reader.take(received) {
                Some(item) => Ok(Some(item)),
                None => Err(self.end_with(received.type_error::<T>().into())),
            },
            None => self.next_later(limit),
        }
    }

    #[cold]
    fn next_later(&mut self, limit: WaitLimit<'_>) -> Result<Option<T>, IpcError> {
        let Some((reader, call)) = self.endpoint.of_call() else { return Ok(None) };
        match reader.end.wait(limit, || next(reader, call)) {
            Ok(Waited::Ready(next)) => self.conclude(next),
            Ok(Waited::TimedOut) => Err(IpcError::Timeout {
                method: self.endpoint.method,
                after: limit.timeout(),
                execution: Execution::NoRequest,
            }),
            Ok(Waited::PeerGone) => {
                let gone = reader.end.gone();
                Err(self.end_with(gone))
            }
            Err(error) => Err(self.end_with(error)),
        }
    }

    fn conclude(&mut self, next: NextItem) -> Result<Option<T>, IpcError> {
        match (next, self.endpoint.of_call()) {
            (NextItem::Item(received), Some((reader, _))) => match reader.take(received) {
                Some(item) => Ok(Some(item)),
                None => Err(self.end_with(received.type_error::<T>().into())),
            },
            (NextItem::Aborted, _) => Err(self.end_with(IpcError::Dropped { method: self.endpoint.method })),
            (NextItem::End | NextItem::Item(_), _) => {
                self.told = true;
                Ok(None)
            }
        }
    }

    /// The next value, the end or an error, if it is there; the death of the peer is not checked.
    #[cfg(feature = "async")]
    pub(super) fn next_now(&mut self) -> Option<Result<Option<T>, IpcError>> {
        let Some((reader, call)) = self.endpoint.of_call().filter(|_| !self.told) else {
            return Some(Ok(None));
        };
        if let Err(error) = reader.end.check_not_forked() {
            return Some(Err(error));
        }
        match next(reader, call) {
            Ok(next) => next.map(|next| self.conclude(next)),
            Err(corrupt) => Some(Err(self.end_with(corrupt.into()))),
        }
    }

    #[cold]
    pub(super) fn end_with(&mut self, error: IpcError) -> IpcError {
        self.told = true;
        error
    }
}

/// The next item of `call`, or how it ended. Remaining items of an earlier stream are discarded, at most one lap.
#[inline(always)]
fn next(reader: &QueueReader, call: u32) -> Result<Option<NextItem>, Corrupt> {
    for _ in 0..=reader.capacity() {
        match reader.peek()? {
            Some(received) if received.call() == call => return Ok(Some(NextItem::Item(received))),
            Some(_) => reader.skip(),
            None => return at_end(reader, call),
        }
    }
    Ok(None)
}

/// There was no item: whether the stream has ended.
fn at_end(reader: &QueueReader, call: u32) -> Result<Option<NextItem>, Corrupt> {
    let Some(how) = ended(reader.end.peer_closed(), call) else { return Ok(None) };
    // Everything that was published before it ended is visible by now.
    Ok(match reader.peek()? {
        Some(received) if received.call() == call => Some(NextItem::Item(received)),
        Some(_) => None,
        None if how == ABORTED => Some(NextItem::Aborted),
        None => Some(NextItem::End),
    })
}

/// Waits for each value; ends after the end of the stream or an error.
impl<T: Message> Iterator for Rx<T> {
    type Item = Result<T, IpcError>;

    fn next(&mut self) -> Option<Result<T, IpcError>> {
        self.recv().transpose()
    }
}

impl<T> fmt::Debug for Rx<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rx").field("stream", &self.endpoint).finish_non_exhaustive()
    }
}

static_assertions::assert_impl_all!(Rx<u64>: Send);
