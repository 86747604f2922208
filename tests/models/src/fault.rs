//! Faults that can be seeded, one or a few at a time, to see the models turn red.

use std::cell::RefCell;

/// What is done wrongly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    // In the seam, below the real sources.
    /// PUBLISH, write side, is Relaxed.
    PublishRelaxed,
    /// PUBLISH, read side, has no fence behind its load.
    PeekRelaxed,
    /// RELEASE, write side, is Relaxed.
    ReleaseRelaxed,
    /// RELEASE, read side, has no fence behind its load.
    RefreshRelaxed,
    /// Nothing between announcing to sleep and the last look.
    NoWaiterFence,
    /// Nothing between publishing and looking for a sleeper.
    NoWakerFence,
    /// The fence of the waiter is no full one.
    WeakWaiterFence,
    /// The fence of the waker is no full one.
    WeakWakerFence,
    /// Nothing between the busy header of a seized slot and what is written into it.
    NoWriteFence,
    /// Nothing between reading a slot that may be overwritten and the second look at its header.
    NoReadFence,
    /// `parked` is 0 or 1, so that all sleeps look alike and only the first is rung for.
    ParkedIsAFlag,

    // In the order in which the ring is used.
    /// The payload is written after its slot is published.
    PublishBeforeWrite,
    /// The rest of a batch is written and prepared after its first message is published.
    WriteAfterPublish,
    /// The rest of a batch is prepared after its first message is published.
    PrepareAfterPublish,
    /// The slot is given back before the payload is read.
    ReleaseBeforeRead,
    /// A slot is taken although the ring is full.
    ClaimTooMany,

    /// A slot that was overwritten while it was read is taken for a message.
    MixtureIsTaken,

    // In what an end does to sleep, and to wake the other one.
    /// No look for work between announcing to sleep and sleeping, or waiting elsewhere.
    NoLastLook,
    /// The look for a sleeper comes before the publication.
    RingBeforePublish,
    /// A consumer that stops reading does not look for a sleeper.
    NoSettle,
    /// A consumer that reads looks for a sleeper once in more than a ring.
    LooksTooSeldom,
    /// A bell that is rung before the sleeper sleeps is lost.
    BellNotKept,
    /// What was announced before is not taken back.
    StaysArmed,
    /// What a word held is read only when it is slept on.
    WordReadLate,
    /// A wake-up that the kernel had no room for counts as made.
    FailureForgotten,
    /// Bells of before are taken away only after the announcement.
    BellsTakenLate,
    /// A death is reported without looking for what the dead left.
    DeathWithoutLook,
}

/// How loom, or a model itself, finds out.
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
    /// What the panic message contains.
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

/// Seeds `faults`, and these only, into the models that the calling thread runs.
pub(crate) fn seed(faults: &[Fault]) {
    SEEDED.set(faults.to_vec());
}
