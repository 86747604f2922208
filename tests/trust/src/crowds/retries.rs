//! A host that makes its clients allocate as much as possible, closes the connection, and repeats this when they try
//! again.
//!
//! It does so in two ways: with the maximum of the memory layout, and with the default limit of a client.

use std::os::fd::OwnedFd;
use std::time::{Duration, Instant};

use memorypipe_tests::place::{NAME, Place};
use memorypipe_tests::raw;

use super::channels::HeavyClient;
use crate::rows::{Extent, Run};

/// How long the client waits for a host.
const TIMEOUT: Duration = Duration::from_secs(3);

/// The bulk memory that the host asks for, and the client's total allowance.
const GREEDY: (u32, u64) = (250 << 20, 0);
const ALLOWED: (u32, u64) = (96 << 20, 4 * (97 << 20));

/// An honest client attaches to such a host.
///
/// # Panics
///
/// If the client allocates more than its limit.
#[must_use]
pub fn run(run: &Run) -> String {
    let place = run.place();
    // The packet of an honest host, for modification.
    let honest = place.host("crowd-host channel=heavy name=honest");
    let accept = accept(&place);
    drop(honest);
    let listener = raw::listen(&place.run().join(format!("{NAME}.sock")));
    [GREEDY, ALLOWED].map(|(bulk, most)| asked(run, &place, &listener, &accept, bulk, most)).join("; ")
}

fn asked(run: &Run, place: &Place, listener: &OwnedFd, accept: &[u8], bulk: u32, most: u64) -> String {
    let mut accept = accept.to_vec();
    // The bytes of bulk data in the client's memory.
    accept[60..64].copy_from_slice(&bulk.to_le_bytes());
    let directory = place.run();
    let attaching = std::thread::spawn(move || {
        let builder = HeavyClient::builder(NAME).socket_dir(directory).attach_timeout(TIMEOUT);
        let begin = Instant::now();
        (builder.attach().err().map(|error| error.code()), begin.elapsed())
    });
    let (mut attempts, mut bytes) = (0_u64, 0);
    while !attaching.is_finished() {
        let Some(connection) = waiting(listener) else { continue };
        attempts += 1;
        bytes += hung_up(&connection, &accept);
    }
    let (code, took) = attaching.join().expect("it does not panic");
    let figure = format!(
        "{} MiB allocated in {attempts} attempts of {} within {took:.1?}, told {}",
        bytes >> 20,
        bulk >> 20,
        code.unwrap_or_default()
    );
    assert!(run.extent == Extent::Slice || bytes <= most, "{figure}");
    figure
}

/// The ACCEPT packet that such a client gets.
fn accept(place: &Place) -> Vec<u8> {
    let listener = raw::listen(&place.run().join("between.sock"));
    let directory = place.run();
    let client = std::thread::spawn(move || HeavyClient::builder("between").socket_dir(directory).attach());
    let (to_client, to_host) = (raw::accept(&listener), raw::connect(&place.run().join("honest.sock")));
    let (hello, _) = raw::receive(&to_client);
    raw::send(&to_host, &hello, None);
    let (accept, _) = raw::receive(&to_host);
    drop(to_client);
    let _ = client.join();
    accept
}

fn waiting(listener: &OwnedFd) -> Option<OwnedFd> {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    let mut fds = [PollFd::new(listener, PollFlags::IN)];
    let soon = Timespec { tv_sec: 0, tv_nsec: 20_000_000 };
    (poll(&mut fds, Some(&soon)) == Ok(1)).then(|| raw::accept(listener))
}

/// How much memory the client has allocated when the host closes the connection.
fn hung_up(connection: &OwnedFd, accept: &[u8]) -> u64 {
    let _ = raw::receive(connection);
    raw::send(connection, accept, None);
    let (_, memory) = raw::receive(connection);
    memory.and_then(|memory| rustix::fs::fstat(memory).ok()).map_or(0, |stat| stat.st_size.unsigned_abs())
}
