//! Which counters there are, and where each lies.

use crate::segment::COUNTERS;

/// Classes of times. The last also has what is longer, which is centuries.
pub(super) const BUCKETS: usize = 64;

/// The number of a counter: it lies so many words of 64 bits behind the first. Those that change with every message
/// share the first line.
///
/// All of them are written by the owner of the segment alone, at any time, and read by anybody at any time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub(crate) enum Counter {
    MessagesOut = 0,
    BytesOut = 1,
    MessagesIn = 2,
    BytesIn = 3,
    /// Messages of a client that nobody answers; not of a pipe.
    OneWay = 4,
    Errors = 5,
    Failures = 6,
    Timeouts = 7,
    /// Messages sent that are none of the user's: calls that were given up, receipts for bulk
    /// data, subscriptions.
    Asides = 8,
    Wakes = 9,
    Parks = 10,
    WaitsForRoom = 11,
    /// Brought up to date before the owner sleeps, and when it asks.
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

/// So many words are set aside for them.
const _: () = assert!(Counter::LatencyBuckets as usize + BUCKETS == COUNTERS);

/// The counter of calls that took so many nanoseconds.
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
