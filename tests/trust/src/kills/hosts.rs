//! Hosts are killed and restarted while four clients are busy. No client ever accepts the reply of another run of the
//! host. Each client learns of the death, and whether its request may have been executed. Each is attached again soon
//! after the next host listens.

use std::process::Child;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use memorypipe::{AttachError, Execution, IpcError};
use memorypipe_tests::place::Place;
use memorypipe_tests::wait_until;

use super::{kill_after, started};
use crate::figures::Times;
use crate::numbered_messages::{DepotClient, Size, receipt};
use crate::random::Random;
use crate::rows::{Extent, Run};
use crate::tally::{Tally, now_ns};

const CLIENTS: u64 = 4;
/// The maximum time from the start of a process, or from when all clients are attached, to its death.
const LIFE: Duration = Duration::from_millis(8);
/// How long a client waits for a host.
const TIMEOUT: Duration = Duration::from_secs(1);
/// Every this many kills, the host lives until all clients are attached.
const WAITS: u64 = 4;

/// Kills the number of processes in the bar.
///
/// # Panics
///
/// If a promise does not hold.
#[must_use]
pub fn run(run: &Run) -> String {
    let kills = run.pick(200, 10_000);
    let stage = Stage::new(run);
    let mut seen = Seen::default();
    std::thread::scope(|scope| {
        let clients: Vec<_> = (0..CLIENTS)
            .map(|client| {
                let stage = &stage;
                scope.spawn(move || stage.client(client))
            })
            .collect();
        stage.kill(kills);
        for client in clients {
            seen.add(client.join().expect("no violation"));
        }
    });
    let Seen { calls, lost, untaken, executed, attached } = seen;
    let (n, p99) = (attached.len(), attached.p99());
    assert!(lost > kills / WAITS, "{lost} calls were cut off by {kills} kills");
    if run.extent == Extent::Full {
        assert!(untaken > 0 && executed > 0, "{untaken} not taken, {executed} executed: both come up");
        assert!(p99 < Duration::from_millis(50), "attached again after {p99:?}");
    }
    format!(
        "0 violations in {kills}, {calls} right replies, none of another run; `execution` right for {lost} of {lost} \
         calls cut off ({untaken} not taken, {executed} executed); {n} re-attached, p99 {p99:.1?}"
    )
}

#[derive(Debug, Default)]
struct Seen {
    calls: u64,
    /// Calls that ended with the death of the host.
    lost: u64,
    /// Those that were not received, according to the error.
    untaken: u64,
    /// Those that were executed, according to the host's tally.
    executed: u64,
    /// The time from the host's listening to the client's attach.
    attached: Times,
}

impl Seen {
    fn add(&mut self, other: Seen) {
        self.calls += other.calls;
        self.lost += other.lost;
        self.untaken += other.untaken;
        self.executed += other.executed;
        self.attached.append(other.attached);
    }
}

struct Stage {
    place: Place,
    tally: Tally,
    /// The number of clients that have attached to the living host.
    attached: AtomicU64,
    is_over: AtomicBool,
}

impl Stage {
    fn new(run: &Run) -> Stage {
        let place = run.place();
        let tally = Tally::open(&place.directory().join("tally"));
        Stage { place, tally, attached: AtomicU64::new(0), is_over: AtomicBool::new(false) }
    }

    fn start(&self, generation: u64) -> Child {
        let tally = self.place.directory().join("tally");
        started(&self.place, &format!("load-host generation={generation} tally={}", tally.display()))
    }

    fn kill(&self, kills: u64) {
        let mut random = Random::new(11);
        for generation in 1..=kills {
            self.attached.store(0, Ordering::SeqCst);
            let mut host = self.start(generation);
            if generation % WAITS == 0 {
                wait_until("all are attached", || self.attached.load(Ordering::SeqCst) >= CLIENTS);
            }
            kill_after(&mut host, random.time(LIFE));
        }
        self.is_over.store(true, Ordering::SeqCst);
    }

    /// Attaches repeatedly.
    fn client(&self, index: u64) -> Seen {
        let (mut seen, mut generation) = (Seen::default(), 0);
        for link in 0.. {
            if self.is_over.load(Ordering::SeqCst) {
                break;
            }
            let depot: DepotClient = match self.place.builder().attach_timeout(TIMEOUT).attach() {
                Ok(depot) => depot,
                // It has died in between, or there will be no further host.
                Err(AttachError::HostGone | AttachError::NotFound { .. }) => continue,
                Err(error) => panic!("{error}"),
            };
            let now = now_ns();
            let Ok(origin) = depot.origin(link) else { continue };
            assert!(origin.generation > generation, "run {} after run {generation}", origin.generation);
            generation = origin.generation;
            // Only for hosts that live until all are attached: otherwise the slow attaches would be left out.
            let since = self.tally.listens_since(generation).filter(|_| generation % WAITS == 0);
            if let Some(since) = since {
                seen.attached.push(Duration::from_nanos(now.saturating_sub(since)));
            }
            // Attaching may have been faster than the host's note that it listens.
            self.attached.fetch_add(1, Ordering::SeqCst);
            // A new id for each connection, with the same count in the tally.
            seen.add(self.work(&depot, index + 64 * (link + 1), generation));
        }
        seen
    }

    /// Sends until the host is gone.
    fn work(&self, depot: &DepotClient, client: u64, generation: u64) -> Seen {
        let (mut seen, mut random) = (Seen::default(), Random::new(client));
        let before = self.tally.begun(client);
        for number in 0.. {
            let size = Size::ALL[random.below(4) as usize];
            let error = if random.below(4) == 0 {
                size.post(depot, client, number).err()
            } else {
                match size.put(depot, client, number) {
                    Ok(answer) => {
                        assert_eq!(answer, receipt(client, number), "the answer to something else");
                        seen.calls += 1;
                        None
                    }
                    Err(IpcError::HostGone { execution }) if execution != Execution::NoRequest => {
                        let taken = execution.may_have_started();
                        let executed = self.tally.begun(client) - before > number;
                        assert!(taken || !executed, "run {generation}: not taken, but executed");
                        seen.lost += 1;
                        seen.untaken += u64::from(!taken);
                        seen.executed += u64::from(executed);
                        return seen;
                    }
                    Err(error) => Some(error),
                }
            };
            match error {
                None => {}
                Some(IpcError::HostGone { .. }) => return seen,
                Some(error) => panic!("{error}"),
            }
        }
        seen
    }
}
