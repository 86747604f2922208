//! What both ends of a queue have: words, waking, waiting.
//!
//! Sleeping and waking follow [`crate::ring::park`]; what stands there of the bell in the control socket holds for
//! the word `bell` here. Its owner counts it up and then wakes who sleeps on it. A sleeper reads it before step 3 of
//! the waiter, and the kernel does not let it sleep if the word has changed since: a bell that is rung between that
//! step and the sleep is not lost.

use std::cell::Cell;
use std::sync::Arc;
use std::time::Duration;

use super::{Life, Side, ended};
use crate::error::{Execution, IpcError};
use crate::platform::{self, Birth};
use crate::ring::Corrupt;
use crate::ring::park::{Bell, Parked};
use crate::segment::Segments;
use crate::segment::tallies::OwnTallies;
#[cfg(feature = "async")]
use crate::sync::AtomicBool;
use crate::sync::Ordering;
use crate::wait::{Bells, PAUSE, Waited};
use crate::wait::{Deadline, Spinner};

/// How long a sleeper sleeps before it looks whether the peer is there: at first, and at last.
const FIRST_SLICE: Duration = Duration::from_millis(20);
const LAST_SLICE: Duration = Duration::from_millis(200);
/// The same at last for one that looks whether it is wanted.
#[cfg(feature = "async")]
const UNWANTED_SLICE: Duration = Duration::from_millis(100);

/// How long an end waits.
#[derive(Clone, Copy)]
pub(crate) enum Limit<'l> {
    /// To a deadline.
    Deadline(&'l Deadline),
    /// The same, and no longer than somebody wants what it waits for.
    #[cfg(feature = "async")]
    Wanted(&'l AtomicBool, &'l Deadline),
}

impl<'l> From<&'l Deadline> for Limit<'l> {
    fn from(deadline: &'l Deadline) -> Limit<'l> {
        Limit::Deadline(deadline)
    }
}

impl Limit<'_> {
    /// How long it is to it; `None` is for ever, as far as is known now.
    fn left(self) -> Option<Duration> {
        match self {
            Limit::Deadline(deadline) => deadline.left(),
            // Relaxed: a hint that nothing is published with.
            #[cfg(feature = "async")]
            Limit::Wanted(wanted, _) if !wanted.load(Ordering::Relaxed) => Some(Duration::ZERO),
            #[cfg(feature = "async")]
            Limit::Wanted(_, deadline) => deadline.left(),
        }
    }

    /// Whether there is nothing to be waited for.
    #[inline(always)]
    pub(crate) fn is_now(self) -> bool {
        matches!(self, Limit::Deadline(deadline) if deadline.is_now())
    }

    /// How long the caller was ready to wait.
    pub(crate) fn timeout(self) -> Duration {
        match self {
            Limit::Deadline(deadline) => deadline.timeout(),
            #[cfg(feature = "async")]
            Limit::Wanted(_, deadline) => deadline.timeout(),
        }
    }

    /// How long to sleep at most before it is looked at again.
    fn last_slice(self) -> Duration {
        match self {
            Limit::Deadline(_) => LAST_SLICE,
            #[cfg(feature = "async")]
            Limit::Wanted(..) => UNWANTED_SLICE,
        }
    }
}

/// How a sleep ended.
enum Slept<T> {
    /// There was no need for it.
    Found(Result<T, Corrupt>),
    /// The other end has rung, or nobody knows why.
    Rung,
    /// It was over.
    TimedOut,
}

/// One end of a queue.
///
/// `Send`, not `Sync`: a queue has one writer and one reader.
#[derive(Debug)]
pub(crate) struct QueueEnd {
    pub(crate) segments: Segments,
    parked: Parked,
    bell: Bell,
    /// What our word `bell` holds.
    rung: Cell<u32>,
    /// Slots given back since we last looked whether the writer sleeps for want of them.
    released: Cell<u32>,
    /// The call of the stream that uses it, or was the last to.
    stream: Cell<Option<u32>>,
    spinner: Spinner,
    life: Arc<Life>,
    birth: Birth,
    /// `None` for one that is part of no connection, in a test.
    tally: Option<Tally>,
}

/// Where an end counts what goes through it.
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
            parked: Parked::default(),
            bell: Bell::default(),
            rung: Cell::new(0),
            released: Cell::new(0),
            stream: Cell::new(None),
            spinner,
            life,
            birth: Birth::here(),
            tally: None,
        }
    }

    /// From here on it counts there.
    pub(super) fn count_in(&mut self, tally: Tally) {
        self.tally = Some(tally);
    }

    /// An item of so many bytes has gone through.
    #[inline(always)]
    pub(super) fn count(&self, bytes: u64) {
        if let Some(tally) = &self.tally {
            tally.all.add(tally.number, bytes);
        }
    }

    /// As it was when it was made.
    #[cfg(feature = "__fuzz")]
    pub(crate) fn renew(&mut self) {
        self.segments.own.renew();
        (self.parked, self.bell) = (Parked::default(), Bell::default());
        self.rung.set(0);
        self.released.set(0);
        self.stream.set(None);
    }

    /// From here on it belongs to the stream of this call.
    pub(crate) fn belong_to(&self, call: u32) {
        self.stream.set(Some(call));
    }

    /// Whether the other end is done with the stream that was here last.
    pub(super) fn is_parted(&self) -> bool {
        self.stream.get().is_none_or(|call| ended(self.peer_over(), call).is_some())
    }

    /// Waits from here on as the end does that this spinner belongs to.
    pub(crate) fn wait_like(&mut self, spinner: &Spinner) {
        self.spinner = spinner.twin();
    }

    /// Whether this process is a child that was forked since, and the queue its parent's.
    #[inline(always)]
    pub(crate) fn is_inherited(&self) -> bool {
        self.birth.is_elsewhere()
    }

    /// Two processes must not use one end.
    #[inline(always)]
    pub(crate) fn check_home(&self) -> Result<(), IpcError> {
        if self.is_inherited() { Err(IpcError::Forked) } else { Ok(()) }
    }

    /// What the other end says in its word `over`.
    pub(crate) fn peer_over(&self) -> u64 {
        // OVER, read side
        self.segments.peer.over().load()
    }

    /// Says in our word `over` what we are done with: what was published before is visible to who reads it. Wakes
    /// the other end.
    pub(crate) fn set_over(&self, over: u64) {
        // OVER, write side
        self.segments.own.over().store(over, Ordering::Release);
        self.wake_peer();
    }

    /// Wakes the other end if it sleeps. Call it after publishing.
    #[inline(always)]
    pub(crate) fn wake_peer(&self) {
        if self.bell.must_ring(|| self.segments.peer.parked().load_relaxed()) {
            self.ring();
        }
    }

    /// A slot was given back. As in a lane, a writer that sleeps for want of room is woken once in a quarter of the
    /// queue, or when we wait: until then it has room.
    #[inline(always)]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`released` goes back to 0 above a quarter of the capacity, which is at most `MAX_CAPACITY`"
    )]
    pub(super) fn released(&self) {
        let released = self.released.get() + 1;
        self.released.set(released);
        if released * 4 > self.segments.peer.geometry().capacity() {
            self.settle();
        }
    }

    /// Before we stop reading for a while.
    #[inline(always)]
    fn settle(&self) {
        if self.released.replace(0) > 0 {
            self.wake_peer();
        }
    }

    #[cold]
    fn ring(&self) {
        self.rung.set(self.rung.get().wrapping_add(1));
        // Release, though nothing is read through it: the sleeper looks at the ring itself.
        self.segments.own.bell().store(self.rung.get(), Ordering::Release);
        platform::wake(self.segments.own.bell());
    }

    /// See [`Spinner::soon`].
    #[inline(always)]
    pub(crate) fn soon<T, E>(&self, poll: impl FnMut() -> Result<Option<T>, E>) -> Option<T> {
        self.spinner.soon(poll)
    }

    /// Waits until `poll` has something, the limit is reached, or the connection is over.
    ///
    /// # Errors
    ///
    /// What `poll` returns.
    #[inline(always)]
    pub(crate) fn wait<'l, T>(
        &self,
        limit: impl Into<Limit<'l>>,
        mut poll: impl FnMut() -> Result<Option<T>, Corrupt>,
    ) -> Result<Waited<T>, IpcError> {
        let limit = limit.into();
        self.settle();
        if limit.is_now() {
            return self.look_once(&mut poll);
        }
        match self.spinner.spin(|| poll().transpose()) {
            Some(found) => Ok(Waited::Ready(found?)),
            None => self.wait_long(limit, &mut poll),
        }
    }

    /// As [`QueueEnd::wait`] with a limit that has been reached before it begins. Makes a system call if there is nothing.
    fn look_once<T>(
        &self,
        poll: &mut impl FnMut() -> Result<Option<T>, Corrupt>,
    ) -> Result<Waited<T>, IpcError> {
        if let Some(found) = poll()? {
            return Ok(Waited::Ready(found));
        }
        // Before the last look: what the peer published before its death counts.
        let over = self.life.is_over();
        Ok(match poll()? {
            Some(found) => Waited::Ready(found),
            None if over => Waited::PeerGone,
            None => Waited::TimedOut,
        })
    }

    #[cold]
    fn wait_long<T>(
        &self,
        limit: Limit<'_>,
        poll: &mut impl FnMut() -> Result<Option<T>, Corrupt>,
    ) -> Result<Waited<T>, IpcError> {
        let mut slice = FIRST_SLICE;
        let (mut bells, mut rings_for_nothing) = (Bells::default(), false);
        loop {
            if rings_for_nothing {
                std::thread::sleep(limit.left().map_or(PAUSE, |left| left.min(PAUSE)));
            }
            let left = limit.left();
            // What was skipped while we looked.
            self.settle();
            let mut rung = true;
            if !self.spinner.never_sleeps() {
                let timeout = left.map_or(slice, |left| left.min(slice));
                match self.sleep(timeout, poll) {
                    Slept::Found(found) => return Ok(Waited::Ready(found?)),
                    Slept::Rung => {}
                    Slept::TimedOut => rung = false,
                }
            }
            // Before the last look: what the peer published before its death counts.
            let over = self.life.is_over();
            if let Some(found) = poll()? {
                return Ok(Waited::Ready(found));
            }
            if over {
                return Ok(Waited::PeerGone);
            }
            if left.is_some_and(|left| left.is_zero()) {
                return Ok(Waited::TimedOut);
            }
            slice = slice.saturating_mul(2).min(limit.last_slice());
            // Whoever was woken by nobody has no reason to expect anything soon.
            if !rung {
                continue;
            }
            // What is waited for is the only progress here. Whoever does not sleep cannot be kept awake.
            rings_for_nothing = !self.spinner.never_sleeps() && bells.rang((0, 0), false);
            if rings_for_nothing {
                continue;
            }
            if let Some(found) = self.spinner.spin(|| poll().transpose()) {
                return Ok(Waited::Ready(found?));
            }
        }
    }

    /// Sleeps until the other end rings, at most for `timeout`; not if `poll` has something after all.
    fn sleep<T>(&self, timeout: Duration, poll: &mut impl FnMut() -> Result<Option<T>, Corrupt>) -> Slept<T> {
        let bell = self.segments.peer.bell();
        // Before the ring is looked at, by the fence of the load.
        let seen = bell.load();
        let mut found = None;
        self.parked.park(self.segments.own.parked(), || {
            found = poll().transpose();
            found.is_some()
        });
        if let Some(found) = found {
            return Slept::Found(found);
        }
        let rung = platform::sleep_on(&bell, seen, timeout);
        self.parked.unpark(self.segments.own.parked());
        if rung { Slept::Rung } else { Slept::TimedOut }
    }

    /// What it means that a wait ended with [`Waited::PeerGone`].
    #[cold]
    pub(crate) fn gone(&self) -> IpcError {
        match self.life.side {
            Side::Host => IpcError::ClientGone,
            Side::Client => IpcError::HostGone { execution: Execution::NoRequest },
        }
    }
}
