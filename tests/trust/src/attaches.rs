//! The time of an attach, with all checks, and memory of 256 KiB for each side.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use memorypipe::{PipeClient, PipeHost};
use memorypipe_tests::StopOnDrop;

use crate::figures::Times;
use crate::numbered_messages::Page;
use crate::rows::{Extent, Run};

/// Messages of 4 KiB in the ring of each side.
const CAPACITY: u32 = 64;
/// The limit of the median. The serving thread passes the making of the memory to another thread and serves its other
/// clients at the same time, so that an attach waits for four wake-ups, of 25 to 50 µs each in a virtual machine.
const MEDIAN: Duration = Duration::from_millis(1);
/// How long a host may take to detect a client's departure.
const LEAVE: Duration = Duration::from_millis(2);

/// Attaches repeatedly.
///
/// # Panics
///
/// If it takes longer than the bar.
#[must_use]
pub fn run(run: &Run) -> String {
    let place = run.place();
    let mut host: PipeHost<Page, Page> =
        place.host_builder().capacity(CAPACITY).create().unwrap_or_else(|error| panic!("{error}"));
    let (is_over, mut times) = (AtomicBool::new(false), Times::default());
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !is_over.load(Ordering::Relaxed) {
                // It also returns when a client has left.
                let _ = host.read_timeout(Duration::from_millis(10));
            }
        });
        let _over = StopOnDrop(&is_over);
        for _ in 0..run.pick(100, 2000) {
            let start = Instant::now();
            let client: PipeClient<Page, Page> =
                place.builder().attach().unwrap_or_else(|error| panic!("{error}"));
            times.push(start.elapsed());
            drop(client);
            // The place in a pipe is free when the host has detected the departure.
            std::thread::sleep(LEAVE);
        }
    });
    let (count, p50, p99) = (times.len(), times.of_thousand(500), times.p99());
    if run.extent == Extent::Full {
        let is_met = p50 <= MEDIAN && p99 <= MEDIAN * 2;
        assert!(is_met, "p50 {p50:.1?}, p99 {p99:.1?}");
    }
    format!("p50 {p50:.1?}, p99 {p99:.1?} of {count}")
}
