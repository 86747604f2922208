//! A thread that changes every word of a side, while both sides work.
//!
//! Most changes last for a moment: the correct value returns at once, so that the connection survives and a second load
//! sees another value than the first. Changes that close a connection are made only on some of them.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError};

use memorypipe::testing::hostile::{HEAD, Memory, PARKED};
use memorypipe::testing::meddling::Meddling;

use super::Random;

/// The indices of the words `wake_seq` and `closed` of a queue.
const WAKE_SEQ: usize = PARKED + 16;
const CLOSED: usize = WAKE_SEQ + 1;
/// The counters.
const COUNTERS: std::ops::Range<usize> = 64..160;

/// The number of connections whose memory is changed at the same time.
const MOST: usize = 3;
/// The number of changes between two checks for new connections.
const CHANGES: u32 = 64;

/// The words to change.
#[derive(Debug, Clone, Copy)]
enum Mood {
    /// Words that can hold anything without closing the connection: `parked`, `wake_seq`, `closed`, counters, payloads.
    Gentle,
    /// Only whether an end has released a stream or a subscription.
    Over,
    /// Only whether a message is there.
    Hidden,
    /// Cursors, call ids and lengths, whose faults must be detected.
    Rough,
    /// All words.
    Any,
}

const MOODS: [Mood; 7] =
    [Mood::Gentle, Mood::Over, Mood::Over, Mood::Hidden, Mood::Hidden, Mood::Rough, Mood::Any];

/// Changes the memory that arrives, until `stop`. The oldest memory is given up for new memory. `changed` counts the
/// connections.
pub(super) fn meddle(from: &Receiver<Meddling>, changed: &AtomicU64, stop: &AtomicBool, random: &mut Random) {
    let mut all: Vec<(Meddling, Mood)> = Vec::new();
    while !stop.load(Ordering::Relaxed) {
        loop {
            match from.try_recv() {
                Ok(memory) => {
                    all.push((memory, MOODS[random.below(MOODS.len())]));
                    changed.fetch_add(1, Ordering::Relaxed);
                }
                Err(TryRecvError::Empty) => break,
                Err(TryRecvError::Disconnected) => return,
            }
        }
        while all.len() > MOST {
            all.remove(0);
        }
        if all.is_empty() {
            std::thread::yield_now();
            continue;
        }
        let (memory, mood) = &all[random.below(all.len())];
        for _ in 0..CHANGES {
            change(memory, *mood, random);
        }
    }
}

fn change(memory: &Meddling, mood: Mood, random: &mut Random) {
    let segment = memory.segment();
    let queues: Vec<Memory<'_>> = memory.queues().collect();
    let queue = (!queues.is_empty()).then(|| queues[random.below(queues.len())]);
    let any = queue.filter(|_| random.below(2) == 0).unwrap_or(segment);
    match (mood, random.below(8)) {
        (Mood::Over, _) | (_, 0) => {
            if let Some(queue) = queue {
                over(&segment, &queue, random);
            }
        }
        (Mood::Hidden, choice) => hide(if choice < 6 { &segment } else { &any }, random),
        (Mood::Rough, 1..=3) | (Mood::Any, 1) => slot(&any, random),
        (Mood::Rough, 4..=7) | (Mood::Any, 2) => pulse(&any, HEAD, near(any.see(HEAD), random), random),
        (_, 1) => pulse(&any, WAKE_SEQ, random.word(), random),
        (_, 2 | 3) => pulse(&any, PARKED, random.word(), random),
        (_, 4) => {
            let counter = COUNTERS.start + random.below(COUNTERS.len());
            any.poke(counter, near(any.see(counter), random));
            memory.count(random.below(queues.len().max(1)), random.word());
        }
        (_, 5) if memory.bulk_words() > 0 => {
            // With one call at a time, they begin at the start.
            let end = if random.below(4) == 0 { memory.bulk_words() } else { memory.bulk_words().min(64) };
            segment.poke_bulk(random.below(end), near(0, random));
        }
        _ => payload(&any, random),
    }
}

/// Claims briefly, several times in a row, that a stream or a subscription is over, for a call in flight or any call.
fn over(segment: &Memory<'_>, queue: &Memory<'_>, random: &mut Random) {
    let position = random.word() as u32;
    let call = match random.below(8) {
        0 => random.below(4) as u64,
        1 => random.word() & u64::from(u32::MAX),
        // The call id of the segment's messages, which belongs to the same side.
        _ => segment.see(segment.slot(position) + 1) & u64::from(u32::MAX),
    };
    let how = random.below(4) as u64;
    for _ in 0..16 {
        pulse(queue, CLOSED, how << 32 | call, random);
    }
}

/// Changes the header of a slot, or the call and the length, several times in a row.
fn slot(memory: &Memory<'_>, random: &mut Random) {
    let word = memory.slot(random.word() as u32) + random.below(2);
    for _ in 0..16 {
        pulse(memory, word, near(memory.see(word), random), random);
    }
}

/// Alternately hides and shows the message in a slot. Both states are valid.
fn hide(memory: &Memory<'_>, random: &mut Random) {
    let word = memory.slot(random.word() as u32);
    for _ in 0..32 {
        let there = memory.see(word);
        let stamp = (there as u32).wrapping_sub(memory.capacity());
        let not_yet = there & !u64::from(u32::MAX) | u64::from(stamp);
        if memory.exchange(word, there, not_yet) {
            (0..random.below(8)).for_each(|_| std::hint::spin_loop());
            memory.exchange(word, not_yet, there);
        }
        (0..random.below(16)).for_each(|_| std::hint::spin_loop());
    }
}

fn payload(memory: &Memory<'_>, random: &mut Random) {
    let first = memory.payload(random.word() as u32);
    let word = (first + random.below(8)).min(memory.words() - 1);
    pulse(memory, word, near(memory.see(word), random), random);
}

/// A value near `right`, or any value.
fn near(right: u64, random: &mut Random) -> u64 {
    match random.below(6) {
        0 => random.word(),
        1 => right ^ 1 << random.below(64),
        2 => right.wrapping_add(random.below(9) as u64),
        3 => right.wrapping_sub(random.below(9) as u64),
        4 => right ^ (random.word() & 0xFFFF_FFFF) << 32,
        _ => u64::MAX,
    }
}

/// Usually stores `wrong` only for a moment and then restores the value, unless its owner has changed it since.
fn pulse(memory: &Memory<'_>, word: usize, wrong: u64, random: &mut Random) {
    let right = memory.see(word);
    if memory.exchange(word, right, wrong) {
        (0..random.below(12)).for_each(|_| std::hint::spin_loop());
        if random.below(64) > 0 {
            memory.exchange(word, wrong, right);
        }
    }
    (0..random.below(40)).for_each(|_| std::hint::spin_loop());
}
