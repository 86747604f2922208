//! `memorypipe`: looks at, calls and diagnoses the channels on this machine.
//!
//! | module | contents |
//! |---|---|
//! | `args` | the command line |
//! | `call` | calls a method |
//! | `complete` | completions for shells |
//! | `doctor` | what this machine, user and directory allow |
//! | `failure` | errors, their texts and exit codes |
//! | `hosts` | the names in directories, and what each host is |
//! | `listen` | prints events |
//! | `ls` | lists the hosts |
//! | `output` | tables, JSON and colours |
//! | `schema` | prints, compares and checks declarations |
//! | `source` | where a declaration comes from: a host, a file, standard input |
//!
//! Results go to standard output and errors to standard error, so every command works in a pipe. Looking at a host leaves
//! no line in its log; `call` and `listen` are clients like all others.

#![forbid(unsafe_code)]

mod args;
mod call;
mod complete;
mod doctor;
mod failure;
mod hosts;
mod listen;
mod ls;
mod output;
mod schema;
mod source;

use std::process::ExitCode;

use clap::Parser;

use args::{Cli, Command};
use failure::Outcome;
use output::Output;

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return failure::of_arguments(&error),
    };
    let mut out = Output::new(cli.common.json);
    let outcome = run(&cli, &mut out);
    outcome.and_then(|code| out.flush().map(|()| code)).unwrap_or_else(failure::report)
}

fn run(cli: &Cli, out: &mut Output) -> Outcome<ExitCode> {
    match &cli.command {
        Command::Ls(args) => ls::run(args, &cli.common, out),
        Command::Schema(args) => schema::run(args, &cli.common, out),
        Command::Call(args) => call::run(args, &cli.common, out),
        Command::Listen(args) => listen::run(args, &cli.common, out),
        Command::Doctor(args) => doctor::run(args, &cli.common, out),
        Command::Completions { shell } => complete::script(*shell, out),
        Command::Complete { words } => complete::candidates(words, out),
    }
}
