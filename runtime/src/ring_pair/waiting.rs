//! Waiting for the peer: a ring pair as a [`Sleeper`], which sleeps on its socket, on the eventfd that the peer raises,
//! and until the process of the peer ends.

use std::time::Duration;

use super::RingPair;
use crate::error::IpcError;
use crate::platform::{self, PeerEventFd, Readiness, Wakeup, WakeupPoller};
use crate::ring::Corrupt;
use crate::stats::Counter;
use crate::sync::Ordering;
use crate::wait::wait_loop::{self, Sleeper, Woken};
use crate::wait::{Deadline, Spinner, Waited};

/// How long a sender sleeps on a full ring before it checks again.
pub(crate) const ROOM_SLICE: Duration = Duration::from_millis(5);

/// A ring pair that waits.
struct RingPairSleeper<'l> {
    rings: &'l RingPair,
    spinner: &'l Spinner,
    deadline: &'l Deadline,
    /// The longest sleep, after which the ring pair checks again by itself.
    nap: Option<Duration>,
}

impl Sleeper for RingPairSleeper<'_> {
    type End = RingPair;
    type Error = IpcError;

    #[inline(always)]
    fn end(&self) -> &RingPair {
        self.rings
    }

    #[inline(always)]
    fn spinner(&self) -> &Spinner {
        self.spinner
    }

    fn left(&self) -> Option<Duration> {
        self.deadline.left()
    }

    fn sleep(&self, timeout: Option<Duration>) -> Result<Woken, IpcError> {
        let wakeup = self.rings.poll_wakeup(timeout.into_iter().chain(self.nap).min())?;
        Ok(wakeup.woken)
    }

    fn look(&self) -> Result<Woken, IpcError> {
        Ok(self.rings.poll_wakeup(Some(Duration::ZERO))?.woken)
    }

    fn progress(&self) -> Result<(u32, u32), Corrupt> {
        self.rings.progress()
    }

    fn after_polling<T>(&self, wait: impl FnOnce() -> T) -> T {
        self.rings.read_contention(self.spinner);
        self.rings.sleep_timer.during(wait)
    }
}

/// The result of [`RingPair::poll_wakeup`].
#[derive(Debug, Clone, Copy)]
pub(super) struct PolledWakeup {
    pub(super) woken: Woken,
    /// There may be more wake-ups to read.
    pub(super) may_have_more: bool,
}

impl RingPair {
    /// As [`wait_loop::wait`].
    #[inline(always)]
    pub(crate) fn wait<T>(
        &self,
        spinner: &Spinner,
        deadline: &Deadline,
        poll: impl FnMut() -> Result<Option<T>, Corrupt>,
    ) -> Result<Waited<T>, IpcError> {
        wait_loop::wait(RingPairSleeper { rings: self, spinner, deadline, nap: None }, poll)
    }

    /// Tells the `spinner` whether the peer, a host, claims to be kept from running.
    pub(crate) fn read_contention(&self, spinner: &Spinner) {
        // Relaxed: nothing is published with it.
        spinner.set_contended(self.segments.peer.cpu_contended().load_relaxed() != 0);
    }

    /// Tells the peer, a client, whether this side is kept from running.
    pub(crate) fn publish_contention(&self, cpu_contended: bool) {
        if !self.in_forked_child() {
            // Relaxed: as above.
            self.segments.own.cpu_contended().store(cpu_contended.into(), Ordering::Relaxed);
        }
    }

    /// Waits until there is a free slot.
    ///
    /// A peer that reads a few messages from a full ring and then does something else does not send a wake-up (see
    /// [`RingPair::skip`]), so this checks again from time to time.
    #[cold]
    pub(crate) fn wait_for_room(
        &self,
        spinner: &Spinner,
        deadline: &Deadline,
    ) -> Result<Waited<()>, IpcError> {
        self.count(Counter::WaitsForRoom);
        let sleeper = RingPairSleeper { rings: self, spinner, deadline, nap: Some(ROOM_SLICE) };
        wait_loop::wait(sleeper, || Ok(self.claim(0)?.map(|_| ())))
    }

    /// Waits for a wake-up, for at most `timeout`. Returns whether the peer is alive.
    pub(crate) fn wait_for_wakeup(&self, timeout: Option<Duration>) -> Result<bool, IpcError> {
        Ok(self.poll_wakeup(timeout)?.woken.is_alive)
    }

    /// As [`RingPair::wait_for_wakeup`].
    pub(super) fn poll_wakeup(&self, timeout: Option<Duration>) -> Result<PolledWakeup, IpcError> {
        let os = |source| IpcError::Os { doing: "wait for the other side", source };
        let wakeup_poller = self.wakeup_poller().map_err(os)?;
        let Readiness { packet, eventfd, death } = wakeup_poller.wait(timeout).map_err(os)?;
        let is_alive = !death && (!packet || self.read_wakeup(|eventfd| wakeup_poller.add_eventfd(eventfd)));
        Ok(PolledWakeup { woken: Woken { by_peer: packet || eventfd, is_alive }, may_have_more: packet })
    }

    /// The descriptors that the ring pair waits on, created on first use.
    pub(crate) fn wakeup_poller(&self) -> std::io::Result<&WakeupPoller> {
        if let Some(wakeup_poller) = self.wakeup_poller.get() {
            return Ok(wakeup_poller);
        }
        let wakeup_poller = WakeupPoller::new(self.socket(), self.death())?;
        Ok(self.wakeup_poller.get_or_init(|| wakeup_poller))
    }

    /// Receives a wake-up from the socket. If it carries an eventfd for further ones, `add_eventfd` gets it. Returns
    /// whether the peer is alive and has sent only what it may send.
    pub(crate) fn read_wakeup(&self, add_eventfd: impl FnOnce(&PeerEventFd) -> std::io::Result<()>) -> bool {
        match platform::read_wakeup(&self.socket) {
            Wakeup::Packet => true,
            Wakeup::EventFd(eventfd) => {
                if !self.is_of_our_user || self.eventfd.get().is_some() {
                    return false;
                }
                // If the eventfd cannot be polled, the peer continues with packets.
                if add_eventfd(&eventfd).is_ok() {
                    platform::lower(&eventfd);
                    let _ = self.eventfd.set(eventfd);
                }
                true
            }
            Wakeup::Lost => self.may_lose_eventfd(),
            Wakeup::HungUp => false,
        }
    }

    /// Whether the peer may have sent a descriptor for which there was no room. An honest peer sends only one.
    pub(super) fn may_lose_eventfd(&self) -> bool {
        self.is_of_our_user && !self.has_lost_eventfd.replace(true)
    }
}
