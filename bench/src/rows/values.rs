//! Two rings for long messages, one in each direction, written by hand: the comparison for messages by value.
//!
//! Each side copies a message once from private memory into the slot, and once out of the slot into private memory; it
//! checks nothing. The sequence word is in a line of its own.

use std::hint::black_box;
use std::sync::atomic::{AtomicU64, Ordering};

use super::{Group, Kind, Row};
use crate::shared::{RING_LEN, RINGS, Shared};
use crate::side::line::wait;

/// Slots of a ring; a round trip uses one at a time.
const SLOTS: usize = 16;
/// The place of the payload in a slot.
const AT: usize = 64;

/// The rows.
pub fn rows() -> Vec<Row> {
    vec![row::<1024>(), row::<4096>(), row::<16384>(), row::<65536>()]
}

/// One direction.
struct Ring<const LEN: usize> {
    base: *mut u8,
    position: u64,
}

impl<const LEN: usize> Ring<LEN> {
    const STRIDE: usize = AT + LEN;

    fn of(shared: &Shared, ring: usize) -> Self {
        const { assert!(SLOTS * (AT + LEN) <= RING_LEN && LEN % 64 == 0) };
        Ring { base: shared.base().wrapping_add(RINGS[ring]), position: 0 }
    }

    /// The word of the next slot, its payload, and the value of the word once it is published.
    #[inline(always)]
    fn next(&mut self) -> (&AtomicU64, *mut u8, u64) {
        let slot = self.base.wrapping_add(self.position as usize % SLOTS * Self::STRIDE);
        self.position += 1;
        // SAFETY: slots begin at multiples of a line within the mapping, which lives as long as the process; the word
        // is used only as an atomic.
        let word = unsafe { AtomicU64::from_ptr(slot.cast()) };
        (word, slot.wrapping_add(AT), self.position)
    }

    #[inline(always)]
    fn send(&mut self, message: &[u8; LEN]) {
        let (word, place, stamp) = self.next();
        // SAFETY: `LEN` bytes within the slot; the other side reads it only after the store below.
        unsafe { std::ptr::copy_nonoverlapping(message.as_ptr(), place, LEN) };
        word.store(stamp, Ordering::Release);
    }

    #[inline(always)]
    fn receive(&mut self, into: &mut [u8; LEN]) {
        let (word, place, stamp) = self.next();
        wait::<1>(word, stamp);
        // SAFETY: `LEN` bytes within the slot, which the other side wrote before the store that was waited for; `into`
        // is private memory.
        unsafe { std::ptr::copy_nonoverlapping(place, into.as_mut_ptr(), LEN) };
    }
}

fn buffer<const LEN: usize>() -> Box<[u8; LEN]> {
    vec![7; LEN].try_into().expect("it has this length")
}

fn row<const LEN: usize>() -> Row {
    Row::new(
        Group::Floor,
        format!("ring_value_{LEN}"),
        "two hand-written rings, each side copies the message once in and once out",
        (Kind::RoundTrip, LEN),
        |side| {
            let (mut there, mut back) = (Ring::<LEN>::of(side.shared, 0), Ring::<LEN>::of(side.shared, 1));
            let (out, mut into) = (buffer::<LEN>(), buffer::<LEN>());
            side.round_trips(|| {
                there.send(black_box(&out));
                back.receive(&mut into);
                black_box(&into);
                Ok(())
            })
        },
        |side| {
            let (mut there, mut back) = (Ring::<LEN>::of(side.shared, 0), Ring::<LEN>::of(side.shared, 1));
            let mut message = buffer::<LEN>();
            side.serve(|rounds| {
                for _ in 0..rounds {
                    there.receive(&mut message);
                    back.send(black_box(&message));
                }
                Ok(())
            })
        },
    )
}
