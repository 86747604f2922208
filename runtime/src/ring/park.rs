//! Sleeping and waking without a lost wake-up and without a system call while both sides are awake.
//!
//! Each side has one word in its own segment, `parked`: even while it is awake, odd while it sleeps or is
//! about to; it grows by one at each change. The other side reads it after it has published something (a
//! message, or the release of slots), and rings the bell if it is odd. The bell is a packet on the control socket,
//! or a flag that is raised: it cannot be lost, it does not block the ringer, and the same wait sees the peer die.
//!
//! # Why no wake-up is missed
//!
//! | step | waiter, [`Parked::park`] | waker, [`Bell::must_ring`] |
//! |---|---|---|
//! | 1 | `parked` becomes odd, Relaxed | work becomes visible: PUBLISH or RELEASE |
//! | 2 | full fence | full fence |
//! | 3 | looks for work once more | reads `parked`, Relaxed |
//! | 4 | sleeps on the bell if there was none | rings if it is odd |
//!
//! The two fences are totally ordered. If the waiter's is first, step 1 on the left happened before step 3
//! on the right: the waker sees the odd word and rings, and a bell that is rung before step 4 is kept by the
//! kernel until the waiter asks. If the waker's is first, its work is visible in step 3 on the left and the
//! waiter does not sleep. Without either fence both may look too early (a store may be delayed past a later
//! load of another word, on x86 too), and the waiter sleeps beside its work. SeqCst is needed for exactly
//! this; the competing operation is the other column.
//!
//! The waker rings once for each odd value: it remembers the value it rang for. A waiter that wakes makes
//! the word even, and odd again with another value when it next sleeps, so that the memory of an old ring
//! cannot suppress a new one.
//!
//! # If a side dies
//!
//! A waker that dies between steps 1 and 4 does not ring; the control socket hangs up, which ends the sleep,
//! and the waiter looks for work before it reports the death. A waiter that dies leaves an odd word; the
//! waker rings a socket that nobody reads, once.

use core::cell::Cell;

use crate::sync::{AtomicU32, FenceOf, Ordering, full_fence};

/// The waiter's side: the private copy of our `parked` word.
#[derive(Debug, Default)]
pub(crate) struct Parked {
    word: Cell<u32>,
}

impl Parked {
    /// Announces in `shared` that we are about to sleep, then looks once more: if `ready` says that there is
    /// work, takes the announcement back and returns `false`. If it returns `true`, the caller sleeps on the
    /// bell and then calls [`Parked::unpark`].
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

    /// Announces that we are awake.
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
        // Relaxed: the fence in `park` orders it before the last look; going awake needs no order, a
        // waker that sees the old value rings in vain.
        shared.store(next, Ordering::Relaxed);
    }
}

/// The waker's side: which sleep we have rung for.
#[derive(Debug, Default)]
pub(crate) struct Bell {
    rung_for: Cell<u32>,
}

impl Bell {
    /// Whether the peer, whose word `parked` loads, sleeps and has not been rung for yet. Call it after publishing; it
    /// remembers that the caller rings.
    #[inline(always)]
    pub(crate) fn must_ring(&self, parked: impl FnOnce() -> u32) -> bool {
        full_fence(FenceOf::Waker);
        // Loaded Relaxed: ordered by the fence.
        let parked = parked();
        parked % 2 == 1 && self.ring_for(parked)
    }

    /// The bell could not be rung: the next publication tries again.
    #[cold]
    pub(crate) fn forget(&self) {
        self.rung_for.set(0);
    }

    /// The word wraps after 2^31 sleeps. A sleep can therefore be taken for one that was rung for exactly as many sleeps
    /// before, if nothing was published in any of those between, all of which ended at their deadlines. That does no
    /// harm: it ends at its deadline as well, and the waiter finds then what was published.
    #[cold]
    fn ring_for(&self, parked: u32) -> bool {
        self.rung_for.replace(parked) != parked
    }
}
