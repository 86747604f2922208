//! The command line. The texts here are those of `--help`.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

const EXIT_CODES: &str = "\
Exit codes:
  0  done
  2  a wrong command line or file
  3  hosts and clients do not work here
  6  not permitted
  7  the declarations are incompatible";

/// Looks at the declarations of channels of memorypipe, and at what this machine allows.
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
    /// Print JSON, for programs
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Print a declaration, compare two, or check that released ones stay compatible
    #[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
    Schema(SchemaArgs),
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
    /// A file of `assert_schema_frozen!` or of `schema --json`, or `-` for standard input
    #[arg(required = true, value_name = "FILE")]
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
    /// Check that programs built from the older files can use the newest; exit code 7 if one cannot
    Check {
        /// The files, from the oldest to the newest
        #[arg(required = true, value_name = "FILE")]
        files: Vec<String>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct DoctorArgs {}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Shell {
    Bash,
    Zsh,
    Fish,
}
