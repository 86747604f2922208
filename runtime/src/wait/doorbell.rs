//! Going to sleep, and waking the other end.
//!
//! Each end of a connection and of a queue has a [`Doorbell`]. The words and the fences are those of
//! [`crate::ring::park`]; here stand the two decisions around them, once for all ends: when an end asks whether the other
//! one sleeps, and in which order it goes to sleep itself.
//!
//! A writer asks after each publication. A reader asks once in a quarter of a ring, and when it stops reading: until then
//! the writer has room. [`End::prepare_to_wait`] shows why no wake-up is missed, whoever sleeps then: the loop in
//! [`super::wait_loop`], the loop of a host, which prepares each of its clients, or a reactor.
//!
//! `tests/models` compiles this file.

use std::cell::Cell;
use std::ops::ControlFlow;

use crate::ring::park::{Bell, Parked};
use crate::sync::{AtomicU32, PeerWord};

/// What an end knows of its own sleep and of the other end's.
#[derive(Debug, Default)]
pub(crate) struct Doorbell {
    parked: Parked,
    bell: Bell,
    /// Slots that were released since the end last asked whether the writer sleeps for want of them: at most a quarter of
    /// the ring.
    released: Cell<u32>,
}

/// What follows from [`End::prepare_to_wait`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Armed {
    /// To wait.
    Waits,
    /// To work.
    Ready,
    /// What the peer has left is all there is.
    PeerGone,
}

/// One end of a connection or of a queue, which sleeps until the other end wakes it.
pub(crate) trait End {
    /// Its own.
    fn doorbell(&self) -> &Doorbell;

    /// The word `parked` in our segment.
    fn own_parked(&self) -> &AtomicU32;

    /// The word `parked` in the segment of the other end.
    fn peer_parked(&self) -> PeerWord<'_, AtomicU32>;

    /// Slots of the ring that this end reads, if it reads one.
    fn receive_capacity(&self) -> u32;

    /// Wakes the other end. `false` if the kernel had no room for the wake-up. It is called from [`End::ring`], which is
    /// cold, and belongs into it: a second function there costs registers on the path that does not kick.
    fn kick(&self) -> bool;

    /// The end has announced that it sleeps, and found no work after that.
    fn has_parked(&self) {}

    /// Wakes the other end if it sleeps. For whoever has published something.
    #[inline(always)]
    fn wake_peer(&self) {
        let doorbell = self.doorbell();
        doorbell.released.set(0);
        if doorbell.bell.must_ring(|| self.peer_parked().load_relaxed()) {
            self.ring();
        }
    }

    /// Kicks; if that fails, the next publication kicks again.
    #[cold]
    fn ring(&self) {
        if !self.kick() {
            self.doorbell().bell.forget();
        }
    }

    /// A slot was released. Wakes a writer that sleeps for want of room once in a quarter of the ring.
    #[inline(always)]
    fn slot_released(&self) {
        // It does not wrap: it goes back to 0 above a quarter of the capacity.
        let released = self.doorbell().released.get().wrapping_add(1);
        self.doorbell().released.set(released);
        if released.wrapping_mul(4) > self.receive_capacity() {
            self.wake_peer();
        }
    }

    /// Wakes a writer that sleeps for want of what was released. For an end that stops reading for a while.
    #[inline(always)]
    fn publish_released(&self) {
        if self.doorbell().released.get() > 0 {
            self.wake_peer();
        }
    }

    /// Whether the end has announced that it sleeps.
    fn is_parked(&self) -> bool {
        self.doorbell().parked.is_parked()
    }

    /// Announces that the end sleeps, unless `ready` finds work; then returns `false`.
    fn park(&self, ready: impl FnOnce() -> bool) -> bool {
        let sleeps = self.doorbell().parked.park(self.own_parked(), ready);
        if sleeps {
            self.has_parked();
        }
        sleeps
    }

    /// Announces that the end is awake, if it had announced that it sleeps.
    fn unpark(&self) {
        if self.is_parked() {
            self.doorbell().parked.unpark(self.own_parked());
        }
    }

    /// Everything that an end does before it sleeps, as `prepare_to_wait` of the Linux kernel. If the result is
    /// [`Armed::Waits`], somebody sleeps now, and calls [`End::unpark`] after that.
    ///
    /// Why no wake-up is missed:
    ///
    /// 1. An older announcement is taken back: the next one has another value, so the other end kicks for it again. A
    ///    writer that sleeps for want of released slots is woken: it may be what this end waits for.
    /// 2. `read_wakeups` reads the wake-ups so far, so that only a later one ends the sleep: by an edge of a descriptor,
    ///    or by a change of a word. One that is left only ends the sleep early, which is allowed.
    /// 3. The end announces that it sleeps. For whatever is published from here on the other end kicks.
    /// 4. `ready` looks once more. What was published before step 3, for which step 2 may have read the wake-up, is
    ///    found here.
    /// 5. The sleep. A wake-up between steps 3 and 5 is kept by the kernel: in the descriptor, or because the word has
    ///    changed since step 2.
    ///
    /// # Errors
    ///
    /// Those of `read_wakeups`, which also says whether it comes to steps 3 to 5 at all.
    fn prepare_to_wait<E>(
        &self,
        read_wakeups: impl FnOnce() -> Result<ControlFlow<Armed>, E>,
        ready: impl FnOnce() -> bool,
    ) -> Result<Armed, E> {
        self.unpark();
        self.publish_released();
        Ok(match read_wakeups()? {
            ControlFlow::Break(instead) => instead,
            ControlFlow::Continue(()) if self.park(ready) => Armed::Waits,
            ControlFlow::Continue(()) => Armed::Ready,
        })
    }
}
