//! Large data, passed by hand: one side fills shared memory, and the other one reads it there.
//!
//! This is the baseline for bulk data: it moves the same bytes between the same two cores, and does nothing else.
//! `copy`: the reader copies them into private memory. `sum`: it adds up the words in place.

use std::hint::black_box;
use std::sync::atomic::Ordering;

use super::{Group, Kind, Row};
use crate::shared::{LINES, RINGS, Shared};
use crate::side::line::wait;

/// The sizes.
pub const SIZES: [usize; 2] = [64 << 10, 1 << 20];

/// How many of that size are in flight at a time, where there are several: at most two megabytes.
pub const fn under_way(bytes: usize) -> usize {
    if bytes <= 64 << 10 { 16 } else { 2 }
}

/// The rows.
pub fn rows() -> Vec<Row> {
    let mut rows = Vec::new();
    for bytes in SIZES {
        rows.push(round_trip(bytes, "copy", "copied out by the other", copy));
        rows.push(round_trip(bytes, "sum", "added up in place by the other", |words, _| {
            black_box(words.iter().fold(0, |sum: u64, word| sum.wrapping_add(*word)));
        }));
        rows.push(one_way(bytes));
    }
    rows
}

fn copy(words: &[u64], into: &mut [u64]) {
    into.copy_from_slice(words);
    black_box(into);
}

/// Buffers in turns, with the numbers of filled and of read ones.
struct Buffers {
    shared: &'static Shared,
    words: usize,
    count: usize,
    position: u64,
}

impl Buffers {
    fn new(shared: &'static Shared, bytes: usize, count: usize) -> Buffers {
        assert!(RINGS[0] + bytes * count <= RINGS[1]);
        Buffers { shared, words: bytes / 8, count, position: 0 }
    }

    fn place(&self) -> *mut u64 {
        let index = self.position as usize % self.count;
        self.shared.base().wrapping_add(RINGS[0]).cast::<u64>().wrapping_add(index * self.words)
    }

    /// Fills the next buffer once it is free.
    #[inline(always)]
    fn fill(&mut self) {
        let [filled, read] = LINES.map(|line| self.shared.at(line + 16));
        while self.position - read.load(Ordering::Acquire) >= self.count as u64 {
            std::hint::spin_loop();
        }
        // SAFETY: within the mapping (asserted) and aligned; the other side does not touch it between its word that it
        // has read it and our next word.
        let buffer = unsafe { std::slice::from_raw_parts_mut(self.place(), self.words) };
        buffer.fill(black_box(self.position));
        self.position += 1;
        filled.store(self.position, Ordering::Release);
    }

    /// Waits until the other side has read all.
    #[inline(always)]
    fn wait_until_read(&self) {
        wait::<1>(self.shared.at(LINES[1] + 16), self.position);
    }

    #[inline(always)]
    fn read(&mut self, read_out: impl FnOnce(&[u64])) {
        let [filled, read] = LINES.map(|line| self.shared.at(line + 16));
        while filled.load(Ordering::Acquire) <= self.position {
            std::hint::spin_loop();
        }
        // SAFETY: as above; it has been filled and is not touched until this side's word that it has read it.
        let buffer = unsafe { std::slice::from_raw_parts(self.place(), self.words) };
        read_out(buffer);
        self.position += 1;
        read.store(self.position, Ordering::Release);
    }
}

fn round_trip(bytes: usize, how: &str, what: &str, read: fn(&[u64], &mut [u64])) -> Row {
    Row::new(
        Group::Floor,
        format!("handover_{how}_{bytes}"),
        format!("shared memory filled by one side, {what}, by hand; acknowledged"),
        (Kind::Bulk, bytes),
        move |side| {
            let mut buffers = Buffers::new(side.shared, bytes, 1);
            side.round_trips(|| {
                buffers.fill();
                buffers.wait_until_read();
                Ok(())
            })
        },
        move |side| {
            let mut buffers = Buffers::new(side.shared, bytes, 1);
            let mut into = vec![0; bytes / 8];
            side.serve(|rounds| {
                (0..rounds).for_each(|_| buffers.read(|words| read(words, &mut into)));
                Ok(())
            })
        },
    )
}

fn one_way(bytes: usize) -> Row {
    let count = under_way(bytes);
    Row::new(
        Group::Floor,
        format!("handover_oneway_{bytes}"),
        format!("shared memory filled by one side, copied out by the other, by hand; {count} buffers"),
        (Kind::Stream { batch: 1 }, bytes),
        move |side| {
            let mut buffers = Buffers::new(side.shared, bytes, count);
            side.stream(1, |rounds| {
                (0..rounds).for_each(|_| buffers.fill());
                Ok(())
            })
        },
        move |side| {
            let mut buffers = Buffers::new(side.shared, bytes, count);
            let mut into = vec![0; bytes / 8];
            side.serve(|rounds| {
                (0..rounds).for_each(|_| buffers.read(|words| copy(words, &mut into)));
                Ok(())
            })
        },
    )
}
