//! Two rings, one in each direction, as an expert would write them for exactly one case: no checks, no types, spinning
//! only, and no check for room, because a round trip never fills a ring.
//!
//! Layouts of a slot: `sep3` has the sequence word in a separate line and 128 bytes in the two following lines; `inl3`
//! has them right behind the word; `inl2` has 120 bytes behind the word, in two lines in total, and so carries less.
//! `dem3` is `sep3` with a sender that tells the processor that another one wants the lines.

use std::hint::black_box;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use super::{Group, Kind, Row};
use crate::shared::{RINGS, Shared};
use crate::side::line::wait;

const SLOTS: usize = 64;

/// All layouts, each with several numbers of pauses between polls: the best one that carries 128 bytes is the floor.
pub fn rows() -> Vec<Row> {
    let mut rows = Vec::new();
    macro_rules! layouts {
        ($($pauses:literal)*) => { $(
            rows.push(row::<192, 64, 128, false, $pauses>("sep3"));
            rows.push(row::<192, 64, 128, true, $pauses>("dem3"));
            rows.push(row::<192, 8, 128, false, $pauses>("inl3"));
            rows.push(row::<128, 8, 120, false, $pauses>("inl2"));
        )* };
    }
    layouts!(0 1 2 4 8 16);
    rows.extend([working_row::<2>(), working_row::<4>(), working_row::<8>(), working_row::<16>()]);
    rows.push(local());
    rows
}

/// The software's part of it: one thread sends a message and receives it.
fn local() -> Row {
    Row::new(
        Group::Floor,
        "local_sep3",
        "a message sent and received over a hand-written ring by one thread",
        (Kind::Local, 128),
        |side| {
            let mut sender = Ring::<192, 64, 128>::of(side.shared, 0);
            let mut receiver = Ring::<192, 64, 128>::of(side.shared, 0);
            let payload = [7; 128];
            side.alone(|| {
                sender.send(black_box(&payload));
                black_box(receiver.receive::<1>());
                Ok(())
            })
        },
        |side| side.serve(|_| Ok(())),
    )
}

/// One direction. `STRIDE` is the distance of slots, `AT` the offset of the payload in a slot, `LEN` its length.
struct Ring<const STRIDE: usize, const AT: usize, const LEN: usize> {
    base: *mut u8,
    position: u64,
}

impl<const STRIDE: usize, const AT: usize, const LEN: usize> Ring<STRIDE, AT, LEN> {
    fn of(shared: &Shared, ring: usize) -> Self {
        const { assert!(AT + LEN <= STRIDE && STRIDE % 64 == 0) };
        Ring { base: shared.base().wrapping_add(RINGS[ring]), position: 0 }
    }

    /// The slot of the next position, and the value of its word once it is published.
    #[inline(always)]
    fn next(&mut self) -> (*mut u8, u64) {
        let slot = self.base.wrapping_add(self.position as usize % SLOTS * STRIDE);
        self.position += 1;
        (slot, self.position)
    }

    #[inline(always)]
    fn word(&self, slot: *mut u8) -> &AtomicU64 {
        // SAFETY: slots begin at multiples of a line within the mapping, which lives as long as the process; the word
        // is used only as an atomic.
        unsafe { AtomicU64::from_ptr(slot.cast()) }
    }

    #[inline(always)]
    fn send(&mut self, payload: &[u8; LEN]) {
        let (slot, stamp) = self.next();
        let place = slot.wrapping_add(AT).cast::<[u8; LEN]>();
        // SAFETY: within the slot; the other side reads it only after the store below.
        unsafe { place.write(*payload) };
        self.word(slot).store(stamp, Ordering::Release);
    }

    /// Sends, and then moves the lines to where the receiver finds them soonest.
    #[inline(always)]
    fn hand_over(&mut self, payload: &[u8; LEN]) {
        let slot = self.base.wrapping_add(self.position as usize % SLOTS * STRIDE);
        self.send(payload);
        #[cfg(target_arch = "x86_64")]
        for line in (0..STRIDE).step_by(64) {
            let line = slot.wrapping_add(line);
            // SAFETY: `cldemote [rax]` changes neither memory nor registers nor flags and does not fault; older
            // processors take it for a `NOP`.
            unsafe {
                std::arch::asm!(".byte 0x0f, 0x1c, 0x00", in("rax") line, options(nostack, preserves_flags));
            }
        }
        #[cfg(not(target_arch = "x86_64"))]
        let _ = slot;
    }

    #[inline(always)]
    fn receive<const PAUSES: u32>(&mut self) -> [u8; LEN] {
        let (slot, stamp) = self.next();
        wait::<PAUSES>(self.word(slot), stamp);
        let place = slot.wrapping_add(AT).cast::<[u8; LEN]>();
        // SAFETY: within the slot; the other side wrote it before the store that was waited for.
        unsafe { place.read() }
    }
}

fn row<const STRIDE: usize, const AT: usize, const LEN: usize, const HANDS_OVER: bool, const PAUSES: u32>(
    layout: &str,
) -> Row {
    Row::new(
        Group::Floor,
        format!("rings_{layout}_p{PAUSES}"),
        format!("two hand-written rings, {layout}, {PAUSES} pauses per poll"),
        (Kind::RoundTrip, LEN),
        |side| {
            let mut there = Ring::<STRIDE, AT, LEN>::of(side.shared, 0);
            let mut back = Ring::<STRIDE, AT, LEN>::of(side.shared, 1);
            let payload = [7; LEN];
            side.round_trips(|| {
                if HANDS_OVER {
                    there.hand_over(black_box(&payload));
                } else {
                    there.send(black_box(&payload));
                }
                black_box(back.receive::<PAUSES>());
                Ok(())
            })
        },
        |side| {
            let mut there = Ring::<STRIDE, AT, LEN>::of(side.shared, 0);
            let mut back = Ring::<STRIDE, AT, LEN>::of(side.shared, 1);
            side.serve(|rounds| {
                for _ in 0..rounds {
                    let payload = there.receive::<PAUSES>();
                    if HANDS_OVER {
                        back.hand_over(&payload);
                    } else {
                        back.send(&payload);
                    }
                }
                Ok(())
            })
        },
    )
    .detail(AT + LEN < 136 || !(1..=4).contains(&PAUSES))
}

/// The work of each side between receiving and sending, in the rows that work: as much as a light handler.
const WORK_NS: f64 = 20.0;

/// Rounds of [`work`] that take [`WORK_NS`].
fn rounds_of_work() -> u32 {
    const MANY: u32 = 100_000;
    let fastest = (0..5).map(|_| {
        let start = Instant::now();
        work(MANY);
        start.elapsed()
    });
    let fastest = fastest.min().unwrap_or_default().as_secs_f64() * 1e9;
    (WORK_NS * f64::from(MANY) / fastest.max(1.0)).round().max(1.0) as u32
}

#[inline(always)]
fn work(rounds: u32) {
    for i in 0..rounds {
        black_box(i);
    }
}

/// A ping-pong in which neither side answers at once. On some machines, such a short delay between arrival and answer
/// makes the transfer between the cores itself slower, so a call with a handler must be compared with this row.
fn working_row<const PAUSES: u32>() -> Row {
    Row::new(
        Group::Floor,
        format!("rings_sep3_p{PAUSES}_work"),
        format!("two hand-written rings, sep3, {PAUSES} pauses per poll, 20 ns of work before each message"),
        (Kind::RoundTrip, 128),
        |side| {
            let mut there = Ring::<192, 64, 128>::of(side.shared, 0);
            let mut back = Ring::<192, 64, 128>::of(side.shared, 1);
            let (payload, rounds) = ([7; 128], rounds_of_work());
            side.round_trips(|| {
                work(rounds);
                there.send(black_box(&payload));
                black_box(back.receive::<PAUSES>());
                Ok(())
            })
        },
        |side| {
            let mut there = Ring::<192, 64, 128>::of(side.shared, 0);
            let mut back = Ring::<192, 64, 128>::of(side.shared, 1);
            let work_rounds = rounds_of_work();
            side.serve(|rounds| {
                for _ in 0..rounds {
                    let payload = there.receive::<PAUSES>();
                    work(work_rounds);
                    back.send(&payload);
                }
                Ok(())
            })
        },
    )
    .detail(!(4..=8).contains(&PAUSES))
}
