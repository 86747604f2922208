//! The counters and their places in a segment.

use crate::segment::COUNTERS;

/// The number of buckets. The last one also counts longer times, which are centuries.
pub(super) const BUCKETS: usize = 64;

/// The number of a counter: its offset from the first one, in words of 64 bits. Counters that change with every message
/// share the first cache line.
///
/// Only the owner of the segment writes them, at any time; both sides read them at any time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub(crate) enum Counter {
    MessagesOut = 0,
    BytesOut = 1,
    MessagesIn = 2,
    BytesIn = 3,
    /// Messages of a client without an answer; not of a pipe.
    OneWay = 4,
    Errors = 5,
    Failures = 6,
    Timeouts = 7,
    /// Messages of the protocol itself: cancelled calls, acknowledgements of bulk data, subscriptions.
    Asides = 8,
    Wakes = 9,
    Parks = 10,
    WaitsForRoom = 11,
    /// Updated before the owner sleeps, and when it reads its statistics.
    DepthHighWater = 12,
    BulkBytesOut = 13,
    BulkBytesIn = 14,
    /// Nanoseconds.
    LatencySum = 16,
    /// Nanoseconds.
    LatencyMax = 17,
    /// The first of [`BUCKETS`].
    LatencyBuckets = 32,
}

/// This many words are reserved for them.
const _: () = assert!(Counter::LatencyBuckets as usize + BUCKETS == COUNTERS);

/// The counter for calls that took this many nanoseconds.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "a `u64` has no more than 64 leading zeros, and the buckets begin at a small constant"
)]
pub(crate) fn bucket_of(nanos: u64) -> usize {
    let bits = (u64::BITS - nanos.leading_zeros()) as usize;
    Counter::LatencyBuckets as usize + bits.min(BUCKETS - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_time_has_its_bucket() {
        let first = Counter::LatencyBuckets as usize;
        for (nanos, bucket) in [(0, 0), (1, 1), (2, 2), (3, 2), (4, 3), (1023, 10), (1024, 11)] {
            assert_eq!(bucket_of(nanos), first + bucket, "{nanos}");
        }
        assert_eq!(bucket_of(u64::MAX), COUNTERS - 1);
    }
}
