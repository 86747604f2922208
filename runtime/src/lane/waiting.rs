//! Waiting for the peer: a lane as a [`Sleeper`], which sleeps on its socket, on the flag that the peer raises, and on
//! the pidfd of the peer's process.

use std::time::Duration;

use super::Lane;
use crate::error::IpcError;
use crate::platform::{self, AsSource, Ear, Heard, Sounds, Source};
use crate::ring::Corrupt;
use crate::stats::Counter;
use crate::sync::Ordering;
use crate::wait::wait_loop::{self, Sleeper, Woken};
use crate::wait::{Deadline, Spinner, Waited};

/// How long a sender sleeps on a full ring before it checks again.
pub(crate) const ROOM_SLICE: Duration = Duration::from_millis(5);

/// A lane that waits.
struct LaneSleeper<'l> {
    lane: &'l Lane,
    spinner: &'l Spinner,
    deadline: &'l Deadline,
    /// The longest sleep, after which the lane checks again by itself.
    nap: Option<Duration>,
}

impl Sleeper for LaneSleeper<'_> {
    type End = Lane;
    type Error = IpcError;

    #[inline(always)]
    fn end(&self) -> &Lane {
        self.lane
    }

    #[inline(always)]
    fn spinner(&self) -> &Spinner {
        self.spinner
    }

    fn left(&self) -> Option<Duration> {
        self.deadline.left()
    }

    fn sleep(&self, timeout: Option<Duration>) -> Result<Woken, IpcError> {
        let heard = self.lane.listen_once(timeout.into_iter().chain(self.nap).min())?;
        Ok(heard.woken)
    }

    fn look(&self) -> Result<Woken, IpcError> {
        Ok(self.lane.listen_once(Some(Duration::ZERO))?.woken)
    }

    fn progress(&self) -> Result<(u32, u32), Corrupt> {
        self.lane.progress()
    }

    fn after_polling<T>(&self, wait: impl FnOnce() -> T) -> T {
        self.lane.heed_crowd(self.spinner);
        self.lane.slept.during(wait)
    }
}

/// The result of [`Lane::listen_once`].
#[derive(Debug, Clone, Copy)]
pub(super) struct HeardOnce {
    pub(super) woken: Woken,
    /// There may be more wake-ups to read.
    pub(super) may_have_more: bool,
}

impl Lane {
    /// As [`wait_loop::wait`].
    #[inline(always)]
    pub(crate) fn wait<T>(
        &self,
        spinner: &Spinner,
        deadline: &Deadline,
        poll: impl FnMut() -> Result<Option<T>, Corrupt>,
    ) -> Result<Waited<T>, IpcError> {
        wait_loop::wait(LaneSleeper { lane: self, spinner, deadline, nap: None }, poll)
    }

    /// Tells the `spinner` whether the peer, a host, claims to be kept from running.
    pub(crate) fn heed_crowd(&self, spinner: &Spinner) {
        // Relaxed: nothing is published with it.
        spinner.heed(self.segments.peer.crowded().load_relaxed() != 0);
    }

    /// Tells the peer, a client, whether this side is kept from running.
    pub(crate) fn tell_crowd(&self, crowded: bool) {
        if !self.is_inherited() {
            // Relaxed: as above.
            self.segments.own.crowded().store(crowded.into(), Ordering::Relaxed);
        }
    }

    /// Waits until there is a free slot.
    ///
    /// A peer that reads a few messages from a full ring and then does something else does not ring (see
    /// [`Lane::skip`]), so this checks again from time to time.
    #[cold]
    pub(crate) fn wait_for_room(
        &self,
        spinner: &Spinner,
        deadline: &Deadline,
    ) -> Result<Waited<()>, IpcError> {
        self.count(Counter::WaitsForRoom);
        let sleeper = LaneSleeper { lane: self, spinner, deadline, nap: Some(ROOM_SLICE) };
        wait_loop::wait(sleeper, || Ok(self.claim(0)?.map(|_| ())))
    }

    /// Waits for a ring, for at most `timeout`. Returns whether the peer is alive.
    pub(crate) fn listen(&self, timeout: Option<Duration>) -> Result<bool, IpcError> {
        Ok(self.listen_once(timeout)?.woken.is_alive)
    }

    /// As [`Lane::listen`].
    pub(super) fn listen_once(&self, timeout: Option<Duration>) -> Result<HeardOnce, IpcError> {
        let os = |source| IpcError::Os { doing: "wait for the other side", source };
        let ear = self.ear().map_err(os)?;
        let Sounds { packet, flag, death } = ear.wait(timeout).map_err(os)?;
        let is_alive = !death && (!packet || self.hear(|flag| ear.listen_to(flag)));
        Ok(HeardOnce { woken: Woken { by_peer: packet || flag, is_alive }, may_have_more: packet })
    }

    /// The descriptors that the lane waits on, created on first use.
    pub(crate) fn ear(&self) -> std::io::Result<&Ear> {
        if let Some(ear) = self.ear.get() {
            return Ok(ear);
        }
        let ear = Ear::new(self.socket(), self.pidfd())?;
        Ok(self.ear.get_or_init(|| ear))
    }

    /// Receives a ring from the socket. If it carries a flag for further ones, `listen_to` gets it. Returns whether the
    /// peer is alive and has sent only what it may send.
    pub(crate) fn hear(&self, listen_to: impl FnOnce(Source<'_>) -> std::io::Result<()>) -> bool {
        match platform::hear(&self.socket) {
            Heard::Bell => true,
            Heard::Flag(flag) => {
                if !self.is_of_our_user || self.flag.get().is_some() {
                    return false;
                }
                // If the flag cannot be polled, the peer continues with packets.
                if listen_to(flag.source()).is_ok() {
                    platform::lower(flag.source());
                    let _ = self.flag.set(flag);
                }
                true
            }
            // An honest peer sends only one descriptor.
            Heard::Lost => self.is_of_our_user && !self.has_lost_flag.replace(true),
            Heard::HungUp => false,
        }
    }
}
