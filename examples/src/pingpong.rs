//! Round trips of 128-byte messages between two processes, over several transports in turn.
//!
//! Transports take turns in several rounds, so that a change of the machine's mood meets all of them. A turn
//! begins with a warm-up that does not count. Then stretches without a look at the clock, which give the mean,
//! alternate with stretches with one look after each round trip, which give the percentiles and cost what a
//! look costs. They alternate often because a kernel that wakes one process for another has moods of its own:
//! both on one processor for some hundred milliseconds, then on two, at several times the cost.

use std::error::Error;
use std::io::{self, Read, Write};
use std::time::{Duration, Instant};

use crate::histogram::Histogram;
use crate::machine::cpu_time;
use crate::progress::Progress;

/// Bytes of a message, in each direction.
pub const MESSAGE_LEN: usize = 128;
/// How often each transport gets a turn.
const ROUNDS: u32 = 10;
/// How many stretches of each kind there are in a turn.
const STRETCHES: u64 = 10;
/// On a machine that is too slow or too busy to finish by then, the last rounds are left out.
const TIME_LIMIT: Duration = Duration::from_secs(20);

/// The outcome of one round trip.
pub type Outcome = Result<(), Box<dyn Error>>;

/// Does so many round trips timed and as many untimed, and adds what was measured.
type Turn<'a> = Box<dyn FnMut(&mut Figures, u64) -> Outcome + 'a>;

/// One transport and what was measured of it.
pub struct Contestant<'a> {
    name: &'static str,
    calls_per_turn: u64,
    turn: Turn<'a>,
    figures: Figures,
}

/// What was measured.
#[derive(Debug, Default, Clone)]
pub struct Figures {
    calls: u64,
    untimed: Duration,
    latency: Histogram,
    wall: Duration,
    client_cpu: Duration,
    host_cpu: Duration,
}

impl<'a> Contestant<'a> {
    /// A transport whose round trip is `round_trip`, which is done `calls` times timed and as often untimed.
    pub fn new(name: &'static str, calls: u64, mut round_trip: impl FnMut() -> Outcome + 'a) -> Self {
        let turn = move |figures: &mut Figures, calls| figures.take_turn(calls, &mut round_trip);
        let calls_per_turn = calls.div_ceil(u64::from(ROUNDS));
        Contestant { name, calls_per_turn, turn: Box::new(turn), figures: Figures::default() }
    }

    fn take_turn(&mut self, host: u32) -> Outcome {
        let warm_up = (self.calls_per_turn / 20).max(1);
        (self.turn)(&mut Figures::default(), warm_up)?;

        let cpu = || (cpu_time(std::process::id()), cpu_time(host));
        let (client_before, host_before) = cpu();
        (self.turn)(&mut self.figures, self.calls_per_turn)?;
        let (client_after, host_after) = cpu();
        self.figures.client_cpu += client_after.saturating_sub(client_before);
        self.figures.host_cpu += host_after.saturating_sub(host_before);
        Ok(())
    }
}

impl Figures {
    fn take_turn(&mut self, calls: u64, round_trip: &mut impl FnMut() -> Outcome) -> Outcome {
        let mut left = calls;
        for stretch in (1..=STRETCHES).rev() {
            let part = left.div_ceil(stretch);
            self.run_stretch(part, round_trip)?;
            left -= part;
        }
        Ok(())
    }

    #[inline]
    fn run_stretch(&mut self, calls: u64, round_trip: &mut impl FnMut() -> Outcome) -> Outcome {
        let start = Instant::now();
        for _ in 0..calls {
            round_trip()?;
        }
        self.untimed += start.elapsed();
        let mut before = Instant::now();
        for _ in 0..calls {
            round_trip()?;
            let now = Instant::now();
            self.latency.record(now - before);
            before = now;
        }
        self.wall += start.elapsed();
        self.calls += calls;
        Ok(())
    }

    /// How many round trips were timed, and as many untimed.
    #[must_use]
    pub fn calls(&self) -> u64 {
        self.calls
    }

    /// The duration that `percent` of the timed round trips do not exceed.
    #[must_use]
    pub fn percentile(&self, percent: f64) -> Duration {
        self.latency.percentile(percent)
    }

    /// The longest of the timed round trips.
    #[must_use]
    pub fn max(&self) -> Duration {
        self.latency.max()
    }

    /// The mean of the untimed round trips, in nanoseconds.
    #[must_use]
    pub fn mean_ns(&self) -> f64 {
        self.untimed.as_secs_f64() * 1e9 / self.calls.max(1) as f64
    }

    /// Untimed round trips in a second.
    #[must_use]
    pub fn calls_per_second(&self) -> f64 {
        1e9 / self.mean_ns()
    }

    /// Processor time of client and host, as parts of the time that passed.
    #[must_use]
    pub fn cpu_shares(&self) -> (f64, f64) {
        let share = |cpu: Duration| cpu.as_secs_f64() / self.wall.as_secs_f64().max(1e-9);
        (share(self.client_cpu), share(self.host_cpu))
    }

    /// Whether client and host were running at the same time for most of it, each on a processor of its own.
    #[must_use]
    pub fn ran_side_by_side(&self) -> bool {
        let (client, host) = self.cpu_shares();
        client + host > 1.5
    }
}

/// Lets all contestants take their turns against the process `host`.
///
/// # Errors
///
/// The first error of a round trip.
pub fn measure(
    mut contestants: Vec<Contestant<'_>>,
    host: u32,
) -> Result<Vec<(&'static str, Figures)>, Box<dyn Error>> {
    let mut progress = Progress::new(u64::from(ROUNDS) * contestants.len() as u64);
    let start = Instant::now();
    for round in 0..ROUNDS {
        // What a round has taken so far is what the next will take.
        if start.elapsed() * (round + 1) > TIME_LIMIT * round.max(1) {
            break;
        }
        for contestant in &mut contestants {
            progress.step(contestant.name);
            contestant.take_turn(host)?;
        }
    }
    Ok(contestants.into_iter().map(|contestant| (contestant.name, contestant.figures)).collect())
}

/// A round trip over a byte stream, of which these are our two ends.
pub fn over_stream(mut output: impl Write, mut input: impl Read) -> impl FnMut() -> Outcome {
    let (mut sent, mut received) = ([7; MESSAGE_LEN], [0; MESSAGE_LEN]);
    let mut sequence = 0_u64;
    move || {
        sequence += 1;
        sent[..8].copy_from_slice(&sequence.to_ne_bytes());
        output.write_all(&sent)?;
        input.read_exact(&mut received)?;
        if received[..8] == sent[..8] { Ok(()) } else { Err("an answer that was not asked for".into()) }
    }
}

/// The other side of [`over_stream`]: sends every message back until the stream ends.
pub fn echo(mut input: impl Read, mut output: impl Write) {
    let mut message = [0; MESSAGE_LEN];
    let mut answer = || -> io::Result<()> {
        loop {
            input.read_exact(&mut message)?;
            output.write_all(&message)?;
        }
    };
    // The end of the stream is the end of the task, whoever caused it.
    let _ = answer();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_contestants_make_their_calls() {
        let (first, second) = (std::cell::Cell::new(0), std::cell::Cell::new(0));
        let count = |calls: &std::cell::Cell<u64>| {
            calls.set(calls.get() + 1);
            Ok(())
        };
        let contestants = vec![
            Contestant::new("first", 1000, || count(&first)),
            Contestant::new("second", 95, || count(&second)),
        ];
        let result = measure(contestants, std::process::id()).unwrap();
        let calls = |index: usize| (result[index].0, result[index].1.calls, result[index].1.latency.total());
        assert_eq!(calls(0), ("first", 1000, 1000));
        assert_eq!(calls(1), ("second", 100, 100));
        // Timed and untimed, and as much again of a twentieth for the warm-up.
        assert_eq!((first.get(), second.get()), (2100, 220));
    }

    #[test]
    fn an_error_ends_the_measurement() {
        let failing = Contestant::new("failing", 1, || Err("no".into()));
        assert_eq!(measure(vec![failing], 0).unwrap_err().to_string(), "no");
    }

    #[test]
    fn a_stream_that_ends_is_an_error_and_no_endless_wait() {
        let mut round_trip = over_stream(Vec::new(), io::empty());
        assert!(round_trip().is_err());
        echo(io::empty(), io::sink());
    }
}
