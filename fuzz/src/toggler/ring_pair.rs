//! A thread that constantly changes the words of its memory while the victim reads and copies them.
//!
//! A word that is read twice could have two values here. No code panics, and no invalid value is returned.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use memorypipe::IpcError;
use memorypipe::testing::hostile::{BareEnd, HostilePeer, ring_pair};

use crate::value::{LEN, Picky, is_what_it_says};

/// This many of each outcome prove that they occur.
pub const ENOUGH: u64 = 100;
/// How much longer to wait for them.
const TIMEOUT: Duration = Duration::from_secs(30);

/// The outcomes of the attempts.
#[derive(Debug, Default, Clone, Copy)]
pub struct Tally {
    /// Values that were returned, all valid.
    pub accepted: u64,
    /// Messages whose bytes or length were invalid.
    pub refused: u64,
}

/// Reads for `time`, and at most `most` messages, while another thread writes; longer if both outcomes have not
/// occurred by then, as when the threads take turns on one processor.
///
/// # Panics
///
/// If an invalid value is returned.
#[must_use]
pub fn toggle(time: Duration, most: u64) -> Tally {
    let (bare, assailant) = ring_pair(1, LEN, 8);
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            // Moved here: only one thread at a time can use a side.
            let assailant = assailant;
            for round in 0.. {
                change(&assailant, round);
                if stop.load(Ordering::Relaxed) {
                    break;
                }
            }
        });
        let _stop = StopOnDrop(&stop);
        read(&bare, time, most)
    })
}

/// Ends the other thread, also when this one panics.
struct StopOnDrop<'s>(&'s AtomicBool);

impl Drop for StopOnDrop<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Changes every word of the payload, back and forth, and publishes the message that the victim waits for.
fn change(assailant: &HostilePeer, round: usize) {
    let memory = assailant.memory();
    let position = assailant.head();
    let right = Picky::example().bytes();
    let mut wrong = right;
    wrong[round % LEN] ^= 1 << (round / LEN % 8);
    let words = |bytes: &[u8; LEN]| {
        let word = |at: usize| u64::from_le_bytes(bytes[at * 8..][..8].try_into().expect("eight bytes"));
        (0..LEN / 8).map(word).collect::<Vec<u64>>()
    };
    let (right, wrong) = (words(&right), words(&wrong));
    let payload = memory.payload(position);
    memory.poke(memory.slot(position) + 1, (LEN as u64) << 32);
    for _ in 0..4 {
        for (at, word) in right.iter().enumerate() {
            memory.poke(payload + at, *word);
        }
        memory.poke(memory.slot(position), u64::from(position.wrapping_add(1)));
        for (at, word) in wrong.iter().enumerate() {
            memory.poke(payload + at, *word);
        }
    }
    if round.is_multiple_of(16) {
        memory.poke(memory.slot(position) + 1, round as u64);
    }
}

fn read(bare: &BareEnd, time: Duration, most: u64) -> Tally {
    let (start, mut tally) = (Instant::now(), Tally::default());
    while tally.accepted + tally.refused < most {
        for _ in 0..1000 {
            match bare.receive::<Picky>() {
                Ok(Some(value)) => {
                    is_what_it_says(&value);
                    tally.accepted += 1;
                }
                Ok(None) => std::hint::spin_loop(),
                Err(IpcError::Corrupt { .. }) => {
                    tally.refused += 1;
                    // The slot of a message with a wrong length is not released automatically.
                    let _ = bare.skip();
                }
                Err(other) => panic!("{other}"),
            }
        }
        let enough = tally.accepted > ENOUGH && tally.refused > ENOUGH;
        if start.elapsed() >= if enough { time } else { time + TIMEOUT } {
            break;
        }
    }
    tally
}
