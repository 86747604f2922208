//! Rows on a busy machine: other programs run while the two sides do their rounds.

use std::time::{Duration, Instant};

use super::Asker;
use super::ask::{Pass, PassKind};
use crate::measure::Outcome;
use crate::shared::Word;

/// Rounds between two looks at the clock.
const ROUNDS: u64 = 32;
/// The time for bursts to begin everywhere, and for the last ones to end.
const SETTLE: Duration = Duration::from_millis(100);

impl Asker {
    /// The whole measurement of a row whose round is a round trip, on a busy machine: `rounds` does this many.
    ///
    /// A pass lasts a fixed time, because the duration of a round varies by factors. The brackets are taken while the
    /// machine is quiet.
    pub fn busy_rounds(&mut self, mut rounds: impl FnMut(u64) -> Outcome) -> Outcome {
        self.bracket()?;
        self.shared.set(Word::Busy, 1);
        std::thread::sleep(SETTLE);
        self.for_a_time(self.orders.pass / 5, &mut rounds)?;
        let (done, pass) = self.for_a_time(self.orders.pass, &mut rounds)?;
        self.shared.set(Word::Busy, 0);
        self.report(done, pass);
        if self.shared.get(Word::Bursts) == 0 {
            return Err("the machine was not busy: no other work ran".into());
        }
        std::thread::sleep(SETTLE);
        self.bracket()?;
        self.end()
    }

    /// The same for one round trip at a time.
    pub fn busy_round_trips(&mut self, mut once: impl FnMut() -> Outcome) -> Outcome {
        self.busy_rounds(|rounds| (0..rounds).try_for_each(|_| once()))
    }

    /// A pass that lasts this long; returns its number of rounds.
    ///
    /// The other side does rounds without end until its number is set, which is done before the last one.
    fn for_a_time(
        &mut self,
        time: Duration,
        rounds: &mut impl FnMut(u64) -> Outcome,
    ) -> Outcome<(u64, Pass)> {
        let (shared, mut done) = (self.shared, 0);
        let pass = self.pass(u64::MAX, PassKind::Plain, |_| {
            let start = Instant::now();
            while start.elapsed() < time {
                rounds(ROUNDS)?;
                done += ROUNDS;
            }
            done += 1;
            shared.set(Word::Rounds, done);
            rounds(1)
        })?;
        Ok((done, pass))
    }
}
