//! The common part of both ends of a queue: words, waking, waiting.
//!
//! Sleeping and waking follow [`End::prepare_to_wait`], with the word `wake_seq` in place of the packet in the control
//! socket. Its owner increments it and then wakes the sleeper on it. A sleeper reads it in step 2, and the kernel
//! refuses the sleep if the word has changed since.

use std::cell::Cell;
use std::sync::Arc;
use std::time::Duration;

use super::{ConnectionState, ended};
use crate::error::{Execution, IpcError};
use crate::platform::{self, Doze, ForkGuard};
use crate::ring::Corrupt;
use crate::segment::Segments;
use crate::segment::traffic::OwnQueueCounters;
#[cfg(feature = "async")]
use crate::sync::AtomicBool;
use crate::sync::{AtomicU32, Ordering, PeerWord};
use crate::wait::wait_loop::{self, Sleeper, Woken};
use crate::wait::{Deadline, Doorbell, End, Spinner, Waited};

/// How long a sleeper sleeps before it checks that the peer is alive: the first and the maximum time.
const FIRST_SLICE: Duration = Duration::from_millis(20);
const LAST_SLICE: Duration = Duration::from_millis(200);
/// The maximum time for a sleeper that also checks whether it is still wanted.
#[cfg(feature = "async")]
const UNWANTED_SLICE: Duration = Duration::from_millis(100);

/// The limit of a wait.
#[derive(Clone, Copy)]
pub(crate) enum WaitLimit<'l> {
    /// To a deadline.
    Deadline(&'l Deadline),
    /// The same, and only as long as the result is wanted.
    #[cfg(feature = "async")]
    Wanted(&'l AtomicBool, &'l Deadline),
}

impl<'l> From<&'l Deadline> for WaitLimit<'l> {
    fn from(deadline: &'l Deadline) -> WaitLimit<'l> {
        WaitLimit::Deadline(deadline)
    }
}

impl WaitLimit<'_> {
    /// The remaining time; `None` without a limit so far.
    pub(crate) fn left(self) -> Option<Duration> {
        match self {
            WaitLimit::Deadline(deadline) => deadline.left(),
            // Relaxed: a hint with which nothing is published.
            #[cfg(feature = "async")]
            WaitLimit::Wanted(wanted, _) if !wanted.load(Ordering::Relaxed) => Some(Duration::ZERO),
            #[cfg(feature = "async")]
            WaitLimit::Wanted(_, deadline) => deadline.left(),
        }
    }

    /// The deadline.
    pub(crate) fn deadline(&self) -> &Deadline {
        match self {
            WaitLimit::Deadline(deadline) => deadline,
            #[cfg(feature = "async")]
            WaitLimit::Wanted(_, deadline) => deadline,
        }
    }

    /// Whether the limit is already reached.
    #[inline(always)]
    pub(crate) fn is_now(self) -> bool {
        matches!(self, WaitLimit::Deadline(deadline) if deadline.is_now())
    }

    /// The timeout, in the caller's terms.
    pub(crate) fn timeout(self) -> Duration {
        self.deadline().timeout()
    }

    /// The maximum sleep before the next check.
    pub(crate) fn last_slice(self) -> Duration {
        match self {
            WaitLimit::Deadline(_) => LAST_SLICE,
            #[cfg(feature = "async")]
            WaitLimit::Wanted(..) => UNWANTED_SLICE,
        }
    }
}

/// One end of a queue.
///
/// `Send`, not `Sync`: a queue has one writer and one reader.
#[derive(Debug)]
pub(crate) struct QueueEnd {
    pub(crate) segments: Segments,
    doorbell: Doorbell,
    /// The value of this side's word `wake_seq`.
    wake_count: Cell<u32>,
    /// The current call of the stream that uses the queue, or the last one.
    stream: Cell<Option<u32>>,
    spinner: Spinner,
    connection: Arc<ConnectionState>,
    doze: Doze,
    fork_guard: ForkGuard,
    /// `None` for an end without a connection, in a test.
    counter: Option<QueueCounter>,
}

/// Where an end counts its items.
#[derive(Debug)]
pub(super) struct QueueCounter {
    pub(super) all: Arc<OwnQueueCounters>,
    pub(super) number: usize,
}

static_assertions::assert_impl_all!(QueueEnd: Send);
static_assertions::assert_not_impl_any!(QueueEnd: Sync);

impl QueueEnd {
    pub(crate) fn new(segments: Segments, connection: Arc<ConnectionState>, spinner: Spinner) -> QueueEnd {
        QueueEnd {
            segments,
            doorbell: Doorbell::default(),
            wake_count: Cell::new(0),
            stream: Cell::new(None),
            spinner,
            connection,
            doze: Doze::default(),
            fork_guard: ForkGuard::here(),
            counter: None,
        }
    }

    /// From now on it counts there.
    pub(super) fn count_in(&mut self, counter: QueueCounter) {
        self.counter = Some(counter);
    }

    /// Counts an item of this many bytes.
    #[inline(always)]
    pub(super) fn count(&self, bytes: u64) {
        if let Some(counter) = &self.counter {
            counter.all.add(counter.number, bytes);
        }
    }

    /// Restores the initial state.
    #[cfg(feature = "__fuzz")]
    pub(crate) fn renew(&mut self) {
        self.segments.own.renew();
        self.doorbell = Doorbell::default();
        self.wake_count.set(0);
        self.stream.set(None);
    }

    /// From now on it belongs to the stream of this call.
    pub(crate) fn belong_to(&self, call: u32) {
        self.stream.set(Some(call));
    }

    /// Whether the other end has released the last stream.
    pub(super) fn peer_finished(&self) -> bool {
        self.stream.get().is_none_or(|call| ended(self.peer_closed(), call).is_some())
    }

    /// From now on waits like the end of this spinner.
    pub(crate) fn wait_like(&mut self, spinner: &Spinner) {
        self.spinner = spinner.clone_for_thread();
    }

    /// Whether this process is a forked child, and the queue its parent's.
    #[inline(always)]
    pub(crate) fn in_forked_child(&self) -> bool {
        self.fork_guard.in_forked_child()
    }

    /// Two processes must not use one end.
    #[inline(always)]
    pub(crate) fn check_not_forked(&self) -> Result<(), IpcError> {
        if self.in_forked_child() { Err(IpcError::Forked) } else { Ok(()) }
    }

    /// The other end's word `closed`.
    pub(crate) fn peer_closed(&self) -> u64 {
        // CLOSED, read side
        self.segments.peer.closed().load()
    }

    /// Writes this side's word `closed`: everything published before is visible to its reader. Wakes the other end.
    pub(crate) fn set_closed(&self, closed: u64) {
        // CLOSED, write side
        self.segments.own.closed().store(closed, Ordering::Release);
        self.wake_peer();
    }

    /// See [`Spinner::spin_briefly`].
    #[inline(always)]
    pub(crate) fn spin_briefly<T, E>(&self, poll: impl FnMut() -> Result<Option<T>, E>) -> Option<T> {
        self.spinner.spin_briefly(poll)
    }

    /// As [`wait_loop::wait`]; `poll` checks the ring.
    ///
    /// # Errors
    ///
    /// What `poll` returns.
    #[inline(always)]
    pub(crate) fn wait<'l, T>(
        &self,
        limit: impl Into<WaitLimit<'l>>,
        poll: impl FnMut() -> Result<Option<T>, Corrupt>,
    ) -> Result<Waited<T>, IpcError> {
        let (slice, seen) = (Cell::new(FIRST_SLICE), Cell::new(0));
        wait_loop::wait(QueueSleeper { end: self, limit: limit.into(), slice, seen }, poll)
    }

    /// The error of a request that was never sent because the peer is gone.
    #[cold]
    pub(crate) fn gone_before_request(&self) -> IpcError {
        self.connection.gone(Execution::NotStarted)
    }

    /// The error of a wait that ended with [`Waited::PeerGone`].
    #[cold]
    pub(crate) fn gone(&self) -> IpcError {
        self.connection.gone(Execution::NoRequest)
    }
}

impl End for QueueEnd {
    #[inline(always)]
    fn doorbell(&self) -> &Doorbell {
        &self.doorbell
    }

    #[inline(always)]
    fn own_parked(&self) -> &AtomicU32 {
        self.segments.own.parked()
    }

    #[inline(always)]
    fn peer_parked(&self) -> PeerWord<'_, AtomicU32> {
        self.segments.peer.parked()
    }

    #[inline(always)]
    fn receive_capacity(&self) -> u32 {
        self.segments.peer.geometry().capacity()
    }

    #[inline(always)]
    fn kick(&self) -> bool {
        // Relaxed: a hint, read after the wake-up was received.
        self.segments.own.wake_time().store(platform::now_us(), Ordering::Relaxed);
        self.wake_count.set(self.wake_count.get().wrapping_add(1));
        // Release, although nothing is read through it: the sleeper checks the ring itself.
        self.segments.own.wake_seq().store(self.wake_count.get(), Ordering::Release);
        self.doze.wake(self.segments.own.wake_seq());
        true
    }
}

/// An end that waits.
struct QueueSleeper<'e> {
    end: &'e QueueEnd,
    limit: WaitLimit<'e>,
    /// The longest sleep, after which the end checks whether the peer is alive.
    slice: Cell<Duration>,
    /// The value of the peer's word `wake_seq` before the last check of the ring.
    seen: Cell<u32>,
}

impl Sleeper for QueueSleeper<'_> {
    type End = QueueEnd;
    type Error = IpcError;

    #[inline(always)]
    fn end(&self) -> &QueueEnd {
        self.end
    }

    #[inline(always)]
    fn spinner(&self) -> &Spinner {
        &self.end.spinner
    }

    fn left(&self) -> Option<Duration> {
        self.limit.left()
    }

    #[inline(always)]
    fn is_now(&self) -> bool {
        self.limit.is_now()
    }

    fn read_wakeups(&self) {
        // Before the ring is checked, by the fence of the load.
        self.seen.set(self.end.segments.peer.wake_seq().load());
    }

    fn sleep(&self, timeout: Option<Duration>) -> Result<Woken, IpcError> {
        let slice = self.slice.get();
        self.slice.set(slice.saturating_mul(2).min(self.limit.last_slice()));
        let timeout = timeout.map_or(slice, |timeout| timeout.min(slice));
        let by_peer = self.end.doze.sleep_on(&self.end.segments.peer.wake_seq(), self.seen.get(), timeout);
        Ok(Woken { by_peer, ..self.look()? })
    }

    fn look(&self) -> Result<Woken, IpcError> {
        let is_alive = !self.end.connection.is_closed();
        Ok(Woken { by_peer: false, is_alive })
    }

    fn wake_time(&self) -> u32 {
        // Relaxed: a hint.
        self.end.segments.peer.wake_time().load_relaxed()
    }

    /// The awaited message is the only progress here.
    fn progress(&self) -> Result<(u32, u32), Corrupt> {
        Ok((0, 0))
    }
}
