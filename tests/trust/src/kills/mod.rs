//! Processes killed at random moments, from their very start, while they and others are busy.

pub mod clients;
pub mod deaths;
mod depots;
pub mod hosts;
pub mod markets;
pub mod reconnects;

use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use memorypipe_tests::place::Place;

/// Starts a process in the role `role`, without orders.
pub(crate) fn started(place: &Place, role: &str) -> Child {
    let mut command = Command::new(std::env::current_exe().expect("a program"));
    command.args(place.arguments(role)).stdin(Stdio::null()).stdout(Stdio::null());
    command.spawn().unwrap_or_else(|error| panic!("{command:?}: {error}"))
}

/// Kills it after this time, and returns the moment.
pub(crate) fn kill_after(child: &mut Child, time: Duration) -> Instant {
    std::thread::sleep(time);
    let ended = child.try_wait().expect("our child");
    assert!(ended.is_none(), "it has ended by itself: {ended:?}");
    let now = Instant::now();
    child.kill().expect("our child");
    child.wait().expect("our child");
    now
}
