//! Waiting for the peer, and hearing of it: a lane as a [`Sleeper`], which sleeps on its socket, on the flag that the peer
//! raises, and on the life of the peer's process.

use std::time::Duration;

use super::Lane;
use crate::error::IpcError;
use crate::platform::{self, AsSource, Ear, Heard, Sounds, Source};
use crate::ring::Corrupt;
use crate::stats::Counter;
use crate::sync::Ordering;
use crate::wait::wait_loop::{self, Sleeper, Woken};
use crate::wait::{Deadline, Spinner, Waited};

/// How long a sender sleeps on a full ring before it looks again by itself.
pub(crate) const ROOM_SLICE: Duration = Duration::from_millis(5);

/// A lane that waits.
struct LaneSleeper<'l> {
    lane: &'l Lane,
    spinner: &'l Spinner,
    deadline: &'l Deadline,
    /// The longest sleep, after which it looks again by itself.
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

/// What [`Lane::listen_once`] has heard.
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

    /// Tells the `spinner` whether the peer, a host, is kept from running, as it says.
    pub(crate) fn heed_crowd(&self, spinner: &Spinner) {
        // Relaxed: nothing is published with it.
        spinner.heed(self.segments.peer.crowded().load_relaxed() != 0);
    }

    /// Tells the peer, a client, whether we are kept from running.
    pub(crate) fn tell_crowd(&self, crowded: bool) {
        if !self.is_inherited() {
            // Relaxed: as above.
            self.segments.own.crowded().store(crowded.into(), Ordering::Relaxed);
        }
    }

    /// Waits until there is a free slot.
    ///
    /// A peer that takes a few messages out of a full ring and then turns to something else does not ring
    /// (see [`Lane::skip`]), so this looks again by itself from time to time.
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

    /// Waits for the bell, at most for `timeout`. Returns whether the peer is alive.
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

    /// What the lane listens with, made when it is first asked for.
    pub(crate) fn ear(&self) -> std::io::Result<&Ear> {
        if let Some(ear) = self.ear.get() {
            return Ok(ear);
        }
        let ear = Ear::new(self.socket(), self.pidfd())?;
        Ok(self.ear.get_or_init(|| ear))
    }

    /// Takes a bell out of the socket. If it brings a flag for those to come, `listen_to` is told to listen to it.
    /// Returns whether the peer is there and has sent what it may send.
    pub(crate) fn hear(&self, listen_to: impl FnOnce(Source<'_>) -> std::io::Result<()>) -> bool {
        match platform::hear(&self.socket) {
            Heard::Bell => true,
            Heard::Flag(flag) => {
                if !self.is_of_our_user || self.flag.get().is_some() {
                    return false;
                }
                // If we cannot listen to it, the peer goes on by packets.
                if listen_to(flag.source()).is_ok() {
                    platform::lower(flag.source());
                    let _ = self.flag.set(flag);
                }
                true
            }
            Heard::Lost => self.may_lose_flag(),
            Heard::HungUp => false,
        }
    }

    /// There was no room for a descriptor that came: whether the peer may have sent it. An honest peer sends one and no
    /// more.
    pub(super) fn may_lose_flag(&self) -> bool {
        self.is_of_our_user && !self.has_lost_flag.replace(true)
    }
}
