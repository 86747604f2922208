//! Waiting elsewhere, on a descriptor: in a reactor, or in the program's own `poll`.

use std::convert::Infallible;
use std::ops::ControlFlow;
use std::time::Duration;

use super::RingPair;
use crate::error::IpcError;
use crate::platform::{Readable, WakeupPoller};
use crate::wait::{Armed, End};

/// The maximum number of wake-ups that are consumed at a time. A correct peer sends a wake-up once each time the ring
/// pair is parked, so there are one or two; one that sends wake-ups without end must not keep this side here.
const MOST_WAKEUPS: u32 = 32;

impl RingPair {
    /// Readable when there is something to receive: what a client with an armed ring pair waits for.
    pub(crate) fn readable(&self) -> Readable<'_> {
        self.wakeup_poller.get().map_or_else(|| self.socket.readable(), WakeupPoller::readable)
    }

    /// [Prepares](End::prepare_to_wait) for a wait on [`RingPair::readable`] outside of this module. Returns whether to
    /// wait. If not, `ready` has found work, a wake-up to the peer must be repeated, or the peer is gone.
    ///
    /// Whatever the caller does with the ring pair in between, it arms it again before it waits.
    pub(crate) fn arm(&self, ready: impl FnOnce() -> bool) -> Result<Armed, IpcError> {
        if self.in_forked_child() {
            return Err(IpcError::Forked);
        }
        let armed = self.prepare_to_wait(|| self.read_wakeups(), ready)?;
        // The caller has no limit for its wait.
        let must_retry = armed == Armed::Waits && self.has_failed_kick();
        if must_retry {
            self.unpark();
        }
        Ok(if must_retry { Armed::Ready } else { armed })
    }

    /// Whether a wake-up to the peer has failed: see [`Doorbell::has_failed_kick`](crate::wait::Doorbell).
    pub(crate) fn has_failed_kick(&self) -> bool {
        self.doorbell().has_failed_kick()
    }

    /// Reads the wake-ups so far, so that the descriptor is not readable because of them, and an edge-triggered waiter
    /// sees the next one.
    fn read_wakeups(&self) -> Result<ControlFlow<Armed>, IpcError> {
        for _ in 0..MOST_WAKEUPS {
            let wakeup = self.poll_wakeup(Some(Duration::ZERO))?;
            if !wakeup.woken.is_alive {
                return Ok(ControlFlow::Break(Armed::PeerGone));
            }
            if !wakeup.may_have_more {
                return Ok(ControlFlow::Continue(()));
            }
        }
        Ok(ControlFlow::Break(Armed::Ready))
    }

    /// [Prepares](End::prepare_to_wait) for the wait of a host, which reads the wake-ups of all its clients together.
    /// Returns `false` if `ready` has found work. If [a wake-up has failed](RingPair::has_failed_kick), the host prepares
    /// again soon.
    pub(crate) fn arm_for_host(&self, ready: impl FnOnce() -> bool) -> bool {
        let read_wakeups = || Ok::<_, Infallible>(ControlFlow::Continue(()));
        self.prepare_to_wait(read_wakeups, ready) == Ok(Armed::Waits)
    }

    /// Ignores a peer that sends spurious wake-ups: a waiter on [`RingPair::readable`] is not even woken. The peer's
    /// death still wakes it.
    #[cfg(feature = "async")]
    pub(crate) fn throttle(&self) {
        if let Some(wakeup_poller) = self.wakeup_poller.get() {
            wakeup_poller.throttle(self.socket(), self.eventfd());
        }
    }

    /// Polls the peer again.
    #[cfg(feature = "async")]
    pub(crate) fn resume(&self) -> Result<(), IpcError> {
        let listens = self
            .wakeup_poller
            .get()
            .map_or(Ok(()), |wakeup_poller| wakeup_poller.resume(self.socket(), self.eventfd()));
        listens.map_err(|source| IpcError::Os { doing: "listen to the other side", source })
    }

    /// The wait for which the ring pair was armed is over.
    pub(crate) fn disarm(&self) {
        if !self.in_forked_child() {
            self.unpark();
        }
    }
}
