//! Clients that send as many descriptors as a packet can carry.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use memorypipe_tests::place::Place;
use memorypipe_tests::{StopOnDrop, observe};
use rustix::process::{Pid, Resource, Rlimit, getrlimit, prlimit};

use super::channels::PlainClient;
use crate::rows::{Extent, Run};
use crate::tally::Tally;

/// The number of concurrent processes.
const FLOODERS: usize = 4;
/// The host's limit of descriptors.
const LIMIT: u64 = 512;
/// The maximum increase of open descriptors: a few for each handshake in flight.
const MOST: usize = 128;
/// The pause between attaches of an honest client.
const PACE: Duration = Duration::from_millis(50);

/// A host with a low limit is flooded with descriptors.
///
/// # Panics
///
/// If it has many of them open at a time, or an honest client cannot attach during that.
#[must_use]
pub fn run(run: &Run) -> String {
    let place = run.place();
    let host = place.host("crowd-host channel=plain");
    let limit = Rlimit { current: Some(LIMIT), ..getrlimit(Resource::Nofile) };
    let pid = i32::try_from(host.pid()).ok().and_then(Pid::from_raw);
    prlimit(pid, Resource::Nofile, limit).expect("our child");
    let before = observe::descriptors(host.pid());
    let path = place.directory().join("tally");
    let tally = Tally::open(&path);
    let mut flooders: Vec<_> =
        (0..FLOODERS).map(|_| place.start(&format!("descriptor-flood tally={}", path.display()))).collect();
    flooders.iter_mut().for_each(|flooder| flooder.says("ready"));
    let (over, pid) = (AtomicBool::new(false), host.pid());
    let (most, failed, attached) = std::thread::scope(|scope| {
        let watching = scope.spawn(|| most_descriptors(pid, &over));
        let (failed, attached) = {
            let _over = StopOnDrop(&over);
            attaches(&place, run.pick(Duration::from_secs(2), Duration::from_secs(20)))
        };
        (watching.join().expect("it is there"), failed, attached)
    });
    let figure = format!(
        "at most {most} descriptors, {before} before, {} packets of 253; {failed} of {attached} attaches failed",
        tally.begun(0)
    );
    assert!(run.extent == Extent::Slice || failed == 0 && most < before + MOST, "{figure}");
    figure
}

fn most_descriptors(pid: u32, over: &AtomicBool) -> usize {
    let mut most = 0;
    while !over.load(Ordering::Relaxed) {
        most = most.max(observe::descriptors(pid));
    }
    most
}

/// The number of failed honest attaches, and of all.
fn attaches(place: &Place, time: Duration) -> (u64, u64) {
    let (mut failed, mut all, begin) = (0, 0, Instant::now());
    while begin.elapsed() < time {
        let attached = place.builder::<PlainClient>().attach_timeout(Duration::from_secs(5)).attach();
        if let Err(error) = &attached {
            eprintln!("{error}");
        }
        failed += u64::from(attached.is_err());
        all += 1;
        std::thread::sleep(PACE);
    }
    (failed, all)
}
