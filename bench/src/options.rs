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
        how: How,
        /// What is written.
        #[command(flatten)]
        files: Files,
    },
    /// Measures all rows; prints them, ratios to floors and peers, and which goals are reached.
    Compare {
        /// How.
        #[command(flatten)]
        how: How,
        /// What is written.
        #[command(flatten)]
        files: Files,
    },
    /// Tells what `--json` files of one or more runs on the same machine say together, as `compare` does.
    ///
    /// Runs that each measure the same rows are as good as one with more repeats. Rows that were measured in different
    /// runs are compared too, but the machine may have had another mood.
    Report {
        /// The files.
        #[arg(required = true, value_name = "FILE")]
        runs: Vec<PathBuf>,
        /// What is written.
        #[command(flatten)]
        files: Files,
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
pub struct How {
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
}

/// What is written besides the tables on the terminal.
#[derive(Debug, Clone, Default, Args)]
pub struct Files {
    /// Every measurement as a line of JSON.
    #[arg(long, value_name = "FILE")]
    pub json: Option<PathBuf>,
    /// A page with tables and plots that needs no other file.
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,
    /// The tables as Markdown.
    #[arg(long, value_name = "FILE")]
    pub markdown: Option<PathBuf>,
    /// The plots as SVG files.
    #[arg(long, value_name = "DIRECTORY")]
    pub plots: Option<PathBuf>,
}
