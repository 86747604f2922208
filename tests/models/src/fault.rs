//! Faults that can be seeded, one or a few at a time, to see the models turn red.

use std::cell::RefCell;

/// A fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    // In the seam, below the real sources.
    /// PUBLISH, write side, is Relaxed.
    PublishRelaxed,
    /// PUBLISH, read side, has no fence after its load.
    PeekRelaxed,
    /// RELEASE, write side, is Relaxed.
    ReleaseRelaxed,
    /// RELEASE, read side, has no fence after its load.
    RefreshRelaxed,
    /// No fence between announcing the sleep and the last check.
    NoWaiterFence,
    /// No fence between publishing and checking for a sleeper.
    NoWakerFence,
    /// The fence of the waiter is not a full fence.
    WeakWaiterFence,
    /// The fence of the waker is not a full fence.
    WeakWakerFence,
    /// No fence between holding a block and checking its frame.
    NoHolderFence,
    /// No fence between announcing that a frame goes and checking who holds it.
    NoReuserFence,
    /// The fence of the holder is not a full fence.
    WeakHolderFence,
    /// The fence of the host that writes a block again is not a full fence.
    WeakReuserFence,
    /// No fence between the busy header of an overwritten slot and the writes to the slot.
    NoWriteFence,
    /// No fence between reading a slot that may be overwritten and the second check of its header.
    NoReadFence,
    /// `parked` is 0 or 1, so that all sleeps look the same and only the first is woken for.
    ParkedIsAFlag,

    // In the order of the ring's operations.
    /// The payload is written after its slot is published.
    PublishBeforeWrite,
    /// The rest of a batch is written and prepared after its first message is published.
    WriteAfterPublish,
    /// The rest of a batch is prepared after its first message is published.
    PrepareAfterPublish,
    /// The slot is released before the payload is read.
    ReleaseBeforeRead,
    /// A slot is claimed although the ring is full.
    ClaimTooMany,

    /// A slot that was overwritten during its read is accepted as a message.
    MixtureIsTaken,

    // Faults of an end in its sleep, and in waking the other end.
    /// No check for work between announcing the sleep and sleeping, or waiting elsewhere.
    NoLastLook,
    /// The check for a sleeper precedes the publication.
    RingBeforePublish,
    /// A consumer that stops reading does not check for a sleeper.
    ReleasedNotPublished,
    /// A consumer that reads checks for a sleeper less than once a ring.
    LooksTooSeldom,
    /// A ring before the sleep is lost.
    BellNotKept,
    /// An older announcement is not withdrawn.
    StaysArmed,
    /// The value of a word is only read when the sleep starts.
    WordReadLate,
    /// A wake-up for which the kernel had no room counts as done.
    FailureForgotten,
    /// Earlier wake-ups are consumed only after the announcement.
    BellsTakenLate,
    /// A death is reported without a last check for messages.
    DeathWithoutLook,
}

/// How loom, or a model itself, detects the fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Symptom {
    /// Two accesses to a payload are not ordered.
    Race,
    /// All threads sleep.
    Deadlock,
    /// An assertion of the model.
    WrongResult,
    /// An assertion of the real sources.
    Assertion,
}

impl Symptom {
    /// A part of the panic message.
    pub(crate) fn sign(self) -> &'static str {
        match self {
            Symptom::Race => "Causality violation",
            Symptom::Deadlock => "deadlock",
            Symptom::WrongResult => "model:",
            Symptom::Assertion => "assertion failed: !self.is_parked()",
        }
    }
}

thread_local! {
    // Loom runs the threads of a model as coroutines on the thread of the test.
    static SEEDED: RefCell<Vec<Fault>> = const { RefCell::new(Vec::new()) };
}

impl Fault {
    pub(crate) fn is_seeded(self) -> bool {
        SEEDED.with_borrow(|seeded| seeded.contains(&self))
    }
}

/// Seeds only `faults` into the models that the calling thread runs.
pub(crate) fn seed(faults: &[Fault]) {
    SEEDED.set(faults.to_vec());
}
