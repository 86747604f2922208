//! A pipe with changing memory at one end.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::time::Duration;

use memorypipe::prelude::*;
use memorypipe::testing::hostile;
use memorypipe::testing::meddling::{self, Gate, Meddling};

use super::watch::Watched;
use super::{Random, Round};
use crate::value::{Picky, is_what_it_says};

const WAIT: Duration = Duration::from_millis(3);

/// The client of a pipe.
pub(super) type Client = PipeClient<Picky, Picky>;
/// The host of a pipe.
pub(super) type Host = PipeHost<Picky, Picky>;

fn message() -> Picky {
    Picky::example()
}

/// Reads and writes in all forms with a deadline, until `stop`.
pub(super) fn host(round: Round, mut host: Host, memories: &Sender<Meddling>, stop: &AtomicBool) {
    let (watched, mut random) = (Watched::new(), Random::new(round.seed ^ 2));
    if !round.by_client {
        meddling::keep();
    }
    while !stop.load(Ordering::Relaxed) {
        meddling::taken().into_iter().for_each(|memory| _ = memories.send(memory));
        let done = match random.below(7) {
            0 => watched.at("PipeHost::try_read", || host.try_read()).map(check),
            1 => watched.at("PipeHost::try_write", || host.try_write(&message())),
            2 => watched.at("PipeHost::write_timeout", || host.write_timeout(&message(), WAIT)),
            3 => watched
                .at("PipeHost::try_write_batch", || host.try_write_batch(&[message(), message()]))
                .map(drop),
            4 => watched.at("PipeHost::stats", || host.stats()).map_or(Ok(()), |stats| {
                assert!(
                    [&stats.host, &stats.client].iter().all(|side| side.depth <= side.capacity),
                    "{stats:?}"
                );
                Ok(())
            }),
            _ => watched.at("PipeHost::read_timeout", || host.read_timeout(WAIT)).map(check),
        };
        match done {
            Ok(())
            | Err(
                IpcError::Empty
                | IpcError::Full { .. }
                | IpcError::Timeout { .. }
                | IpcError::Corrupt { .. }
                | IpcError::ClientGone,
            ) => {}
            Err(other) => panic!("a host goes on whatever a client does: {other}"),
        }
    }
}

#[allow(clippy::needless_pass_by_value)] // as `map` hands it over
fn check(read: Picky) {
    is_what_it_says(&read);
}

/// Attaches repeatedly, and does the same.
pub(super) fn client(round: Round, gate: &Gate, memories: &Sender<Meddling>, stop: &AtomicBool) -> u64 {
    let (watched, mut random, mut steps) = (Watched::new(), Random::new(round.seed ^ 3), 0);
    if round.by_client {
        meddling::keep();
    }
    while !stop.load(Ordering::Relaxed) {
        let attached = watched.at("attach", || {
            hostile::attach_with::<Client>(gate.connect()?, |builder| {
                builder.timeout(Duration::from_millis(20))
            })
        });
        // The place of the previous client may not be free yet.
        let Ok(mut client) = attached else {
            std::thread::sleep(Duration::from_micros(200));
            continue;
        };
        meddling::taken().into_iter().for_each(|memory| _ = memories.send(memory));
        while steps % 256 < 255 && !stop.load(Ordering::Relaxed) && step(&mut client, &watched, &mut random) {
            steps += 1;
        }
        steps += 1;
    }
    steps
}

/// Returns whether the client is still usable.
fn step(client: &mut Client, watched: &Watched, random: &mut Random) -> bool {
    let done = match random.below(7) {
        0 => watched.at("PipeClient::try_read", || client.try_read()).map(check),
        1 => watched.at("PipeClient::try_write", || client.try_write(&message())),
        2 => watched.at("PipeClient::write_timeout", || client.write_timeout(&message(), WAIT)),
        3 => watched
            .at("PipeClient::try_write_batch", || client.try_write_batch(&[message(), message()]))
            .map(drop),
        4 => {
            let stats = watched.at("stats", || [client.link.stats(), client.link.host_stats()]);
            assert!(stats.iter().all(|side| side.depth <= side.capacity), "{stats:?}");
            Ok(())
        }
        _ => watched.at("PipeClient::read_timeout", || client.read_timeout(WAIT)).map(check),
    };
    matches!(done, Ok(()) | Err(IpcError::Empty | IpcError::Full { .. } | IpcError::Timeout { .. }))
}
