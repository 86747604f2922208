//! How long to spin before sleeping.
//!
//! A reply that is about to arrive takes a fraction of a microsecond; a wake-up costs ten or more. So an end first
//! polls for a while. Polling that fails, or that takes longer than sleeping and waking would have, is wasted, so it
//! has a budget: an end may spend a twentieth of the time on it. While messages follow each other closely nothing is
//! wasted; when they are rare, or the other end waits for this processor, most waits go to sleep at once. The full
//! budget is longer than a usual wake-up: if one end was delayed and both went to sleep, the next full budget lets them
//! meet awake again. With a fixed budget shorter than a wake-up they would sleep between all further messages. If there
//! are too few processors for all, ends do not poll: see [`CpuContention`]. The interval between polls is learned, too:
//! see [`PollInterval`].

mod contention;
mod doorbell;
mod outcome;
mod poll_interval;
mod spurious;
pub(crate) mod wait_loop;

use std::cell::Cell;
use std::convert::Infallible;
use std::fmt;
use std::time::{Duration, Instant};

pub(crate) use self::contention::CpuContention;
pub(crate) use self::doorbell::{Armed, Doorbell, End};
pub(crate) use self::outcome::Waited;
use self::poll_interval::PollInterval;
pub(crate) use self::spurious::{BACKOFF, SpuriousWakeLimit};

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
    pub(crate) fn restarted(&self) -> Deadline {
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
const FREE_SPIN: Duration = Duration::from_micros(20);
/// The divisor of the time that may be wasted on polling.
const CREDIT_RATE: u32 = 20;
/// The maximum credit: a few delays in a row do not end the polling of busy ends.
const MAX_CREDIT: Duration = Duration::from_micros(800);
/// After this many failed budgets in a row, only full ones are tried: messages are rare, or the other end waits for
/// this processor.
const MISS_LIMIT: u8 = 4;
/// The number of polls before the clock is read for the first time.
const UNTIMED_POLLS: u32 = 24;
/// The number of polls between two reads of the clock.
const POLLS_PER_LOOK: u32 = 16;

/// Polling in parts: see [`Spinner::keep_spinning`].
#[cfg(feature = "async")]
#[derive(Debug, Default)]
pub(crate) struct SpinProgress {
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
    full_budget_only: Cell<bool>,
    /// The number of failed budgets in a row.
    misses: Cell<u8>,
    /// The pause between two polls.
    interval: PollInterval,
    /// The time that may be wasted on polling, at most [`MAX_CREDIT`], and when it was last updated.
    credit: Cell<Duration>,
    counted: Cell<Option<Instant>>,
    /// The host is kept from running, so this end does not poll.
    contended: Cell<bool>,
}

impl Spinner {
    pub(crate) fn new(wait: Wait) -> Spinner {
        Spinner {
            wait,
            alone: Cell::new(true),
            full_budget_only: Cell::new(true),
            misses: Cell::new(0),
            interval: PollInterval::new(),
            credit: Cell::new(MAX_CREDIT),
            counted: Cell::new(None),
            contended: Cell::new(false),
        }
    }

    /// For another thread that waits in the same way.
    pub(crate) fn new_like(&self) -> Spinner {
        Spinner::new(self.wait)
    }

    /// For another end of the same connection, possibly on another thread.
    pub(crate) fn clone_for_thread(&self) -> Spinner {
        let clone = self.new_like();
        clone.peer_attached(!self.alone.get());
        clone
    }

    /// Whether there is a peer that can run while this end polls. Without one, polling is pointless.
    pub(crate) fn peer_attached(&self, peer_can_run_beside: bool) {
        self.alone.set(self.alone.get() && !peer_can_run_beside);
        self.update_full_budget_only();
    }

    /// Whether the caller must not sleep.
    pub(crate) fn never_sleeps(&self) -> bool {
        self.wait == Wait::Spin
    }

    /// The number of polls, with a [`Spinner::pause`] between them, before reading the clock pays; at least once.
    #[inline(always)]
    pub(crate) fn untimed_polls(&self) -> u32 {
        if self.full_budget_only.get() { 1 } else { UNTIMED_POLLS }
    }

    /// The message was there within [`Spinner::untimed_polls`], after this many failed polls.
    #[inline(always)]
    pub(crate) fn record_hit(&self, polls: u32) {
        self.misses.set(0);
        self.interval.learn(polls);
    }

    /// The result of `poll` within [`Spinner::untimed_polls`]; an error ends the polling. For callers with a separate
    /// slow path, which polls once more: the fast path's result never passes through the memory in which the slow path
    /// returns its result. There it would be written in parts and read as a whole, several times, before the payload is
    /// fetched.
    #[inline(always)]
    pub(crate) fn spin_briefly<T, E>(&self, mut poll: impl FnMut() -> Result<Option<T>, E>) -> Option<T> {
        for polls in 0..self.untimed_polls() {
            match poll() {
                Ok(None) => self.pause(),
                Ok(Some(found)) => {
                    self.record_hit(polls);
                    return Some(found);
                }
                Err(_) => return None,
            }
        }
        self.interval.learn(UNTIMED_POLLS);
        None
    }

    /// Polls until `poll` has a result or the budget is used up.
    #[inline(always)]
    pub(crate) fn spin<T>(&self, mut poll: impl FnMut() -> Option<T>) -> Option<T> {
        if self.full_budget_only.get() {
            return self.spin_rarely(poll);
        }
        let soon = self.spin_briefly(|| Ok::<_, Infallible>(poll()));
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
                    self.charge(start.elapsed(), FREE_SPIN);
                    return Some(found);
                }
                self.pause();
            }
            let spent = start.elapsed();
            if spent >= budget {
                self.charge(spent, Duration::ZERO);
                return None;
            }
        }
    }

    /// Whether to continue polling, after `spent` more was spent without a result. For polling in parts, between which
    /// other tasks may run.
    #[cfg(feature = "async")]
    pub(crate) fn keep_spinning(&self, progress: &mut SpinProgress, spent: Duration) -> bool {
        let now = Instant::now();
        let budget = *progress.budget.get_or_insert_with(|| self.budget_of_parts(now));
        progress.spent = progress.spent.saturating_add(spent);
        let goes_on = self.never_sleeps() || progress.spent < budget;
        if !goes_on && !budget.is_zero() {
            self.charge(progress.spent, Duration::ZERO);
        }
        goes_on
    }

    /// Polling in parts has succeeded.
    #[cfg(feature = "async")]
    pub(crate) fn record_hit_in_parts(&self, progress: &SpinProgress) {
        if progress.budget.is_none() {
            self.misses.set(0);
        } else {
            self.charge(progress.spent, FREE_SPIN);
        }
    }

    #[cfg(feature = "async")]
    fn budget_of_parts(&self, now: Instant) -> Duration {
        if self.sleeps_at_once() || self.alone.get() {
            return Duration::ZERO;
        }
        match self.budget(now) {
            FULL => FULL,
            _ if self.full_budget_only.get() => Duration::ZERO,
            short => short,
        }
    }

    /// Accounts for `spent`, of which at most `worth` was not wasted.
    fn charge(&self, spent: Duration, worth: Duration) {
        if spent <= worth {
            self.misses.set(0);
        } else {
            self.credit.set(self.credit.get().saturating_sub(spent));
            self.misses.set(self.misses.get().saturating_add(1));
        }
        self.update_full_budget_only();
    }

    /// The full budget, if there is credit for it.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`CREDIT_RATE` is a constant above 0; `credit` is at most `MAX_CREDIT`, and a twentieth of what has \
                  passed is added"
    )]
    fn budget(&self, now: Instant) -> Duration {
        let passed = self
            .counted
            .replace(Some(now))
            .map_or(Duration::ZERO, |then| now.saturating_duration_since(then));
        self.credit.set((self.credit.get() + passed / CREDIT_RATE).min(MAX_CREDIT));
        if self.credit.get() >= FULL || self.never_sleeps() { FULL } else { SHORT }
    }

    fn update_full_budget_only(&self) {
        let over_limit = self.misses.get() >= MISS_LIMIT && !self.never_sleeps();
        self.full_budget_only.set(self.sleeps_at_once() || self.alone.get() || over_limit);
    }

    /// A [`CpuContention`] keeps the host from running, or no longer does.
    pub(crate) fn set_contended(&self, contended: bool) {
        if self.contended.replace(contended) != contended {
            self.update_full_budget_only();
        }
    }

    /// Whether to skip polling: by choice, or because the host has too little of a processor.
    fn sleeps_at_once(&self) -> bool {
        self.wait == Wait::Block || self.contended.get() && !self.never_sleeps()
    }

    /// The pause between two polls.
    #[inline(always)]
    pub(crate) fn pause(&self) {
        for _ in 0..self.interval.pauses() {
            std::hint::spin_loop();
        }
    }

    /// The number of pause instructions of that.
    #[cfg(feature = "async")]
    pub(crate) fn pauses(&self) -> u32 {
        self.interval.pauses()
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
        spinner.peer_attached(true);
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
        spinner.peer_attached(true);
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
        blocking.peer_attached(true);
        assert_eq!(polls_in_vain(&blocking), 1);
    }

    #[test]
    fn with_one_processor_for_both_nobody_polls() {
        let alone = Spinner::new(Wait::Adaptive);
        alone.peer_attached(false);
        assert_eq!(polls_in_vain(&alone), 1);
        alone.peer_attached(true);
        assert!(polls_in_vain(&alone) > 1);
    }

    #[test]
    fn in_a_crowd_nobody_polls_who_may_sleep() {
        for (wait, keep_spinning) in [(Wait::Adaptive, false), (Wait::Spin, true)] {
            let spinner = Spinner::new(wait);
            spinner.peer_attached(true);
            spinner.set_contended(true);
            assert_eq!(polls_in_vain(&spinner) > 1, keep_spinning, "{wait:?}");
            spinner.set_contended(false);
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
