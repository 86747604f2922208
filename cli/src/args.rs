//! The command line. The texts here are those of `--help`.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Parser, Subcommand, ValueEnum};

const EXIT_CODES: &str = "\
Exit codes:
  0  done
  1  the method answered with its own error
  2  a wrong command line, or a value that does not fit its type
  3  no such host, or it does not answer
  4  timed out, or the host had no room: it had not taken the request
  5  the outcome is unknown: the host had taken the request
  6  not permitted
  7  the declarations are incompatible
  8  fewer events than were asked for";

/// Looks at the channels of memorypipe on this machine, and calls them.
#[derive(Debug, Parser)]
#[command(name = "memorypipe", version, after_help = EXIT_CODES)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) common: Common,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Clone, Args)]
pub(crate) struct Common {
    /// The directory of the hosts' sockets [default: as for hosts and clients; `memorypipe doctor` shows it]
    #[arg(long, global = true, value_name = "DIRECTORY")]
    pub(crate) dir: Option<PathBuf>,
    /// Trust hosts of this user too; may be given several times
    #[arg(long, global = true, value_name = "UID")]
    pub(crate) trust_uid: Vec<u32>,
    /// Print JSON, for programs
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// List the hosts, and the names that dead ones have left
    Ls(LsArgs),
    /// Print a declaration, compare two, or check that released ones stay compatible
    #[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
    Schema(SchemaArgs),
    /// Call a method and print its result
    Call(CallArgs),
    /// Print the events of a host as JSON, one in each line
    Listen(ListenArgs),
    /// Check what this machine, user and directory allow, and say how to fix what is missing
    Doctor(DoctorArgs),
    /// Print the completions of a shell, as in: source <(memorypipe completions bash)
    Completions {
        /// The shell
        shell: Shell,
    },
    /// The candidates for the last of these words; called by the scripts of `completions`
    #[command(hide = true, disable_help_flag = true)]
    Complete {
        /// The words of the command line so far
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        words: Vec<String>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct SchemaArgs {
    #[command(subcommand)]
    pub(crate) command: Option<SchemaCommand>,
    /// The name of a living host; a file (with `/` or `.json`) of `assert_schema_frozen!` or `schema --json`; or `-`
    #[arg(required = true, value_name = "SOURCE")]
    pub(crate) source: Option<String>,
    /// Print the declaration as Rust source
    #[arg(long, conflicts_with = "id")]
    pub(crate) rust: bool,
    /// Print the id alone
    #[arg(long)]
    pub(crate) id: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum SchemaCommand {
    /// Compare the declaration of a host with that of a client; exit code 7 if they are incompatible
    Diff {
        /// The declaration of the host
        #[arg(value_name = "HOST")]
        host: String,
        /// The declaration of the client
        #[arg(value_name = "CLIENT")]
        client: String,
    },
    /// Check that programs built from the older files can use the newest, or a host; exit code 7 if one cannot
    Check {
        /// The files, from the oldest to the newest
        #[arg(required = true, value_name = "FILE")]
        files: Vec<String>,
        /// Compare the files with this living host
        #[arg(long, value_name = "NAME")]
        live: Option<String>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct CallArgs {
    /// The name of the host
    #[arg(value_name = "NAME")]
    pub(crate) name: String,
    /// The method
    #[arg(value_name = "METHOD")]
    pub(crate) method: String,
    /// The arguments.
    #[arg(
        value_name = "ARGUMENTS",
        allow_negative_numbers = true,
        help = "The arguments: JSON such as '{\"a\": 1}' or '[1]'; a=1 b=2; @FILE; or - for one call for each line of \
                standard input"
    )]
    pub(crate) args: Vec<String>,
    /// How long the call may take, such as 500ms, 2s or 1m
    #[arg(long, value_name = "TIME", default_value = "5s", value_parser = duration)]
    pub(crate) timeout: Duration,
    /// Print the host and the times to standard error
    #[arg(short, long)]
    pub(crate) verbose: bool,
}

#[derive(Debug, Args)]
pub(crate) struct ListenArgs {
    /// The name of the host
    #[arg(value_name = "NAME")]
    pub(crate) name: String,
    /// The events; all, if none is named
    #[arg(value_name = "EVENT")]
    pub(crate) events: Vec<String>,
    /// End after this many events
    #[arg(short = 'n', long, value_name = "NUMBER")]
    pub(crate) count: Option<u64>,
    /// End after this time, such as 500ms, 2s or 1m
    #[arg(long, value_name = "TIME", value_parser = duration)]
    pub(crate) r#for: Option<Duration>,
    /// Print each second how many events have come
    #[arg(long, conflicts_with = "count")]
    pub(crate) rate: bool,
}

#[derive(Debug, Args)]
pub(crate) struct DoctorArgs {
    /// Also say why attaching to this host fails
    #[arg(value_name = "NAME")]
    pub(crate) name: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct LsArgs {
    /// Look in the default directories of all users, and trust all of them
    #[arg(long)]
    pub(crate) all_users: bool,
    /// List again each second; in a pipe, when something has changed
    #[arg(short, long)]
    pub(crate) watch: bool,
    /// How long a host may take to answer, such as 500ms, 2s or 1m
    #[arg(long, value_name = "TIME", default_value = "1s", value_parser = duration)]
    pub(crate) timeout: Duration,
}

/// A time with its unit.
pub(crate) fn duration(text: &str) -> Result<Duration, String> {
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (number, unit) = text.split_at(digits);
    let milliseconds = match unit {
        "ms" => 1,
        "s" => 1000,
        "m" => 60_000,
        "h" => 3_600_000,
        _ => return Err("write a number and one of ms, s, m, h".to_owned()),
    };
    let number: u64 = number.parse().map_err(|_| "write a number and one of ms, s, m, h".to_owned())?;
    number.checked_mul(milliseconds).map(Duration::from_millis).ok_or_else(|| "that is too long".to_owned())
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Shell {
    Bash,
    Zsh,
    Fish,
}
