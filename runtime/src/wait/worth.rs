//! Whether polling pays, by what it has saved: the policy of every end, without a clock of its own.
//!
//! - A message that comes within what a wake-up [costs](super::wake_cost) is worth polling for. If this end has woken
//!   its peer, the peer's own wake-up comes on top.
//! - A wait that slept tells as much as one that polled: the peer's stamp says when the message came. So nothing is
//!   polled to find out, and two ends that sleep at each message both poll again after the first that shows that it
//!   pays.
//! - After [`MISS_LIMIT`] waits in a row that were not worth it, the end sleeps at once.
//! - If full budgets find nothing and the sleeps between them are short, the peer runs only while this end sleeps: they
//!   share a processor. Each empty budget doubles the number of short sleeps before the next one.
//! - Polling for longer than it was worth spends credit. Time earns it at a twentieth, and each message that was found
//!   by polling earns a 256th of the wake-up that it has saved: one interruption among thousands of messages is paid
//!   for. Without credit the end polls only for a moment.

use std::cell::Cell;
use std::time::{Duration, Instant};

use super::wake_cost::WakeCost;

/// The minimum spin time, even without credit: for a reply that is about to arrive.
const SHORT: Duration = Duration::from_micros(2);
/// The divisor of the time that may be wasted on polling.
const CREDIT_RATE: u32 = 20;
/// The number of messages found by polling that earn a wake-up's worth.
const HITS_PER_WAKE: u32 = 256;
/// The maximum credit: a few delays in a row do not end the polling of busy ends.
const MAX_CREDIT: Duration = Duration::from_micros(800);
/// After this many waits in a row that were not worth polling for, the end sleeps at once.
const MISS_LIMIT: u8 = 4;
/// At most 2 to the power of this many short sleeps are between two full budgets that find nothing.
const MAX_DOUBLINGS: u8 = 10;

/// What an end waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Expected {
    /// A message of a peer that was awake.
    Message,
    /// The answer of a peer that this end had to wake.
    AnswerOfSleeper,
}

/// What an end has learned from its waits.
#[derive(Debug)]
pub(super) struct Worth {
    /// The number of messages found by polling, and how many of them were counted.
    hits: Cell<u32>,
    counted_hits: Cell<u32>,
    /// The number of waits in a row that were not worth polling for.
    misses: Cell<u8>,
    /// The number of full budgets in a row that have found nothing.
    empty_budgets: Cell<u8>,
    /// The number of short sleeps before the next full budget.
    sleeps_left: Cell<u16>,
    /// The time that may be wasted on polling, at most [`MAX_CREDIT`], and when it was last updated.
    credit: Cell<Duration>,
    counted: Cell<Option<Instant>>,
}

impl Worth {
    pub(super) fn new() -> Worth {
        Worth {
            hits: Cell::new(0),
            counted_hits: Cell::new(0),
            misses: Cell::new(0),
            empty_budgets: Cell::new(0),
            sleeps_left: Cell::new(0),
            credit: Cell::new(MAX_CREDIT),
            counted: Cell::new(None),
        }
    }

    /// A message was found by polling, at once.
    #[inline(always)]
    pub(super) fn record_hit(&self) {
        self.hits.set(self.hits.get().wrapping_add(1));
    }

    /// Whether polling has not paid for some time.
    pub(super) fn is_doubtful(&self) -> bool {
        self.misses.get() >= MISS_LIMIT
    }

    /// How long to poll from `now` on.
    pub(super) fn budget(&self, now: Instant, cost: &WakeCost) -> Duration {
        self.earn(now, cost);
        let full = full_budget(cost);
        let has_credit = self.credit.get() >= full;
        if self.is_doubtful() || !has_credit && self.empty_budgets.get() >= MISS_LIMIT {
            Duration::ZERO
        } else if has_credit {
            full
        } else {
            SHORT
        }
    }

    /// Polling for `polled` has found what was expected.
    pub(super) fn found(&self, polled: Duration, expected: Expected, cost: &WakeCost) {
        if polled <= most(expected, cost) {
            self.misses.set(0);
            self.empty_budgets.set(0);
        } else {
            self.waste(polled);
            self.miss();
        }
    }

    /// Polling for `polled` has found nothing. Returns whether the `budget` was full, and so long enough to show that
    /// polling was not worth it; else the sleep that follows shows whether it was.
    pub(super) fn found_nothing(&self, polled: Duration, budget: Duration) -> bool {
        self.waste(polled);
        let is_full = budget > SHORT;
        if is_full {
            self.miss();
            self.full_budget_was_empty();
        }
        is_full
    }

    /// The end slept, after less than a full budget, and what was expected came after this time.
    pub(super) fn slept(&self, came_after: Duration, expected: Expected, cost: &WakeCost) {
        if came_after > most(expected, cost) {
            return self.miss();
        }
        self.sleeps_left.set(self.sleeps_left.get().saturating_sub(1));
        if self.sleeps_left.get() == 0 {
            self.misses.set(0);
        }
    }

    /// The end slept for this time, and what was expected did not come. If the time is short, it may come yet.
    pub(super) fn slept_in_vain(&self, slept: Duration, expected: Expected, cost: &WakeCost) {
        if slept > most(expected, cost) {
            self.miss();
        }
    }

    fn full_budget_was_empty(&self) {
        let empty = self.empty_budgets.get().saturating_add(1);
        self.empty_budgets.set(empty);
        if let Some(doublings) = empty.checked_sub(MISS_LIMIT) {
            self.misses.set(MISS_LIMIT);
            self.sleeps_left.set(1 << doublings.min(MAX_DOUBLINGS));
        }
    }

    fn waste(&self, polled: Duration) {
        self.credit.set(self.credit.get().saturating_sub(polled));
    }

    fn miss(&self) {
        self.misses.set(self.misses.get().saturating_add(1));
    }

    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`CREDIT_RATE` and `HITS_PER_WAKE` are constants above 0; `credit` is at most `MAX_CREDIT`"
    )]
    fn earn(&self, now: Instant, cost: &WakeCost) {
        let then = self.counted.replace(Some(now));
        let passed = then.map_or(Duration::ZERO, |then| now.saturating_duration_since(then));
        let hits = self.hits.get().wrapping_sub(self.counted_hits.replace(self.hits.get()));
        let saved = (cost.worth() / HITS_PER_WAKE).saturating_mul(hits);
        let credit = self.credit.get().saturating_add(passed / CREDIT_RATE).saturating_add(saved);
        self.credit.set(credit.min(MAX_CREDIT));
        // One message that was there at once, behind another one, says little.
        self.misses.set(self.misses.get().saturating_sub(u8::try_from(hits / 2).unwrap_or(u8::MAX)));
    }
}

/// The full budget: longer than two ends that both slept need to meet awake.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "it divides by 2, and a `Duration` of microseconds is far from its limits"
)]
pub(super) fn full_budget(cost: &WakeCost) -> Duration {
    cost.worth().saturating_add(cost.latency()).saturating_mul(3) / 2
}

/// How long polling for it is worth at most.
fn most(expected: Expected, cost: &WakeCost) -> Duration {
    match expected {
        Expected::Message => cost.worth(),
        Expected::AnswerOfSleeper => cost.worth().saturating_add(cost.latency()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LATENCY: Duration = us(30);
    const ONE_CPU: Duration = us(5);

    const fn us(us: u64) -> Duration {
        Duration::from_micros(us)
    }

    /// An end, and the clock that it sees.
    struct Waiter {
        worth: Worth,
        cost: WakeCost,
        now: Instant,
        /// The time spent on polling.
        polled: Duration,
    }

    impl Waiter {
        fn new() -> Waiter {
            let (worth, cost) = (Worth::new(), WakeCost::of(LATENCY, ONE_CPU));
            Waiter { worth, cost, now: Instant::now(), polled: Duration::ZERO }
        }

        fn pass(&mut self, time: Duration) {
            self.now += time;
        }

        fn budget(&self) -> Duration {
            self.worth.budget(self.now, &self.cost)
        }

        fn full(&self) -> Duration {
            full_budget(&self.cost)
        }

        /// Waits for something that comes after this time. Returns whether it slept.
        fn wait(&mut self, comes_after: Duration, expected: Expected) -> bool {
            let budget = self.budget();
            self.polled += budget.min(comes_after);
            self.pass(comes_after);
            if comes_after <= budget {
                self.worth.found(comes_after, expected, &self.cost);
                return false;
            }
            let is_full = !budget.is_zero() && self.worth.found_nothing(budget, budget);
            if !is_full {
                self.worth.slept(comes_after, expected, &self.cost);
            }
            true
        }
    }

    #[test]
    fn polling_for_as_long_as_a_wake_up_costs_is_free() {
        let mut end = Waiter::new();
        assert_eq!(end.cost.worth(), us(40));
        assert!((0..10_000).all(|_| !end.wait(us(39), Expected::Message)), "all of it was polled for");
        assert_eq!(end.polled, us(390_000));
    }

    #[test]
    fn polling_for_longer_is_rationed() {
        let mut end = Waiter::new();
        (0..10_000).for_each(|_| _ = end.wait(us(60), Expected::Message));
        // 0.6 s hold 10,000 waits.
        assert!(end.polled <= us(800), "{:?}", end.polled);
    }

    #[test]
    fn polling_in_vain_is_rationed() {
        let mut end = Waiter::new();
        (0..10_000).for_each(|n| {
            // Every other message comes soon, so that the end does not give up.
            _ = end.wait(if n % 2 == 0 { us(10) } else { us(500) }, Expected::Message);
        });
        // 5,000 messages within 10 µs each, and a twentieth of 2.55 s.
        assert!(end.polled <= us(50_000 + 127_500 + 1_000 + 10_000), "{:?}", end.polled);
        assert!(end.polled >= us(50_000), "{:?}", end.polled);
    }

    #[test]
    fn a_host_with_a_thousand_messages_a_second_does_not_poll() {
        let mut host = Waiter::new();
        for _ in 0..10_000 {
            _ = host.wait(us(1_000), Expected::Message);
            host.worth.record_hit();
        }
        assert!(host.polled <= 4 * host.full(), "{:?} of 10 s", host.polled);
    }

    #[test]
    fn the_answer_of_a_peer_that_was_woken_may_take_its_wake_up_more() {
        for (expected, sleeps) in [(Expected::Message, true), (Expected::AnswerOfSleeper, false)] {
            let mut client = Waiter::new();
            (0..1_000).for_each(|_| _ = client.wait(us(60), expected));
            assert_eq!(client.wait(us(60), expected), sleeps, "{expected:?}");
        }
    }

    #[test]
    fn one_sleep_that_was_short_shows_that_polling_pays_again() {
        let mut end = Waiter::new();
        (0..100).for_each(|_| _ = end.wait(us(5_000), Expected::Message));
        assert_eq!(end.budget(), Duration::ZERO);
        assert!(end.wait(us(10), Expected::Message));
        assert!(!end.wait(us(10), Expected::Message));
    }

    #[test]
    fn a_peer_that_runs_only_while_this_end_sleeps_is_not_polled_for() {
        let mut end = Waiter::new();
        for _ in 0..10_000 {
            let budget = end.budget();
            end.polled += budget;
            end.pass(budget + us(20));
            // The budget finds nothing, however long it is; the message comes 20 us after the end has fallen asleep.
            let is_full = !budget.is_zero() && end.worth.found_nothing(budget, budget);
            if !is_full {
                end.worth.slept(us(20), Expected::Message, &end.cost);
            }
        }
        // 4 budgets, 11 that double the sleeps, and one for each 1,024 of the others.
        assert!(end.polled <= 24 * end.full(), "{:?} of {:?}", end.polled, us(20) * 10_000);
        // It polls again once that pays.
        (0..2_000).for_each(|_| _ = end.wait(us(20), Expected::Message));
        assert!(!end.wait(us(20), Expected::Message));
    }

    #[test]
    fn one_message_behind_another_does_not_show_it() {
        let mut end = Waiter::new();
        (0..100).for_each(|_| _ = end.wait(us(5_000), Expected::Message));
        end.worth.record_hit();
        assert_eq!(end.budget(), Duration::ZERO);
    }

    #[test]
    fn thousands_of_messages_pay_for_an_interruption() {
        for (messages, goes_on) in [(0, false), (1_000, true)] {
            let mut end = Waiter::new();
            let fulls = (0..1_000).filter(|_| {
                (0..messages).for_each(|_| end.worth.record_hit());
                // Short waits in between, so that the end does not give up.
                end.worth.found(us(10), Expected::Message, &end.cost);
                let is_full = end.budget() == end.full();
                _ = end.wait(us(1_000), Expected::Message);
                is_full
            });
            assert_eq!(fulls.count() > 990, goes_on, "with {messages} messages between two of them");
        }
    }

    /// A call of two ends that wait for each other, of which the host was last awake `idle` ago. Returns its duration.
    fn call(client: &mut Waiter, host: &mut Waiter, idle: Duration) -> Duration {
        let host_slept = host.wait(idle, Expected::Message);
        let (answer, expected) = if host_slept {
            (LATENCY + us(1), Expected::AnswerOfSleeper)
        } else {
            (us(1), Expected::Message)
        };
        let took = if client.wait(answer, expected) { answer + LATENCY } else { answer };
        client.pass(took.saturating_sub(answer));
        host.pass(us(1));
        took
    }

    #[test]
    fn two_ends_that_slept_meet_awake_after_a_few_calls() {
        let (mut client, mut host) = (Waiter::new(), Waiter::new());
        // Long pauses, until both sleep at once.
        for _ in 0..50 {
            _ = client.wait(us(5_000), Expected::AnswerOfSleeper);
            _ = host.wait(us(5_000), Expected::Message);
        }
        let first = call(&mut client, &mut host, us(5_000));
        assert_eq!(first, LATENCY + LATENCY + us(1), "both slept");
        let mut idle = LATENCY;
        let calls: Vec<_> = (0..6)
            .map(|_| {
                let took = call(&mut client, &mut host, idle);
                idle = if took > LATENCY + us(1) { LATENCY } else { us(1) };
                took
            })
            .collect();
        assert_eq!(calls.last(), Some(&us(1)), "{calls:?}");
    }
}
