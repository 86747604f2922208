//! The cost of waking the other process: a futex, an event counter.

use std::sync::atomic::{AtomicU32, Ordering};

use rustix::thread::futex;

use super::{Group, Kind, Row};
use crate::measure::Outcome;
use crate::shared::{LINES, Shared};
use crate::side::{Answerer, Asker, Place};

/// The rows.
pub fn rows() -> Vec<Row> {
    vec![
        futex_row("futex", "futex ping-pong, each side sleeps at once"),
        futex_row("futex_one_core", "futex ping-pong, both sides on one processor").at(Place::OneCore),
        event_row("eventfd", "eventfd ping-pong"),
        event_row("eventfd_one_core", "eventfd ping-pong, both sides on one processor").at(Place::OneCore),
        pace_alone(),
        paced_futex(1_000),
        paced_futex(10_000),
        busy_futex(),
    ]
}

/// A paced row without a message: only the sleeping.
fn pace_alone() -> Row {
    const RATE: u32 = 10_000;
    paced(
        ("pace_alone", "nothing but sleeping", 0),
        RATE,
        |side| side.paced(RATE, || Ok(())),
        |side| side.serve(|_| Ok(())),
    )
}

/// As the paced rows of memorypipe.
fn paced_futex(rate: u32) -> Row {
    paced(
        ("paced_futex", "futex ping-pong, each side sleeps at once", 4),
        rate,
        move |side| {
            let once = futex_asks(side.shared);
            side.paced(rate, once)
        },
        futex_answers,
    )
}

fn busy_futex() -> Row {
    Row::new(
        Group::Floor,
        "busy_futex",
        "futex ping-pong, each side sleeps at once, on a busy machine",
        (Kind::RoundTrip, 4),
        |side| {
            let once = futex_asks(side.shared);
            side.busy_round_trips(once)
        },
        futex_answers,
    )
    .busy()
}

fn paced(
    (name, what, bytes): (&str, &str, usize),
    rate: u32,
    ask: impl Fn(&mut Asker) -> Outcome + 'static,
    answer: impl Fn(&mut Answerer) -> Outcome + 'static,
) -> Row {
    let (name, what) = (format!("{name}_{rate}"), format!("{what}, {rate} times per second"));
    Row::new(Group::Floor, name, what, (Kind::Paced { rate }, bytes), ask, answer).paced_passes()
}

fn event_row(name: &str, what: &str) -> Row {
    Row::new(
        Group::Floor,
        name,
        what,
        (Kind::RoundTrip, 8),
        |side| {
            let [there, back] = side.wires().events.map(crate::wire::Wire::inherit);
            side.round_trips(|| {
                there.write(&1_u64.to_ne_bytes())?;
                back.read(&mut [0; 8])
            })
        },
        |side| {
            let [there, back] = side.wires().events.map(crate::wire::Wire::inherit);
            side.serve(|rounds| {
                for _ in 0..rounds {
                    there.read(&mut [0; 8])?;
                    back.write(&1_u64.to_ne_bytes())?;
                }
                Ok(())
            })
        },
    )
}

fn futex_row(name: &str, what: &str) -> Row {
    Row::new(
        Group::Floor,
        name,
        what,
        (Kind::RoundTrip, 4),
        |side| {
            let once = futex_asks(side.shared);
            side.round_trips(once)
        },
        futex_answers,
    )
}

fn futex_asks(shared: &Shared) -> impl FnMut() -> Outcome + use<> {
    let [there, back] = words(shared);
    let mut i = 0_u32;
    move || {
        i = i.wrapping_add(1);
        wake(there, i)?;
        sleep(back, i)
    }
}

fn futex_answers(side: &mut Answerer) -> Outcome {
    let [there, back] = words(side.shared);
    let mut i = 0_u32;
    side.serve_each(|| {
        i = i.wrapping_add(1);
        sleep(there, i)?;
        wake(back, i)
    })
}

/// Next to the words of the brackets, in the same lines.
fn words(shared: &Shared) -> [&'static AtomicU32; 2] {
    LINES.map(|line| {
        let word = shared.base().wrapping_add(line + 8).cast();
        // SAFETY: aligned and within the mapping, which lives as long as the process; used only as an atomic.
        unsafe { AtomicU32::from_ptr(word) }
    })
}

#[inline]
fn wake(word: &AtomicU32, value: u32) -> Outcome {
    word.store(value, Ordering::Release);
    futex::wake(word, futex::Flags::empty(), 1)?;
    Ok(())
}

#[inline]
fn sleep(word: &AtomicU32, value: u32) -> Outcome {
    loop {
        let found = word.load(Ordering::Acquire);
        if found == value {
            return Ok(());
        }
        match futex::wait(word, futex::Flags::empty(), found, None) {
            Ok(()) | Err(rustix::io::Errno::AGAIN | rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
}
