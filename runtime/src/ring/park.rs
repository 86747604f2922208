//! Sleeping and waking without lost wake-ups, and without a system call while both sides are awake.
//!
//! Each side has one word in its own segment, `parked`: even while it is awake, odd while it sleeps or is about to
//! sleep; each change adds one. The other side reads it after it has published something (a message, or the release of
//! slots), and sends a wake-up if it is odd. The wake-up is a packet on the control socket, or a raised eventfd. It
//! cannot be lost, sending it does not block, and the wait for it also sees the peer die.
//!
//! # Why no wake-up is lost
//!
//! | step | waiter, [`Parker::park`] | waker, [`Unparker::should_wake`] |
//! |---|---|---|
//! | 1 | `parked` becomes odd, Relaxed | work becomes visible: PUBLISH or RELEASE |
//! | 2 | full fence | full fence |
//! | 3 | checks for work once more | reads `parked`, Relaxed |
//! | 4 | sleeps on the wake-up if there was no work | sends a wake-up if it is odd |
//!
//! The two fences are totally ordered. If the waiter's is first, step 1 on the left happened before step 3 on the
//! right: the waker sees the odd word and sends a wake-up, and the kernel keeps it until the waiter asks in step 4.
//! If the waker's is first, its work is visible in step 3 on the left and the waiter does not sleep. Without either fence
//! both may check too early (a store may be delayed past a later load of another word, on x86 too), and the waiter
//! sleeps although there is work. SeqCst is needed for exactly this; the competing operation is the other column.
//!
//! The waker sends one wake-up for each odd value: it remembers the value for which it sent a wake-up. A waiter that
//! wakes makes the word even, and odd with another value when it next sleeps, so the memory of an old wake-up
//! cannot suppress a new one.
//!
//! # If a side dies
//!
//! If a waker dies between steps 1 and 4, it does not send a wake-up; the control socket hangs up, which ends the
//! sleep, and the waiter checks for work before it reports the death. If a waiter dies, its word stays odd; the waker
//! sends one wake-up into a socket that no process reads.

use core::cell::Cell;

use crate::sync::{AtomicU32, FenceOf, Ordering, full_fence};

/// The waiter's side: the private copy of our `parked` word.
#[derive(Debug, Default)]
pub(crate) struct Parker {
    word: Cell<u32>,
}

impl Parker {
    /// Announces in `shared` that this side is about to sleep, then checks once more: if `ready` reports work, retracts
    /// the announcement and returns `false`. If it returns `true`, the caller sleeps on the wake-up and then calls
    /// [`Parker::unpark`].
    pub(crate) fn park(&self, shared: &AtomicU32, ready: impl FnOnce() -> bool) -> bool {
        debug_assert!(!self.is_parked());
        self.step(shared);
        full_fence(FenceOf::Waiter);
        if ready() {
            self.step(shared);
            return false;
        }
        true
    }

    /// Announces that this side is awake.
    pub(crate) fn unpark(&self, shared: &AtomicU32) {
        debug_assert!(self.is_parked());
        self.step(shared);
    }

    pub(crate) fn is_parked(&self) -> bool {
        self.word.get() % 2 == 1
    }

    fn step(&self, shared: &AtomicU32) {
        let next = self.word.get().wrapping_add(1);
        self.word.set(next);
        // Relaxed: the fence in `park` orders it before the last check. Becoming awake needs no order: a waker that
        // sees the old value sends a needless wake-up.
        shared.store(next, Ordering::Relaxed);
    }
}

/// The waker's side: the last sleep for which it sent a wake-up.
#[derive(Debug, Default)]
pub(crate) struct Unparker {
    woken_for: Cell<u32>,
}

impl Unparker {
    /// Whether the peer, whose word `parked` loads, sleeps and has not yet been woken for. Call it after publishing; it
    /// records that the caller sends a wake-up.
    #[inline(always)]
    pub(crate) fn should_wake(&self, parked: impl FnOnce() -> u32) -> bool {
        full_fence(FenceOf::Waker);
        // Loaded Relaxed: ordered by the fence.
        let parked = parked();
        parked % 2 == 1 && self.record_wake(parked)
    }

    /// The wake-up could not be sent: the next publication tries again.
    #[cold]
    pub(crate) fn reset(&self) {
        self.woken_for.set(0);
    }

    /// The word wraps after 2^31 sleeps. So a sleep can be mistaken for one that was woken for exactly that many sleeps
    /// earlier, if nothing was published in any sleep between them, which all ended at their deadlines. That does no
    /// harm: it ends at its deadline too, and the waiter then finds what was published.
    #[cold]
    fn record_wake(&self, parked: u32) -> bool {
        self.woken_for.replace(parked) != parked
    }
}
