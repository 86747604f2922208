//! The effect on attached clients of others that repeat the most expensive operations for a host.
//!
//! Rounds with and without the trouble alternate: the troublemaker is a process that is suspended and resumed. The host
//! and the bystanders have one processor, the troublemaker another one, so it affects them only through the host. The
//! troublemaker is never restarted: it has used up its advance in the first round.

pub mod channels;
pub mod descriptors;
pub mod hosts;
pub mod retries;
pub mod trouble;
pub mod waiting;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use memorypipe_tests::observe;
use memorypipe_tests::place::Place;
use memorypipe_tests::process::Process;
use rustix::thread::{CpuSet, sched_getaffinity, sched_setaffinity};

use self::channels::{Asks, HeavyClient, NewsClient, PlainClient};
use crate::bystanders::Rounds;
use crate::figures::Times;
use crate::rows::{Extent, Run};
use crate::tally::Tally;

/// The number of bystanders.
const BYSTANDERS: usize = 8;
/// A client pauses for this long after each call.
const PAUSE: Duration = Duration::from_millis(2);
/// The maximum cost of the trouble for the host, in percent of a CPU.
const MOST_LOAD: f64 = 5.0;

/// Restricts this thread to the processor with this index among the allowed ones.
pub(crate) fn runs_on(number: Option<usize>) {
    let Some(number) = number else { return };
    let allowed = sched_getaffinity(None).expect("the kernel says");
    let all: Vec<usize> = (0..CpuSet::MAX_CPU).filter(|cpu| allowed.is_set(*cpu)).collect();
    let mut one = CpuSet::new();
    one.set(all[number % all.len()]);
    sched_setaffinity(None, &one).expect("one of ours");
}

/// A host, its bystanders, and the troublemakers.
struct Crowd<K> {
    place: Place,
    host: Process,
    bystanders: Vec<K>,
}

impl<K: Asks> Crowd<K> {
    fn new(run: &Run, options: &str) -> Crowd<K> {
        let place = run.place();
        let host = place.host(&format!("crowd-host channel={} cpu=0 {options}", K::CHANNEL));
        let attached = || place.builder().attach().unwrap_or_else(|error| panic!("{error}"));
        let bystanders = (0..BYSTANDERS).map(|_| attached()).collect();
        Crowd { place, host, bystanders }
    }

    fn tally(&self) -> PathBuf {
        self.place.directory().join("tally")
    }

    /// Starts a troublemaker; it is suspended until it is needed.
    fn trouble(&self, role: &str) -> Process {
        let tally = self.tally();
        let mut trouble = self.place.start(&format!("{role} cpu=1 tally={}", tally.display()));
        trouble.says("ready");
        trouble.suspend();
        trouble
    }

    /// Latencies of the bystanders' questions in one round.
    fn asked(&mut self, time: Duration) -> Times {
        let mut times = Times::default();
        std::thread::scope(|scope| {
            let ask = |client: &mut K| {
                runs_on(Some(0));
                asked(client, time)
            };
            let asking: Vec<_> =
                self.bystanders.iter_mut().map(|client| scope.spawn(move || ask(client))).collect();
            asking.into_iter().for_each(|thread| times.append(thread.join().expect("it is served")));
        });
        times
    }

    /// Compares rounds with and without a process in the role `role`.
    fn compare(mut self, run: &Run, role: &str, what: &str) -> String {
        let (trouble, tally) = (self.trouble(role), Tally::open(&self.tally()));
        let mut sides = [Side::default(), Side::default()];
        for n in 0..run.pick(4, 40) {
            let with = n % 2 == 0;
            if with {
                trouble.resume();
            }
            let side = &mut sides[n % 2];
            let (begin, used, done) = (Instant::now(), observe::cpu_time(self.host.pid()), tally.begun(0));
            side.rounds.add(self.asked(round(run)));
            side.used += observe::cpu_time(self.host.pid()) - used;
            side.done += tally.begun(0) - done;
            side.time += begin.elapsed();
            if with {
                trouble.suspend();
            }
        }
        let [with, without] = &sides;
        judged(run, what, with, without)
    }
}

/// The measurements with or without the trouble.
#[derive(Default)]
struct Side {
    rounds: Rounds,
    /// The host's CPU time.
    used: Duration,
    /// The number of the troublemaker's operations.
    done: u64,
    time: Duration,
}

impl Side {
    /// The host's CPU time, in percent of a CPU.
    fn load(&self) -> f64 {
        self.used.as_secs_f64() * 100.0 / self.time.as_secs_f64()
    }
}

/// The figure, if it is within the bars.
fn judged(run: &Run, what: &str, with: &Side, without: &Side) -> String {
    let (ratio, all) = with.rounds.over(&without.rounds);
    let load = with.load() - without.load();
    let figure = format!(
        "p99 of the others x {ratio:.2} ({:.1?} with, {:.1?} without; x {all:.2} of all calls at once; p50 {:.1?} and \
         {:.1?}), {load:+.1} % of a processor for the host, at {:.0} {what} a second",
        with.rounds.p99(),
        without.rounds.p99(),
        with.rounds.p50(),
        without.rounds.p50(),
        with.done as f64 / with.time.as_secs_f64(),
    );
    // A slice has too few calls for a percentile, and the other load is unknown.
    let is_met = run.extent == Extent::Slice || ratio < 1.1 && all < 1.1 && load < MOST_LOAD;
    assert!(is_met, "{figure}");
    figure
}

fn round(run: &Run) -> Duration {
    run.pick(Duration::from_millis(250), Duration::from_millis(750))
}

fn asked(client: &impl Asks, time: Duration) -> Times {
    let (mut times, begin) = (Times::default(), Instant::now());
    while begin.elapsed() < time {
        let start = Instant::now();
        assert_eq!(client.question(7).unwrap_or_else(|error| panic!("{error}")), 7);
        times.push(start.elapsed());
        std::thread::sleep(PAUSE);
    }
    times
}

/// A process attaches and detaches without end, on a channel whose clients have 32 MiB on each side.
#[must_use]
pub fn attaching(run: &Run) -> String {
    Crowd::<HeavyClient>::new(run, "").compare(run, "attach-loop channel=heavy", "attaches")
}

/// The same on a channel whose clients have little memory.
#[must_use]
pub fn attaching_small(run: &Run) -> String {
    Crowd::<PlainClient>::new(run, "").compare(run, "attach-loop channel=plain", "attaches")
}

/// A process sends incompatible declarations with 800 methods without end.
#[must_use]
pub fn declaring(run: &Run) -> String {
    Crowd::<PlainClient>::new(run, "").compare(run, "hello-flood", "declarations")
}

/// A client subscribes without end, and gets an event of 60 KiB each time.
#[must_use]
pub fn subscribing(run: &Run) -> String {
    Crowd::<NewsClient>::new(run, "").compare(run, "subscribe-flood", "subscriptions")
}

/// A subscriber for which the host may wait reads an event from time to time.
#[must_use]
pub fn reading_seldom(run: &Run) -> String {
    Crowd::<NewsClient>::new(run, "block=20").compare(run, "slow-subscriber", "events read")
}
