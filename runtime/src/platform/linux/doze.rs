//! Sleeping on a word of shared memory: a futex.
//!
//! The word is in the memory of the waking side, which the sleeper can only read: the kernel requires no more. Both
//! ends map the same page of a memfd, so the operations are those for shared memory, not the private ones.

use std::time::Duration;

use rustix::thread::futex;

use super::readable::timespec;
use crate::sync::{AtomicU32, PeerWord};

/// How one end of a queue sleeps on a word of the other end, and wakes that end. All sleeping on a word is done here.
///
/// On this system the word itself is enough. Another system may need an object of the kernel for each end.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Doze(());

impl Doze {
    /// Sleeps while `word` holds `seen`, for at most `timeout`; may end early. Returns whether it ended before that.
    ///
    /// A [`wake`](Doze::wake) after a change of the word ends it. A hostile owner of the word can end it early, or let
    /// it last for the whole `timeout`.
    pub(crate) fn sleep_on(self, word: &PeerWord<'_, AtomicU32>, seen: u32, timeout: Duration) -> bool {
        let ended = futex::wait(word.for_the_kernel(), futex::Flags::empty(), seen, Some(&timespec(timeout)));
        // Whatever else ends it, the caller checks itself.
        ended != Err(rustix::io::Errno::TIMEDOUT)
    }

    /// Wakes the sleeper on `word`, whose value was changed before.
    pub(crate) fn wake(self, word: &AtomicU32) {
        // It fails only for an unmapped word.
        let _ = futex::wake(word, futex::Flags::empty(), u32::MAX >> 1);
    }
}
