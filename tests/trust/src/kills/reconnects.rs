//! Hosts are killed, and started again, while four clients are busy that attach again by themselves, two on threads and
//! two in tasks. Each client is the same object all the time. A host that was alive when it was asked answers each
//! idempotent call, however many hosts die before that. Every other call is executed at most once: exactly once if it
//! is answered, not at all in an attempt that the host did not take, and an error says if that is not known.

use std::process::Child;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use memorypipe::{Execution, IpcError};
use memorypipe_tests::place::Place;
use memorypipe_tests::{StopOnDrop, wait_until};

use super::depots::Depot;
use super::{kill_after, started};
use crate::numbered_messages::{Size, receipt};
use crate::random::Random;
use crate::rows::Run;
use crate::tally::Tally;

const CLIENTS: usize = 4;
/// The maximum time from the start of a process, or from when all clients are attached, to its death.
const LIFE: Duration = Duration::from_millis(8);
/// A call waits this long for the next host. The next one that is not killed at its start comes far sooner.
pub(super) const WITHIN: Duration = Duration::from_secs(15);
/// Every this many kills, the host lives until all clients are attached.
const WAITS: u64 = 4;
/// A handler takes this many microseconds, so that most hosts die in one.
const DWELL: u64 = 50;

/// Kills the number of processes in the bar.
///
/// # Panics
///
/// If a promise does not hold.
#[must_use]
pub fn run(run: &Run) -> String {
    let kills = run.pick(100, 10_000);
    let stage = Stage::new(run);
    let mut seen = Seen::default();
    std::thread::scope(|scope| {
        let clients: Vec<_> = (0..CLIENTS)
            .map(|index| {
                let stage = &stage;
                scope.spawn(move || Caller::new(stage, index).work())
            })
            .collect();
        let mut last = stage.kill(kills);
        clients.into_iter().for_each(|client| seen.add(&client.join().expect("no violation")));
        kill_after(&mut last, Duration::ZERO);
    });
    let Seen { right, refused, executed, attached } = seen;
    assert!(attached >= kills / WAITS * CLIENTS as u64, "{attached} times attached again in {kills} kills");
    let least = run.pick(0, kills / 100);
    assert!(refused > least && executed > least, "all come up: {seen:?}");
    format!(
        "0 violations in {kills}, {right} right replies; {refused} calls that a dead host had taken, an error, \
         {executed} of them executed, none twice; {attached} re-attached"
    )
}

#[derive(Debug, Default, Clone, Copy)]
struct Seen {
    /// Calls that were answered.
    right: u64,
    /// Calls that are not repeated, because a host had received them.
    refused: u64,
    /// Those among them that were executed, according to the host's tally.
    executed: u64,
    /// How often clients have reconnected.
    attached: u64,
}

impl Seen {
    fn add(&mut self, other: &Seen) {
        self.right += other.right;
        self.refused += other.refused;
        self.executed += other.executed;
        self.attached += other.attached;
    }
}

struct Stage {
    place: Place,
    tally: Tally,
    /// The run of the host from which each client had an answer.
    reached: [AtomicU64; CLIENTS],
    /// The last run that has died.
    dead: AtomicU64,
    is_over: AtomicBool,
}

impl Stage {
    fn new(run: &Run) -> Stage {
        let place = run.place();
        let tally = Tally::open(&place.directory().join("tally"));
        let (reached, dead, is_over) = Default::default();
        Stage { place, tally, reached, dead, is_over }
    }

    fn start(&self, generation: u64) -> Child {
        let tally = self.place.directory().join("tally");
        let role =
            format!("load-host generation={generation} tally={} dwell={DWELL} goes_on=true", tally.display());
        started(&self.place, &role)
    }

    /// Returns the last host, which is alive.
    fn kill(&self, kills: u64) -> Child {
        // Ends the row for the others too, if this thread has found a violation.
        let (mut random, _over) = (Random::new(12), StopOnDrop(&self.is_over));
        for generation in 1..=kills {
            if self.is_over.load(Ordering::SeqCst) {
                break;
            }
            let mut host = self.start(generation);
            if generation % WAITS == 0 {
                let has_reached = |client: &AtomicU64| client.load(Ordering::SeqCst) == generation;
                wait_until("all are attached", || {
                    self.is_over.load(Ordering::SeqCst) || self.reached.iter().all(has_reached)
                });
            }
            kill_after(&mut host, random.time(LIFE));
            self.dead.store(generation, Ordering::SeqCst);
        }
        self.start(kills + 1)
    }
}

/// A client, and what it has sent to its current host.
struct Caller<'s> {
    stage: &'s Stage,
    index: usize,
    depot: Depot,
    seen: Seen,
    generation: u64,
    /// The number of the next parcel.
    number: u64,
}

impl Caller<'_> {
    fn new(stage: &Stage, index: usize) -> Caller<'_> {
        let depot = Depot::new(stage.place.builder(), index % 2 == 1);
        let depot = depot.unwrap_or_else(|error| panic!("{error}"));
        Caller { stage, index, depot, seen: Seen::default(), generation: 0, number: 0 }
    }

    fn work(mut self) -> Seen {
        let _over = StopOnDrop(&self.stage.is_over);
        let mut random = Random::new(self.index as u64);
        for nonce in 0.. {
            if self.stage.is_over.load(Ordering::SeqCst) {
                break;
            }
            match random.below(2) {
                0 => self.ask(nonce),
                _ => self.put(Size::ALL[random.below(4) as usize]),
            }
        }
        self.seen.attached = self.depot.reconnects();
        self.seen
    }

    /// An idempotent call is answered.
    fn ask(&mut self, nonce: u64) {
        let dead = self.stage.dead.load(Ordering::SeqCst);
        let answer = self.depot.origin(nonce);
        let origin = answer.unwrap_or_else(|error| panic!("{error}: {:?}", self.depot.take_last_error()));
        assert_eq!(origin.nonce, nonce, "the answer to something else");
        assert!(origin.generation > dead, "run {} was dead, as was run {dead}", origin.generation);
        assert!(origin.generation >= self.generation, "run {} after {}", origin.generation, self.generation);
        self.generation = origin.generation;
        self.stage.reached[self.index].store(origin.generation, Ordering::SeqCst);
        self.seen.right += 1;
    }

    /// A non-idempotent call is executed once if it is answered, and at most once otherwise.
    fn put(&mut self, size: Size) {
        let (before, client, number) = (self.begun(), self.index as u64, self.number);
        let answer = self.depot.put(size, client, number);
        let executed = self.begun() - before;
        self.number += 1;
        match answer {
            Ok(answer) => {
                assert_eq!(answer, receipt(client, number), "the answer to something else");
                assert_eq!(executed, 1, "answered once");
                self.seen.right += 1;
            }
            Err(IpcError::HostGone { execution: Execution::MaybeStarted }) => {
                assert!(executed <= 1, "executed {executed} times");
                self.seen.refused += 1;
                self.seen.executed += executed;
            }
            Err(error) => panic!("{error}: {:?}", self.depot.take_last_error()),
        }
    }

    /// How many of its non-idempotent calls hosts have started to execute.
    fn begun(&self) -> u64 {
        self.stage.tally.begun(self.index as u64)
    }
}
