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
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`until` is above 0 between two calls: `start` sets it to `SAMPLED` where it has become 0"
    )]
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

    /// Whether the next call of a task is to have its time taken.
    #[cfg(feature = "async")]
    pub(super) fn is_due(&self) -> bool {
        self.until.get() == 1 && self.running.get().is_none()
    }

    /// A call of a task has begun, at `start` if its time is taken. Others are under way beside it.
    #[cfg(feature = "async")]
    pub(super) fn begun(&self, call: u32, start: Option<Instant>) {
        match start {
            Some(start) => {
                self.until.set(SAMPLED);
                self.running.set(Some((call, start)));
            }
            None => self.until.set(self.until.get().saturating_sub(1).max(1)),
        }
    }

    /// A call of a task has ended, and that by its reply if there is a lane to count it in.
    #[cfg(feature = "async")]
    pub(super) fn ended(&self, call: u32, lane: Option<&Lane>) {
        if self.running.get().is_some_and(|(of, _)| of == call) {
            match lane {
                Some(lane) => self.stop(call, lane),
                None => self.running.set(None),
            }
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
