//! One-way calls of a task to a host whose handlers take long: a sender that waits for room goes on with each slot that
//! becomes free, and not with each quarter of the ring.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use memorypipe::prelude::*;
use memorypipe_tests::{TIMEOUT, place, runtime};

ipc_channel!(
    #[channel(async)]
    trait Labour {
        #[oneway]
        fn work(&mut self);
    }
);

const CAPACITY: u64 = 16;
const CALLS: u64 = 48;

/// A handler that waits for the sender.
#[derive(Default)]
struct Worker {
    sent: Arc<AtomicU64>,
    handled: u64,
    stalled: Arc<AtomicU64>,
}

impl Labour for Worker {
    fn work(&mut self) {
        // A host looks for everything but requests once per millisecond.
        std::thread::sleep(Duration::from_millis(2));
        self.handled += 1;
        let handled = self.handled;
        // The slots of the last two requests may not be known to be free yet.
        let expected = (CAPACITY + handled).saturating_sub(2).min(CALLS);
        let start = Instant::now();
        while self.stalled.load(Ordering::Relaxed) == 0 && self.sent.load(Ordering::Relaxed) < expected {
            if start.elapsed() > TIMEOUT / 6 {
                self.stalled.store(handled, Ordering::Relaxed);
            }
            std::thread::sleep(Duration::from_micros(100));
        }
    }
}

#[test]
fn a_task_that_waits_for_room_goes_on_with_each_slot_that_a_slow_handler_frees() {
    let place = place!();
    let mut worker = Worker::default();
    let (sent, stalled) = (worker.sent.clone(), worker.stalled.clone());
    let mut host = place.host_builder::<LabourHost>().capacity(CAPACITY as u32).create().unwrap();
    let stop = host.stopper();
    let serving = std::thread::spawn(move || host.serve(&mut worker).unwrap());
    runtime("current").block_on(async {
        let labour = place.builder::<LabourClient>().attach_async().await.unwrap();
        for _ in 0..CALLS {
            labour.work().await.unwrap();
            sent.fetch_add(1, Ordering::Relaxed);
        }
    });
    stop.stop();
    serving.join().unwrap();
    assert_eq!(
        stalled.load(Ordering::Relaxed),
        0,
        "the sender knew of no free slot while this request was handled"
    );
}
