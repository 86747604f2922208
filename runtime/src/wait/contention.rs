//! Detects that a host's own clients keep it from running.
//!
//! A polling thread keeps its processor from the thread that it waits for. Of 64 clients that shared two processors with
//! their host, a few were answered in a fraction of a microsecond for as long as the scheduler let them run, and most
//! were not answered at all. So a host asks the scheduler from time to time how long it was ready to run and did not
//! run. If that is a large part of the time, and if it has enough clients to occupy all processors on which it may run,
//! it tells them. Until it is over, they and the host let each other run a few times instead of polling, and then
//! sleep. Clients that wait for each other do no harm as long as the host runs.
//!
//! Other programs also keep a host from running. Then polling is right: an end that sleeps for each
//! message pays two wake-ups where polling pays nothing. With other programs on both processors, a call took twenty
//! times as long when the host told its one client to sleep (`bench/NOTES.md`).
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
    /// Whether the host's clients keep it from running.
    pub(crate) fn is_contended(&self) -> bool {
        self.is_contended
    }

    /// Asks the scheduler, if it is time. `callers` are the processes of the clients that have called since the last
    /// time. Returns whether contention has begun or ended.
    pub(crate) fn sample<I: Iterator<Item = u32>>(
        &mut self,
        now: Instant,
        callers: impl FnOnce() -> I,
    ) -> bool {
        let is_time = self.asked.is_none_or(|(then, _)| now.saturating_duration_since(then) >= SAMPLE_PERIOD);
        let Some(queued) = is_time.then(platform::run_queue_delay).flatten() else { return false };
        let mut callers = callers();
        let has_changed = self.update(now, queued, || platform::can_fill_processors(callers.by_ref()));
        // Each client is asked, so that the next sample is about what happens from now on.
        callers.for_each(drop);
        has_changed
    }

    /// `is_filled` says whether the clients can occupy all processors of the host.
    fn update(&mut self, now: Instant, queued: Duration, is_filled: impl FnOnce() -> bool) -> bool {
        let was_one = self.is_contended;
        if let Some((then, before)) = self.asked.replace((now, queued)) {
            let (passed, queued) = (now.saturating_duration_since(then), queued.saturating_sub(before));
            let is_kept = queued.saturating_mul(if was_one { ENDS } else { BEGINS }) > passed;
            self.is_contended = is_kept && is_filled();
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
            let changed = contention.update(start + passed, queued, || true);
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
    fn strangers_are_no_crowd() {
        let (mut contention, start) = (CpuContention::default(), Instant::now());
        let periods = |n: u32| (start + SAMPLE_PERIOD * n, SAMPLE_PERIOD * n);
        for (period, is_filled, is_contended) in
            [(0, true, false), (1, false, false), (2, true, true), (3, false, false), (4, false, false)]
        {
            let (now, queued) = periods(period);
            contention.update(now, queued, || is_filled);
            assert_eq!(contention.is_contended(), is_contended, "period {period}");
        }
    }

    #[test]
    fn the_scheduler_is_asked_once_in_a_while() {
        let (mut contention, start) = (CpuContention::default(), Instant::now());
        contention.sample(start, std::iter::empty);
        let asked = contention.asked;
        contention.sample(start + SAMPLE_PERIOD / 2, std::iter::empty);
        assert_eq!(contention.asked, asked);
    }
}
