//! The time that an end has polled, without the time in which it did not run.
//!
//! The scheduler may take an end off its processor in the middle of its polling. The end has not polled during that
//! time, so it must not count the time as wasted: it would go to sleep although its peer, which ran all the time, has
//! answered or is about to.

use std::time::Duration;

/// A part of the polling takes about a microsecond. One that took longer than this was interrupted.
const LONGEST_PART: Duration = Duration::from_micros(20);

/// The sum of the parts.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct PolledTime(Duration);

impl PolledTime {
    /// One more part, which took this long by the clock.
    pub(super) fn add(&mut self, part: Duration) {
        self.0 = self.0.saturating_add(part.min(LONGEST_PART));
    }

    pub(super) fn get(self) -> Duration {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_in_which_an_end_did_not_run_is_not_time_in_which_it_polled() {
        let mut polled = PolledTime::default();
        polled.add(Duration::from_micros(1));
        polled.add(Duration::from_millis(3));
        polled.add(Duration::from_micros(1));
        assert!(polled.get() <= Duration::from_micros(22), "{polled:?}");
    }
}
