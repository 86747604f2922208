//! One cache line each way and nothing else: what the hardware takes, and the bracket of every measurement.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use crate::shared::{LINES, Shared};

/// Pauses between two polls in a bracket. One is near the best everywhere.
const PAUSES: u32 = 1;

/// Polls until `word` is `value`.
#[inline(always)]
pub fn wait<const PAUSES: u32>(word: &AtomicU64, value: u64) {
    while word.load(Ordering::Acquire) != value {
        for _ in 0..PAUSES {
            std::hint::spin_loop();
        }
    }
}

/// The answering half of a bracket.
pub fn answer(shared: &Shared, rounds: u64) {
    answer_with::<PAUSES>(shared, rounds);
}

/// The asking half of a bracket.
pub fn ask(shared: &Shared, rounds: u64) -> Duration {
    let start = Instant::now();
    ask_with::<PAUSES>(shared, rounds);
    start.elapsed()
}

/// Answers so many times. The words go on counting from where they are.
#[inline(always)]
pub fn answer_with<const PAUSES: u32>(shared: &Shared, rounds: u64) {
    let [there, back] = LINES.map(|line| shared.at(line));
    let first = back.load(Ordering::Relaxed) + 1;
    for i in first..first + rounds {
        wait::<PAUSES>(there, i);
        back.store(i, Ordering::Release);
    }
}

/// Asks so many times.
#[inline(always)]
pub fn ask_with<const PAUSES: u32>(shared: &Shared, rounds: u64) {
    for _ in 0..rounds {
        ask_once::<PAUSES>(shared);
    }
}

/// Asks once.
#[inline(always)]
pub fn ask_once<const PAUSES: u32>(shared: &Shared) {
    let [there, back] = LINES.map(|line| shared.at(line));
    // Nobody else writes this line, so it is a number that we have at hand.
    let i = there.load(Ordering::Relaxed) + 1;
    there.store(i, Ordering::Release);
    wait::<PAUSES>(back, i);
}
