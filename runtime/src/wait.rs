//! How long to spin before sleeping.
//!
//! A reply that is about to arrive takes a fraction of a microsecond; a wake-up costs ten or more. So an end first
//! polls for a while, if that pays: [`Worth`] decides it, for every kind of end, from what a wake-up costs on this
//! machine ([`WakeCost`]) and from when the last messages came. Time in which an end was kept from running is not time
//! in which it polled ([`PolledTime`]). If a host's own clients keep it from running, they and the host let each other
//! run instead of polling: see [`CpuContention`]. The interval between polls is learned, too: see [`PollInterval`].

mod contention;
mod deadline;
mod doorbell;
mod nap;
mod outcome;
mod poll_interval;
mod polled_time;
mod spurious;
#[cfg(test)]
mod tests;
pub(crate) mod wait_loop;
mod wake_cost;
mod worth;

use std::cell::Cell;
use std::convert::Infallible;
use std::fmt;
use std::time::{Duration, Instant};

pub(crate) use self::contention::CpuContention;
pub(crate) use self::deadline::{Deadline, deadline_after};
pub(crate) use self::doorbell::{Armed, Doorbell, End};
pub(crate) use self::nap::Nap;
pub(crate) use self::outcome::Waited;
use self::poll_interval::PollInterval;
use self::polled_time::PolledTime;
pub(crate) use self::spurious::{BACKOFF, SpuriousWakeLimit};
use self::wake_cost::{OF_PROCESS, WakeCost};
use self::worth::{Expected, Worth, full_budget};
use crate::platform;

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

/// The number of polls before the clock is read for the first time.
const UNTIMED_POLLS: u32 = 24;
/// How often an end in a crowd lets the other threads of its processor run before it sleeps: when it runs again, the
/// host has had its turn, and neither of them pays a wake-up.
const CROWD_YIELDS: u32 = 4;
/// The number of polls between two reads of the clock.
const POLLS_PER_LOOK: u32 = 16;

/// Polling in parts: see [`Spinner::keep_spinning`].
#[cfg(feature = "async")]
#[derive(Debug, Default)]
pub(crate) struct SpinProgress {
    polled: PolledTime,
    /// `None` before the first part is over.
    budget: Option<Duration>,
}

/// Polls within a budget that adapts.
#[derive(Debug)]
pub(crate) struct Spinner {
    wait: Wait,
    /// No peer can run at the same time, because all share one processor.
    alone: Cell<bool>,
    /// Sleeps after one poll.
    polls_once: Cell<bool>,
    /// The pause between two polls.
    interval: PollInterval,
    /// Whether polling pays.
    worth: Worth,
    cost: &'static WakeCost,
    /// What the current wait is for, if it was not over at once.
    expected: Cell<Expected>,
    /// The current wait has used up a full budget: the sleep that follows it says nothing more.
    polled_fully: Cell<bool>,
    /// The host is kept from running by its clients, so this end yields instead of polling.
    contended: Cell<bool>,
}

impl Spinner {
    pub(crate) fn new(wait: Wait) -> Spinner {
        Spinner {
            wait,
            alone: Cell::new(true),
            polls_once: Cell::new(true),
            interval: PollInterval::new(),
            worth: Worth::new(),
            cost: &OF_PROCESS,
            expected: Cell::new(Expected::Message),
            polled_fully: Cell::new(false),
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
        self.update_polls_once();
    }

    /// Whether the caller must not sleep.
    pub(crate) fn never_sleeps(&self) -> bool {
        self.wait == Wait::Spin
    }

    /// The number of polls, with a [`Spinner::pause`] between them, before reading the clock pays; at least once.
    #[inline(always)]
    pub(crate) fn untimed_polls(&self) -> u32 {
        if self.polls_once.get() { 1 } else { UNTIMED_POLLS }
    }

    /// The message was there within [`Spinner::untimed_polls`], after this many failed polls.
    #[inline(always)]
    pub(crate) fn record_hit(&self, polls: u32) {
        self.worth.record_hit();
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

    /// Polls until `poll` has a result or the budget is used up. `has_woken_peer` says whether this end has woken its
    /// peer before the wait, and is asked only in waits that are not over at once.
    #[inline(always)]
    pub(crate) fn spin<T>(
        &self,
        has_woken_peer: impl FnOnce() -> bool,
        mut poll: impl FnMut() -> Option<T>,
    ) -> Option<T> {
        if self.polls_once.get() {
            return self.spin_rarely(poll);
        }
        let soon = self.spin_briefly(|| Ok::<_, Infallible>(poll()));
        if soon.is_some() {
            return soon;
        }
        self.expect(has_woken_peer());
        self.spin_for(poll)
    }

    /// Polling has not paid for some time, or is pointless.
    #[cold]
    fn spin_rarely<T>(&self, mut poll: impl FnMut() -> Option<T>) -> Option<T> {
        let found = poll();
        if found.is_some() || self.wait == Wait::Block {
            return found;
        }
        if self.contended.get() && !self.never_sleeps() {
            return (0..CROWD_YIELDS).find_map(|_| {
                std::thread::yield_now();
                poll()
            });
        }
        if self.alone.get() && self.never_sleeps() {
            std::thread::yield_now();
        }
        None
    }

    #[cold]
    fn spin_for<T>(&self, mut poll: impl FnMut() -> Option<T>) -> Option<T> {
        let (mut then, mut polled) = (Instant::now(), PolledTime::default());
        let budget = self.budget(then);
        loop {
            for _ in 0..POLLS_PER_LOOK {
                if let Some(found) = poll() {
                    polled.add(then.elapsed());
                    self.found_after(polled);
                    return Some(found);
                }
                self.pause();
            }
            let now = Instant::now();
            polled.add(now.saturating_duration_since(then));
            then = now;
            if polled.get() >= budget {
                self.found_nothing(polled, budget);
                return None;
            }
        }
    }

    /// Whether to continue polling, after `spent` more was spent without a result. For polling in parts, between which
    /// other tasks may run. `has_woken_peer` as in [`Spinner::spin`].
    #[cfg(feature = "async")]
    pub(crate) fn keep_spinning(
        &self,
        progress: &mut SpinProgress,
        spent: Duration,
        has_woken_peer: impl FnOnce() -> bool,
    ) -> bool {
        let budget = *progress.budget.get_or_insert_with(|| {
            self.expect(has_woken_peer());
            if self.polls_once.get() { Duration::ZERO } else { self.budget(Instant::now()) }
        });
        progress.polled.add(spent);
        let goes_on = self.never_sleeps() || progress.polled.get() < budget;
        if !goes_on && !budget.is_zero() {
            self.found_nothing(progress.polled, budget);
        }
        goes_on
    }

    /// A caller has found its reply before the driver had to look for it.
    #[cfg(feature = "async")]
    pub(crate) fn record_hit_at_once(&self) {
        self.worth.record_hit();
    }

    /// Polling in parts has succeeded.
    #[cfg(feature = "async")]
    pub(crate) fn record_hit_in_parts(&self, progress: &SpinProgress) {
        if progress.budget.is_none() {
            self.worth.record_hit();
        } else {
            self.found_after(progress.polled);
        }
    }

    fn budget(&self, now: Instant) -> Duration {
        let budget = self.worth.budget(now, self.cost);
        if self.never_sleeps() { full_budget(self.cost) } else { budget }
    }

    fn expect(&self, has_woken_peer: bool) {
        self.expected.set(if has_woken_peer { Expected::AnswerOfSleeper } else { Expected::Message });
    }

    fn found_after(&self, polled: PolledTime) {
        self.worth.found(polled.get(), self.expected.get(), self.cost);
        self.update_polls_once();
    }

    fn found_nothing(&self, polled: PolledTime, budget: Duration) {
        self.polled_fully.set(self.worth.found_nothing(polled.get(), budget));
        self.update_polls_once();
    }

    /// This thread is about to sleep. `has_woken_peer` as in [`Spinner::spin`].
    pub(crate) fn falls_asleep(&self, has_woken_peer: bool) -> Nap {
        let is_sampled = self.wait == Wait::Adaptive && self.cost.is_sampled();
        Nap { cpu: is_sampled.then(platform::thread_time), ..self.falls_asleep_elsewhere(has_woken_peer) }
    }

    /// This end is about to sleep, and its thread may do something else.
    pub(crate) fn falls_asleep_elsewhere(&self, has_woken_peer: bool) -> Nap {
        if has_woken_peer {
            self.expect(true);
        }
        let expected = self.expected.replace(Expected::Message);
        Nap { since_us: platform::now_us(), expected, cpu: None }
    }

    /// A sleep is over, and there is something to do. `stamp_us` is when the peer has sent the wake-up, as it says;
    /// `None` if something else ended the sleep.
    pub(crate) fn woken(&self, nap: Nap, stamp_us: Option<u32>) {
        let (came_after, latency) = self.wakes_up(nap, stamp_us);
        if self.wait == Wait::Adaptive {
            latency.into_iter().for_each(|latency| self.cost.record_latency(latency));
        }
        self.learn(|worth| worth.slept(came_after, nap.expected, self.cost));
    }

    /// A sleep is over because its time was. A short one does not show that polling would have found something.
    pub(crate) fn slept_in_vain(&self, nap: Nap) {
        let (slept, _) = self.wakes_up(nap, None);
        self.learn(|worth| worth.slept_in_vain(slept, nap.expected, self.cost));
    }

    /// What a sleep that has ended shows: see [`Nap::split`].
    fn wakes_up(&self, nap: Nap, stamp_us: Option<u32>) -> (Duration, Option<Duration>) {
        let cpu = nap.cpu.map(|before| platform::thread_time().saturating_sub(before));
        cpu.into_iter().for_each(|cpu| self.cost.record_cpu(cpu));
        nap.split(platform::now_us(), stamp_us)
    }

    /// Learns from a sleep, unless the polling before it has told as much.
    fn learn(&self, from: impl FnOnce(&Worth)) {
        let polled_fully = self.polled_fully.replace(false);
        if self.wait == Wait::Adaptive && !polled_fully {
            from(&self.worth);
            self.update_polls_once();
        }
    }

    fn update_polls_once(&self) {
        let does_not_pay = self.worth.is_doubtful() && !self.never_sleeps();
        self.polls_once.set(self.sleeps_at_once() || self.alone.get() || does_not_pay);
    }

    /// A [`CpuContention`] keeps the host from running, or no longer does.
    pub(crate) fn set_contended(&self, contended: bool) {
        if self.contended.replace(contended) != contended {
            self.update_polls_once();
        }
    }

    /// Whether to skip polling: by choice, or because polling clients keep the host from running.
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
