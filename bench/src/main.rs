//! How far a typed call is from what the hardware allows.
//!
//! Two real processes, pinned to two processors, exchange 128-byte messages: over one bare cache line each
//! way, over two hand-written unchecked rings, and by a typed call of memorypipe, interleaved, several times.
//! The bare line brackets every measurement: on virtual machines the two processors may at times be two
//! threads of one core, where everything is five times faster, so a measurement is kept only if the brackets
//! agree.
//!
//! `cargo run --release -p memorypipe-bench [-- REPEATS]`

mod floor;
mod stats;
mod typed;

use std::process::{Child, Command};
use std::time::Duration;

use stats::{Measured, Row};

/// Round trips of one measurement.
const ROUNDS: u32 = 200_000;
/// How often a measurement is tried until its brackets agree.
const TRIES: u32 = 8;

/// The other process; it ends with this one.
struct Partner(Child);

impl Partner {
    /// Waits for its end.
    fn finish(mut self) {
        let _ = self.0.wait();
    }
}

impl Drop for Partner {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn pin(processor: usize) {
    let mut set = rustix::thread::CpuSet::new();
    set.set(processor);
    if rustix::thread::sched_setaffinity(None, &set).is_err() {
        eprintln!("could not pin to processor {processor}: the figures will vary more");
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [role, rest @ ..] = &args[..] {
        if role == "partner" {
            pin(1);
            return partner(&rest[0], &rest[1]);
        }
    }
    let repeats: u32 = args.first().map_or(Ok(7), |n| n.parse())?;
    pin(0);
    measure_all(repeats)
}

/// The answering side of all measurements at once: one thread for each would disturb the others, so it
/// serves what it is asked for over its own control line.
fn partner(memory: &str, name: &str) -> Result<(), Box<dyn std::error::Error>> {
    let floor = floor::Shared::open(memory)?;
    let mut host = typed::host(name)?;
    loop {
        match floor.wait_for_order() {
            floor::Order::Line(rounds) => floor.answer_line(rounds),
            floor::Order::Rings(rounds) => floor.answer_rings(rounds),
            floor::Order::Typed(rounds) => typed::answer(&mut host, rounds)?,
            floor::Order::End => return Ok(()),
        }
    }
}

fn measure_all(repeats: u32) -> Result<(), Box<dyn std::error::Error>> {
    let floor = floor::Shared::create()?;
    let name = format!("bench-{}", std::process::id());
    let partner = Command::new(std::env::current_exe()?)
        .args(["partner", &floor.path(), &name])
        .spawn()
        .map(Partner)?;
    floor.order(floor::Order::Typed(1));
    let client = typed::attach(&name, Duration::from_secs(5))?;
    typed::ask(&client, 1)?;

    let mut rows = [Row::new("bare cache line"), Row::new("two hand-written rings"), Row::new("typed call")];
    let mut thrown_away = 0;
    for _ in 0..repeats {
        for _ in 0..TRIES {
            let before = line(&floor);
            let rings = {
                floor.order(floor::Order::Rings(ROUNDS));
                floor.ask_rings(ROUNDS)
            };
            let between = line(&floor);
            let typed = {
                floor.order(floor::Order::Typed(ROUNDS));
                typed::ask(&client, ROUNDS)?
            };
            let after = line(&floor);
            if stats::agree(&[before.mean, between.mean, after.mean]) {
                rows[0].add(between);
                rows[1].add(rings);
                rows[2].add(typed);
                break;
            }
            thrown_away += 1;
        }
    }
    floor.order(floor::Order::End);
    partner.finish();
    stats::print(&rows, thrown_away);
    Ok(())
}

fn line(floor: &floor::Shared) -> Measured {
    floor.order(floor::Order::Line(ROUNDS / 4));
    floor.ask_line(ROUNDS / 4)
}
