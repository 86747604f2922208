//! A histogram of durations.

use std::time::Duration;

use super::Counter;
use super::counter::BUCKETS;

/// A histogram of call latencies. Each bucket ends at twice the duration of the previous one.
///
/// ```
/// # use memorypipe::prelude::*;
/// # ipc_channel!(pub trait Clock { fn now(&mut self) -> u64; });
/// # struct Ticking;
/// # impl Clock for Ticking { fn now(&mut self) -> u64 { 0 } }
/// # let mut host = ClockHost::create("histogram-doc")?;
/// # std::thread::spawn(move || host.serve(&mut Ticking));
/// let clock = ClockClient::attach("histogram-doc")?;
/// for _ in 0..1000 {
///     clock.now()?;
/// }
/// let latency = clock.link.stats().latency;
/// // One call in 61 is timed, including the first.
/// assert_eq!(latency.count(), 17);
/// println!("median at most {:?}, 99 % at most {:?}", latency.percentile(0.5), latency.percentile(0.99));
/// # assert!(latency.percentile(0.5) <= latency.percentile(0.99));
/// # Ok::<(), memorypipe::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Histogram {
    /// The bucket of a duration is its number of bits, in nanoseconds.
    buckets: [u64; BUCKETS],
    sum_ns: u64,
    max_ns: u64,
}

impl Histogram {
    /// From the counters as `read` returns them; a peer's may have any values.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`bucket` is below `BUCKETS`, and the buckets begin at a small constant"
    )]
    pub(super) fn from_counters(read: impl Fn(usize) -> u64) -> Histogram {
        Histogram {
            buckets: std::array::from_fn(|bucket| read(Counter::LatencyBuckets as usize + bucket)),
            sum_ns: read(Counter::LatencySum as usize),
            max_ns: read(Counter::LatencyMax as usize),
        }
    }

    /// The number of recorded durations.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.buckets.iter().fold(0, |count, more| count.saturating_add(*more))
    }

    /// Whether no duration was recorded.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count() == 0
    }

    /// The mean; zero if the histogram is empty.
    #[must_use]
    pub fn mean(&self) -> Duration {
        Duration::from_nanos(self.sum_ns.checked_div(self.count()).unwrap_or(0))
    }

    /// The maximum; zero if the histogram is empty.
    #[must_use]
    pub fn max(&self) -> Duration {
        Duration::from_nanos(self.max_ns)
    }

    /// An upper bound for the given `share` of the durations, from 0 to 1: the end of a bucket. The true percentile is
    /// at most that, and may be half of it. Zero if the histogram is empty.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, clippy::cast_sign_loss)]
    pub fn percentile(&self, share: f64) -> Duration {
        let count = self.count();
        if count == 0 {
            return Duration::ZERO;
        }
        // NaN gives the shortest duration: the conversion makes it 0.
        let rank = ((share.clamp(0.0, 1.0) * count as f64).ceil() as u64).clamp(1, count);
        let mut passed = 0_u64;
        let ends = self.buckets().find(|(_, more)| {
            passed = passed.saturating_add(*more);
            passed >= rank
        });
        ends.map_or(self.max(), |(end, _)| end.min(self.max()))
    }

    /// The buckets in order: the longest duration of each, and its count.
    pub fn buckets(&self) -> impl Iterator<Item = (Duration, u64)> {
        self.buckets.iter().enumerate().map(|(bits, count)| (end_of(bits), *count))
    }
}

/// The longest duration of a bucket.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "`bits` is below `BUCKETS`, and shorter by one than the bits of a `u64`"
)]
fn end_of(bits: usize) -> Duration {
    Duration::from_nanos(if bits + 1 == BUCKETS { u64::MAX } else { (1 << bits) - 1 })
}

impl Default for Histogram {
    fn default() -> Histogram {
        Histogram { buckets: [0; BUCKETS], sum_ns: 0, max_ns: 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::super::bucket_of;
    use super::*;

    fn of(times: &[u64]) -> Histogram {
        let mut words = [0_u64; crate::segment::COUNTERS];
        for time in times {
            words[bucket_of(*time)] += 1;
            words[Counter::LatencySum as usize] += time;
            words[Counter::LatencyMax as usize] = words[Counter::LatencyMax as usize].max(*time);
        }
        Histogram::from_counters(|number| words[number])
    }

    #[test]
    fn percentiles_bound_the_times_from_above_by_less_than_twice() {
        let times: Vec<u64> = (1..=1000).map(|n| n * 37).collect();
        let histogram = of(&times);
        assert_eq!((histogram.count(), histogram.max()), (1000, Duration::from_nanos(37_000)));
        assert_eq!(histogram.mean(), Duration::from_nanos(37 * 1001 / 2));
        for (share, nth) in [(0.001, 0), (0.5, 499), (0.9, 899), (0.99, 989), (1.0, 999)] {
            let (bound, exact) = (histogram.percentile(share).as_nanos(), u128::from(times[nth]));
            assert!((exact..2 * exact).contains(&bound), "{share}: {bound} for {exact}");
        }
    }

    #[test]
    fn without_times_all_is_zero() {
        let none = of(&[]);
        assert!(none.is_empty());
        assert_eq!((none.mean(), none.max(), none.percentile(0.5)), Default::default());
    }

    #[test]
    fn rubbish_is_shown_as_it_is() {
        for rubbish in [u64::MAX, u64::MAX / 64, 1 << 63, 3] {
            let histogram = Histogram::from_counters(|_| rubbish);
            assert!(histogram.count() >= rubbish);
            for share in [0.0, 0.5, 1.0, -1.0, 7.0, f64::NAN, f64::INFINITY] {
                assert!(histogram.percentile(share) <= histogram.max());
            }
            assert!(histogram.mean() <= Duration::from_nanos(rubbish));
        }
    }
}
