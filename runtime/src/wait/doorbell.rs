//! Going to sleep, and waking the other end.
//!
//! Each end of a connection and of a queue has a [`Doorbell`]. [`crate::ring::park`] has the words and the fences. This
//! module has the two decisions around them, the same for all ends: when an end checks whether the other one sleeps,
//! and in which order it goes to sleep itself.
//!
//! A writer checks after each publication. A reader checks once per quarter of a ring, and when it stops reading: until
//! then the writer has room. A host also checks each time it looks at the kernel, because a quarter of requests that take
//! long is too many to wait for. [`End::prepare_to_wait`] proves that no wake-up is missed, for every kind of sleeper: the
//! loop in [`super::wait_loop`], the loop of a host, which prepares each of its clients, or a reactor.
//!
//! `tests/models` compiles this file.

use std::cell::Cell;
use std::ops::ControlFlow;
use std::time::Duration;

use crate::ring::park::{Parker, Unparker};
use crate::sync::{AtomicU32, PeerWord};

/// How long an end sleeps before it repeats a wake-up that failed.
const KICK_RETRY: Duration = Duration::from_millis(5);

/// The state of an end's own sleep and of the other end's.
#[derive(Debug, Default)]
pub(crate) struct Doorbell {
    parker: Parker,
    unparker: Unparker,
    /// Slots that were released since the end last checked whether the writer sleeps for lack of them: at most a
    /// quarter of the ring. A failed wake-up counts as one, so that [`End::publish_released`] repeats it.
    released: Cell<u32>,
    /// The last wake-up failed: the kernel had no room for it.
    kick_failed: Cell<bool>,
}

impl Doorbell {
    /// Whether the end has not sent a wake-up that the other end may be waiting for. It must not sleep for long.
    pub(crate) fn has_failed_kick(&self) -> bool {
        self.kick_failed.get()
    }

    /// The maximum duration of the next sleep, of which the caller allows `timeout`.
    pub(crate) fn limit_sleep(&self, timeout: Option<Duration>) -> Option<Duration> {
        let retry = self.has_failed_kick().then_some(KICK_RETRY);
        timeout.into_iter().chain(retry).min()
    }
}

/// The result of [`End::prepare_to_wait`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Armed {
    /// To wait.
    Waits,
    /// To work.
    Ready,
    /// The peer is gone, and its remaining messages are all there is.
    PeerGone,
}

/// One end of a connection or of a queue, which sleeps until the other end wakes it.
pub(crate) trait End {
    /// The wake-up of this end.
    fn doorbell(&self) -> &Doorbell;

    /// The word `parked` in this end's segment.
    fn own_parked(&self) -> &AtomicU32;

    /// The word `parked` in the segment of the other end.
    fn peer_parked(&self) -> PeerWord<'_, AtomicU32>;

    /// The capacity of the ring that this end reads, if there is one.
    fn receive_capacity(&self) -> u32;

    /// Wakes the other end. Returns `false` if the kernel had no room for the wake-up. It must be inlined into
    /// [`End::send_wakeup`], which is cold: a second function there costs registers on the path that does not kick.
    fn kick(&self) -> bool;

    /// Called when the end has announced that it sleeps, and then found no work.
    fn has_parked(&self) {}

    /// Wakes the other end if it sleeps. Called after a publication.
    #[inline(always)]
    fn wake_peer(&self) {
        let doorbell = self.doorbell();
        doorbell.released.set(0);
        if doorbell.unparker.should_wake(|| self.peer_parked().load_relaxed()) {
            self.send_wakeup();
        }
    }

    /// Kicks; if that fails, the next publication or the next wait kicks again.
    #[cold]
    fn send_wakeup(&self) {
        let (doorbell, has_failed) = (self.doorbell(), !self.kick());
        doorbell.kick_failed.set(has_failed);
        if has_failed {
            doorbell.unparker.reset();
            doorbell.released.set(1);
        }
    }

    /// Called after a slot was released. Once per quarter of the ring, wakes a writer that sleeps for lack of room.
    #[inline(always)]
    fn slot_released(&self) {
        // It does not wrap: it is reset to 0 above a quarter of the capacity.
        let released = self.doorbell().released.get().wrapping_add(1);
        self.doorbell().released.set(released);
        if released.wrapping_mul(4) > self.receive_capacity() {
            self.wake_peer();
        }
    }

    /// Wakes a writer that sleeps for lack of the released slots. Called when an end stops reading for a while.
    #[inline(always)]
    fn publish_released(&self) {
        if self.doorbell().released.get() > 0 {
            self.wake_peer();
        }
    }

    /// Whether the end has announced that it sleeps.
    fn is_parked(&self) -> bool {
        self.doorbell().parker.is_parked()
    }

    /// Announces that the end sleeps, unless `ready` finds work; then returns `false`.
    fn park(&self, ready: impl FnOnce() -> bool) -> bool {
        let sleeps = self.doorbell().parker.park(self.own_parked(), ready);
        if sleeps {
            self.has_parked();
        }
        sleeps
    }

    /// Announces that the end is awake, if it has announced that it sleeps.
    fn unpark(&self) {
        if self.is_parked() {
            self.doorbell().parker.unpark(self.own_parked());
        }
    }

    /// All steps of an end before it sleeps, as `prepare_to_wait` of the Linux kernel. If the result is
    /// [`Armed::Waits`], the caller sleeps, and then calls [`End::unpark`].
    ///
    /// Why no wake-up is missed:
    ///
    /// 1. An older announcement is withdrawn: the next one has another value, so the other end kicks for it again. A
    ///    writer that sleeps for lack of released slots is woken: this end may be waiting for it. So is an end whose
    ///    wake-up has failed; if it fails again, the caller [sleeps briefly](Doorbell::limit_sleep), and repeats all
    ///    steps.
    /// 2. `read_wakeups` reads the wake-ups so far, so that only a later one ends the sleep: by an edge of a
    ///    descriptor, or by a change of a word. One that is left only ends the sleep early, which is allowed.
    /// 3. The end announces that it sleeps. The other end kicks for every later publication.
    /// 4. `ready` checks once more. It finds messages published before step 3, whose wake-up step 2 may have read.
    /// 5. The sleep. The kernel keeps a wake-up between steps 3 and 5: in the descriptor, or because the word has
    ///    changed since step 2.
    ///
    /// # Errors
    ///
    /// The errors of `read_wakeups`, which also decides whether to take steps 3 to 5 at all.
    fn prepare_to_wait<E>(
        &self,
        read_wakeups: impl FnOnce() -> Result<ControlFlow<Armed>, E>,
        ready: impl FnOnce() -> bool,
    ) -> Result<Armed, E> {
        self.unpark();
        self.doorbell().kick_failed.set(false);
        self.publish_released();
        Ok(match read_wakeups()? {
            ControlFlow::Break(instead) => instead,
            ControlFlow::Continue(()) if self.park(ready) => Armed::Waits,
            ControlFlow::Continue(()) => Armed::Ready,
        })
    }
}
