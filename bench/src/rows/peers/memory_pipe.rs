//! A re-implementation of the algorithm of MemoryPipe for .NET, from a description of it: not its code.
//!
//! Each channel has two cursors of 64 bits, 64 bytes apart, and 1024 slots without headers. Both cursors are read from
//! shared memory for every message and every poll. A sender that finds the ring full waits 20 units and tries again. A
//! reader that finds it empty waits 1, 2, 4 and then 7 units, ten times in all, about two microseconds; a unit is a
//! number of pauses that take 37 ns together, as .NET normalises them. The original then waits for an event of the
//! kernel, for at most a millisecond, and its sender signals that event for every message: the row `memory_pipe` does
//! the same with an eventfd. The row `memory_pipe_ring` omits the event and keeps polling, so that the ring has no
//! handicap.

use std::hint::black_box;
use std::os::fd::{AsFd, FromRawFd, OwnedFd, RawFd};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};

use super::{Kind, Row, row};
use crate::measure::Outcome;
use crate::shared::{RINGS, Shared};
use crate::side::Place;

const LEN: usize = 128;
const SLOTS: u64 = 1024;
const TAIL: usize = 64;
const FIRST_SLOT: usize = 128;
/// The duration of one unit of waiting in .NET.
const UNIT: Duration = Duration::from_nanos(37);
/// The number of tries before the wait for the event, and the longest wait between two of them, in units.
const TRIES: u32 = 10;
const LONGEST: u32 = 7;

/// The rows.
pub fn rows() -> Vec<Row> {
    let published = "MemoryPipe's algorithm, re-implemented, as published: a kernel event for each message";
    let ring = "MemoryPipe's algorithm, re-implemented, its ring alone, polling";
    let mut restart = round_trip("memory_pipe_restart", published, true).at(Place::Free);
    restart.what.push_str(", not pinned, new processes each time");
    restart.bracketed = false;
    restart.repeats = Some(100);
    vec![
        round_trip("memory_pipe_ring", ring, false),
        round_trip("memory_pipe", published, true),
        one_way("memory_pipe_ring_oneway", ring, false),
        one_way("memory_pipe_oneway", published, true),
        restart,
    ]
}

/// One channel, seen from one of its ends.
struct Channel {
    base: *mut u8,
    /// Pauses in a unit.
    pauses: u32,
    event: Option<OwnedFd>,
}

impl Channel {
    fn of(shared: &Shared, ring: usize, event: Option<RawFd>) -> Channel {
        // SAFETY: the parent process passed the descriptor, and it is taken over once.
        let event = event.map(|event| unsafe { OwnedFd::from_raw_fd(event) });
        Channel { base: shared.base().wrapping_add(RINGS[ring]), pauses: pauses_per_unit(), event }
    }

    fn cursor(&self, offset: usize) -> &AtomicU64 {
        let word = self.base.wrapping_add(offset).cast();
        // SAFETY: aligned and within the mapping, which lives as long as the process; used only as an atomic.
        unsafe { AtomicU64::from_ptr(word) }
    }

    fn slot(&self, position: u64) -> *mut [u8; LEN] {
        self.base.wrapping_add(FIRST_SLOT + (position % SLOTS) as usize * LEN).cast()
    }

    fn wait(&self, units: u32) {
        for _ in 0..units * self.pauses {
            std::hint::spin_loop();
        }
    }

    #[inline]
    fn send(&self, message: &[u8; LEN]) -> Outcome {
        let tail = loop {
            let tail = self.cursor(TAIL).load(Ordering::Acquire);
            if tail - self.cursor(0).load(Ordering::Acquire) < SLOTS {
                break tail;
            }
            self.wait(20);
        };
        // SAFETY: within the mapping; the reader does not touch the slot before the store below.
        unsafe { self.slot(tail).write(*message) };
        self.cursor(TAIL).store(tail + 1, Ordering::Release);
        if let Some(event) = &self.event {
            rustix::io::write(event, &1_u64.to_ne_bytes())?;
        }
        Ok(())
    }

    #[inline]
    fn read(&self) -> Outcome<[u8; LEN]> {
        let mut tries = 0;
        loop {
            let head = self.cursor(0).load(Ordering::Acquire);
            if head < self.cursor(TAIL).load(Ordering::Acquire) {
                // SAFETY: within the mapping; the sender wrote it before the tail that we saw.
                let message = unsafe { self.slot(head).read() };
                self.cursor(0).store(head + 1, Ordering::Release);
                return Ok(message);
            }
            match &self.event {
                Some(event) if tries >= TRIES => wait_for_event(event)?,
                _ => self.wait((1 << tries.min(4)).min(LONGEST)),
            }
            tries = TRIES.min(tries + 1);
        }
    }
}

/// Waits for at most a millisecond, and resets the event, like an auto-reset event.
fn wait_for_event(event: &OwnedFd) -> Outcome {
    let millisecond = Timespec { tv_sec: 0, tv_nsec: 1_000_000 };
    let mut polled = [PollFd::from_borrowed_fd(event.as_fd(), PollFlags::IN)];
    if poll(&mut polled, Some(&millisecond))? > 0 {
        rustix::io::read(event, &mut [0_u8; 8])?;
    }
    Ok(())
}

fn pauses_per_unit() -> u32 {
    const PAUSES: u32 = 1_000;
    let fastest = (0..5).map(|_| {
        let start = Instant::now();
        (0..PAUSES).for_each(|_| std::hint::spin_loop());
        start.elapsed()
    });
    let one = fastest.min().unwrap_or(UNIT) / PAUSES;
    u32::try_from(UNIT.as_nanos() / one.as_nanos().max(1)).unwrap_or(1).max(1)
}

fn round_trip(name: &str, what: &str, events: bool) -> Row {
    row(
        name,
        what,
        (Kind::RoundTrip, LEN),
        move |side| {
            let event = side.wires().events.map(|event| events.then_some(event));
            let (there, back) =
                (Channel::of(side.shared, 0, event[0]), Channel::of(side.shared, 1, event[1]));
            side.round_trips(|| {
                there.send(black_box(&[7; LEN]))?;
                black_box(back.read()?);
                Ok(())
            })
        },
        move |side| {
            let event = side.wires().events.map(|event| events.then_some(event));
            let (there, back) =
                (Channel::of(side.shared, 0, event[0]), Channel::of(side.shared, 1, event[1]));
            side.serve(|rounds| (0..rounds).try_for_each(|_| back.send(&there.read()?)))
        },
    )
}

fn one_way(name: &str, what: &str, events: bool) -> Row {
    row(
        name,
        format!("{what}, one way"),
        (Kind::Stream { batch: 1 }, LEN),
        move |side| {
            let there = Channel::of(side.shared, 0, events.then_some(side.wires().events[0]));
            side.stream(1, |rounds| (0..rounds).try_for_each(|_| there.send(black_box(&[7; LEN]))))
        },
        move |side| {
            let there = Channel::of(side.shared, 0, events.then_some(side.wires().events[0]));
            side.serve(|rounds| {
                for _ in 0..rounds {
                    black_box(there.read()?);
                }
                Ok(())
            })
        },
    )
}
