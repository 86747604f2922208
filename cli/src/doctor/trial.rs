//! A host and a client in this process, in a directory of their own: the whole way, and how long it takes.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use memorypipe::prelude::*;
use memorypipe::{Error, Wait};

use super::Finding;

const MESSAGES: u32 = 2000;
const TIMEOUT: Duration = Duration::from_secs(5);

pub(super) fn findings() -> Vec<Finding> {
    let directory = Directory::new();
    vec![told(run(&directory.0))]
}

fn told(outcome: Result<(Duration, Duration), Error>) -> Finding {
    match outcome {
        Ok((attach, message)) => Finding::ok(
            "host and client",
            format_args!(
                "attached in {attach:.1?}; a message there and back takes {message:.1?} in this process"
            ),
        ),
        Err(error) => {
            let help = "the lines above show what is missing; if none does, run it under `strace -f`";
            Finding::fail("host and client", format_args!("{error} [{}]", error.code()), help)
        }
    }
}

/// A directory that is removed.
struct Directory(PathBuf);

impl Directory {
    fn new() -> Directory {
        Directory(std::env::temp_dir().join(format!("memorypipe-doctor-{}", std::process::id())))
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// How long attaching takes, and a message there and back.
fn run(directory: &Path) -> Result<(Duration, Duration), Error> {
    let mut host =
        PipeHost::<u64, u64>::builder("trial").socket_dir(directory).wait(Wait::Adaptive).create()?;
    let has_ended = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| echo(&mut host, &has_ended));
        let measured = measure(directory);
        has_ended.store(true, Ordering::Relaxed);
        measured
    })
}

/// Sends back what comes, until the client has ended.
fn echo(host: &mut PipeHost<u64, u64>, has_ended: &AtomicBool) {
    while !has_ended.load(Ordering::Relaxed) {
        if let Ok(number) = host.read_timeout(Duration::from_millis(50)) {
            // The client sees a failure.
            let _ = host.write_timeout(&number, TIMEOUT);
        }
    }
}

fn measure(directory: &Path) -> Result<(Duration, Duration), Error> {
    let start = Instant::now();
    let mut client =
        PipeClient::<u64, u64>::builder("trial").socket_dir(directory).attach_timeout(TIMEOUT).attach()?;
    let attached = start.elapsed();
    let start = Instant::now();
    for number in 0..MESSAGES {
        client.write_timeout(&number.into(), TIMEOUT)?;
        client.read_timeout(TIMEOUT)?;
    }
    Ok((attached, start.elapsed() / MESSAGES))
}

/// For the example in the guide.
#[cfg(test)]
pub(super) fn of_samples() -> Vec<Finding> {
    vec![told(Ok((Duration::from_micros(412), Duration::from_nanos(740))))]
}
