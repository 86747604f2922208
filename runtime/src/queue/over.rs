//! What the word `over` says: that an end is done with a stream, which one, and how.

/// What the word `over` says of a stream beside its call.
pub(super) const FINISHED: u64 = 1 << 32;
/// As [`FINISHED`], of a stream whose writer has panicked, or has waited for room for too long.
pub(crate) const ABORTED: u64 = 2 << 32;

/// The word `over` for this call.
pub(crate) fn over(how: u64, call: u32) -> u64 {
    how | u64::from(call)
}

/// Whether the word `over` speaks of this call, and how it ended.
#[inline(always)]
pub(crate) fn ended(word: u64, call: u32) -> Option<u64> {
    let how = word & !u64::from(u32::MAX);
    (how != 0 && word & u64::from(u32::MAX) == u64::from(call)).then_some(how)
}
