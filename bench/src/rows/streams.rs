//! One-way rings written by hand, unchecked: how many messages per second two cores can pass on.
//!
//! `slot`: a sequence word before the payload in each slot. `index`: the producer publishes its cursor, both sides keep
//! a copy of the other's, like the crate rtrb, and slots are whole lines. `batch`: the same with one publication for
//! many messages. Each side copies: from private memory into the slot, and out of it.

use std::hint::black_box;
use std::sync::atomic::{AtomicU64, Ordering};

use super::{Group, Kind, Row};
use crate::measure::Outcome;
use crate::shared::{RING_LEN, RINGS, Shared};

/// The offsets of the cursors in the ring's memory, and of its slots.
const TAIL: usize = 0;
const HEAD: usize = 256;
const SLOTS: usize = 4096;
/// The size of a sequence word in bytes.
const WORD: usize = 8;

/// The rows.
pub fn rows() -> Vec<Row> {
    let mut rows = vec![
        slot_row::<8>(),
        slot_row::<64>(),
        slot_row::<128>(),
        slot_row::<1024>(),
        slot_row::<4096>(),
        slot_row::<16384>(),
        slot_row::<65536>(),
        index_row::<128, 1>(1),
        index_row::<128, 4>(1),
        index_row::<128, 16>(1),
        index_row::<128, 64>(1),
        index_row::<1024, 1>(1),
        index_row::<65536, 1>(1),
    ];
    rows.extend([10, 100, 1000].map(index_row::<128, 64>));
    rows
}

/// The number of slots of the rings for messages of `LEN` bytes.
pub fn slots<const LEN: usize>() -> u32 {
    End::<WORD, LEN>::CAPACITY as u32
}

/// One end of a ring whose payload begins at `AT` of a slot. `own` counts what this end has done, `seen` is its last
/// view of the other end.
struct End<const AT: usize, const LEN: usize> {
    base: *mut u8,
    own: u64,
    seen: u64,
}

impl<const AT: usize, const LEN: usize> End<AT, LEN> {
    const STRIDE: usize = (AT + LEN).next_multiple_of(64);
    /// A power of two: 16 slots of 64 KiB, at most 1024 of small ones.
    const CAPACITY: u64 = {
        let fit = ((RING_LEN - SLOTS) / Self::STRIDE) as u64;
        let most = if fit < 1024 { fit } else { 1024 };
        1 << most.ilog2()
    };

    fn of(shared: &Shared) -> Self {
        End { base: shared.base().wrapping_add(RINGS[0]), own: 0, seen: 0 }
    }

    #[inline(always)]
    fn word(&self, offset: usize) -> &AtomicU64 {
        let word = self.base.wrapping_add(offset).cast();
        // SAFETY: a multiple of eight within the mapping, which lives as long as the process; used only as an atomic.
        unsafe { AtomicU64::from_ptr(word) }
    }

    #[inline(always)]
    fn slot(&self, position: u64) -> usize {
        SLOTS + (position & (Self::CAPACITY - 1)) as usize * Self::STRIDE
    }

    #[inline(always)]
    fn write(&self, slot: usize, payload: &[u8; LEN]) {
        let place = self.base.wrapping_add(slot + AT);
        // SAFETY: `LEN` bytes within the slot, which the other side does not touch until it is published.
        unsafe { std::ptr::copy_nonoverlapping(payload.as_ptr(), place, LEN) };
    }

    #[inline(always)]
    fn read(&self, slot: usize, into: &mut [u8; LEN]) {
        let place = self.base.wrapping_add(slot + AT);
        // SAFETY: `LEN` bytes within the slot, which has been published and is not touched until it is released; `into`
        // is private memory.
        unsafe { std::ptr::copy_nonoverlapping(place, into.as_mut_ptr(), LEN) };
    }

    /// Waits until the slot of position `own` is free.
    #[inline(always)]
    fn wait_for_room(&mut self) {
        while self.own - self.seen >= Self::CAPACITY {
            self.seen = self.word(HEAD).load(Ordering::Acquire);
            std::hint::spin_loop();
        }
    }
}

fn send_slots<const LEN: usize>(ring: &mut End<WORD, LEN>, payload: &[u8; LEN], rounds: u64) {
    for _ in 0..rounds {
        ring.wait_for_room();
        let slot = ring.slot(ring.own);
        ring.own += 1;
        ring.write(slot, black_box(payload));
        ring.word(slot).store(ring.own, Ordering::Release);
    }
}

fn receive_slots<const LEN: usize>(ring: &mut End<WORD, LEN>, payload: &mut [u8; LEN], rounds: u64) {
    // How often the consumer publishes free slots; doing it for every message would take its line away too often.
    let told_every = (End::<WORD, LEN>::CAPACITY / 4).max(1);
    for _ in 0..rounds {
        let slot = ring.slot(ring.own);
        ring.own += 1;
        while ring.word(slot).load(Ordering::Acquire) != ring.own {
            std::hint::spin_loop();
        }
        ring.read(slot, payload);
        black_box(&payload);
        if ring.own % told_every == 0 {
            ring.word(HEAD).store(ring.own, Ordering::Release);
        }
    }
}

fn slot_row<const LEN: usize>() -> Row {
    Row::new(
        Group::Floor,
        format!("stream_slot_{LEN}"),
        "hand-written one-way ring, sequence word in each slot",
        (Kind::Stream { batch: 1 }, LEN),
        |side| {
            let (mut ring, payload) = (End::<WORD, LEN>::of(side.shared), vec_of::<LEN>());
            side.stream(1, |rounds| {
                send_slots(&mut ring, &payload, rounds);
                Ok(())
            })
        },
        |side| {
            let (mut ring, mut payload) = (End::<WORD, LEN>::of(side.shared), vec_of::<LEN>());
            side.serve(|rounds| {
                receive_slots(&mut ring, &mut payload, rounds);
                Ok(())
            })
        },
    )
}

fn vec_of<const LEN: usize>() -> Box<[u8; LEN]> {
    vec![7; LEN].try_into().expect("it has this length")
}

/// Sends this many batches; the cursor is published once for each.
fn send_batches<const LEN: usize>(
    ring: &mut End<0, LEN>,
    payload: &[u8; LEN],
    rounds: u64,
    batch: u64,
) -> Outcome {
    for _ in 0..rounds {
        for _ in 0..batch {
            ring.wait_for_room();
            ring.write(ring.slot(ring.own), black_box(payload));
            ring.own += 1;
        }
        ring.word(TAIL).store(ring.own, Ordering::Release);
    }
    Ok(())
}

fn receive_batches<const LEN: usize, const PAUSES: u32>(
    ring: &mut End<0, LEN>,
    payload: &mut [u8; LEN],
    messages: u64,
) -> Outcome {
    let end = ring.own + messages;
    while ring.own < end {
        while ring.seen == ring.own {
            for _ in 0..PAUSES {
                std::hint::spin_loop();
            }
            ring.seen = ring.word(TAIL).load(Ordering::Acquire);
        }
        while ring.own < ring.seen.min(end) {
            ring.read(ring.slot(ring.own), payload);
            black_box(&payload);
            ring.own += 1;
        }
        ring.word(HEAD).store(ring.own, Ordering::Release);
    }
    Ok(())
}

/// A reader that polls less often finds more messages at a time, and takes the producer's lines away less often.
fn index_row<const LEN: usize, const PAUSES: u32>(batch: u64) -> Row {
    let (name, what) = match (batch, PAUSES) {
        (1, 1) => (
            format!("stream_index_{LEN}"),
            "hand-written one-way ring, cursors with cached copies".to_owned(),
        ),
        (1, _) => (
            format!("stream_index_{LEN}_p{PAUSES}"),
            format!("hand-written one-way ring, cursors with cached copies, {PAUSES} pauses per poll"),
        ),
        _ => (
            format!("batch_index_{batch}"),
            format!("hand-written one-way ring, {batch} messages per publication"),
        ),
    };
    Row::new(
        Group::Floor,
        name,
        what,
        (Kind::Stream { batch }, LEN),
        move |side| {
            let (mut ring, payload) = (End::<0, LEN>::of(side.shared), vec_of::<LEN>());
            // A batch that is longer than the ring would wait for room before it is published.
            assert!(batch <= End::<0, LEN>::CAPACITY);
            side.stream(batch, |rounds| send_batches(&mut ring, &payload, rounds, batch))
        },
        move |side| {
            let (mut ring, mut payload) = (End::<0, LEN>::of(side.shared), vec_of::<LEN>());
            side.serve(|rounds| receive_batches::<LEN, PAUSES>(&mut ring, &mut payload, rounds * batch))
        },
    )
}
