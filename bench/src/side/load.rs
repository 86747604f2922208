//! Other work during a measurement: bursts on each processor, as other programs cause them.
//!
//! Bursts last 1 to 50 ms, the pauses between them 1 to 30 ms, so a processor is busy for about 60 % of the time. They
//! do not follow each other at the same intervals on two processors.

use std::time::{Duration, Instant};

use crate::measure::Outcome;
use crate::shared::{Shared, Word};
use crate::system;

/// The bounds of a burst and of a pause, in microseconds.
const BURST: [u64; 2] = [1_000, 50_000];
const PAUSE: [u64; 2] = [1_000, 30_000];

/// Keeps `processor` busy whenever the measurement asks for it, until this process is ended.
pub fn beside(shared: &Shared, processor: u64) -> Outcome {
    system::pin(&[usize::try_from(processor)?])?;
    let mut lengths = Lengths::new(processor);
    loop {
        shared.sleep_until(Word::Busy, |busy| busy == 1);
        shared.add(Word::Bursts, 1);
        burst(lengths.between(BURST));
        std::thread::sleep(lengths.between(PAUSE));
    }
}

/// Keeps every processor busy for this long.
pub fn everywhere(time: Duration) -> Outcome {
    let end = Instant::now() + time;
    let threads: Vec<_> = system::processors()
        .into_iter()
        .map(|processor| std::thread::spawn(move || until(end, processor)))
        .collect();
    for thread in threads {
        thread.join().map_err(|_| "a thread of the load ended early")??;
    }
    Ok(())
}

fn until(end: Instant, processor: usize) -> std::io::Result<()> {
    system::pin(&[processor])?;
    let mut lengths = Lengths::new(processor as u64);
    while Instant::now() < end {
        burst(lengths.between(BURST).min(end.saturating_duration_since(Instant::now())));
        std::thread::sleep(lengths.between(PAUSE).min(end.saturating_duration_since(Instant::now())));
    }
    Ok(())
}

fn burst(time: Duration) {
    let start = Instant::now();
    while start.elapsed() < time {
        std::hint::spin_loop();
    }
}

/// Lengths that follow no pattern; the same ones for the same processor in each process.
struct Lengths(u64);

impl Lengths {
    fn new(processor: u64) -> Lengths {
        Lengths(0x9e37_79b9_7f4a_7c15 ^ (processor + 1).wrapping_mul(0xd134_2543_de82_ef95))
    }

    fn between(&mut self, [least, most]: [u64; 2]) -> Duration {
        // Xorshift: any state but zero leads to another one.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        Duration::from_micros(least + (self.0 >> 16) % (most - least + 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_processor_is_busy_for_about_sixty_percent_of_the_time() {
        for processor in 0..4 {
            let mut lengths = Lengths::new(processor);
            let (mut busy, mut all) = (Duration::ZERO, Duration::ZERO);
            for _ in 0..10_000 {
                let (burst, pause) = (lengths.between(BURST), lengths.between(PAUSE));
                assert!((1..=50).contains(&burst.as_millis()) && (1..=30).contains(&pause.as_millis()));
                (busy, all) = (busy + burst, all + burst + pause);
            }
            let share = busy.as_secs_f64() / all.as_secs_f64();
            assert!((0.58..0.66).contains(&share), "{share}");
        }
    }

    #[test]
    fn load_takes_processor_time_and_ends() {
        let before = system::cpu_time();
        let start = Instant::now();
        everywhere(Duration::from_millis(120)).unwrap();
        assert!(start.elapsed() >= Duration::from_millis(100));
        assert!(system::cpu_time() - before >= Duration::from_millis(10));
    }
}
