//! Measures the speed of memorypipe, of the hardware's limits, and of other libraries.
//!
//! `memorypipe-bench compare` measures everything and prints one table; `--quick` takes a minute, and `report` joins
//! the files of several runs. `bench/NOTES.md` explains the method and how to read the results.

// A program: no code outside can reach its items, and `pub` marks what a module offers to the others.
#![allow(unreachable_pub)]

mod measure;
mod options;
mod process;
mod report;
mod rows;
mod run;
mod shared;
mod side;
mod stats;
mod system;
mod wire;

use std::time::Duration;

use clap::Parser;

use measure::Outcome;
use options::{Command, Files, Options};
use report::Extent;
use run::Results;

fn main() -> Outcome {
    match Options::parse().command {
        Command::Side { orders } => process::run(serde_json::from_str(&orders)?),
        Command::Busy { seconds } => side::load::everywhere(Duration::from_secs_f64(seconds)),
        Command::List => {
            report::list(&rows::all());
            Ok(())
        }
        Command::Compare { how, files } => tell(&run::run(&[], &how)?, Extent::Everything, &files),
        Command::Run { filter, how, files } => tell(&run::run(&filter, &how)?, Extent::Rows, &files),
        Command::Report { runs, line, files } => {
            let mut results = report::lines::read(&runs)?;
            if let Some([from, to]) = line {
                results.count_only_beside_lines(from, to);
            }
            tell(&results, Extent::Everything, &files)
        }
    }
}

fn tell(results: &Results, extent: Extent, files: &Files) -> Outcome {
    print!("{}", report::text(results, extent));
    report::write_files(results, files)
}
