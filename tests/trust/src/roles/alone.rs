//! Work that changes its process: it runs in a separate process, which panics if a promise does not hold.

use std::process::{Command, Output};

use memorypipe_tests::place::Place;

/// Runs a process in the role `role` to its end, and returns its output.
///
/// # Panics
///
/// If it fails; a signal is a failure.
#[must_use]
pub fn played(place: &Place, role: &str) -> String {
    let mut command = Command::new(std::env::current_exe().expect("a program"));
    let Output { status, stdout, stderr } = command.args(place.arguments(role)).output().expect("it starts");
    assert!(status.success(), "{role}: {status}\n{}", String::from_utf8_lossy(&stderr));
    String::from_utf8(stdout).expect("text").trim_end().to_owned()
}
