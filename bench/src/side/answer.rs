//! The answering side.

use super::{Kind, Orders, Place, Placed, Wires, line};
use crate::measure::Outcome;
use crate::shared::{Shared, UNKNOWN, Word};
use crate::system::{self, CallCounter};

/// Carries out orders.
pub struct Answerer {
    /// The memory of both sides.
    pub shared: &'static Shared,
    orders: Orders,
    placed: Placed,
}

impl Answerer {
    pub fn new(shared: &'static Shared, orders: Orders, place: Place) -> Outcome<Answerer> {
        let mut placed = Placed::new(&orders, 1, place);
        // The row's set-up runs on the processor on which the row is measured.
        placed.go_for(Kind::Rounds)?;
        shared.set(Word::AnswerPid, u64::from(std::process::id()));
        Ok(Answerer { shared, orders, placed })
    }

    /// A unique name.
    pub fn name(&self) -> &str {
        &self.orders.name
    }

    /// The inherited descriptors.
    pub fn wires(&self) -> Wires {
        self.orders.wires
    }

    /// Carries out orders until the end; `once` is one round. The asking side may change the number of rounds during a
    /// pass, as long as more than this many are left.
    pub fn serve_each(&mut self, mut once: impl FnMut() -> Outcome) -> Outcome {
        let shared = self.shared;
        self.serve(|_| {
            let mut done = 0;
            while done < shared.get(Word::Rounds) {
                once()?;
                done += 1;
            }
            Ok(())
        })
    }

    /// Carries out orders until the end; `rounds` does this many rounds of the row.
    pub fn serve(&mut self, mut rounds: impl FnMut(u64) -> Outcome) -> Outcome {
        let mut last = 0;
        loop {
            let order = last + 1;
            self.shared.wait_for(Word::Order, order);
            let kind = Kind::from_word(self.shared.get(Word::Kind)).ok_or("an unknown order")?;
            let count = self.shared.get(Word::Rounds);
            self.placed.go_for(kind)?;
            let mut counter = if kind == Kind::Counted { CallCounter::start() } else { None };
            let before = system::cpu_time();
            self.shared.set(Word::Taken, order);
            match kind {
                Kind::Line => line::answer(self.shared, count),
                Kind::Rounds | Kind::Counted => rounds(count)?,
                Kind::End => return Ok(()),
            }
            let calls = counter.as_mut().and_then(CallCounter::calls);
            let cpu = system::cpu_time() - before;
            self.shared.set(Word::AnswerCpu, u64::try_from(cpu.as_nanos())?);
            self.shared.set(Word::AnswerCalls, calls.unwrap_or(UNKNOWN));
            self.shared.set(Word::AnswerPeak, system::peak_kib());
            self.shared.set(Word::Done, order);
            last = order;
        }
    }
}
