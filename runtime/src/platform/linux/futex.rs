//! Sleeping on a word of shared memory.
//!
//! The word is in the memory of whoever rings, which the sleeper may only read: the kernel asks for no more. Both
//! ends see the same page of a memfd, so the operations are those for shared memory, and not the private ones.

use std::time::Duration;

use rustix::thread::futex;

use super::events::timespec;
use crate::sync::{AtomicU32, PeerWord};

/// Sleeps while `word` holds `seen`, at most for `timeout`. Returns whether it ended before, perhaps for no reason.
pub(crate) fn sleep_on(word: &PeerWord<'_, AtomicU32>, seen: u32, timeout: Duration) -> bool {
    let ended = futex::wait(word.for_the_kernel(), futex::Flags::empty(), seen, Some(&timespec(timeout)));
    // Whatever else ends it, the caller looks for itself.
    ended != Err(rustix::io::Errno::TIMEDOUT)
}

/// Wakes who sleeps on `word`.
pub(crate) fn wake(word: &AtomicU32) {
    // It fails only for a word that is not mapped.
    let _ = futex::wake(word, futex::Flags::empty(), u32::MAX >> 1);
}
