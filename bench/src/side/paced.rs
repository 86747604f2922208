//! Rows that are silent most of the time.

use std::time::{Duration, Instant};

use hdrhistogram::Histogram;

use super::Asker;
use super::ask::PassKind;
use crate::measure::{Latency, Outcome, empty};

impl Asker {
    /// The whole measurement of a row with `rate` round trips per second. Between them the process sleeps; the CPU time
    /// of that is part of the measurement, as in a program.
    pub fn paced(&mut self, rate: u32, mut once: impl FnMut() -> Outcome) -> Outcome {
        finest_timers()?;
        self.bracket()?;
        let interval = Duration::from_secs(1) / rate;
        let rounds = (self.orders.pass.as_secs_f64() * f64::from(rate)).ceil().max(1.0) as u64;
        self.pass((rounds / 5).max(1), PassKind::Plain, |rounds| {
            let mut ignored = empty();
            at_intervals(rounds, interval, &mut ignored, &mut once)
        })?;
        let mut latencies = empty();
        let pass = self.pass(rounds, PassKind::Plain, |rounds| {
            at_intervals(rounds, interval, &mut latencies, &mut once)
        })?;
        self.report(rounds, pass);
        self.measured.latency = Some(Latency::from_histogram(&latencies));
        self.bracket()?;
        let mut ignored = empty();
        let rounds = rounds.min(2_000);
        let counted = self.pass(rounds, PassKind::Counted, |rounds| {
            at_intervals(rounds, interval, &mut ignored, &mut once)
        })?;
        self.report_calls(rounds, counted);
        self.end()
    }

    /// The whole measurement of a silent row; `once` ends the silence.
    pub fn idle(&mut self, mut once: impl FnMut() -> Outcome) -> Outcome {
        let silence = self.orders.pass;
        self.bracket()?;
        let pass = self.pass(1, PassKind::Plain, |_| {
            std::thread::sleep(silence);
            once()
        })?;
        self.report(1, pass);
        self.bracket()?;
        self.end()
    }
}

/// Makes sleeps end in time: by default the kernel may add 50 µs.
fn finest_timers() -> Outcome {
    Ok(rustix::thread::set_current_timer_slack(std::num::NonZeroU64::new(1))?)
}

/// This many rounds, each started when it is due.
///
/// The channel is not charged for a late timer, so the clock of a round starts when the round starts; but a round that
/// is late because the previous one took too long is timed from when it was due.
fn at_intervals(
    rounds: u64,
    interval: Duration,
    latencies: &mut Histogram<u64>,
    once: &mut impl FnMut() -> Outcome,
) -> Outcome {
    let mut due = Instant::now();
    let mut free = due;
    for _ in 0..rounds {
        let now = Instant::now();
        if due > now {
            std::thread::sleep(due - now);
        }
        let start = if free > due { due } else { Instant::now() };
        once()?;
        free = Instant::now();
        latencies.saturating_record(u64::try_from((free - start).as_nanos())?);
        due += interval;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slow_round_is_counted_in_those_it_delays() {
        let (mut latencies, mut first) = (empty(), true);
        at_intervals(3, Duration::from_millis(10), &mut latencies, &mut || {
            if std::mem::take(&mut first) {
                std::thread::sleep(Duration::from_millis(60));
            }
            Ok(())
        })
        .unwrap();
        assert_eq!(latencies.len(), 3);
        // Due at 0, 10 and 20 ms, done at 60 ms or later.
        assert!(latencies.min() >= 39_000_000, "{}", latencies.min());
    }
}
