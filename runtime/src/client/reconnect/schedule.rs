//! When a client attaches again: pauses that grow, a part of each left to chance, and limits. Pure: the caller reads the
//! clock and makes the random numbers.

use std::time::{Duration, Instant};

/// The limits of the user.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// The time for all attempts together.
    pub(super) time: Option<Duration>,
    /// The number of attempts.
    pub(super) attempts: Option<u32>,
    /// The first pause, and the longest.
    pub(super) back_off: (Duration, Duration),
}

/// The attempts of one call that has found its host gone.
#[derive(Debug, Clone, Copy)]
pub(in crate::client) struct Schedule {
    limits: Limits,
    /// `None` without a limit that a clock can represent.
    until: Option<Instant>,
    /// The number of attempts that have failed.
    failed: u32,
    /// The next pause, before chance shortens it.
    pause: Duration,
}

impl Schedule {
    pub(super) fn new(limits: Limits, now: Instant) -> Schedule {
        let until = limits.time.and_then(|time| now.checked_add(time));
        Schedule { limits, until, failed: 0, pause: limits.back_off.0.min(limits.back_off.1) }
    }

    /// How long an attempt that begins `now` may wait.
    pub(super) fn left(&self, now: Instant) -> Duration {
        self.until.map_or(Duration::MAX, |until| until.saturating_duration_since(now))
    }

    /// An attempt has failed: the pause before the next; `None` if there is no time for it, or it would be too many.
    /// Any `random` number will do.
    pub(super) fn pause(&mut self, now: Instant, random: u32) -> Option<Duration> {
        self.failed = self.failed.saturating_add(1);
        if self.limits.attempts.is_some_and(|attempts| attempts <= self.failed) {
            return None;
        }
        let pause = shortened(self.pause, random);
        self.pause = self.pause.saturating_mul(2).min(self.limits.back_off.1);
        (pause < self.left(now)).then_some(pause)
    }
}

/// Between half of `pause` and the whole.
fn shortened(pause: Duration, random: u32) -> Duration {
    let half = pause.mul_f64(0.5);
    half.saturating_add(half.mul_f64(f64::from(random) / f64::from(u32::MAX)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MS: Duration = Duration::from_millis(1);

    fn limits(time: Option<Duration>, attempts: Option<u32>) -> Limits {
        Limits { time, attempts, back_off: (8 * MS, 100 * MS) }
    }

    #[test]
    fn each_pause_is_twice_as_long_up_to_the_longest() {
        let now = Instant::now();
        let mut schedule = Schedule::new(limits(None, None), now);
        let pauses = [8, 16, 32, 64, 100, 100].map(|ms| Some(ms * MS));
        assert_eq!([(); 6].map(|()| schedule.pause(now, u32::MAX)), pauses);
    }

    #[test]
    fn chance_takes_up_to_a_half_of_a_pause() {
        let now = Instant::now();
        let mut least = Schedule::new(limits(None, None), now);
        assert_eq!([(); 3].map(|()| least.pause(now, 0)), [4, 8, 16].map(|ms| Some(ms * MS)));
        let mut some = Schedule::new(limits(None, None), now);
        let pause = some.pause(now, u32::MAX / 2).unwrap();
        assert!(pause > 5 * MS && pause < 7 * MS, "{pause:?}");
    }

    #[test]
    fn there_are_as_many_attempts_as_the_limit_says() {
        let now = Instant::now();
        let mut schedule = Schedule::new(limits(None, Some(3)), now);
        assert!(schedule.pause(now, 0).is_some() && schedule.pause(now, 0).is_some());
        assert_eq!(schedule.pause(now, 0), None, "the third has failed");
        assert_eq!(Schedule::new(limits(None, Some(0)), now).pause(now, 0), None);
    }

    #[test]
    fn an_attempt_that_would_begin_too_late_is_not_made() {
        let now = Instant::now();
        let mut schedule = Schedule::new(limits(Some(10 * MS), None), now);
        assert_eq!(schedule.left(now + 3 * MS), 7 * MS);
        assert_eq!(schedule.left(now + 30 * MS), Duration::ZERO);
        assert_eq!(schedule.pause(now, u32::MAX), Some(8 * MS));
        assert_eq!(schedule.pause(now, u32::MAX), None, "16 ms are more than are left");
    }

    #[test]
    fn a_time_beyond_all_clocks_is_no_limit() {
        let now = Instant::now();
        let mut schedule = Schedule::new(limits(Some(Duration::MAX), None), now);
        assert_eq!(schedule.left(now), Duration::MAX);
        assert!(schedule.pause(now, 0).is_some());
    }

    #[test]
    fn a_first_pause_above_the_longest_is_the_longest() {
        let now = Instant::now();
        let limits = Limits { time: None, attempts: None, back_off: (9 * MS, 3 * MS) };
        assert_eq!(Schedule::new(limits, now).pause(now, u32::MAX), Some(3 * MS));
    }
}
