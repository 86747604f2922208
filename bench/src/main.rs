//! How fast memorypipe is, beside what the hardware allows and beside its peers.
//!
//! `memorypipe-bench compare` measures everything and prints one table; `--quick` takes a minute. How it
//! measures and how to read it: `bench/NOTES.md`.

// A program: nothing of it can be reached from outside, and `pub` says what a module offers to the others.
#![allow(unreachable_pub)]

mod measure;
mod options;
mod report;
mod rows;
mod run;
mod shared;
mod side;
mod stats;
mod system;
mod wire;

use clap::Parser;

use measure::Outcome;
use options::{Command, Options};

fn main() -> Outcome {
    match Options::parse().command {
        Command::Side { orders } => side::run(serde_json::from_str(&orders)?),
        Command::List => {
            report::list(&rows::all());
            Ok(())
        }
        Command::Compare { run } => {
            let results = run::run(&[], &run)?;
            print!("{}{}", report::table(&results), report::compare(&results));
            report::write_files(&results, &run)
        }
        Command::Run { filter, run } => {
            let results = run::run(&filter, &run)?;
            print!("{}", report::table(&results));
            report::write_files(&results, &run)
        }
    }
}
