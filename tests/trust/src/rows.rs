//! All rows: their tests, their extents, and the resulting table.

use std::panic::catch_unwind;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use memorypipe_tests::place::Place;

use crate::{attaches, bystanders, crowds, kills, limits, machine, mutants, slow, soak, sweep};

/// The extent of a test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// A few seconds, for every change.
    Slice,
    /// The full extent of the bar.
    Full,
}

/// One run of a row.
#[derive(Debug, Clone)]
pub struct Run {
    /// The extent.
    pub extent: Extent,
    program: PathBuf,
}

impl Run {
    /// A run in which this program plays the other processes.
    ///
    /// # Panics
    ///
    /// If the kernel does not know the path of the program.
    #[must_use]
    pub fn new(extent: Extent) -> Run {
        Run { extent, program: std::env::current_exe().expect("a program") }
    }

    /// One of two values, by the extent.
    pub fn pick<T>(&self, slice: T, full: T) -> T {
        match self.extent {
            Extent::Slice => slice,
            Extent::Full => full,
        }
    }

    /// An empty directory, with this program for the other processes.
    #[must_use]
    pub fn place(&self) -> Place {
        Place::new(&self.program)
    }

    /// The program.
    #[must_use]
    pub fn program(&self) -> &PathBuf {
        &self.program
    }
}

/// A promise.
#[derive(Debug)]
pub struct Row {
    /// Its name on the command line.
    pub name: &'static str,
    /// The bar.
    pub bar: &'static str,
    /// Tests it: returns the figure, or panics with the violation.
    pub run: fn(&Run) -> String,
}

/// All of them. The long form prints them in this order.
pub const ROWS: &[Row] = &[
    Row { name: "client-sweep", bar: "0 violations, every instruction", run: sweep::client::run },
    Row { name: "client-handshake", bar: "0 violations, every system call", run: sweep::client::handshake },
    Row { name: "host-sweep", bar: "0 violations, every instruction", run: sweep::host::run },
    Row { name: "host-handshake", bar: "0 violations, every system call", run: sweep::host::handshake },
    Row { name: "client-flows", bar: "0 violations, every instruction", run: sweep::flows::clients },
    Row { name: "host-flows", bar: "0 violations, every instruction", run: sweep::flows::hosts },
    Row { name: "client-kills", bar: "0 violations in 10,000", run: kills::clients::run },
    Row { name: "host-kills", bar: "0 violations in 10,000; re-attach p99 50 ms", run: kills::hosts::run },
    Row { name: "host-kills-reconnect", bar: "0 violations in 10,000", run: kills::reconnects::run },
    Row { name: "host-kills-events", bar: "0 violations in 1,000", run: kills::markets::run },
    Row {
        name: "deaths",
        bar: "missed within p99 1 ms, also if a child holds the socket",
        run: kills::deaths::run,
    },
    Row { name: "attaches", bar: "p50 1 ms, p99 2 ms", run: attaches::run },
    Row { name: "soak", bar: "0 faults in 200 million in 60 s", run: soak::run },
    Row { name: "machine", bar: "0 differences in 100,000 sequences", run: machine::run },
    Row { name: "fork", bar: "an error in the child, no corruption", run: limits::fork::run },
    Row { name: "limits", bar: "an error for each, no signal", run: limits::refused::run },
    Row { name: "confined", bar: "killed at no access, others served", run: limits::confined::run },
    Row { name: "bystanders", bar: "p99 with a stopped client x 1.1 at most", run: bystanders::stopped },
    Row { name: "bystanders-killed", bar: "p99 with killed clients x 1.1 at most", run: bystanders::killed },
    Row { name: "bystanders-hostile", bar: "p99 with a hostile one x 1.1 at most", run: bystanders::hostile },
    Row {
        name: "bystanders-attaching",
        bar: "p99 with attaches of 64 MiB x 1.1 at most",
        run: crowds::attaching,
    },
    Row { name: "bystanders-attaching-small", bar: "the same of small ones", run: crowds::attaching_small },
    Row {
        name: "bystanders-declaring",
        bar: "p99 with large declarations x 1.1 at most",
        run: crowds::declaring,
    },
    Row {
        name: "bystanders-subscribing",
        bar: "p99 with subscriptions x 1.1 at most",
        run: crowds::subscribing,
    },
    Row {
        name: "bystanders-blocking",
        bar: "p99 with a slow subscriber x 1.1 at most",
        run: crowds::reading_seldom,
    },
    Row {
        name: "bystanders-waiting",
        bar: "p90 with waiting clients x 1.1 at most",
        run: crowds::waiting::run,
    },
    Row { name: "descriptors", bar: "no more than a few at a time", run: crowds::descriptors::run },
    Row { name: "retries", bar: "4 attempts within the limit at most", run: crowds::retries::run },
    Row { name: "deadlines", bar: "late by p99 2 ms at most, with signals", run: slow::deadlines },
    Row { name: "pressure", bar: "nothing lost", run: slow::pressure },
    Row { name: "mutants", bar: "all caught", run: mutants::run },
];

const USAGE: &str = "memorypipe-trust [--slice] all | list | NAME...";

/// Runs the rows that the arguments name.
#[must_use]
pub fn main() -> ExitCode {
    let mut names: Vec<String> = std::env::args().skip(1).collect();
    let is_slice = names.iter().any(|name| name == "--slice");
    names.retain(|name| name != "--slice");
    let extent = if is_slice { Extent::Slice } else { Extent::Full };
    if names == ["list"] {
        ROWS.iter().for_each(|row| println!("{}", row.name));
        return ExitCode::SUCCESS;
    }
    let all = names == ["all"];
    let unknown = names.iter().find(|name| !all && ROWS.iter().all(|row| row.name != *name));
    if names.is_empty() || unknown.is_some() {
        eprintln!("{}{USAGE}", unknown.map_or(String::new(), |name| format!("no row `{name}`; ")));
        return ExitCode::FAILURE;
    }
    let chosen = ROWS.iter().filter(|row| all || names.iter().any(|name| name == row.name));
    if all_hold(chosen, &Run::new(extent)) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn all_hold<'r>(rows: impl Iterator<Item = &'r Row>, run: &Run) -> bool {
    let mut failed = 0;
    println!("{:<20} {:<44} {:>7}  reached", "row", "bar", "time");
    for row in rows {
        let start = Instant::now();
        let watch = watch(row.name, run.pick(Duration::from_secs(180), Duration::from_secs(3600)));
        let figure = catch_unwind(|| (row.run)(run));
        drop(watch);
        failed += u32::from(figure.is_err());
        let figure = figure.unwrap_or_else(|_| "FAILED, as said above".to_owned());
        println!("{:<20} {:<44} {:>5.1} s  {figure}", row.name, row.bar, start.elapsed().as_secs_f64());
    }
    failed == 0
}

/// Ends this process if the returned value is not dropped in time: no test may hang, whatever is killed.
fn watch(row: &'static str, time: Duration) -> Sender<()> {
    let (watch, dropped) = channel();
    std::thread::spawn(move || {
        if dropped.recv_timeout(time) == Err(RecvTimeoutError::Timeout) {
            eprintln!("{row} takes longer than {time:?}");
            // The kernel kills its children, or they end with their input.
            std::process::abort();
        }
    });
    watch
}
