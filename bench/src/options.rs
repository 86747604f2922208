//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// Measures memorypipe beside what the hardware allows and beside its peers.
#[derive(Debug, Parser)]
#[command(version)]
pub struct Options {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Measures some rows and prints them.
    Run {
        /// Names of rows, beginnings of names, or groups: floor, memorypipe, peer. All if there are none.
        filter: Vec<String>,
        /// How.
        #[command(flatten)]
        run: Run,
    },
    /// Measures all rows; prints them, ratios to floors and peers, and which goals are reached.
    Compare {
        /// How.
        #[command(flatten)]
        run: Run,
    },
    /// Lists the rows.
    List,
    /// One side of a measurement; started by the program itself.
    #[command(hide = true)]
    Side {
        /// What to do, as JSON.
        orders: String,
    },
}

/// How to measure.
#[derive(Debug, Clone, Args)]
pub struct Run {
    /// Fewer repeats and shorter passes: done in a minute.
    #[arg(long)]
    pub quick: bool,
    /// How often each row is measured; the rows take turns.
    #[arg(long)]
    pub repeats: Option<u32>,
    /// Length of a pass.
    #[arg(long, value_name = "MS")]
    pub pass: Option<u64>,
    /// The two processors, for example 0,1. By default two of different cores.
    #[arg(long, value_delimiter = ',', num_args = 2, value_name = "A,B")]
    pub cpus: Option<Vec<usize>>,
    /// Writes every measurement as a line of JSON.
    #[arg(long, value_name = "FILE")]
    pub json: Option<PathBuf>,
}
