//! Detects that more threads want to run than there are processors.
//!
//! A polling thread then keeps the processor from the thread that it waits for. Of 64 clients that shared two
//! processors with their host, a few were answered in a fraction of a microsecond for as long as the scheduler let them
//! run, and most were not answered at all. So a host asks the scheduler from time to time how long it was ready to run
//! and did not run. If that is a large part of the time, it tells its clients, and they sleep at once until it is over.
//! Clients that wait for each other do no harm as long as the host runs.
//!
//! A host that moved to another thread compares two threads once, and may be wrong until the next query.

use std::time::{Duration, Instant};

use crate::platform;

/// The time between two queries, each of which takes some microseconds.
const SAMPLE_PERIOD: Duration = Duration::from_millis(50);
/// Contention begins when the host waits for a processor for more than one part in this many,
const BEGINS: u32 = 4;
/// and ends when it waits for less than one part in this many.
const ENDS: u32 = 16;

/// What a thread knows about contention for its processor.
#[derive(Debug, Default)]
pub(crate) struct CpuContention {
    /// The last query: when, and the total time that the thread had waited.
    asked: Option<(Instant, Duration)>,
    is_contended: bool,
}

impl CpuContention {
    /// Whether more threads want to run than there are processors.
    pub(crate) fn is_contended(&self) -> bool {
        self.is_contended
    }

    /// Asks the scheduler, if it is time. Returns whether contention has begun or ended.
    pub(crate) fn sample(&mut self, now: Instant) -> bool {
        let is_time = self.asked.is_none_or(|(then, _)| now.saturating_duration_since(then) >= SAMPLE_PERIOD);
        is_time && platform::run_queue_delay().is_some_and(|queued| self.update(now, queued))
    }

    fn update(&mut self, now: Instant, queued: Duration) -> bool {
        let was_one = self.is_contended;
        if let Some((then, before)) = self.asked.replace((now, queued)) {
            let (passed, queued) = (now.saturating_duration_since(then), queued.saturating_sub(before));
            self.is_contended = queued.saturating_mul(if was_one { ENDS } else { BEGINS }) > passed;
        }
        self.is_contended != was_one
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crowd_begins_and_ends_with_the_share_of_time_spent_waiting() {
        let (mut contention, start) = (CpuContention::default(), Instant::now());
        let (mut passed, mut queued) = (Duration::ZERO, Duration::from_secs(5));
        let mut after = |part: u32| {
            passed += SAMPLE_PERIOD;
            queued += SAMPLE_PERIOD * part / 100;
            let changed = contention.update(start + passed, queued);
            (changed, contention.is_contended())
        };
        assert_eq!(after(90), (false, false), "nothing to compare with");
        assert_eq!(after(20), (false, false));
        assert_eq!(after(30), (true, true));
        assert_eq!(after(20), (false, true));
        assert_eq!(after(7), (false, true));
        assert_eq!(after(5), (true, false));
        assert_eq!(after(0), (false, false));
    }

    #[test]
    fn the_scheduler_is_asked_once_in_a_while() {
        let (mut contention, start) = (CpuContention::default(), Instant::now());
        contention.sample(start);
        let asked = contention.asked;
        contention.sample(start + SAMPLE_PERIOD / 2);
        assert_eq!(contention.asked, asked);
    }
}
