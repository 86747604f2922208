//! The word `closed`: which stream an end has released, and how that stream ended.

/// The flag of the word `closed`; the call is in its lower half.
pub(super) const FINISHED: u64 = 1 << 32;
/// As [`FINISHED`], for a stream whose writer has panicked, or whose wait for room has timed out.
pub(crate) const ABORTED: u64 = 2 << 32;

/// The word `closed` for this call.
pub(crate) fn closed_word(how: u64, call: u32) -> u64 {
    how | u64::from(call)
}

/// Whether the word `closed` names this call, and how it ended.
#[inline(always)]
pub(crate) fn ended(word: u64, call: u32) -> Option<u64> {
    let how = word & !u64::from(u32::MAX);
    (how != 0 && word & u64::from(u32::MAX) == u64::from(call)).then_some(how)
}
