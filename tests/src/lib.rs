//! Code that the tests with several processes share.
//!
//! | module | contents |
//! |---|---|
//! | [`channels`] | the channels that both processes declare |
//! | [`calls_handler`] | the handler of those channels |
//! | [`deferred`] | channels with deferred replies or several threads |
//! | [`bulk_channel`] | a channel with bulk data |
//! | [`mod@place`] | a separate directory for each test, and starting processes in it |
//! | [`ticker`] | a channel with events |
//! | [`camera`] | a channel whose events carry bulk data |
//! | [`stream_channel`] | a channel with streams |
//! | [`sessions`] | a channel whose handler knows who calls |
//! | [`mixed_channel`] | a channel with a little of everything, for attacks on either side |
//! | [`versions`] | one channel in three versions |
//! | [`process`] | a started process: controlled by lines, killed on drop |
//! | [`options`], [`outcome`] | the arguments and the output of a process with a role |
//! | [`hoard`] | a process that uses up all its descriptors |
//! | [`observe`] | what the kernel reports about a process |
//! | [`fork`] | forked children of a process |
//! | [`raw`] | control sockets without the runtime: peers that are silent, send rubbish, or forge memory |

pub mod bulk_channel;
pub mod calls_handler;
pub mod camera;
pub mod channels;
pub mod deferred;
pub mod fork;
pub mod hoard;
pub mod mixed_channel;
pub mod observe;
pub mod options;
pub mod outcome;
pub mod place;
pub mod process;
pub mod raw;
pub mod sessions;
pub mod stream_channel;
pub mod ticker;
pub mod versions;

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// The time limit before a test fails. Far more than any wait takes.
pub const TIMEOUT: Duration = Duration::from_secs(30);

/// Waits until `condition` holds.
///
/// # Panics
///
/// If it does not hold within [`TIMEOUT`].
pub fn wait_until(what: &str, mut condition: impl FnMut() -> bool) {
    let start = Instant::now();
    while !condition() {
        assert!(start.elapsed() < TIMEOUT, "timed out waiting for: {what}");
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// A runtime for tasks: `current` for the current thread, or `multi` for two threads.
///
/// # Panics
///
/// If it cannot be created.
#[must_use]
pub fn runtime(flavour: &str) -> tokio::runtime::Runtime {
    let mut builder = match flavour {
        "current" => tokio::runtime::Builder::new_current_thread(),
        "multi" => tokio::runtime::Builder::new_multi_thread(),
        other => panic!("no runtime `{other}`"),
    };
    builder.worker_threads(2).enable_all().build().expect("a runtime")
}

/// Whether this process is root.
#[must_use]
pub fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// For a test that is ignored unless it was built by root (see `build.rs`).
///
/// # Panics
///
/// If this process is not root.
pub fn assert_root() {
    assert!(is_root(), "this test starts processes of other users, which needs root");
}

/// Another user than root.
pub const NOBODY: u32 = 65534;

/// Ends another thread that checks it, also when this one panics.
#[derive(Debug)]
pub struct StopOnDrop<'s>(pub &'s AtomicBool);

impl Drop for StopOnDrop<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// The code in the README of the repository, which is outside of the package whose guide is in the runtime's doc tests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
mod readme {}
