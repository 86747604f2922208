//! The command line.

use std::path::PathBuf;
use std::str::FromStr;

use clap::{Args, Parser, Subcommand};

/// Measures memorypipe, the limits of the hardware, and other libraries.
#[derive(Debug, Parser)]
#[command(version)]
pub struct Options {
    /// The command.
    #[command(subcommand)]
    pub command: Command,
}

/// The command.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Measures some rows and prints them.
    Run {
        /// Names of rows, prefixes of names, or groups: floor, memorypipe, peer. Without any, all rows.
        filter: Vec<String>,
        /// How to measure.
        #[command(flatten)]
        how: How,
        /// What to write.
        #[command(flatten)]
        files: Files,
    },
    /// Measures all rows; prints them, their ratios to floors and peers, and which goals are reached.
    Compare {
        /// How to measure.
        #[command(flatten)]
        how: How,
        /// What to write.
        #[command(flatten)]
        files: Files,
    },
    /// Combines the `--json` files of one or more runs on the same machine, and prints them like `compare`.
    ///
    /// Runs that measure the same rows are as good as one run with more repeats. Rows of different runs are compared
    /// too, but the machine may have been in another state.
    Report {
        /// The files.
        #[arg(required = true, value_name = "FILE")]
        runs: Vec<PathBuf>,
        /// Counts only measurements whose bare line took from A to B ns, including those that their run has discarded:
        /// for a machine whose processors are sometimes near each other and sometimes far.
        #[arg(long, value_parser = pair::<f64>, value_name = "A,B")]
        line: Option<[f64; 2]>,
        /// What to write.
        #[command(flatten)]
        files: Files,
    },
    /// Keeps each processor busy for about 60 % of the time, in bursts of 1 to 50 ms, as other programs do. The rows
    /// `busy_*` do that themselves.
    Busy {
        /// How long.
        #[arg(value_parser = seconds)]
        seconds: f64,
    },
    /// Lists the rows.
    List,
    /// One side of a measurement; started by the program itself.
    #[command(hide = true)]
    Side {
        /// The orders, as JSON.
        orders: String,
    },
}

/// How to measure.
#[derive(Debug, Clone, Args)]
pub struct How {
    /// Fewer repeats and shorter passes: done in a minute.
    #[arg(long)]
    pub quick: bool,
    /// How often each row is measured; rows take turns. The default is 7, or what a row needs.
    #[arg(long)]
    pub repeats: Option<u32>,
    /// The duration of a pass.
    #[arg(long, value_name = "MS")]
    pub pass: Option<u64>,
    /// Measures rows also with the same program built by `cargo build --profile lto`: their names end in `_lto`. The
    /// default is the program next to this one, in the folder of that profile.
    #[arg(long, value_name = "PROGRAM", num_args = 0..=1, require_equals = true, default_missing_value = "")]
    pub lto: Option<PathBuf>,
    /// Each measurement counts if its bare line took from A to B ns, and is not repeated otherwise: for a machine whose
    /// processors are sometimes near each other and sometimes far, where `report --line` separates the two later.
    #[arg(long, value_parser = pair::<f64>, value_name = "A,B")]
    pub line: Option<[f64; 2]>,
    /// The two processors, for example 0,1. The default is two processors of different cores.
    #[arg(long, value_parser = pair::<usize>, value_name = "A,B")]
    pub cpus: Option<[usize; 2]>,
}

/// Output in addition to the tables on the terminal.
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

/// Two values, separated by a comma.
fn pair<T: FromStr>(text: &str) -> Result<[T; 2], String> {
    let values: Option<Vec<T>> = text.split(',').map(|value| value.trim().parse().ok()).collect();
    values.and_then(|values| values.try_into().ok()).ok_or_else(|| "not two numbers, like 0,1".to_owned())
}

/// A time that a program can sleep.
fn seconds(text: &str) -> Result<f64, String> {
    let seconds = text.parse().ok().filter(|seconds| (0.0..=86_400.0).contains(seconds));
    seconds.ok_or_else(|| "not a number of seconds of at most a day".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_two_numbers_with_a_comma() {
        let parsed = |line: &str| Options::try_parse_from(line.split(' '));
        let Ok(Options { command: Command::Compare { how, .. } }) = parsed("bench compare --cpus 2,5") else {
            panic!("it is parsed");
        };
        assert_eq!(how.cpus, Some([2, 5]));
        let Ok(Options { command: Command::Report { runs, line, .. } }) =
            parsed("bench report --line 400,700 a.jsonl b.jsonl")
        else {
            panic!("it is parsed");
        };
        assert_eq!((runs.len(), line), (2, Some([400.0, 700.0])));
        for wrong in ["0", "0,1,2", "0;1", "a,b"] {
            assert!(parsed(&format!("bench compare --cpus {wrong}")).is_err(), "{wrong}");
        }
    }
}
