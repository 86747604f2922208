//! One cache line each way and nothing else: the limit of the hardware, and the bracket of every measurement.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use crate::shared::{LINES, Shared};

/// Pauses between two polls in a bracket. One is near the best on all machines.
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

/// Answers this many times. The words continue counting from their current value.
#[inline(always)]
pub fn answer_with<const PAUSES: u32>(shared: &Shared, rounds: u64) {
    let [there, back] = LINES.map(|line| shared.at(line));
    let first = back.load(Ordering::Relaxed) + 1;
    for i in first..first + rounds {
        wait::<PAUSES>(there, i);
        back.store(i, Ordering::Release);
    }
}

/// Asks this many times.
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
    // Only this side writes this line, so its value is already in the cache.
    let i = there.load(Ordering::Relaxed) + 1;
    there.store(i, Ordering::Release);
    wait::<PAUSES>(back, i);
}
