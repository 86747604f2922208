//! What a sleep costs on this machine, as this process has measured it.
//!
//! Polling saves a wake-up: its latency, and the processor time of the end that sleeps and of the one that wakes it. On
//! one machine a round trip of two of them takes 12 µs, on another a single one 45 to 60 (`bench/NOTES.md`). So each
//! process measures it, for all its ends in one place:
//!
//! - The latency is the time from the wake-up, which the peer stamps into its segment right before it sends it, to the
//!   moment at which the woken end runs. The peer's stamp is a claim: it counts only if it lies within the sleep, and
//!   every estimate stays within [`LATENCY`].
//! - The processor time is that of the thread over one sleep in [`CPU_RARITY`], because the kernel has to be asked.
//!
//! The estimates are low quantiles, not means: a thread that was woken and did not run because of another program says
//! nothing about the cost of a wake-up.

use std::ops::RangeInclusive;
use std::time::Duration;

use crate::sync::{AtomicU32, Ordering};

/// The limits of the latency, in nanoseconds.
const LATENCY: RangeInclusive<u32> = 2_000..=60_000;
/// The limits of the processor time of one end, in nanoseconds.
const CPU: RangeInclusive<u32> = 1_000..=20_000;
/// One sleep in this many is measured in processor time.
const CPU_RARITY: u32 = 8;
/// An estimate grows by one part in this many, and shrinks by one part in half as many: a third of the samples is
/// below it.
const STEP: u32 = 32;

/// The cost of a wake-up for all ends of this process.
pub(super) static OF_PROCESS: WakeCost = WakeCost::new();

/// What a wake-up costs.
#[derive(Debug)]
pub(super) struct WakeCost {
    latency_ns: AtomicU32,
    cpu_ns: AtomicU32,
    sleeps: AtomicU32,
}

impl WakeCost {
    /// The cost before anything was measured.
    pub(super) const fn new() -> WakeCost {
        WakeCost {
            latency_ns: AtomicU32::new(20_000),
            cpu_ns: AtomicU32::new(4_000),
            sleeps: AtomicU32::new(0),
        }
    }

    #[cfg(test)]
    pub(super) fn of(latency: Duration, cpu: Duration) -> WakeCost {
        let ns = |time: Duration| AtomicU32::new(u32::try_from(time.as_nanos()).unwrap());
        WakeCost { latency_ns: ns(latency), cpu_ns: ns(cpu), sleeps: AtomicU32::new(0) }
    }

    /// The time from a wake-up to the moment at which the woken end runs.
    pub(super) fn latency(&self) -> Duration {
        // Relaxed, here and below: estimates, with which nothing is published.
        Duration::from_nanos(self.latency_ns.load(Ordering::Relaxed).into())
    }

    /// What avoiding a wake-up is worth: its latency, and the processor time of both ends.
    pub(super) fn worth(&self) -> Duration {
        let cpu = Duration::from_nanos(self.cpu_ns.load(Ordering::Relaxed).into());
        self.latency().saturating_add(cpu.saturating_mul(2))
    }

    /// Whether to measure the processor time of this sleep.
    pub(super) fn is_sampled(&self) -> bool {
        let sleeps = self.sleeps.load(Ordering::Relaxed).wrapping_add(1);
        self.sleeps.store(sleeps, Ordering::Relaxed);
        sleeps % CPU_RARITY == 0
    }

    /// A wake-up has taken this long.
    pub(super) fn record_latency(&self, latency: Duration) {
        adjust(&self.latency_ns, latency, &LATENCY);
    }

    /// A sleep has cost its thread this much processor time.
    pub(super) fn record_cpu(&self, cpu: Duration) {
        adjust(&self.cpu_ns, cpu, &CPU);
    }
}

/// Moves the estimate towards the sample. Of two threads that do so at once, one may be ignored.
fn adjust(estimate: &AtomicU32, sample: Duration, limits: &RangeInclusive<u32>) {
    let old = estimate.load(Ordering::Relaxed);
    let step = old / STEP;
    let new = if sample > Duration::from_nanos(old.into()) {
        old.saturating_add(step)
    } else {
        old.saturating_sub(step.saturating_mul(2))
    };
    estimate.store(new.clamp(*limits.start(), *limits.end()), Ordering::Relaxed);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn us(us: u64) -> Duration {
        Duration::from_micros(us)
    }

    fn after(samples: impl IntoIterator<Item = u64>) -> Duration {
        let cost = WakeCost::new();
        samples.into_iter().for_each(|sample| cost.record_latency(us(sample)));
        cost.latency()
    }

    #[test]
    fn the_cost_of_a_wake_up_is_learned() {
        assert!((us(4)..us(6)).contains(&after([5; 100])), "{:?}", after([5; 100]));
        assert!((us(35)..us(45)).contains(&after([40; 100])), "{:?}", after([40; 100]));
    }

    #[test]
    fn wake_ups_that_strangers_delay_do_not_raise_it() {
        let delayed = [12, 3_000, 15, 12, 7_000].repeat(100);
        assert!((us(9)..us(18)).contains(&after(delayed.clone())), "{:?}", after(delayed));
    }

    #[test]
    fn no_claim_of_a_peer_leads_out_of_the_limits() {
        assert_eq!(after([u64::MAX / 1_000; 1000]), us(60));
        assert_eq!(after([0; 1000]), us(2));
    }

    #[test]
    fn processor_time_counts_for_both_ends() {
        let cost = WakeCost::new();
        (0..200).for_each(|_| cost.record_cpu(us(10)));
        let cpu = cost.worth() - cost.latency();
        assert!((us(18)..us(22)).contains(&cpu), "{cpu:?}");
        assert_eq!((0..80).filter(|_| cost.is_sampled()).count(), 10);
    }
}
