//! Waiting elsewhere, on a descriptor: in a reactor, or in the program's own `poll`.

use std::convert::Infallible;
use std::ops::ControlFlow;
use std::time::Duration;

use super::Lane;
use crate::error::IpcError;
use crate::platform::{AsSource, Source};
use crate::wait::{Armed, End};

/// The maximum number of rings that are consumed at a time. A correct peer rings once each time the lane is parked, so
/// there are one or two; one that rings without end must not keep this side here.
const MOST_BELLS: u32 = 32;

impl Lane {
    /// Readable when there is something to receive: what a client with an armed lane waits for.
    pub(crate) fn readable(&self) -> Source<'_> {
        self.ear.get().map_or_else(|| self.socket(), AsSource::source)
    }

    /// [Prepares](End::prepare_to_wait) for a wait on [`Lane::readable`] outside of this module. Returns whether to
    /// wait. If not, `ready` has found work, or the peer is gone.
    ///
    /// Whatever the caller does with the lane in between, it arms it again before it waits.
    pub(crate) fn arm(&self, ready: impl FnOnce() -> bool) -> Result<Armed, IpcError> {
        if self.is_inherited() {
            return Err(IpcError::Forked);
        }
        self.prepare_to_wait(|| self.read_wakeups(), ready)
    }

    /// Reads the wake-ups so far, so that the descriptor is not readable because of them, and an edge-triggered waiter
    /// sees the next one.
    fn read_wakeups(&self) -> Result<ControlFlow<Armed>, IpcError> {
        for _ in 0..MOST_BELLS {
            let heard = self.listen_once(Some(Duration::ZERO))?;
            if !heard.woken.is_alive {
                return Ok(ControlFlow::Break(Armed::PeerGone));
            }
            if !heard.may_have_more {
                return Ok(ControlFlow::Continue(()));
            }
        }
        Ok(ControlFlow::Break(Armed::Ready))
    }

    /// [Prepares](End::prepare_to_wait) for the wait of a host, which reads the wake-ups of all its clients together.
    /// Returns `false` if `ready` has found work.
    pub(crate) fn arm_for_host(&self, ready: impl FnOnce() -> bool) -> bool {
        let read_wakeups = || Ok::<_, Infallible>(ControlFlow::Continue(()));
        self.prepare_to_wait(read_wakeups, ready) == Ok(Armed::Waits)
    }

    /// Ignores a peer that rings for nothing: a waiter on [`Lane::readable`] is not even woken. The peer's death still
    /// wakes it.
    #[cfg(feature = "async")]
    pub(crate) fn mute(&self) {
        if let Some(ear) = self.ear.get() {
            ear.mute(self.socket(), self.flag());
        }
    }

    /// Polls the peer again.
    #[cfg(feature = "async")]
    pub(crate) fn unmute(&self) -> Result<(), IpcError> {
        let listens = self.ear.get().map_or(Ok(()), |ear| ear.unmute(self.socket(), self.flag()));
        listens.map_err(|source| IpcError::Os { doing: "listen to the other side", source })
    }

    /// The wait for which the lane was armed is over.
    pub(crate) fn disarm(&self) {
        if !self.is_inherited() {
            self.unpark();
        }
    }
}
