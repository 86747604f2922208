//! The processes that are killed, stopped and starved: this program, started with a role.

pub mod alone;
pub mod flows;
pub(crate) mod load;
pub mod victim;

use memorypipe_tests::options::Options;

use crate::{bystanders, crowds, limits, slow};

/// Plays the role in the first argument, if there is one.
#[must_use]
pub fn played() -> bool {
    let Some(role) = std::env::args().nth(1) else { return false };
    let play: fn(&Options) = match role.as_str() {
        "victim-client" => victim::client,
        "victim-host" => victim::host,
        "victim-creation" => victim::creation,
        "flow-client" => flows::client,
        "flow-host" => flows::host,
        "load-client" => load::client,
        "load-host" => load::host,
        "market-host" => crate::kills::markets::host,
        "market-client" => crate::kills::markets::client,
        "asleep-client" => crate::kills::deaths::client,
        "fork-client" => limits::fork::client,
        "fork-host" => limits::fork::host,
        "fork-pipe" => limits::fork::pipe,
        "limited-client" => limits::refused::client,
        "limited-host" => limits::refused::host,
        "limited-large-host" => limits::refused::large_host,
        "limited-large-client" => limits::refused::large_client,
        "refused-client" => limits::refused::refused,
        "large-client" => limits::confined::client,
        "cramped-host" => limits::refused::cramped,
        "paced-client" => bystanders::paced,
        "hostile-client" => bystanders::hostile_client,
        "crowd-host" => crowds::hosts::host,
        "attach-loop" => crowds::trouble::attaches,
        "hello-flood" => crowds::trouble::declares,
        "subscribe-flood" => crowds::trouble::subscribes,
        "slow-subscriber" => crowds::trouble::reads_seldom,
        "descriptor-flood" => crowds::trouble::sends_descriptors,
        "waiting-client" => crowds::trouble::waits,
        "punctual-client" => slow::punctual,
        "leaving-client" => slow::leaving,
        "soak-client" => crate::soak::client,
        _ => return false,
    };
    play(&Options::from_arguments());
    true
}

/// Ends this process when its parent ends.
pub(crate) fn die_with_parent() {
    let signal = Some(rustix::process::Signal::KILL);
    rustix::process::set_parent_process_death_signal(signal).expect("the kernel has it");
}
