//! Clients are killed. Each time the host has received an exact prefix of whole parcels, including all that the client
//! had a receipt for; and one client that stays is served all the time.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use memorypipe::Wait;
use memorypipe_tests::place::{NAME, Place};
use memorypipe_tests::wait_until;

use super::{kill_after, started};
use crate::figures::Times;
use crate::ledger::Survivor;
use crate::numbered_messages::DepotClient;
use crate::random::Random;
use crate::rows::Run;
use crate::tally::Tally;

/// The number of concurrent clients.
const TOGETHER: u64 = 3;
/// The maximum time from the start of the process, or from when it is busy, in turn, to its death.
const LIFE: Duration = Duration::from_millis(6);

/// Kills the number of processes in the bar.
///
/// # Panics
///
/// If a promise does not hold.
#[must_use]
pub fn run(run: &Run) -> String {
    let stage = Stage::new(run, run.pick(200, 10_000));
    let (missed, (right, slowest)) = std::thread::scope(|scope| {
        let bystander = scope.spawn(|| stage.bystander());
        let killers: Vec<_> = (0..TOGETHER)
            .map(|n| {
                let stage = &stage;
                scope.spawn(move || stage.kill(n))
            })
            .collect();
        let mut missed = Times::default();
        killers.into_iter().for_each(|killer| missed.append(killer.join().expect("no violation")));
        stage.is_over.store(true, Ordering::Relaxed);
        (missed, bystander.join().expect("the bystander is served"))
    });
    wait_until("all have been missed", || stage.host.ledger().attached == 0);
    assert_eq!(stage.host.ledger().faults, [""; 0]);
    let (kills, busy, p99) = (stage.kills, missed.len(), missed.p99());
    let parcels = stage.parcels.load(Ordering::Relaxed);
    assert!(busy as u64 > kills / 3, "{busy} of {kills} were busy");
    format!(
        "0 violations in {kills}, {busy} of them during {parcels} parcels; missed within p99 {p99:.1?}; \
         a bystander had {right} right answers, the slowest after {slowest:.1?}"
    )
}

struct Stage {
    place: Place,
    tally: Tally,
    host: Survivor,
    kills: u64,
    parcels: AtomicU64,
    is_over: AtomicBool,
}

impl Stage {
    fn new(run: &Run, kills: u64) -> Stage {
        let place = run.place();
        let tally = Tally::open(&place.directory().join("tally"));
        let host = Survivor::start(&place.run(), NAME, Wait::Adaptive);
        Stage { place, tally, host, kills, parcels: AtomicU64::new(0), is_over: AtomicBool::new(false) }
    }

    /// Kills every `TOGETHER`-th.
    fn kill(&self, first: u64) -> Times {
        let mut random = Random::new(first + 1);
        let mut missed = Times::default();
        // Each thread has one count in the tally; its clients follow each other.
        for client in (first..self.kills).step_by(TOGETHER as usize).map(|n| first + n * 64) {
            self.tally.set(client, 0);
            let tally = self.place.directory().join("tally");
            let role = format!("load-client client={client} tally={}", tally.display());
            let mut child = started(&self.place, &role);
            if random.below(2) == 0 {
                wait_until("it is busy", || self.host.ledger().counts.contains_key(&client));
            }
            let killed = kill_after(&mut child, random.time(LIFE));
            missed.append(self.check(client, child.id(), killed));
        }
        missed
    }

    /// The detection time of its death, if it had been busy.
    fn check(&self, client: u64, pid: u32, killed: Instant) -> Times {
        let mut times = Times::default();
        let receipts = self.tally.begun(client);
        if receipts > 0 || self.host.ledger().counts.contains_key(&client) {
            let missed = self.host.missed(pid).saturating_duration_since(killed);
            assert!(missed < Duration::from_secs(5), "client {client} was missed after {missed:?}");
            times.push(missed);
        }
        let delivered = self.host.ledger().counts.remove(&client).unwrap_or(0);
        assert!(delivered >= receipts, "client {client}: {receipts} receipts, {delivered} parcels");
        self.parcels.fetch_add(delivered, Ordering::Relaxed);
        assert_eq!(self.host.ledger().faults, [""; 0]);
        times
    }

    /// The number of its correct answers, and the latency of the slowest.
    fn bystander(&self) -> (u64, Duration) {
        let depot: DepotClient = self.place.builder().attach().unwrap_or_else(|error| panic!("{error}"));
        let (mut right, mut slowest) = (0, Duration::ZERO);
        while !self.is_over.load(Ordering::Relaxed) {
            let start = Instant::now();
            let origin = depot.origin(right).unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(origin.nonce, right);
            slowest = slowest.max(start.elapsed());
            right += 1;
            // It is there to be affected, not to keep the host from the others.
            std::thread::sleep(Duration::from_micros(200));
        }
        (right, slowest)
    }
}
