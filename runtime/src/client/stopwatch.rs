//! How long calls take: of one in [`SAMPLED`], since the clock costs as much as a message.

use std::cell::Cell;
use std::time::Instant;

use crate::lane::Lane;
use crate::stats::SAMPLED;

/// Takes the time of the first call, and of every [`SAMPLED`]th from there.
#[derive(Debug)]
pub(super) struct Stopwatch {
    /// Calls until the next one, that one included.
    until: Cell<u32>,
    /// The call whose time is being taken, and when it began.
    running: Cell<Option<(u32, Instant)>>,
}

impl Stopwatch {
    pub(super) fn new() -> Stopwatch {
        Stopwatch { until: Cell::new(1), running: Cell::new(None) }
    }

    /// A call begins, whose reply is waited for at once.
    #[inline(always)]
    pub(super) fn call(&self, call: u32) {
        let until = self.until.get() - 1;
        self.until.set(until);
        if until == 0 {
            self.start(call);
        }
    }

    /// Its reply has come.
    #[inline(always)]
    pub(super) fn answered(&self, call: u32, lane: &Lane) {
        if self.running.get().is_some() {
            self.stop(call, lane);
        }
    }

    #[cold]
    fn start(&self, call: u32) {
        self.until.set(SAMPLED);
        self.running.set(Some((call, Instant::now())));
    }

    /// Any reply stops it: the one that it runs for has failed if it is another.
    #[cold]
    fn stop(&self, call: u32, lane: &Lane) {
        if let Some((of, start)) = self.running.take() {
            if of == call {
                lane.count_latency(u64::try_from(start.elapsed().as_nanos()).unwrap_or(u64::MAX));
            }
        }
    }
}
