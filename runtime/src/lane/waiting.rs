//! Waiting for the peer, and hearing of it.

use std::time::Duration;

use super::Lane;
use crate::error::IpcError;
use crate::platform::{self, AsSource, Ear, Heard, Sounds, Source};
use crate::ring::Corrupt;
use crate::stats::Counter;
use crate::sync::Ordering;
use crate::wait::{Bells, Deadline, PAUSE, Spinner, Waited};

/// How long a sender sleeps on a full ring before it looks again by itself.
pub(crate) const ROOM_SLICE: Duration = Duration::from_millis(5);

/// What [`Lane::listen_once`] has heard.
#[derive(Debug, Clone, Copy)]
pub(super) struct HeardOnce {
    /// The peer is there.
    pub(super) is_alive: bool,
    /// It has rung.
    pub(super) rang: bool,
    /// There may be more bells to take away.
    pub(super) may_have_more: bool,
}

impl Lane {
    /// Waits until `poll` has something, the deadline passes, or the peer is gone.
    ///
    /// `poll` may say that it has nothing only if the ring it looks at is empty (or full): for what is there
    /// already the peer does not ring again.
    ///
    /// # Errors
    ///
    /// What `poll` returns, or that the kernel refused to wait.
    #[inline(always)]
    pub(crate) fn wait<T>(
        &self,
        spinner: &Spinner,
        deadline: &Deadline,
        poll: impl FnMut() -> Result<Option<T>, Corrupt>,
    ) -> Result<Waited<T>, IpcError> {
        self.wait_in_naps(spinner, deadline, None, poll)
    }

    /// As [`Lane::wait`]; looks again by itself after each `nap`.
    #[inline(always)]
    fn wait_in_naps<T>(
        &self,
        spinner: &Spinner,
        deadline: &Deadline,
        nap: Option<Duration>,
        mut poll: impl FnMut() -> Result<Option<T>, Corrupt>,
    ) -> Result<Waited<T>, IpcError> {
        self.settle();
        match spinner.spin(|| poll().transpose()) {
            Some(found) => Ok(Waited::Ready(found?)),
            None => self.slept.during(|| self.wait_long(spinner, deadline, nap, &mut poll)),
        }
    }

    #[cold]
    fn wait_long<T>(
        &self,
        spinner: &Spinner,
        deadline: &Deadline,
        nap: Option<Duration>,
        poll: &mut impl FnMut() -> Result<Option<T>, Corrupt>,
    ) -> Result<Waited<T>, IpcError> {
        // Somebody had armed the lane and does not wait.
        self.disarm();
        self.heed_crowd(spinner);
        let (mut bells, mut rings_for_nothing) = (Bells::default(), false);
        loop {
            if rings_for_nothing {
                std::thread::sleep(deadline.left().map_or(PAUSE, |left| left.min(PAUSE)));
            }
            let left = deadline.left();
            self.settle();
            let heard = if spinner.never_sleeps() {
                self.listen_once(Some(Duration::ZERO))?
            } else {
                let mut found = None;
                self.park(|| {
                    found = poll().transpose();
                    found.is_some()
                });
                if let Some(found) = found {
                    return Ok(Waited::Ready(found?));
                }
                let heard = self.listen_once(left.into_iter().chain(nap).min());
                self.unpark();
                heard?
            };
            // Also after a death: what the peer published before it counts.
            if let Some(found) = poll()? {
                return Ok(Waited::Ready(found));
            }
            if !heard.is_alive {
                return Ok(Waited::PeerGone);
            }
            if left.is_some_and(|left| left.is_zero()) {
                return Ok(Waited::TimedOut);
            }
            // Whoever does not sleep cannot be kept awake.
            let rang = heard.rang && !spinner.never_sleeps();
            rings_for_nothing = rang && bells.rang(self.progress()?, false);
            if rings_for_nothing {
                continue;
            }
            if let Some(found) = spinner.spin(|| poll().transpose()) {
                return Ok(Waited::Ready(found?));
            }
        }
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
        self.wait_in_naps(spinner, deadline, Some(ROOM_SLICE), || Ok(self.claim(0)?.map(|_| ())))
    }

    /// Waits for the bell, at most for `timeout`. Returns whether the peer is alive.
    pub(crate) fn listen(&self, timeout: Option<Duration>) -> Result<bool, IpcError> {
        Ok(self.listen_once(timeout)?.is_alive)
    }

    /// As [`Lane::listen`].
    pub(super) fn listen_once(&self, timeout: Option<Duration>) -> Result<HeardOnce, IpcError> {
        let os = |source| IpcError::Os { doing: "wait for the other side", source };
        let ear = self.ear().map_err(os)?;
        let Sounds { packet, flag, death } = ear.wait(timeout).map_err(os)?;
        let is_alive = !death && (!packet || self.hear(|flag| ear.listen_to(flag)));
        Ok(HeardOnce { is_alive, rang: packet || flag, may_have_more: packet })
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
            // An honest peer sends one descriptor and no more.
            Heard::Lost => self.is_of_our_user && !self.has_lost_flag.replace(true),
            Heard::HungUp => false,
        }
    }
}
