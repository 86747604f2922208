//! Kills a process at every instruction of a part, or at every system call, each time a new process.
//!
//! The number of instructions of a part is not known in advance, and may vary: a waiting process polls as often as it
//! can. So the sweep continues from each system call to the first process that reaches the next one, and to the first
//! that reaches the end of the part.

pub mod client;
pub mod flows;
pub mod host;

use std::process::Command;
use std::time::Duration;

use memorypipe_tests::place::Place;

use crate::rows::{Extent, Run};
use crate::trace::{Point, Reached};

/// The time limit in which every survivor must detect a death. It takes less than a millisecond, and much longer on a
/// machine with other load.
const BOUND: Duration = Duration::from_secs(1);

/// The approximate number of kill points of a part in a slice, in addition to those at its system calls.
const SLICE_POINTS: u64 = 25;

/// The result of a part.
#[derive(Debug, Default, Clone, Copy)]
struct Swept {
    /// The number of killed processes.
    kills: u64,
    /// Steps from the beginning to the end of the part.
    steps: u64,
    /// The longest detection time.
    slowest: Duration,
}

impl Swept {
    fn add(&mut self, other: Swept) {
        self.kills += other.kills;
        self.steps += other.steps;
        self.slowest = self.slowest.max(other.slowest);
    }

    fn kill(&mut self, point: Point, attempt: &mut impl FnMut(Point) -> (Reached, Duration)) -> Reached {
        let (reached, noticed) = attempt(point);
        assert!(noticed < BOUND, "at {point}: the death is noticed after {noticed:?}");
        self.kills += 1;
        self.slowest = self.slowest.max(noticed);
        reached
    }

    fn figure(self, unit: &str) -> String {
        let Swept { kills, steps, slowest } = self;
        format!("0 violations, {kills} kills in {steps} {unit}, noticed within {slowest:.1?}")
    }
}

/// A process of this program in the role `role`, for single-stepping: an instruction that copies a whole message counts
/// once for each byte, so the C library must use other instructions.
fn victim(place: &Place, role: &str) -> Command {
    let never = "1000000000";
    let tunables = ["movsb", "stosb"].map(|copy| format!("glibc.cpu.x86_rep_{copy}_threshold={never}"));
    let mut command = Command::new(std::env::current_exe().expect("a program"));
    command.args(place.arguments(role)).env("GLIBC_TUNABLES", tunables.join(":"));
    command
}

/// Lets `attempt` kill at each instruction, or in a slice at some of them, until it reaches the end. The attempt
/// returns the detection time.
fn at_instructions(run: &Run, mut attempt: impl FnMut(Point) -> (Reached, Duration)) -> Swept {
    let stride = match run.extent {
        Extent::Full => 1,
        Extent::Slice => at_every(u64::MAX, &mut attempt).steps.div_ceil(SLICE_POINTS),
    };
    at_every(stride, &mut attempt)
}

/// The same at each `stride`-th instruction after a system call, and before each system call.
fn at_every(stride: u64, attempt: &mut impl FnMut(Point) -> (Reached, Duration)) -> Swept {
    let (mut swept, mut point) = (Swept::default(), Point::BEGIN);
    loop {
        match swept.kill(point, attempt) {
            Reached::Point => point.instructions = point.instructions.saturating_add(stride),
            Reached::Call(instructions) => {
                swept.steps += instructions + 1;
                point = point.behind_call();
            }
            Reached::End => return swept,
        }
    }
}

/// The same at each entry into the kernel and each return from it.
fn at_system_calls(mut attempt: impl FnMut(Point) -> (Reached, Duration)) -> Swept {
    let (mut swept, mut point) = (Swept::default(), Point::BEGIN);
    while swept.kill(point, &mut attempt) != Reached::End {
        point.crossings += 1;
        swept.steps += 1;
    }
    swept
}
