//! The other process: plays the role that its arguments name.
//!
//! `peer ROLE key=value ...`. It says what happens in lines on standard output, takes its orders as lines on
//! standard input, and ends when that is closed, so that nothing is left of a test that was killed.

mod client;
mod errands;
mod flood;
mod forking;
mod forks;
mod gallery;
mod host;
mod manual;
mod namespace;
mod pipe;
mod river;
mod seals;
mod tasks;
mod ticker;
mod wing;

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
        "manual" => manual::run(&options),
        "forking" => forking::host(&options),
        "errands" => errands::host(&options),
        "errand" => errands::client(&options),
        "task" => tasks::client(&options),
        "gallery" => gallery::host(&options),
        "visitor-of-gallery" => gallery::client(&options),
        "ticker" => ticker::host(&options),
        "ticker-client" => ticker::client(&options),
        "river" => river::host(&options),
        "river-client" => river::client(&options),
        "river-task" => river::task(&options),
        "wing" => wing::host(&options),
        "hall" => wing::hall(&options),
        "wing-client" => wing::client(&options),
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
        "forks-amid-attaches" => forks::amid_attaches(&options),
        "unkept-seals" => seals::unkept(&options),
        other => panic!("no role `{other}`"),
    }
}
