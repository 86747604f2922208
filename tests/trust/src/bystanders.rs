//! The effect of a stopped, killed or hostile client on the others: none.
//!
//! In every row, rounds with and without the trouble alternate, so that other load on the machine affects both, and the
//! number of clients that make calls is the same. The cost of attaching and detaching is included: a killed client is
//! started again, an expelled client attaches again, and the host and the machine do that in addition to serving the
//! others.

use std::path::Path;
use std::process::Child;
use std::time::{Duration, Instant};

use memorypipe::Wait;
use memorypipe_tests::options::Options;
use memorypipe_tests::place::{NAME, Place};
use memorypipe_tests::process::Process;
use memorypipe_tests::raw::{self, Header, Middle, RIGHT, hangs_up};
use memorypipe_tests::{outcome, wait_until};
use rustix::process::Signal;

use crate::figures::Times;
use crate::kills::{kill_after, started};
use crate::ledger::Survivor;
use crate::numbered_messages::{CAPACITY, DepotClient, Size};
use crate::roles::die_with_parent;
use crate::rows::Run;
use crate::slow::{signal, stop};

/// Concurrent clients; one of them is in trouble.
const CLIENTS: u64 = 8;
/// A client pauses for this long after each call.
const PAUSE: Duration = Duration::from_millis(2);
/// The time between two kills or expulsions.
const PERIOD: Duration = Duration::from_millis(100);

/// One of eight clients is stopped repeatedly. The others are not affected, the host never takes it for dead, and it
/// continues where it stopped.
///
/// # Panics
///
/// If a promise does not hold.
#[must_use]
pub fn stopped(run: &Run) -> String {
    let stage = Stage::new(run);
    let mut victim = stage.victim(0);
    let figure = stage.compare(run, "one stopped", |with| {
        if !with {
            return stage.asked(CLIENTS - 1, run);
        }
        stop(&victim);
        let before = stage.parcels(0);
        // Another client makes calls in its place, so that the host has the same load.
        let times = stage.asked(CLIENTS, run);
        // One message may have been in flight.
        assert!(stage.parcels(0) <= before + u64::from(CAPACITY), "it is stopped");
        signal(&victim, Signal::CONT);
        wait_until("it goes on", || stage.parcels(0) > before + 5);
        assert!(!stage.host.ledger().departed.contains_key(&victim.id()), "taken for dead");
        times
    });
    assert!(!stage.host.ledger().departed.contains_key(&victim.id()), "taken for dead");
    kill_after(&mut victim, Duration::ZERO);
    let _ = stage.host.missed(victim.id());
    assert_eq!(stage.host.ledger().faults, [""; 0]);
    figure
}

/// One of eight clients is killed during its calls, and another one is started in its place, repeatedly.
///
/// # Panics
///
/// If a promise does not hold.
#[must_use]
pub fn killed(run: &Run) -> String {
    let stage = Stage::new(run);
    let (mut victim, mut kills) = (stage.victim(0), 0);
    let (mut talking, mut spent) = (0, Duration::ZERO);
    let figure = stage.compare(run, "one killed", |with| {
        if !with {
            return stage.asked(CLIENTS - 1, run);
        }
        let (begin, mut dead) = (Instant::now(), Vec::new());
        let times = stage.asked_amid(CLIENTS - 1, run, || {
            kill_after(&mut victim, PERIOD);
            dead.push((kills, victim.id()));
            kills += 1;
            victim = stage.started(kills);
        });
        spent += begin.elapsed();
        stage.becomes_busy(kills);
        // On a busy machine, a client may be killed before it gets this far.
        dead.retain(|(client, _)| stage.parcels(*client) > 0);
        talking += dead.len() as u64;
        for (_, pid) in dead {
            let _ = stage.host.missed(pid);
        }
        times
    });
    kill_after(&mut victim, Duration::ZERO);
    wait_until("all have been missed", || stage.host.ledger().attached == 0);
    assert_eq!(stage.host.ledger().faults, [""; 0]);
    assert!(talking > kills / 3, "{talking} of {kills} had asked before");
    format!("{figure}; {}", rate(kills, "kills", spent))
}

/// In addition to eight clients, a process attaches, writes rubbish and is expelled, repeatedly.
///
/// # Panics
///
/// If a promise does not hold.
#[must_use]
pub fn hostile(run: &Run) -> String {
    let stage = Stage::new(run);
    let mut hostile = stage.place.start("hostile-client");
    let (mut expulsions, mut spent) = (0, Duration::ZERO);
    let figure = stage.compare(run, "a hostile one", |with| {
        if !with {
            return stage.asked(CLIENTS, run);
        }
        let begin = Instant::now();
        let times = stage.asked_amid(CLIENTS, run, || {
            std::thread::sleep(PERIOD);
            assert_eq!(hostile.ask("attack"), "expelled");
            expulsions += 1;
        });
        spent += begin.elapsed();
        times
    });
    stage.expelled_alone(&hostile, expulsions);
    format!("{figure}; {}", rate(expulsions, "expulsions", spent))
}

fn rate(count: u64, what: &str, time: Duration) -> String {
    format!("{count} {what}, {:.1} a second", count as f64 / time.as_secs_f64())
}

fn over(with: Duration, without: Duration) -> f64 {
    with.as_secs_f64() / without.as_secs_f64()
}

/// Latencies of calls, in several rounds.
#[derive(Default)]
pub(crate) struct Rounds {
    calls: Times,
    p99s: Times,
}

impl Rounds {
    pub(crate) fn add(&mut self, round: Times) {
        self.p99s.push(round.p99());
        self.calls.append(round);
    }

    /// The median over the rounds.
    pub(crate) fn p99(&self) -> Duration {
        self.p99s.of_thousand(500)
    }

    /// The median of all calls.
    pub(crate) fn p50(&self) -> Duration {
        self.calls.of_thousand(500)
    }

    /// The ratio to the p99 of `others`: of the median over the rounds, and of the p99 of all calls.
    pub(crate) fn over(&self, others: &Rounds) -> (f64, f64) {
        (over(self.p99(), others.p99()), over(self.calls.p99(), others.calls.p99()))
    }
}

struct Stage {
    place: Place,
    host: Survivor,
}

impl Stage {
    fn new(run: &Run) -> Stage {
        let place = run.place();
        let host = Survivor::start(&place.run(), NAME, Wait::Adaptive);
        Stage { place, host }
    }

    fn started(&self, client: u64) -> Child {
        started(&self.place, &format!("paced-client client={client}"))
    }

    fn becomes_busy(&self, client: u64) {
        wait_until("it is busy", || self.parcels(client) > 10);
    }

    /// A client that sends numbers as fast as it is served, except for the same pauses as the others.
    fn victim(&self, client: u64) -> Child {
        let victim = self.started(client);
        self.becomes_busy(client);
        victim
    }

    fn parcels(&self, client: u64) -> u64 {
        self.host.ledger().counts.get(&client).copied().unwrap_or(0)
    }

    /// The p99 of `round`, with and without the trouble, in turn. The bar applies to both, the median over the rounds
    /// and the p99 of all calls: what happens in few rounds is visible only in the latter.
    fn compare(&self, run: &Run, trouble: &str, mut round: impl FnMut(bool) -> Times) -> String {
        let [mut with, mut without] = [Rounds::default(), Rounds::default()];
        for n in 0..run.pick(4, 40) {
            if n % 2 == 0 { &mut with } else { &mut without }.add(round(n % 2 == 0));
        }
        let (ratio, all) = with.over(&without);
        let (with, without) = (with.p99(), without.p99());
        let figure = format!(
            "p99 of the others x {ratio:.2} ({with:.1?} with {trouble}, {without:.1?} without; x {all:.2} of all \
             calls at once)"
        );
        // A slice has too few calls for a percentile, and the other load is unknown.
        let bar = run.pick(20.0, 1.1);
        assert!(ratio < bar && all < bar, "{figure}");
        figure
    }

    /// Latencies of this many clients in one round.
    fn asked(&self, clients: u64, run: &Run) -> Times {
        let (mut times, time) = (Times::default(), round(run));
        std::thread::scope(|scope| {
            let others: Vec<_> = (0..clients).map(|_| scope.spawn(|| asked(&self.place, time))).collect();
            others.into_iter().for_each(|other| times.append(other.join().expect("it is served")));
        });
        times
    }

    /// The same, while `trouble` is repeated on this thread, because its processes end with their thread.
    fn asked_amid(&self, clients: u64, run: &Run, mut trouble: impl FnMut()) -> Times {
        let until = Instant::now() + round(run);
        std::thread::scope(|scope| {
            let asking = scope.spawn(|| self.asked(clients, run));
            while Instant::now() + PERIOD < until {
                trouble();
            }
            asking.join().expect("they are served")
        })
    }

    /// Asserts that only this process was expelled, this many times, for its violation.
    fn expelled_alone(&self, hostile: &Process, times: u64) {
        let expelled = format!("memorypipe: expelled process {} ", hostile.pid());
        let faults = std::mem::take(&mut self.host.ledger().faults);
        let is_right = |fault: &String| fault.starts_with(&expelled) && fault.contains("stamp");
        assert!(faults.iter().all(is_right), "{faults:?}");
        assert_eq!(faults.len() as u64, times);
    }
}

fn round(run: &Run) -> Duration {
    run.pick(Duration::from_millis(250), Duration::from_millis(750))
}

fn asked(place: &Place, time: Duration) -> Times {
    let depot: DepotClient = place.builder().attach().unwrap_or_else(|error| panic!("{error}"));
    let (mut times, begin) = (Times::default(), Instant::now());
    while begin.elapsed() < time {
        let start = Instant::now();
        assert_eq!(depot.origin(7).unwrap_or_else(|error| panic!("{error}")).nonce, 7);
        times.push(start.elapsed());
        std::thread::sleep(PAUSE);
    }
    times
}

/// Role `paced-client client=N`.
pub(crate) fn paced(options: &Options) {
    die_with_parent();
    let depot: DepotClient = outcome::value(options.client().attach());
    let client = options.get("client").expect("a number");
    for number in 0.. {
        outcome::value(Size::Line.put(&depot, client, number));
        std::thread::sleep(PAUSE);
    }
}

/// Role `hostile-client`: on each order it attaches, writes rubbish, and reports its expulsion.
pub(crate) fn hostile_client(options: &Options) {
    die_with_parent();
    let directory: String = options.get("directory").expect("a directory");
    let host = Path::new(&directory).join(format!("{NAME}.sock"));
    let listener = raw::listen(&Path::new(&directory).join("hostile.sock"));
    for _ in outcome::orders() {
        // An honest client creates the memory; the host gets a copy that this process can write.
        let (middle, _client) = std::thread::scope(|scope| {
            let builder = DepotClient::builder("hostile").socket_dir(&directory);
            let client = scope.spawn(|| builder.attach());
            (Middle::between(&listener, &host), outcome::value(client.join().expect("it attaches")))
        });
        middle.as_client.publish(0, Header { stamp_off_by: 1, ..RIGHT }, &[1, 2]);
        middle.wake_host();
        assert!(hangs_up(&middle.to_host, Duration::from_secs(10)), "it is not expelled");
        println!("expelled");
    }
}
