//! The seam: the API of `runtime/src/sync.rs` on top of loom, with operations that a [`Fault`] weakens.
//!
//! A `u64` is the header of a slot, or a word of a block or of its reader. A `u32` is a consumer's `head` if it is stored with Release, and a `parked` word if
//! it is stored Relaxed. Each end loads the other one's words as [`PeerWord`]s.

use loom::sync::atomic;
pub(crate) use loom::sync::atomic::Ordering;

use crate::fault::Fault;

/// So late that three messages cross the wrap, first of the stamps and then of the positions.
pub(crate) const FIRST_POSITION: u32 = u32::MAX - 1;

/// The full fences: those of the parking protocol, and those of shared frames.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum FenceOf {
    Waiter,
    Waker,
    Holder,
    Reuser,
}

pub(crate) fn full_fence(of: FenceOf) {
    let (missing, weak) = match of {
        FenceOf::Waiter => (Fault::NoWaiterFence, Fault::WeakWaiterFence),
        FenceOf::Waker => (Fault::NoWakerFence, Fault::WeakWakerFence),
        FenceOf::Holder => (Fault::NoHolderFence, Fault::WeakHolderFence),
        FenceOf::Reuser => (Fault::NoReuserFence, Fault::WeakReuserFence),
    };
    if weak.is_seeded() {
        atomic::fence(Ordering::AcqRel);
    } else if !missing.is_seeded() {
        atomic::fence(Ordering::SeqCst);
    }
}

pub(crate) fn write_fence() {
    if !Fault::NoWriteFence.is_seeded() {
        atomic::fence(Ordering::Release);
    }
}

pub(crate) fn read_fence() {
    if !Fault::NoReadFence.is_seeded() {
        atomic::fence(Ordering::Acquire);
    }
}

/// A word of the other end.
pub(crate) struct PeerWord<'m, A>(&'m A);

impl<'m, A: Atomic> PeerWord<'m, A> {
    pub(crate) fn new(word: &'m A) -> Self {
        PeerWord(word)
    }

    /// As in the runtime: a Relaxed load, and a fence.
    pub(crate) fn load(&self) -> A::Value {
        let value = self.load_relaxed();
        if !A::WITHOUT_FENCE.is_seeded() {
            atomic::fence(Ordering::Acquire);
        }
        value
    }

    pub(crate) fn load_relaxed(&self) -> A::Value {
        self.0.load_relaxed()
    }
}

pub(crate) trait Atomic {
    type Value;
    /// The fault that leaves the fence out.
    const WITHOUT_FENCE: Fault;

    fn load_relaxed(&self) -> Self::Value;
}

impl Atomic for AtomicU64 {
    type Value = u64;
    const WITHOUT_FENCE: Fault = Fault::PeekRelaxed;

    fn load_relaxed(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

impl Atomic for AtomicU32 {
    type Value = u32;
    const WITHOUT_FENCE: Fault = Fault::RefreshRelaxed;

    fn load_relaxed(&self) -> u32 {
        self.0.load(Ordering::Relaxed)
    }
}

fn unless(weakened: Fault, order: Ordering) -> Ordering {
    if weakened.is_seeded() { Ordering::Relaxed } else { order }
}

#[derive(Debug)]
pub(crate) struct AtomicU64(atomic::AtomicU64);

impl AtomicU64 {
    pub(crate) fn new(value: u64) -> AtomicU64 {
        AtomicU64(atomic::AtomicU64::new(value))
    }

    pub(crate) fn store(&self, value: u64, order: Ordering) {
        self.0.store(value, unless(Fault::PublishRelaxed, order));
    }
}

#[derive(Debug)]
pub(crate) struct AtomicU32(atomic::AtomicU32);

impl AtomicU32 {
    pub(crate) fn new(value: u32) -> AtomicU32 {
        AtomicU32(atomic::AtomicU32::new(value))
    }

    pub(crate) fn store(&self, value: u32, order: Ordering) {
        let is_parked_word = order == Ordering::Relaxed;
        let value = if is_parked_word && Fault::ParkedIsAFlag.is_seeded() { value & 1 } else { value };
        self.0.store(value, unless(Fault::ReleaseRelaxed, order));
    }
}
