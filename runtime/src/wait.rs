//! How long to spin before sleeping.
//!
//! A reply that is on its way arrives in a fraction of a microsecond, a wake-up costs ten or more. So an end
//! first polls for a while. Polling that fails, or that takes longer than sleeping and waking would have, is wasted,
//! so it is rationed: an end may spend a twentieth of the time on it. While messages follow each other closely
//! nothing is wasted; when they come seldom, or the other end waits for our processor, most waits go to sleep at
//! once. The full budget is longer than a usual wake-up: when one end was held up and both went to sleep, the next
//! full budget lets them meet awake again. With a fixed budget shorter than a wake-up they would stay asleep between
//! all further messages. Where there are too few processors for all, nobody polls: see [`Crowd`]. How closely polls
//! follow each other is learned, too: see [`Distance`].

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
    /// Never sleep. Lowest latency, one processor per waiting end at full load all the time.
    Spin,
    /// Poll for a while, as far as it pays, then sleep. No processor time while idle.
    #[default]
    Adaptive,
    /// Sleep at once. Least processor time, a system call and a wake-up for each message.
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

/// When a timeout that begins now ends; `None` if that is beyond all clocks, which is never.
pub(crate) fn deadline_after(timeout: Duration) -> Option<Instant> {
    Instant::now().checked_add(timeout)
}

/// When a wait ends. Its clock starts when it is first asked for: a wait that is over at once does not read the
/// clock, which costs as much as a message.
#[derive(Debug, Default)]
pub(crate) struct Deadline {
    timeout: Option<Duration>,
    at: Cell<Option<Instant>>,
}

impl Deadline {
    /// `None` is never.
    pub(crate) fn after(timeout: Option<Duration>) -> Deadline {
        Deadline { timeout, at: Cell::new(None) }
    }

    /// For ever.
    pub(crate) fn never() -> Deadline {
        Deadline::default()
    }

    /// The same timeout, to begin once more.
    pub(crate) fn anew(&self) -> Deadline {
        Deadline::after(self.timeout)
    }

    /// Whether nobody waits at all.
    #[inline(always)]
    pub(crate) fn is_now(&self) -> bool {
        self.timeout == Some(Duration::ZERO)
    }

    /// How long the caller was ready to wait.
    pub(crate) fn timeout(&self) -> Duration {
        self.timeout.unwrap_or_default()
    }

    /// When it is; `None` is never, or beyond all clocks.
    pub(crate) fn moment(&self) -> Option<Instant> {
        let timeout = self.timeout?;
        if self.at.get().is_none() {
            self.at.set(deadline_after(timeout));
        }
        self.at.get()
    }

    /// How long it is to it; `None` is for ever.
    pub(crate) fn left(&self) -> Option<Duration> {
        if self.is_now() {
            return self.timeout;
        }
        self.moment().map(|moment| moment.saturating_duration_since(Instant::now()))
    }
}

/// A full budget: longer than a wake-up takes on most machines.
const FULL: Duration = Duration::from_micros(100);
/// What is polled in any case: a reply that is already on its way.
const SHORT: Duration = Duration::from_micros(2);
/// Polling that takes no longer is not wasted: to sleep and be woken takes as long.
const WORTH: Duration = Duration::from_micros(20);
/// One part in so many of the time may be wasted on polling.
const SHARE: u32 = 20;
/// What may be saved up: so that a few delays in a row do not end the polling of ends that are busy.
const SAVINGS: Duration = Duration::from_micros(800);
/// After so many budgets in a row used up in vain, only full ones are tried: the messages come seldom, or the
/// other end waits for the processor that we poll on.
const TIRED: u8 = 4;
/// Polls before the clock is read for the first time.
const UNTIMED_POLLS: u32 = 24;
/// Polls between two looks at the clock.
const POLLS_PER_LOOK: u32 = 16;

/// Polling in parts: see [`Spinner::polls_on`].
#[cfg(feature = "async")]
#[derive(Debug, Default)]
pub(crate) struct Stint {
    spent: Duration,
    /// `None` before the first part is over.
    budget: Option<Duration>,
}

/// Polls within a budget that it learns.
#[derive(Debug)]
pub(crate) struct Spinner {
    wait: Wait,
    /// No peer can run while we do, as when all share one processor.
    alone: Cell<bool>,
    /// Only a full budget is polled for, if any.
    gives_up: Cell<bool>,
    /// Budgets used up in a row.
    in_vain: Cell<u8>,
    /// Between two polls.
    distance: Distance,
    /// Time that may be wasted on polling, at most [`SAVINGS`], and when it was counted.
    credit: Cell<Duration>,
    counted: Cell<Option<Instant>>,
    /// The host is kept from running, so that nothing is polled for.
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

    /// For another thread, which waits in the same way.
    pub(crate) fn another(&self) -> Spinner {
        Spinner::new(self.wait)
    }

    /// For another end of the same connection, which may belong to another thread.
    pub(crate) fn twin(&self) -> Spinner {
        let twin = self.another();
        twin.meet(!self.alone.get());
        twin
    }

    /// There is a peer that can run while we poll. As long as there is none, polling is pointless.
    pub(crate) fn meet(&self, peer_can_run_beside: bool) {
        self.alone.set(self.alone.get() && !peer_can_run_beside);
        self.set_gives_up();
    }

    /// Whether the caller must not sleep.
    pub(crate) fn never_sleeps(&self) -> bool {
        self.wait == Wait::Spin
    }

    /// How often to poll, with a [`Spinner::pause`] between, before it is worth to look at the clock; at least once.
    #[inline(always)]
    pub(crate) fn untimed_polls(&self) -> u32 {
        if self.gives_up.get() { 1 } else { UNTIMED_POLLS }
    }

    /// What was polled for was there within [`Spinner::untimed_polls`], after so many in vain.
    #[inline(always)]
    pub(crate) fn found_after(&self, polls: u32) {
        self.in_vain.set(0);
        self.distance.learn(polls);
    }

    /// What `poll` has within [`Spinner::untimed_polls`]; an error ends the polling. For callers that have another way for
    /// all else, in a function of its own, which looks once more: what is found here never goes through the memory in
    /// which that way returns its result. There it would be written in parts and read as a whole, several times over,
    /// and the payload be fetched behind it.
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

    /// Polls until `poll` has something or the budget is used up.
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

    /// Polling is off, has failed for some time, or is pointless.
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

    /// Whether polling goes on, after `spent` more was spent on it in vain. For polling in parts, between which
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

    /// What was polled for in parts was there.
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

    /// So much was spent on polling, of which no more than `worth` was worth it.
    fn account(&self, spent: Duration, worth: Duration) {
        if spent <= worth {
            self.in_vain.set(0);
        } else {
            self.credit.set(self.credit.get().saturating_sub(spent));
            self.in_vain.set(self.in_vain.get().saturating_add(1));
        }
        self.set_gives_up();
    }

    /// The full budget if there is credit for it.
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

    /// A [`Crowd`] keeps the host from running, or does not any more.
    pub(crate) fn heed(&self, crowded: bool) {
        if self.crowded.replace(crowded) != crowded {
            self.set_gives_up();
        }
    }

    /// Whether nothing is polled for: by choice, or for the sake of a host in a crowd.
    fn sleeps_at_once(&self) -> bool {
        self.wait == Wait::Block || self.crowded.get() && !self.never_sleeps()
    }

    /// Between two polls.
    #[inline(always)]
    pub(crate) fn pause(&self) {
        for _ in 0..self.distance.pauses() {
            std::hint::spin_loop();
        }
    }

    /// How many pause instructions that is.
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
        // 20 ms hold 200 budgets, a twentieth of them is 10, and 8 were saved up; machines that stop for a while make
        // it fewer.
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
