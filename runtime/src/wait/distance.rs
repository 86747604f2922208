//! How far apart polls are.
//!
//! Polls that follow each other closely take the line away from the other end while it writes; polls far apart find late
//! what is there. Which of the two costs more depends on how far apart the two processors are. Between two threads of one
//! core an answer is there at the second or third poll of the usual distance, and half of that finds it a seventh sooner;
//! between processors that are far from each other it takes five and more, and half the distance makes all of it a sixth
//! slower (`bench/NOTES.md` has the figures). A machine can be of one kind now and of the other a minute later, if it is
//! a virtual one, so an end goes by what it meets.

use std::cell::Cell;
use std::ops::RangeInclusive;
use std::sync::OnceLock;
use std::time::Instant;

/// The usual distance is about so many nanoseconds.
const USUAL_NS: u128 = 50;
/// After so many polls of the usual distance in vain comes what comes from near by.
const NEAR: RangeInclusive<u32> = 1..=4;
/// After so many polls of half the distance in vain comes what comes from afar.
const FAR: RangeInclusive<u32> = 8..=u32::MAX;
/// So many messages more that speak against the distance than for it change it.
const CERTAIN: u8 = 16;

/// The distance between two polls of one end.
#[derive(Debug)]
pub(super) struct Distance {
    /// Pause instructions between two polls.
    pauses: Cell<u32>,
    /// Polls in vain that speak against it, from the first to the last.
    against: Cell<(u32, u32)>,
    doubts: Cell<u8>,
}

impl Distance {
    pub(super) fn new() -> Distance {
        let distance = Distance { pauses: Cell::default(), against: Cell::default(), doubts: Cell::new(0) };
        distance.set(usual_pauses(), NEAR);
        distance
    }

    /// In pause instructions.
    #[inline(always)]
    pub(super) fn pauses(&self) -> u32 {
        self.pauses.get()
    }

    /// Something was there after so many polls in vain, or was not after so many.
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

    /// Whether it is half of the usual.
    fn is_short(&self) -> bool {
        self.against.get() == FAR.into_inner()
    }

    fn set(&self, pauses: u32, against: RangeInclusive<u32>) {
        self.pauses.set(pauses);
        self.against.set(against.into_inner());
        self.doubts.set(0);
    }
}

/// So many pause instructions take the usual distance. One takes from 2 to 60 ns, depending on the processor.
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

    fn short_after(distance: &Distance, messages: impl IntoIterator<Item = u32>) -> bool {
        messages.into_iter().for_each(|polls| distance.learn(polls));
        assert!(distance.pauses() >= 1 && distance.pauses() <= usual_pauses());
        distance.is_short()
    }

    #[test]
    fn polls_are_closer_once_messages_come_from_near_by_and_not_before() {
        let distance = Distance::new();
        assert!(!short_after(&distance, [2; 15]));
        assert!(short_after(&distance, [2]));
        assert_eq!(distance.pauses(), usual_pauses().div_ceil(2));
    }

    #[test]
    fn polls_are_as_usual_again_once_messages_come_from_afar() {
        let distance = Distance::new();
        assert!(short_after(&distance, [3; 16]));
        assert!(short_after(&distance, [4; 1000]), "it is near by");
        assert!(!short_after(&distance, [10; 16]));
        assert_eq!(distance.pauses(), usual_pauses());
        assert!(!short_after(&distance, [5; 1000]), "it is far away");
    }

    #[test]
    fn what_was_there_at_once_or_comes_late_now_and_then_says_nothing() {
        let distance = Distance::new();
        assert!(!short_after(&distance, [0; 1000]));
        assert!(!short_after(&distance, [2, 6].repeat(1000)));
        assert!(short_after(&distance, [2; 16]));
        assert!(short_after(&distance, [24, 4].repeat(1000)));
    }
}
