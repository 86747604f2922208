//! The time that an end has polled, without the time in which it did not run.
//!
//! The scheduler may take an end off its processor in the middle of its polling. The end has not polled during that
//! time, so it must not count the time as wasted: it would go to sleep although its peer, which ran all the time, has
//! answered or is about to.

use std::time::Duration;

/// A part of the polling takes about a microsecond. One that took longer than this was interrupted, unless every part
/// takes that long: a host polls all its active clients in each of 16 polls.
const LONGEST_PART: Duration = Duration::from_micros(20);

/// The sum of the parts.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct PolledTime {
    sum: Duration,
    /// The shortest part so far, interrupted or not.
    shortest: Option<Duration>,
}

impl PolledTime {
    /// One more part, which took this long by the clock.
    pub(super) fn add(&mut self, part: Duration) {
        let usual = self.shortest.map_or(LONGEST_PART, |shortest| shortest.saturating_mul(2));
        self.sum = self.sum.saturating_add(part.min(usual.max(LONGEST_PART)));
        self.shortest = Some(self.shortest.map_or(part, |shortest| shortest.min(part)));
    }

    pub(super) fn get(self) -> Duration {
        self.sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_whose_polls_all_take_long_has_polled_all_the_time() {
        let mut polled = PolledTime::default();
        // 16 polls of a thousand clients each.
        (0..10).for_each(|_| polled.add(Duration::from_micros(160)));
        assert!(polled.get() >= Duration::from_micros(9 * 160), "{polled:?}");
        // Still, an interruption does not count.
        let before = polled.get();
        polled.add(Duration::from_millis(5));
        assert!(polled.get() - before <= Duration::from_micros(320), "{polled:?}");
    }

    #[test]
    fn time_in_which_an_end_did_not_run_is_not_time_in_which_it_polled() {
        let mut polled = PolledTime::default();
        polled.add(Duration::from_micros(1));
        polled.add(Duration::from_millis(3));
        polled.add(Duration::from_micros(1));
        assert!(polled.get() <= Duration::from_micros(22), "{polled:?}");
    }
}
