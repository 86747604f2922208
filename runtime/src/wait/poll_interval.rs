//! The time between polls.
//!
//! Polling too fast takes the cache line away from the writer; polling too slowly adds latency. Which of the two costs
//! more depends on the distance of the two processors. Between two threads of one core, a message is there at the
//! second or third poll of the usual interval, and half of that finds it a seventh sooner. Between distant processors
//! it takes five polls and more, and half the interval makes everything a sixth slower (`bench/NOTES.md` has the
//! figures). A virtual machine can change from one kind to the other within a minute, so an end adapts to what it
//! measures.

use std::cell::Cell;
use std::ops::RangeInclusive;
use std::sync::OnceLock;
use std::time::Instant;

/// The usual time between polls, in nanoseconds.
const USUAL_NS: u128 = 50;
/// The number of failed polls at the usual interval before a message from a near processor.
const NEAR: RangeInclusive<u32> = 1..=4;
/// The number of failed polls at half the interval before a message from a far processor.
const FAR: RangeInclusive<u32> = 8..=u32::MAX;
/// The interval changes when this many more messages speak against it than for it.
const CERTAIN: u8 = 16;

/// The time between two polls of one end.
#[derive(Debug)]
pub(super) struct PollInterval {
    /// The number of pause instructions between two polls.
    pauses: Cell<u32>,
    /// The range of failed polls that speaks against it.
    against: Cell<(u32, u32)>,
    doubts: Cell<u8>,
}

impl PollInterval {
    pub(super) fn new() -> PollInterval {
        let interval =
            PollInterval { pauses: Cell::default(), against: Cell::default(), doubts: Cell::new(0) };
        interval.set(usual_pauses(), NEAR);
        interval
    }

    /// As a number of pause instructions.
    #[inline(always)]
    pub(super) fn pauses(&self) -> u32 {
        self.pauses.get()
    }

    /// A message arrived after this many failed polls, or did not arrive.
    #[inline(always)]
    #[expect(clippy::arithmetic_side_effects, reason = "`doubts` is not 0, as was compared")]
    pub(super) fn learn(&self, polls: u32) {
        let (first, last) = self.against.get();
        if first <= polls && polls <= last {
            self.doubt();
        } else if self.doubts.get() != 0 {
            self.doubts.set(self.doubts.get() - 1);
        }
    }

    #[cold]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`set` puts `doubts` back to 0 once they are `CERTAIN`"
    )]
    fn doubt(&self) {
        self.doubts.set(self.doubts.get() + 1);
        if self.doubts.get() < CERTAIN {
            return;
        }
        if self.is_short() {
            self.set(usual_pauses(), NEAR);
        } else {
            self.set(usual_pauses().div_ceil(2), FAR);
        }
    }

    /// Whether it is half of the usual interval.
    fn is_short(&self) -> bool {
        self.against.get() == FAR.into_inner()
    }

    fn set(&self, pauses: u32, against: RangeInclusive<u32>) {
        self.pauses.set(pauses);
        self.against.set(against.into_inner());
        self.doubts.set(0);
    }
}

/// The number of pause instructions in the usual interval. One takes from 2 to 60 ns, depending on the processor.
#[expect(clippy::arithmetic_side_effects, reason = "`TRIES` is a constant above 0, and `one` is at least 1")]
fn usual_pauses() -> u32 {
    static PAUSES: OnceLock<u32> = OnceLock::new();
    *PAUSES.get_or_init(|| {
        const TRIES: u32 = 64;
        let fastest = (0..4)
            .map(|_| {
                let start = Instant::now();
                (0..TRIES).for_each(|_| std::hint::spin_loop());
                start.elapsed()
            })
            .min()
            .unwrap_or_default();
        let one = (fastest / TRIES).as_nanos().clamp(1, USUAL_NS);
        u32::try_from(USUAL_NS / one).unwrap_or(1).clamp(1, 16)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn short_after(interval: &PollInterval, messages: impl IntoIterator<Item = u32>) -> bool {
        messages.into_iter().for_each(|polls| interval.learn(polls));
        assert!(interval.pauses() >= 1 && interval.pauses() <= usual_pauses());
        interval.is_short()
    }

    #[test]
    fn polls_are_closer_once_messages_come_from_near_by_and_not_before() {
        let interval = PollInterval::new();
        assert!(!short_after(&interval, [2; 15]));
        assert!(short_after(&interval, [2]));
        assert_eq!(interval.pauses(), usual_pauses().div_ceil(2));
    }

    #[test]
    fn polls_are_as_usual_again_once_messages_come_from_afar() {
        let interval = PollInterval::new();
        assert!(short_after(&interval, [3; 16]));
        assert!(short_after(&interval, [4; 1000]), "it is near by");
        assert!(!short_after(&interval, [10; 16]));
        assert_eq!(interval.pauses(), usual_pauses());
        assert!(!short_after(&interval, [5; 1000]), "it is far away");
    }

    #[test]
    fn what_was_there_at_once_or_comes_late_now_and_then_says_nothing() {
        let interval = PollInterval::new();
        assert!(!short_after(&interval, [0; 1000]));
        assert!(!short_after(&interval, [2, 6].repeat(1000)));
        assert!(short_after(&interval, [2; 16]));
        assert!(short_after(&interval, [24, 4].repeat(1000)));
    }
}
