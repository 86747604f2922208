//! Latencies of calls: of one in [`SAMPLED`], because the clock costs as much as a message.

use std::cell::Cell;
use std::time::Instant;

use crate::ring_pair::RingPair;
use crate::stats::SAMPLED;

/// Measures the latency of the first call, and of every [`SAMPLED`]th after it, one call at a time.
#[derive(Debug)]
pub(in crate::client) struct LatencySampler {
    /// The number of calls until the next timed one, including it.
    until: Cell<u32>,
    /// The call that is being timed, and its start.
    running: Cell<Option<(u32, Instant)>>,
}

impl LatencySampler {
    pub(super) fn new() -> LatencySampler {
        LatencySampler { until: Cell::new(1), running: Cell::new(None) }
    }

    /// Called at the start of a call.
    #[inline(always)]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`until` is above 0 between two calls: `start` and `cancelled` set it above 0"
    )]
    pub(in crate::client) fn begin(&self, call: u32) {
        let until = self.until.get() - 1;
        self.until.set(until);
        if until == 0 {
            self.start(call);
        }
    }

    /// Its reply has come.
    #[inline(always)]
    pub(in crate::client) fn answered(&self, call: u32, rings: &RingPair) {
        if self.running.get().is_some() {
            self.stop(call, rings);
        }
    }

    /// Called if the measured call ends without a reply, or could not be sent.
    #[cold]
    pub(in crate::client) fn cancelled(&self, call: u32) {
        if self.running.get().is_some_and(|(of, _)| of == call) {
            self.running.set(None);
            self.until.set(1);
        }
    }

    #[cold]
    fn start(&self, call: u32) {
        if self.running.get().is_some() {
            // The next call checks again whether that call has ended.
            self.until.set(1);
        } else {
            self.until.set(SAMPLED);
            self.running.set(Some((call, Instant::now())));
        }
    }

    #[cold]
    fn stop(&self, call: u32, rings: &RingPair) {
        if let Some((_, start)) = self.running.get().filter(|(of, _)| *of == call) {
            self.running.set(None);
            rings.count_latency(u64::try_from(start.elapsed().as_nanos()).unwrap_or(u64::MAX));
        }
    }
}
