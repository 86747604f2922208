//! How long to spin before sleeping.
//! A reply that is about to arrive takes a fraction of a microsecond; a wake-up costs ten or more. So an end first
//! polls for a while. Polling that fails, or that takes longer than sleeping and waking would have, is wasted, so it
//! has a budget: an end may spend a twentieth of the time on it. While messages follow each other closely nothing is
//! wasted; when they are rare, or the other end waits for this processor, most waits go to sleep at once. The full
//! budget is longer than a usual wake-up: if one end was delayed and both went to sleep, the next full budget lets them
//! meet awake again. With a fixed budget shorter than a wake-up they would sleep between all further messages. If there
//! are too few processors for all, ends do not poll: see [`Crowd`]. The distance between polls is learned, too: see
//! [`Distance`].

mod crowd;
mod distance;
mod doorbell;
mod outcome;
pub(crate) mod wait_loop;
mod wake_guard;

use std::cell::Cell;
use std::convert::Infallible;
use std::fmt;
use std::time::{Duration, Instant};

pub(crate) use self::crowd::Crowd;
use self::distance::Distance;
pub(crate) use self::doorbell::{Armed, Doorbell, End};
pub(crate) use self::outcome::Waited;
pub(crate) use self::wake_guard::{Bells, PAUSE};

/// How an end waits for the other one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Wait {
    /// Never sleeps. Lowest latency; each waiting end uses a whole CPU all the time.
    Spin,
    /// Polls for a while, as far as it pays, then sleeps. No CPU time while idle.
    #[default]
    Adaptive,
    /// Sleeps at once. Least CPU time; a system call and a wake-up for each message.
    Block,
}

/// `spin`, `adaptive` or `block`.
impl fmt::Display for Wait {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Wait::Spin => "spin",
            Wait::Adaptive => "adaptive",
            Wait::Block => "block",
        })
    }
}

/// The end of a timeout that begins now; `None`, which means never, if no clock can represent it.
pub(crate) fn deadline_after(timeout: Duration) -> Option<Instant> {
    Instant::now().checked_add(timeout)
}

/// The end of a wait. Its clock starts at the first query: a wait that is over at once does not read the clock, which
/// costs as much as a message.
#[derive(Debug, Default)]
pub(crate) struct Deadline {
    timeout: Option<Duration>,
    at: Cell<Option<Instant>>,
}

impl Deadline {
    /// `None` has no limit.
    pub(crate) fn after(timeout: Option<Duration>) -> Deadline {
        Deadline { timeout, at: Cell::new(None) }
    }

    /// Without limit.
    pub(crate) fn never() -> Deadline {
        Deadline::default()
    }

    /// The same timeout, not yet started.
    pub(crate) fn anew(&self) -> Deadline {
        Deadline::after(self.timeout)
    }

    /// Whether the timeout is zero.
    #[inline(always)]
    pub(crate) fn is_now(&self) -> bool {
        self.timeout == Some(Duration::ZERO)
    }

    /// The timeout, in the caller's terms.
    pub(crate) fn timeout(&self) -> Duration {
        self.timeout.unwrap_or_default()
    }

    /// The moment; `None` without a limit, or if no clock can represent it.
    pub(crate) fn moment(&self) -> Option<Instant> {
        let timeout = self.timeout?;
        if self.at.get().is_none() {
            self.at.set(deadline_after(timeout));
        }
        self.at.get()
    }

    /// The remaining time; `None` without a limit.
    pub(crate) fn left(&self) -> Option<Duration> {
        if self.is_now() {
            return self.timeout;
        }
        self.moment().map(|moment| moment.saturating_duration_since(Instant::now()))
    }
}

/// The full budget: longer than a wake-up takes on most machines.
const FULL: Duration = Duration::from_micros(100);
/// The minimum spin time, even without credit: for a reply that is about to arrive.
const SHORT: Duration = Duration::from_micros(2);
/// Polling for this long is not wasted: sleeping and waking takes as long.
const WORTH: Duration = Duration::from_micros(20);
/// The divisor of the time that may be wasted on polling.
const SHARE: u32 = 20;
/// The maximum credit: a few delays in a row do not end the polling of busy ends.
const SAVINGS: Duration = Duration::from_micros(800);
/// After this many failed budgets in a row, only full ones are tried: messages are rare, or the other end waits for
/// this processor.
const TIRED: u8 = 4;
/// The number of polls before the clock is read for the first time.
const UNTIMED_POLLS: u32 = 24;
/// The number of polls between two reads of the clock.
const POLLS_PER_LOOK: u32 = 16;

/// Polling in parts: see [`Spinner::polls_on`].
#[cfg(feature = "async")]
#[derive(Debug, Default)]
pub(crate) struct Stint {
    spent: Duration,
    /// `None` before the first part is over.
    budget: Option<Duration>,
}

/// Polls within a budget that adapts.
#[derive(Debug)]
pub(crate) struct Spinner {
    wait: Wait,
    /// No peer can run at the same time, because all share one processor.
    alone: Cell<bool>,
    /// Polls only with a full budget.
    gives_up: Cell<bool>,
    /// The number of failed budgets in a row.
    in_vain: Cell<u8>,
    /// The pause between two polls.
    distance: Distance,
    /// The time that may be wasted on polling, at most [`SAVINGS`], and when it was last updated.
    credit: Cell<Duration>,
    counted: Cell<Option<Instant>>,
    /// The host is kept from running, so this end does not poll.
    crowded: Cell<bool>,
}

impl Spinner {
    pub(crate) fn new(wait: Wait) -> Spinner {
        Spinner {
            wait,
            alone: Cell::new(true),
            gives_up: Cell::new(true),
            in_vain: Cell::new(0),
            distance: Distance::new(),
            credit: Cell::new(SAVINGS),
            counted: Cell::new(None),
            crowded: Cell::new(false),
        }
    }

    /// For another thread that waits in the same way.
    pub(crate) fn another(&self) -> Spinner {
        Spinner::new(self.wait)
    }

    /// For another end of the same connection, possibly on another thread.
    pub(crate) fn twin(&self) -> Spinner {
        let twin = self.another();
        twin.meet(!self.alone.get());
        twin
    }

    /// Whether there is a peer that can run while this end polls. Without one, polling is pointless.
    pub(crate) fn meet(&self, peer_can_run_beside: bool) {
        self.alone.set(self.alone.get() && !peer_can_run_beside);
        self.set_gives_up();
    }

    /// Whether the caller must not sleep.
    pub(crate) fn never_sleeps(&self) -> bool {
        self.wait == Wait::Spin
    }

    /// The number of polls, with a [`Spinner::pause`] between them, before reading the clock pays; at least once.
    #[inline(always)]
    pub(crate) fn untimed_polls(&self) -> u32 {
        if self.gives_up.get() { 1 } else { UNTIMED_POLLS }
    }

    /// The message was there within [`Spinner::untimed_polls`], after this many failed polls.
    #[inline(always)]
    pub(crate) fn found_after(&self, polls: u32) {
        self.in_vain.set(0);
        self.distance.learn(polls);
    }

    /// The result of `poll` within [`Spinner::untimed_polls`]; an error ends the polling. For callers with a separate
    /// slow path, which polls once more: the fast path's result never passes through the memory in which the slow path
    /// returns its result. There it would be written in parts and read as a whole, several times, before the payload is
    /// fetched.
    #[inline(always)]
    pub(crate) fn soon<T, E>(&self, mut poll: impl FnMut() -> Result<Option<T>, E>) -> Option<T> {
        for polls in 0..self.untimed_polls() {
            match poll() {
                Ok(None) => self.pause(),
                Ok(Some(found)) => {
                    self.found_after(polls);
                    return Some(found);
                }
                Err(_) => return None,
            }
        }
        self.distance.learn(UNTIMED_POLLS);
        None
    }

    /// Polls until `poll` has a result or the budget is used up.
    #[inline(always)]
    pub(crate) fn spin<T>(&self, mut poll: impl FnMut() -> Option<T>) -> Option<T> {
        if self.gives_up.get() {
            return self.spin_rarely(poll);
        }
        let soon = self.soon(|| Ok::<_, Infallible>(poll()));
        if soon.is_some() {
            return soon;
        }
        let start = Instant::now();
        self.spin_for(self.budget(start), start, poll)
    }

    /// Polling is disabled, has failed for some time, or is pointless.
    #[cold]
    fn spin_rarely<T>(&self, mut poll: impl FnMut() -> Option<T>) -> Option<T> {
        if let Some(found) = poll() {
            return Some(found);
        }
        if self.sleeps_at_once() {
            return None;
        }
        if self.alone.get() {
            if self.never_sleeps() {
                std::thread::yield_now();
            }
            return None;
        }
        let start = Instant::now();
        match self.budget(start) {
            FULL => self.spin_for(FULL, start, poll),
            _ => None,
        }
    }

    #[cold]
    fn spin_for<T>(
        &self,
        budget: Duration,
        start: Instant,
        mut poll: impl FnMut() -> Option<T>,
    ) -> Option<T> {
        loop {
            for _ in 0..POLLS_PER_LOOK {
                if let Some(found) = poll() {
                    self.account(start.elapsed(), WORTH);
                    return Some(found);
                }
                self.pause();
            }
            let spent = start.elapsed();
            if spent >= budget {
                self.account(spent, Duration::ZERO);
                return None;
            }
        }
    }

    /// Whether to continue polling, after `spent` more was spent without a result. For polling in parts, between which
    /// other tasks may run.
    /// others may run.
    #[cfg(feature = "async")]
    pub(crate) fn polls_on(&self, stint: &mut Stint, spent: Duration) -> bool {
        let now = Instant::now();
        let budget = *stint.budget.get_or_insert_with(|| self.budget_of_parts(now));
        stint.spent = stint.spent.saturating_add(spent);
        let goes_on = self.never_sleeps() || stint.spent < budget;
        if !goes_on && !budget.is_zero() {
            self.account(stint.spent, Duration::ZERO);
        }
        goes_on
    }

    /// Polling in parts has succeeded.
    #[cfg(feature = "async")]
    pub(crate) fn found_in_parts(&self, stint: &Stint) {
        if stint.budget.is_none() {
            self.in_vain.set(0);
        } else {
            self.account(stint.spent, WORTH);
        }
    }

    #[cfg(feature = "async")]
    fn budget_of_parts(&self, now: Instant) -> Duration {
        if self.sleeps_at_once() || self.alone.get() {
            return Duration::ZERO;
        }
        match self.budget(now) {
            FULL => FULL,
            _ if self.gives_up.get() => Duration::ZERO,
            short => short,
        }
    }

    /// Accounts for `spent`, of which at most `worth` was not wasted.
    fn account(&self, spent: Duration, worth: Duration) {
        if spent <= worth {
            self.in_vain.set(0);
        } else {
            self.credit.set(self.credit.get().saturating_sub(spent));
            self.in_vain.set(self.in_vain.get().saturating_add(1));
        }
        self.set_gives_up();
    }

    /// The full budget, if there is credit for it.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`SHARE` is a constant above 0; `credit` is at most `SAVINGS`, and a twentieth of what has \
                  passed is added"
    )]
    fn budget(&self, now: Instant) -> Duration {
        let passed = self
            .counted
            .replace(Some(now))
            .map_or(Duration::ZERO, |then| now.saturating_duration_since(then));
        self.credit.set((self.credit.get() + passed / SHARE).min(SAVINGS));
        if self.credit.get() >= FULL || self.never_sleeps() { FULL } else { SHORT }
    }

    fn set_gives_up(&self) {
        let tired = self.in_vain.get() >= TIRED && !self.never_sleeps();
        self.gives_up.set(self.sleeps_at_once() || self.alone.get() || tired);
    }

    /// A [`Crowd`] keeps the host from running, or no longer does.
    pub(crate) fn heed(&self, crowded: bool) {
        if self.crowded.replace(crowded) != crowded {
            self.set_gives_up();
        }
    }

    /// Whether to skip polling: by choice, or because the host is in a crowd.
    fn sleeps_at_once(&self) -> bool {
        self.wait == Wait::Block || self.crowded.get() && !self.never_sleeps()
    }

    /// The pause between two polls.
    #[inline(always)]
    pub(crate) fn pause(&self) {
        for _ in 0..self.distance.pauses() {
            std::hint::spin_loop();
        }
    }

    /// The number of pause instructions of that.
    #[cfg(feature = "async")]
    pub(crate) fn pauses(&self) -> u32 {
        self.distance.pauses()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_of_waiting_is_shown_by_its_name() {
        let shown = [Wait::Spin, Wait::Adaptive, Wait::Block].map(|wait| wait.to_string());
        assert_eq!(shown, ["spin", "adaptive", "block"]);
    }

    #[test]
    fn polling_in_vain_is_rationed() {
        let spinner = Spinner::new(Wait::Adaptive);
        spinner.meet(true);
        let start = Instant::now();
        let mut full = 0;
        while start.elapsed() < Duration::from_millis(20) {
            let before = Instant::now();
            assert!(spinner.spin(|| None::<()>).is_none());
            full += u32::from(before.elapsed() >= FULL);
            std::thread::sleep(Duration::from_micros(100));
        }
        // 20 ms hold 200 budgets, a twentieth of them is 10, and 8 were saved up; machines that stop for a while have
        // fewer.
        assert!((1..=22).contains(&full), "{full} full budgets");
    }

    #[test]
    fn polling_that_takes_longer_than_sleeping_is_rationed_too() {
        let spinner = Spinner::new(Wait::Adaptive);
        spinner.meet(true);
        let (start, mut found) = (Instant::now(), 0);
        while start.elapsed() < Duration::from_millis(20) {
            let next = Instant::now() + Duration::from_micros(80);
            found += u32::from(spinner.spin(|| (Instant::now() >= next).then_some(())).is_some());
            std::thread::sleep(next.saturating_duration_since(Instant::now()));
        }
        // 20 ms hold 250 of them, a twentieth of the time 12, and 10 were saved up.
        assert!((1..=28).contains(&found), "{found} times");
    }

    #[test]
    fn blocking_polls_once() {
        let blocking = Spinner::new(Wait::Block);
        blocking.meet(true);
        assert_eq!(polls_in_vain(&blocking), 1);
    }

    #[test]
    fn with_one_processor_for_both_nobody_polls() {
        let alone = Spinner::new(Wait::Adaptive);
        alone.meet(false);
        assert_eq!(polls_in_vain(&alone), 1);
        alone.meet(true);
        assert!(polls_in_vain(&alone) > 1);
    }

    #[test]
    fn in_a_crowd_nobody_polls_who_may_sleep() {
        for (wait, polls_on) in [(Wait::Adaptive, false), (Wait::Spin, true)] {
            let spinner = Spinner::new(wait);
            spinner.meet(true);
            spinner.heed(true);
            assert_eq!(polls_in_vain(&spinner) > 1, polls_on, "{wait:?}");
            spinner.heed(false);
            assert!(polls_in_vain(&spinner) > 1, "{wait:?}");
        }
    }

    fn polls_in_vain(spinner: &Spinner) -> u32 {
        let mut polls = 0;
        spinner.spin(|| {
            polls += 1;
            None::<()>
        });
        polls
    }
}
