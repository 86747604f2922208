//! Sleeping on a word of shared memory.
//!
//! The word is in the memory of the waking side, which the sleeper can only read: the kernel requires no more. Both
//! ends map the same page of a memfd, so the operations are those for shared memory, not the private ones.

use std::time::Duration;

use rustix::thread::futex;

use super::poller::timespec;
use crate::sync::{AtomicU32, PeerWord};

/// Sleeps while `word` holds `seen`, for at most `timeout`. Returns whether it ended before that, perhaps spuriously.
pub(crate) fn sleep_on(word: &PeerWord<'_, AtomicU32>, seen: u32, timeout: Duration) -> bool {
    let ended = futex::wait(word.for_the_kernel(), futex::Flags::empty(), seen, Some(&timespec(timeout)));
    // Whatever else ends it, the caller checks itself.
    ended != Err(rustix::io::Errno::TIMEDOUT)
}

/// Wakes the sleeper on `word`.
pub(crate) fn wake(word: &AtomicU32) {
    // It fails only for an unmapped word.
    let _ = futex::wake(word, futex::Flags::empty(), u32::MAX >> 1);
}
