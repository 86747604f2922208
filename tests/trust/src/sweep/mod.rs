//! Kills a process at every instruction of a part, or at every system call, each time a new process.
//!
//! How many instructions a part has is not known beforehand, and need not be the same each time: one that waits
//! polls as often as it comes to it. So it goes on to the first process that reaches the end of the part.

pub mod client;
pub mod flows;
pub mod host;

use std::process::Command;
use std::time::Duration;

use memorypipe_tests::place::Place;

use crate::rows::{Extent, Run};
use crate::trace::{Pace, Reached, Traced};

/// Within which a death must be noticed by whoever is left. It takes less than a millisecond, and much longer on
/// a machine that others use too.
const BOUND: Duration = Duration::from_secs(1);

/// Kill points of a part in a slice, about.
const SLICE_POINTS: u64 = 25;

/// At full length one kill in so many instructions of a part that does far more than it takes to say that it ends:
/// who leaves gives back all that it knew of the other side. There each system call is swept beside.
const LEAVING: u64 = 7;

/// What came of a part.
#[derive(Debug, Default, Clone, Copy)]
struct Swept {
    /// Processes killed.
    kills: u64,
    /// Steps from the beginning to the end of the part, in the longest run.
    steps: u64,
    /// The longest time in which a death was noticed.
    slowest: Duration,
}

impl Swept {
    fn add(&mut self, other: Swept) {
        self.kills += other.kills;
        self.steps += other.steps;
        self.slowest = self.slowest.max(other.slowest);
    }

    fn figure(self, unit: &str) -> String {
        let Swept { kills, steps, slowest } = self;
        format!("0 violations, {kills} kills in {steps} {unit}, noticed within {slowest:.1?}")
    }
}

/// A process of this program that plays `role`, for being run instruction by instruction: an instruction that copies
/// a whole message counts as many times as there are bytes, so the C library is to use others.
fn victim(place: &Place, role: &str) -> Command {
    let never = "1000000000";
    let tunables = ["movsb", "stosb"].map(|copy| format!("glibc.cpu.x86_rep_{copy}_threshold={never}"));
    let mut command = Command::new(std::env::current_exe().expect("a program"));
    command.args(place.arguments(role)).env("GLIBC_TUNABLES", tunables.join(":"));
    command
}

/// Lets `traced` make so many steps.
fn advance(traced: &Traced, pace: Pace, steps: u64) -> Reached {
    let at_end = (0..steps).any(|_| traced.advance(pace) == Reached::End);
    if at_end { Reached::End } else { Reached::Step }
}

/// Has `attempt` kill at each step, or at each `full`-th instruction, or in a slice at some, until it reaches the end.
/// The attempt returns in how long the death was noticed.
fn sweep(run: &Run, pace: Pace, full: u64, mut attempt: impl FnMut(u64) -> (Reached, Duration)) -> Swept {
    let mut swept = Swept::default();
    let stride = match (run.extent, pace) {
        (_, Pace::SystemCall) => 1,
        (Extent::Full, _) => full,
        (Extent::Slice, Pace::Instruction) => length(&mut attempt).div_ceil(SLICE_POINTS),
    };
    // One more process is killed behind the end.
    loop {
        let (reached, noticed) = attempt(swept.steps);
        swept.kills += 1;
        swept.slowest = swept.slowest.max(noticed);
        assert!(noticed < BOUND, "at step {}: the death is noticed after {noticed:?}", swept.steps);
        if reached == Reached::End {
            return swept;
        }
        swept.steps += stride;
    }
}

/// How many steps there are, to within a factor.
fn length(attempt: &mut impl FnMut(u64) -> (Reached, Duration)) -> u64 {
    let mut steps = 64;
    while attempt(steps).0 == Reached::Step {
        steps = steps * 3 / 2;
    }
    steps
}
