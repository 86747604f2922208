//! Clients that wait for a missing host, and another host with a similar name.

use std::time::{Duration, Instant};

use memorypipe_tests::observe;
use memorypipe_tests::process::Process;

use super::channels::PlainClient;
use super::runs_on;
use crate::figures::Times;
use crate::rows::{Extent, Run};

/// The number of waiting clients.
const WAITERS: usize = 8;
/// The pause between attaches.
const PACE: Duration = Duration::from_millis(30);

/// Clients wait for `desk` while others attach to `desk-eu`.
///
/// # Panics
///
/// If the others are affected, or the waiting uses much CPU time.
#[must_use]
pub fn run(run: &Run) -> String {
    let place = run.place();
    let host = place.host("crowd-host channel=plain cpu=0 name=desk-eu");
    let waiters: Vec<_> = (0..WAITERS).map(|_| waiter(&place)).collect();
    let [mut with, mut without] = [Times::default(), Times::default()];
    let (mut waited, mut time, mut of_host) = (Duration::ZERO, Duration::ZERO, [Duration::ZERO; 2]);
    for n in 0..run.pick(4, 20) {
        let is_with = n % 2 == 0;
        waiters.iter().for_each(if is_with { Process::resume } else { Process::suspend });
        std::thread::sleep(Duration::from_millis(100));
        let (begin, before, host_before) = (Instant::now(), used(&waiters), observe::cpu_time(host.pid()));
        if is_with { &mut with } else { &mut without }.append(attaches(&place, run.pick(10, 25)));
        of_host[usize::from(is_with)] += observe::cpu_time(host.pid()) - host_before;
        if is_with {
            waited += used(&waiters) - before;
            time += begin.elapsed();
        }
    }
    let percent = |used: f64| used * 100.0 / time.as_secs_f64();
    let load = percent(waited.as_secs_f64());
    let ratio = with.of_thousand(900).as_secs_f64() / without.of_thousand(900).as_secs_f64();
    let figure = format!(
        "p90 of attaching x {ratio:.2} ({:.2?} and {:.2?}, p50 {:.2?} and {:.2?}), {load:.1} % of a processor for all \
         {WAITERS}, {:+.1} % for the host",
        with.of_thousand(900),
        without.of_thousand(900),
        with.of_thousand(500),
        without.of_thousand(500),
        percent(of_host[1].as_secs_f64() - of_host[0].as_secs_f64()),
    );
    assert!(run.extent == Extent::Slice || ratio < 1.1 && load < 1.0, "{figure}");
    figure
}

fn waiter(place: &memorypipe_tests::place::Place) -> Process {
    let mut waiter = place.start("waiting-client attach_timeout=3600000");
    waiter.says("ready");
    waiter
}

fn used(waiters: &[Process]) -> Duration {
    waiters.iter().map(|waiter| observe::cpu_time(waiter.pid())).sum()
}

fn attaches(place: &memorypipe_tests::place::Place, count: usize) -> Times {
    let mut times = Times::default();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            runs_on(Some(1));
            for _ in 0..count {
                let start = Instant::now();
                let client = PlainClient::builder("desk-eu").socket_dir(place.run()).attach();
                times.push(start.elapsed());
                drop(client.unwrap_or_else(|error| panic!("{error}")));
                std::thread::sleep(PACE);
            }
        });
    });
    times
}
