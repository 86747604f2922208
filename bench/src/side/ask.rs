//! The asking side: passes, brackets, and the report.

use std::hint::black_box;
use std::time::{Duration, Instant};

use super::{Kind, Orders, Place, Placed, Wires, line};
use crate::measure::{Latency, Measurement, Outcome};
use crate::shared::{Shared, UNKNOWN, Word};
use crate::system::{self, CallCounter};

/// Round trips of a bracket.
const BRACKET: u64 = 20_000;
/// Single values of a timed pass at most: they are kept in memory until it is over.
const MOST_VALUES: u64 = 1_000_000;
/// Rounds of the pass that counts system calls.
const COUNTED: u64 = 2_000;

/// Gives orders, measures, reports.
pub struct Asker {
    /// The memory of both sides.
    pub shared: &'static Shared,
    pub(super) orders: Orders,
    pub(super) placed: Placed,
    pub(super) measured: Measurement,
    last_order: u64,
    started_stolen: Duration,
}

/// The kind of a pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassKind {
    /// Ends when this side has done its rounds.
    Plain,
    /// Ends when the other side has done its rounds.
    UntilDone,
    /// System calls are counted.
    Counted,
}

/// The cost of a pass.
#[derive(Debug, Clone, Copy)]
pub struct Pass {
    wall: Duration,
    own_cpu: Duration,
    calls: Option<u64>,
}

impl Asker {
    pub fn new(shared: &'static Shared, orders: Orders, place: Place) -> Outcome<Asker> {
        let mut placed = Placed::new(&orders, 0, place);
        placed.go_for(Kind::Rounds)?;
        let measured = Measurement { row: orders.row.clone(), ..Measurement::default() };
        Ok(Asker { shared, orders, placed, measured, last_order: 0, started_stolen: system::stolen() })
    }

    /// A unique name.
    pub fn name(&self) -> &str {
        &self.orders.name
    }

    /// The inherited descriptors.
    pub fn wires(&self) -> Wires {
        self.orders.wires
    }

    pub fn into_measurement(mut self) -> Measurement {
        self.measured.stolen_ms = (system::stolen() - self.started_stolen).as_secs_f64() * 1e3;
        self.measured
    }

    fn order(&mut self, kind: Kind, rounds: u64) -> Outcome {
        self.shared.wait_for(Word::Done, self.last_order);
        self.placed.go_for(kind)?;
        self.last_order += 1;
        self.shared.set(Word::Kind, kind as u64);
        self.shared.set(Word::Rounds, rounds);
        self.shared.set(Word::Order, self.last_order);
        if kind != Kind::End {
            self.shared.wait_for(Word::Taken, self.last_order);
        }
        Ok(())
    }

    fn wait_done(&self) {
        self.shared.wait_for(Word::Done, self.last_order);
    }

    /// Runs `work` while the other side does `rounds` rounds.
    pub fn meanwhile<T>(&mut self, rounds: u64, work: impl FnOnce(&mut Asker) -> Outcome<T>) -> Outcome<T> {
        self.order(Kind::Rounds, rounds)?;
        let made = work(self)?;
        self.wait_done();
        Ok(made)
    }

    /// A pass of this many rounds, which `work` does.
    pub fn pass(&mut self, rounds: u64, kind: PassKind, work: impl FnOnce(u64) -> Outcome) -> Outcome<Pass> {
        self.pass_after(rounds, kind, || Ok(work))
    }

    /// A pass that is prepared after the other side has started it, and before the clock starts.
    fn pass_after<W: FnOnce(u64) -> Outcome>(
        &mut self,
        rounds: u64,
        kind: PassKind,
        prepare: impl FnOnce() -> Outcome<W>,
    ) -> Outcome<Pass> {
        let counts = kind == PassKind::Counted;
        self.order(if counts { Kind::Counted } else { Kind::Rounds }, rounds)?;
        let work = prepare()?;
        let mut counter = if counts { CallCounter::start() } else { None };
        let cpu = system::cpu_time();
        let start = Instant::now();
        work(rounds)?;
        if kind == PassKind::UntilDone {
            self.wait_done();
        }
        let wall = start.elapsed();
        let calls = counter.as_mut().and_then(CallCounter::calls);
        let own_cpu = system::cpu_time() - cpu;
        self.wait_done();
        Ok(Pass { wall, own_cpu, calls })
    }

    /// Takes a bracket.
    pub fn bracket(&mut self) -> Outcome {
        self.order(Kind::Line, BRACKET)?;
        let took = line::ask(self.shared, BRACKET);
        self.wait_done();
        self.measured.brackets.push(took.as_secs_f64() * 1e9 / BRACKET as f64);
        Ok(())
    }

    /// Reports the result of an untimed pass.
    pub fn report(&mut self, messages: u64, pass: Pass) {
        let wall = pass.wall.as_secs_f64();
        let answer_cpu = Duration::from_nanos(self.shared.get(Word::AnswerCpu));
        self.measured.messages = messages;
        self.measured.mean_ns = wall * 1e9 / messages as f64;
        self.measured.cpu = [pass.own_cpu, answer_cpu].map(|cpu| cpu.as_secs_f64() / wall);
        self.measured.peak_kib = [system::peak_kib(), self.shared.get(Word::AnswerPeak)];
    }

    /// Reports the system calls of a pass in which they were counted.
    pub fn report_calls(&mut self, messages: u64, pass: Pass) {
        let other = Some(self.shared.get(Word::AnswerCalls)).filter(|&calls| calls != UNKNOWN);
        let each = |calls| calls as f64 / messages as f64;
        self.measured.calls = pass.calls.zip(other).map(|(own, other)| [each(own), each(other)]);
    }

    /// Ends the other side.
    pub fn end(&mut self) -> Outcome {
        self.order(Kind::End, 0)
    }

    /// The number of rounds in a pass: found with passes of growing length, which also warm up.
    pub fn rounds_per_pass(
        &mut self,
        mut pass: impl FnMut(&mut Asker, u64) -> Outcome<Pass>,
    ) -> Outcome<u64> {
        let enough = self.orders.pass / 5;
        let mut rounds = 16;
        loop {
            let wall = pass(self, rounds)?.wall;
            if wall >= enough || rounds >= 1 << 28 {
                let share = self.orders.pass.as_secs_f64() / wall.as_secs_f64();
                return Ok(((rounds as f64 * share) as u64).max(16));
            }
            rounds *= 4;
        }
    }

    /// The whole measurement of a row whose round is a round trip: brackets, warm-up, an untimed and a timed pass, and
    /// one that counts system calls.
    pub fn round_trips(&mut self, mut once: impl FnMut() -> Outcome) -> Outcome {
        self.all_passes(|side, rounds, kind, values| {
            side.pass(rounds, kind, |rounds| run(rounds, values, &mut once))
        })
    }

    /// The same for a row with something to prepare in each pass; `prepare` returns the function of a round.
    pub fn round_trips_anew<O>(&mut self, mut prepare: impl FnMut() -> Outcome<O>) -> Outcome
    where
        O: FnMut() -> Outcome,
    {
        self.all_passes(|side, rounds, kind, values| {
            side.pass_after(rounds, kind, || {
                let mut once = prepare()?;
                Ok(move |rounds| run(rounds, values, &mut once))
            })
        })
    }

    /// The same for a row whose rounds are parts of one task.
    #[cfg(feature = "async")]
    pub fn round_trips_of_a_task(
        &mut self,
        runtime: &tokio::runtime::Runtime,
        mut once: impl AsyncFnMut() -> Outcome,
    ) -> Outcome {
        self.all_passes(|side, rounds, kind, values| {
            side.pass(rounds, kind, |rounds| {
                runtime.block_on(async {
                    let mut laps = values.map(|values| Laps::begin(rounds, values)).transpose()?;
                    for _ in 0..rounds {
                        once().await?;
                        laps.iter_mut().for_each(Laps::lap);
                    }
                    Ok(())
                })
            })
        })
    }

    fn all_passes(
        &mut self,
        mut pass: impl FnMut(&mut Asker, u64, PassKind, Option<&mut Vec<u32>>) -> Outcome<Pass>,
    ) -> Outcome {
        self.bracket()?;
        let rounds = self.rounds_per_pass(|side, rounds| pass(side, rounds, PassKind::Plain, None))?;
        let plain = pass(self, rounds, PassKind::Plain, None)?;
        self.report(rounds, plain);
        let mut values = Vec::new();
        pass(self, rounds.min(MOST_VALUES), PassKind::Plain, Some(&mut values))?;
        self.measured.latency = Some(Latency::from_values(&values));
        self.bracket()?;
        let rounds = rounds.min(COUNTED);
        let counted = pass(self, rounds, PassKind::Counted, None)?;
        self.report_calls(rounds, counted);
        self.end()
    }

    /// The whole measurement of a row that needs no other process.
    pub fn alone(&mut self, mut once: impl FnMut() -> Outcome) -> Outcome {
        let enough = self.orders.pass / 5;
        let mut rounds = 16_u64;
        let mut run = |rounds| -> Outcome<Pass> {
            let (start, cpu) = (Instant::now(), system::cpu_time());
            repeat(rounds, &mut once)?;
            Ok(Pass { wall: start.elapsed(), own_cpu: system::cpu_time() - cpu, calls: None })
        };
        while run(rounds)?.wall < enough {
            rounds *= 4;
        }
        let pass = run(rounds * 4)?;
        self.report(rounds * 4, pass);
        self.end()
    }

    /// The whole measurement of a row whose round is `batch` messages in one direction: `send` sends this many rounds.
    pub fn stream(&mut self, batch: u64, mut send: impl FnMut(u64) -> Outcome) -> Outcome {
        self.bracket()?;
        let rounds =
            self.rounds_per_pass(|side, rounds| side.pass(rounds, PassKind::UntilDone, &mut send))?;
        let pass = self.pass(rounds, PassKind::UntilDone, &mut send)?;
        self.report(rounds * batch, pass);
        self.bracket()?;
        let rounds = (COUNTED / batch).max(1);
        let counted = self.pass(rounds, PassKind::Counted, &mut send)?;
        self.report_calls(rounds * batch, counted);
        self.end()
    }
}

#[inline(always)]
fn run(rounds: u64, values: Option<&mut Vec<u32>>, once: &mut impl FnMut() -> Outcome) -> Outcome {
    match values {
        Some(values) => timed(rounds, values, once),
        None => repeat(rounds, once),
    }
}

#[inline(always)]
fn repeat(rounds: u64, once: &mut impl FnMut() -> Outcome) -> Outcome {
    for _ in 0..rounds {
        once()?;
    }
    Ok(())
}

/// Times each round separately, with one clock read between two rounds; the cost of a read is subtracted.
#[inline(always)]
fn timed(rounds: u64, values: &mut Vec<u32>, once: &mut impl FnMut() -> Outcome) -> Outcome {
    let mut laps = Laps::begin(rounds, values)?;
    for _ in 0..rounds {
        once()?;
        laps.lap();
    }
    Ok(())
}

/// The duration of each round.
struct Laps<'v> {
    values: &'v mut Vec<u32>,
    before: Instant,
    /// The cost of a clock read, in ns.
    look: u32,
}

impl Laps<'_> {
    fn begin(rounds: u64, values: &mut Vec<u32>) -> Outcome<Laps<'_>> {
        let look = clock_cost();
        values.reserve_exact(usize::try_from(rounds)?);
        Ok(Laps { values, before: Instant::now(), look })
    }

    /// Ends a round.
    #[inline(always)]
    fn lap(&mut self) {
        let now = Instant::now();
        let took = u32::try_from((now - self.before).as_nanos()).unwrap_or(u32::MAX);
        self.values.push(took.saturating_sub(self.look));
        self.before = now;
    }
}

/// The median time between two clock reads with nothing between them, in ns.
pub fn clock_cost() -> u32 {
    let mut values: Vec<u32> = (0..2_001)
        .map(|_| {
            let before = Instant::now();
            u32::try_from(black_box(before.elapsed()).as_nanos()).unwrap_or(u32::MAX)
        })
        .collect();
    values.sort_unstable();
    values[1_000]
}
