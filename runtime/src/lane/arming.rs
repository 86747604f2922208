//! Waiting that somebody else does, for a descriptor: a reactor, or the program's own `poll`.

use std::time::Duration;

use super::Lane;
use crate::error::IpcError;
use crate::platform::{AsSource, Source};

/// Bells that are taken away at a time. A correct peer rings once for each time that the lane was parked, so there are
/// one or two; one that rings without end must not keep its peer here.
const MOST_BELLS: u32 = 32;

/// What is to be done after [`Lane::arm`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Armed {
    /// To wait.
    Waits,
    /// To work.
    Ready,
    /// What the peer has left is all there is.
    PeerGone,
}

impl Lane {
    /// Readable when there is something to hear: what a client waits for that has armed its lane.
    pub(crate) fn readable(&self) -> Source<'_> {
        self.ear.get().map_or_else(|| self.socket(), AsSource::source)
    }

    /// For a wait that somebody else does, on [`Lane::readable`]: whether it is to be waited. If not, `ready` has
    /// found work, or the peer is gone.
    ///
    /// Why no wake-up is missed:
    ///
    /// 1. Bells so far are taken away, so that the descriptor is not readable for them, and so that whoever waits
    ///    for an edge sees one.
    /// 2. The lane is parked, with a value that was not announced before. Whatever is published from here on is
    ///    rung for (see [`crate::ring::park`], of which this is the column of the waiter).
    /// 3. `ready` looks once more. What was published before step 2, with a bell that step 1 took or with none, is
    ///    found here.
    /// 4. The caller waits. A bell between step 2 and step 4 is kept by the kernel until then. If a bell for an
    ///    earlier announcement comes late, the wait ends early, which is allowed.
    ///
    /// Whatever the caller does with the lane in between, it arms it again before it waits.
    pub(crate) fn arm(&self, ready: impl FnOnce() -> bool) -> Result<Armed, IpcError> {
        if self.is_inherited() {
            return Err(IpcError::Forked);
        }
        self.disarm();
        self.settle();
        for _ in 0..MOST_BELLS {
            let heard = self.listen_once(Some(Duration::ZERO))?;
            if !heard.is_alive {
                return Ok(Armed::PeerGone);
            }
            if !heard.may_have_more {
                return Ok(if self.park(ready) { Armed::Waits } else { Armed::Ready });
            }
        }
        Ok(Armed::Ready)
    }

    /// Does not listen to a peer that rings for nothing: whoever waits for [`Lane::readable`] is not even woken. Its death
    /// is heard.
    #[cfg(feature = "async")]
    pub(crate) fn mute(&self) {
        if let Some(ear) = self.ear.get() {
            ear.mute(self.socket(), self.flag());
        }
    }

    /// Listens again.
    #[cfg(feature = "async")]
    pub(crate) fn unmute(&self) -> Result<(), IpcError> {
        let listens = self.ear.get().map_or(Ok(()), |ear| ear.unmute(self.socket(), self.flag()));
        listens.map_err(|source| IpcError::Os { doing: "listen to the other side", source })
    }

    /// The wait that the lane was armed for is over.
    pub(crate) fn disarm(&self) {
        if self.is_parked() {
            self.unpark();
        }
    }
}
