//! The common part of both ends of a queue: words, waking, waiting.
//!
//! Sleeping and waking follow [`End::prepare_to_wait`], with the word `bell` in place of the packet in the control
//! socket. Its owner increments it and then wakes the sleeper on it. A sleeper reads it in step 2, and the kernel
//! refuses the sleep if the word has changed since.

use std::cell::Cell;
use std::sync::Arc;
use std::time::Duration;

use super::{Life, Side, ended};
use crate::error::{Execution, IpcError};
use crate::platform::{self, Birth};
use crate::ring::Corrupt;
use crate::segment::Segments;
use crate::segment::tallies::OwnTallies;
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
pub(crate) enum Limit<'l> {
    /// To a deadline.
    Deadline(&'l Deadline),
    /// The same, and only as long as the result is wanted.
    #[cfg(feature = "async")]
    Wanted(&'l AtomicBool, &'l Deadline),
}

impl<'l> From<&'l Deadline> for Limit<'l> {
    fn from(deadline: &'l Deadline) -> Limit<'l> {
        Limit::Deadline(deadline)
    }
}

impl Limit<'_> {
    /// The remaining time; `None` without a limit so far.
    fn left(self) -> Option<Duration> {
        match self {
            Limit::Deadline(deadline) => deadline.left(),
            // Relaxed: a hint with which nothing is published.
            #[cfg(feature = "async")]
            Limit::Wanted(wanted, _) if !wanted.load(Ordering::Relaxed) => Some(Duration::ZERO),
            #[cfg(feature = "async")]
            Limit::Wanted(_, deadline) => deadline.left(),
        }
    }

    /// Whether the limit is already reached.
    #[inline(always)]
    pub(crate) fn is_now(self) -> bool {
        matches!(self, Limit::Deadline(deadline) if deadline.is_now())
    }

    /// The timeout, in the caller's terms.
    pub(crate) fn timeout(self) -> Duration {
        match self {
            Limit::Deadline(deadline) => deadline.timeout(),
            #[cfg(feature = "async")]
            Limit::Wanted(_, deadline) => deadline.timeout(),
        }
    }

    /// The maximum sleep before the next check.
    fn last_slice(self) -> Duration {
        match self {
            Limit::Deadline(_) => LAST_SLICE,
            #[cfg(feature = "async")]
            Limit::Wanted(..) => UNWANTED_SLICE,
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
    /// The value of this side's word `bell`.
    rung: Cell<u32>,
    /// The current call of the stream that uses the queue, or the last one.
    stream: Cell<Option<u32>>,
    spinner: Spinner,
    life: Arc<Life>,
    birth: Birth,
    /// `None` for an end without a connection, in a test.
    tally: Option<Tally>,
}

/// Where an end counts its items.
#[derive(Debug)]
pub(super) struct Tally {
    pub(super) all: Arc<OwnTallies>,
    pub(super) number: usize,
}

static_assertions::assert_impl_all!(QueueEnd: Send);
static_assertions::assert_not_impl_any!(QueueEnd: Sync);

impl QueueEnd {
    pub(crate) fn new(segments: Segments, life: Arc<Life>, spinner: Spinner) -> QueueEnd {
        QueueEnd {
            segments,
            doorbell: Doorbell::default(),
            rung: Cell::new(0),
            stream: Cell::new(None),
            spinner,
            life,
            birth: Birth::here(),
            tally: None,
        }
    }

    /// From now on it counts there.
    pub(super) fn count_in(&mut self, tally: Tally) {
        self.tally = Some(tally);
    }

    /// Counts an item of this many bytes.
    #[inline(always)]
    pub(super) fn count(&self, bytes: u64) {
        if let Some(tally) = &self.tally {
            tally.all.add(tally.number, bytes);
        }
    }

    /// Restores the initial state.
    #[cfg(feature = "__fuzz")]
    pub(crate) fn renew(&mut self) {
        self.segments.own.renew();
        self.doorbell = Doorbell::default();
        self.rung.set(0);
        self.stream.set(None);
    }

    /// From now on it belongs to the stream of this call.
    pub(crate) fn belong_to(&self, call: u32) {
        self.stream.set(Some(call));
    }

    /// Whether the other end has released the last stream.
    pub(super) fn is_parted(&self) -> bool {
        self.stream.get().is_none_or(|call| ended(self.peer_over(), call).is_some())
    }

    /// From now on waits like the end of this spinner.
    pub(crate) fn wait_like(&mut self, spinner: &Spinner) {
        self.spinner = spinner.twin();
    }

    /// Whether this process is a forked child, and the queue its parent's.
    #[inline(always)]
    pub(crate) fn is_inherited(&self) -> bool {
        self.birth.is_elsewhere()
    }

    /// Two processes must not use one end.
    #[inline(always)]
    pub(crate) fn check_home(&self) -> Result<(), IpcError> {
        if self.is_inherited() { Err(IpcError::Forked) } else { Ok(()) }
    }

    /// The other end's word `over`.
    pub(crate) fn peer_over(&self) -> u64 {
        // OVER, read side
        self.segments.peer.over().load()
    }

    /// Writes this side's word `over`: everything published before is visible to its reader. Wakes the other end.
    pub(crate) fn set_over(&self, over: u64) {
        // OVER, write side
        self.segments.own.over().store(over, Ordering::Release);
        self.wake_peer();
    }

    /// See [`Spinner::soon`].
    #[inline(always)]
    pub(crate) fn soon<T, E>(&self, poll: impl FnMut() -> Result<Option<T>, E>) -> Option<T> {
        self.spinner.soon(poll)
    }

    /// As [`wait_loop::wait`]; `poll` checks the ring.
    ///
    /// # Errors
    ///
    /// What `poll` returns.
    #[inline(always)]
    pub(crate) fn wait<'l, T>(
        &self,
        limit: impl Into<Limit<'l>>,
        poll: impl FnMut() -> Result<Option<T>, Corrupt>,
    ) -> Result<Waited<T>, IpcError> {
        let (slice, seen) = (Cell::new(FIRST_SLICE), Cell::new(0));
        wait_loop::wait(QueueSleeper { end: self, limit: limit.into(), slice, seen }, poll)
    }

    /// The error of a wait that ended with [`Waited::PeerGone`].
    #[cold]
    pub(crate) fn gone(&self) -> IpcError {
        match self.life.side {
            Side::Host => IpcError::ClientGone,
            Side::Client => IpcError::HostGone { execution: Execution::NoRequest },
        }
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
        self.rung.set(self.rung.get().wrapping_add(1));
        // Release, although nothing is read through it: the sleeper checks the ring itself.
        self.segments.own.bell().store(self.rung.get(), Ordering::Release);
        platform::wake(self.segments.own.bell());
        true
    }
}

/// An end that waits.
struct QueueSleeper<'e> {
    end: &'e QueueEnd,
    limit: Limit<'e>,
    /// The longest sleep, after which the end checks whether the peer is alive.
    slice: Cell<Duration>,
    /// The value of the peer's word `bell` before the last check of the ring.
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
        self.seen.set(self.end.segments.peer.bell().load());
    }

    fn sleep(&self, timeout: Option<Duration>) -> Result<Woken, IpcError> {
        let slice = self.slice.get();
        self.slice.set(slice.saturating_mul(2).min(self.limit.last_slice()));
        let timeout = timeout.map_or(slice, |timeout| timeout.min(slice));
        let by_peer = platform::sleep_on(&self.end.segments.peer.bell(), self.seen.get(), timeout);
        Ok(Woken { by_peer, ..self.look()? })
    }

    fn look(&self) -> Result<Woken, IpcError> {
        let is_alive = !self.end.life.is_over();
        Ok(Woken { by_peer: false, is_alive })
    }

    /// The awaited message is the only progress here.
    fn progress(&self) -> Result<(u32, u32), Corrupt> {
        Ok((0, 0))
    }
}
