//! What clients that are attached notice of others that do what costs a host most, again and again.
//!
//! Rounds with the trouble and rounds without it follow each other by turns: the troublemaker is a process that is
//! stopped and goes on. The host and the bystanders have one processor, the troublemaker another one, so that all
//! that it can take from them it takes through the host. The troublemaker is never restarted: what a host has allowed
//! it in advance is used up in the first round.

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

/// Clients that ask.
const BYSTANDERS: usize = 8;
/// A client asks, and then pauses so long.
const PAUSE: Duration = Duration::from_millis(2);
/// What the trouble may cost the host, in percent of a processor.
const MOST_LOAD: f64 = 5.0;

/// This thread runs on the processor of this number alone, of those that it may use.
pub(crate) fn runs_on(number: Option<usize>) {
    let Some(number) = number else { return };
    let allowed = sched_getaffinity(None).expect("the kernel says");
    let all: Vec<usize> = (0..CpuSet::MAX_CPU).filter(|cpu| allowed.is_set(*cpu)).collect();
    let mut one = CpuSet::new();
    one.set(all[number % all.len()]);
    sched_setaffinity(None, &one).expect("one of ours");
}

/// A host, its bystanders, and what disturbs them.
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

    /// Starts a process that makes trouble; it is stopped until it is needed.
    fn trouble(&self, role: &str) -> Process {
        let tally = self.tally();
        let mut trouble = self.place.start(&format!("{role} cpu=1 tally={}", tally.display()));
        trouble.says("ready");
        trouble.suspend();
        trouble
    }

    /// How long the questions of the bystanders took in one round.
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

    /// Compares rounds with and without what a process does that plays `role`.
    fn compare(mut self, run: &Run, role: &str, what: &str) -> String {
        let (trouble, tally) = (self.trouble(role), Tally::open(&self.tally()));
        let mut sides = [Side::default(), Side::default()];
        for n in 0..run.pick(4, 40) {
            let with = n % 2 == 0;
            if with {
                trouble.resume();
            }
            let side = &mut sides[n % 2];
            let (begin, ticks, done) = (Instant::now(), observe::ticks(self.host.pid()), tally.begun(0));
            side.rounds.add(self.asked(round(run)));
            side.ticks += observe::ticks(self.host.pid()) - ticks;
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

/// What was measured with the trouble, or without.
#[derive(Default)]
struct Side {
    rounds: Rounds,
    /// What the host used, in hundredths of a second.
    ticks: u64,
    /// What the troublemaker has done.
    done: u64,
    time: Duration,
}

impl Side {
    /// What the host used, in percent of a processor.
    fn load(&self) -> f64 {
        self.ticks as f64 / self.time.as_secs_f64()
    }
}

/// The figure, if it is below the bars.
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
    // A slice has too few calls for a percentile, and what runs beside it is not known.
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

/// A process attaches and leaves, without end, to a channel whose clients have 32 MiB for each side.
#[must_use]
pub fn attaching(run: &Run) -> String {
    Crowd::<HeavyClient>::new(run, "").compare(run, "attach-loop channel=heavy", "attaches")
}

/// The same, of a channel whose clients have little memory.
#[must_use]
pub fn attaching_small(run: &Run) -> String {
    Crowd::<PlainClient>::new(run, "").compare(run, "attach-loop channel=plain", "attaches")
}

/// A process sends declarations of 800 methods that break ours, without end.
#[must_use]
pub fn declaring(run: &Run) -> String {
    Crowd::<PlainClient>::new(run, "").compare(run, "hello-flood", "declarations")
}

/// A client subscribes without end, and gets an event of 256 KiB each time.
#[must_use]
pub fn subscribing(run: &Run) -> String {
    Crowd::<NewsClient>::new(run, "").compare(run, "subscribe-flood", "subscriptions")
}

/// A subscriber that the host may wait for reads an event now and then.
#[must_use]
pub fn reading_seldom(run: &Run) -> String {
    Crowd::<NewsClient>::new(run, "block=20").compare(run, "slow-subscriber", "events read")
}
