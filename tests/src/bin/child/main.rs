//! The other process: it plays the role that its arguments name.
//!
//! `child ROLE key=value ...`. It reports in lines on standard output, takes orders as lines on standard input, and
//! ends when that is closed, so that nothing remains of a killed test.

mod bulk_channel;
mod camera;
mod client;
mod deferred;
mod flood;
mod forking;
mod forks;
mod host;
mod lounge;
mod namespace;
mod pipe;
mod refused;
mod seals;
mod seccomp;
mod shared_handler;
mod stepped_host;
mod stream_channel;
mod tasks;
mod ticker;

use memorypipe_tests::options::Options;
use memorypipe_tests::{options, outcome};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match &arguments[..] {
        [role, rest @ ..] if role == "namespace" => namespace::enter(rest),
        _ => {}
    }
    let options = Options::from_arguments();
    match options.role() {
        "host" => host::desk(&options),
        "parcels" => host::parcels(&options),
        "many" => host::many(&options),
        "before" => host::before(&options),
        "after" => host::after(&options),
        "ask" => ask(&options),
        "names" => names(&options),
        "manual" => stepped_host::run(&options),
        "forking" => forking::host(&options),
        "errands" => deferred::host(&options),
        "errand" => deferred::client(&options),
        "task" => tasks::client(&options),
        "gallery" => bulk_channel::host(&options),
        "visitor-of-gallery" => bulk_channel::client(&options),
        "camera" => camera::host(&options),
        "viewer" => camera::viewer(&options),
        "ticker" => ticker::host(&options),
        "ticker-client" => ticker::client(&options),
        "river" => stream_channel::host(&options),
        "river-client" => stream_channel::client(&options),
        "river-task" => stream_channel::task(&options),
        "wing" => shared_handler::host(&options),
        "lounge-client" => lounge::client(&options),
        "hall" => shared_handler::hall(&options),
        "wing-client" => shared_handler::client(&options),
        "pipe-host" => pipe::host(&options),
        "client" => client::run(&options),
        "visitor" => client::visitor(&options),
        "connects" => flood::connects(&options),
        "keeps-open" => flood::keeps_open(&options),
        "pipe-client" => pipe::client(&options),
        "forked-loan" => forks::loan(&options),
        "forked-lent" => forks::lent(&options),
        "forked-bulk-out" => forks::bulk_out(&options),
        "forked-streams" => forks::streams(&options),
        "forked-events" => forks::events(&options),
        "forked-numbers" => forks::numbers(&options),
        "forks-during-attaches" => forks::amid_attaches(&options),
        "refused-wakeups" => refused::run(&options),
        "unkept-seals" => seals::unkept(&options),
        other => panic!("no role `{other}`"),
    }
}

/// Asks a host what it is.
fn ask(options: &Options) {
    match options.asking().ask() {
        Ok(about) => println!("{about}"),
        Err(error) => println!("error {} {error}", error.code()),
    }
}

/// Lists the names in the directory.
fn names(options: &Options) {
    let directory: Option<std::path::PathBuf> = options.get("directory");
    let names = memorypipe::dynamic::names(directory.as_deref()).expect("a directory");
    let told: Vec<_> = names
        .iter()
        .map(|found| format!("{} {}", found.name, if found.lives() { "lives" } else { "is dead" }))
        .collect();
    println!("{}", told.join(", "));
}
