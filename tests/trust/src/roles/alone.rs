//! What a row does that changes the process it runs in: a process of its own, which panics if it is not as promised.

use std::process::{Command, Output};

use memorypipe_tests::place::Place;

/// Has a process play `role` to the end, and returns what it said.
///
/// # Panics
///
/// If it does not end well; a signal is no good end.
#[must_use]
pub fn played(place: &Place, role: &str) -> String {
    let mut command = Command::new(std::env::current_exe().expect("a program"));
    let Output { status, stdout, stderr } = command.args(place.arguments(role)).output().expect("it starts");
    assert!(status.success(), "{role}: {status}\n{}", String::from_utf8_lossy(&stderr));
    String::from_utf8(stdout).expect("text").trim_end().to_owned()
}
