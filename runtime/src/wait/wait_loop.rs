//! The loop of every end that waits by itself: poll, park, check once more, sleep, check again.
//!
//! A [`Sleeper`] defines how the end sleeps and how it checks the other end. A ring pair and an end of a queue are
//! sleepers, and so is the ring pair of `tests/models`, which compiles this file. Two kinds of ends cannot use the
//! loop, and only use [`End::prepare_to_wait`]: a host, which sleeps for many clients, whose deaths do not end its
//! wait; and a task, which returns instead of sleeping.
//!
//! Guarantees of the loop:
//!
//! - It misses no wake-up: see [`End::prepare_to_wait`].
//! - Messages that the other end published before its death are found before the death or the deadline is reported: a
//!   check follows each sleep.
//! - A peer that wakes this end without reason keeps it awake no longer than a limit allows: see [`SpuriousWakeLimit`].

use std::ops::ControlFlow;
use std::time::Duration;

use super::{BACKOFF, End, Nap, Spinner, SpuriousWakeLimit, Waited};
use crate::ring::Corrupt;

/// How an end sleeps, and for how long.
pub(crate) trait Sleeper {
    type End: End;
    type Error: From<Corrupt>;

    /// The end that waits.
    fn end(&self) -> &Self::End;

    fn spinner(&self) -> &Spinner;

    /// The time left to the deadline; `None` without a known limit.
    fn left(&self) -> Option<Duration>;

    /// Whether the deadline was reached before the wait started; the end then checks once.
    #[inline(always)]
    fn is_now(&self) -> bool {
        false
    }

    /// Reads the wake-ups so far, where they would end the sleep otherwise: step 2 of [`End::prepare_to_wait`].
    fn read_wakeups(&self) {}

    /// Sleeps until the other end wakes this one, at most for `timeout`; may end early. Then checks as
    /// [`Sleeper::look`] does.
    fn sleep(&self, timeout: Option<Duration>) -> Result<Woken, Self::Error>;

    /// Checks whether the other end is alive.
    fn look(&self) -> Result<Woken, Self::Error>;

    /// When the other end has sent its last wake-up, as it says.
    fn wake_time(&self) -> u32;

    /// The total progress of the other end, for [`SpuriousWakeLimit::record`].
    fn progress(&self) -> Result<(u32, u32), Corrupt>;

    /// Called around the part of a wait that follows unsuccessful polling.
    fn after_polling<T>(&self, wait: impl FnOnce() -> T) -> T {
        wait()
    }
}

/// How a sleep ended.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Woken {
    /// The other end has woken this one.
    pub(crate) by_peer: bool,
    /// The other end is alive.
    pub(crate) is_alive: bool,
}

/// Waits until `poll` returns a value, the deadline passes, or the other end is gone.
///
/// `poll` may return `None` only if its ring is empty (or full): the other end does not wake this one again for
/// messages that are already in the ring.
///
/// # Errors
///
/// The error of `poll`, or that waiting failed.
#[inline(always)]
pub(crate) fn wait<S: Sleeper, T>(
    sleeper: S,
    mut poll: impl FnMut() -> Result<Option<T>, Corrupt>,
) -> Result<Waited<T>, S::Error> {
    sleeper.end().publish_released();
    let soon = if sleeper.is_now() {
        poll().transpose()
    } else {
        let has_woken = || sleeper.end().doorbell().take_kick();
        sleeper.spinner().spin(has_woken, || poll().transpose())
    };
    match soon {
        Some(found) => Ok(Waited::Ready(found?)),
        None => wait_asleep(sleeper, &mut poll),
    }
}

#[cold]
#[expect(clippy::needless_pass_by_value, reason = "a reference would put it into memory before the polling")]
fn wait_asleep<S: Sleeper, T>(
    sleeper: S,
    poll: &mut impl FnMut() -> Result<Option<T>, Corrupt>,
) -> Result<Waited<T>, S::Error> {
    sleeper.after_polling(|| wait_long(&sleeper, poll))
}

fn wait_long<S: Sleeper, T>(
    sleeper: &S,
    poll: &mut impl FnMut() -> Result<Option<T>, Corrupt>,
) -> Result<Waited<T>, S::Error> {
    let (spinner, mut wake_limit) = (sleeper.spinner(), SpuriousWakeLimit::default());
    loop {
        let left = sleeper.left();
        let is_last = left.is_some_and(|left| left.is_zero());
        let (woken, nap) = if is_last || spinner.never_sleeps() {
            sleeper.end().publish_released();
            (sleeper.look()?, None)
        } else {
            match sleep(sleeper, left, poll)? {
                ControlFlow::Continue((woken, nap)) => (woken, Some(nap)),
                ControlFlow::Break(found) => return Ok(Waited::Ready(found)),
            }
        };
        // Also after a death: what the peer published before it counts.
        let found = poll()?;
        if let Some(nap) = nap {
            learn(sleeper, nap, woken, found.is_some());
        }
        if let Some(found) = found {
            return Ok(Waited::Ready(found));
        }
        if !woken.is_alive {
            return Ok(Waited::PeerGone);
        }
        if is_last {
            return Ok(Waited::TimedOut);
        }
        if expects_more(sleeper, woken, &mut wake_limit)? {
            if let Some(found) = spinner.spin(|| false, || poll().transpose()) {
                return Ok(Waited::Ready(found?));
            }
        }
    }
}

/// Sleeps once, unless `poll` returns a value first, which is then the result.
fn sleep<S: Sleeper, T>(
    sleeper: &S,
    left: Option<Duration>,
    poll: &mut impl FnMut() -> Result<Option<T>, Corrupt>,
) -> Result<ControlFlow<T, (Woken, Nap)>, S::Error> {
    let read_wakeups = || {
        sleeper.read_wakeups();
        Ok::<_, S::Error>(ControlFlow::Continue(()))
    };
    let mut found = None;
    sleeper.end().prepare_to_wait(read_wakeups, || {
        found = poll().transpose();
        found.is_some()
    })?;
    if let Some(found) = found {
        return Ok(ControlFlow::Break(found?));
    }
    let nap = sleeper.spinner().falls_asleep(sleeper.end().doorbell().take_kick());
    let woken = sleeper.sleep(sleeper.end().doorbell().limit_sleep(left));
    sleeper.end().unpark();
    Ok(ControlFlow::Continue((woken?, nap)))
}

/// Lets the spinner learn from a sleep that has ended. A wake-up without a result says nothing: the other end may have
/// released slots, and sends what this end waits for later.
fn learn<S: Sleeper>(sleeper: &S, nap: Nap, woken: Woken, has_found: bool) {
    match (has_found, woken.by_peer) {
        (true, by_peer) => sleeper.spinner().woken(nap, by_peer.then(|| sleeper.wake_time())),
        (false, true) => {}
        (false, false) => sleeper.spinner().slept_in_vain(nap),
    }
}

/// Whether polling pays after a wake-up that brought no message. Pauses if there were too many of those.
fn expects_more<S: Sleeper>(
    sleeper: &S,
    woken: Woken,
    wake_limit: &mut SpuriousWakeLimit,
) -> Result<bool, S::Error> {
    // An end that does not sleep cannot be kept awake.
    if sleeper.spinner().never_sleeps() {
        return Ok(true);
    }
    let is_spurious = woken.by_peer && wake_limit.record(sleeper.progress()?, false);
    if is_spurious {
        std::thread::sleep(sleeper.left().map_or(BACKOFF, |left| left.min(BACKOFF)));
    }
    Ok(woken.by_peer && !is_spurious)
}
