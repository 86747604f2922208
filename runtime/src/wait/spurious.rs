//! Peers that send spurious wake-ups.
//!
//! A correct peer sends a wake-up after it has sent something or released slots, and once for each announced sleep. A
//! peer that sends wake-ups without end could keep this side awake. So this side counts wake-ups without any work
//! behind them, and polls a peer with too many of them in a row once in [`BACKOFF`]. That costs this side little, and
//! delays only that peer.

use std::time::Duration;

/// The number of spurious wake-ups, in a row, that a correct peer may cause.
const MOST: u32 = 16;
/// How long a peer is ignored.
pub(crate) const BACKOFF: Duration = Duration::from_millis(2);

/// The progress of a peer when it last sent a wake-up.
#[derive(Debug, Default)]
pub(crate) struct SpuriousWakeLimit {
    /// The number of messages read from it, and of slots that it had released: both only grow.
    done: (u32, u32),
    spurious: u32,
}

impl SpuriousWakeLimit {
    /// Its progress when it last sent a wake-up with work behind it.
    pub(crate) fn done(&self) -> (u32, u32) {
        self.done
    }

    /// It has sent a wake-up, with the progress `done`, and there is something to read or not. Returns whether it has
    /// sent a wake-up for nothing too often.
    pub(crate) fn record(&mut self, done: (u32, u32), has_message: bool) -> bool {
        if has_message || done != self.done {
            (self.done, self.spurious) = (done, 0);
        } else {
            self.spurious = self.spurious.saturating_add(1);
        }
        self.spurious > MOST
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bells_with_something_behind_them_are_welcome() {
        let mut wake_limit = SpuriousWakeLimit::default();
        for n in 0..1000 {
            assert!(!wake_limit.record((n, 0), n % 2 == 0), "read");
            assert!(!wake_limit.record((n, n + 1), false), "given back");
            assert!(!wake_limit.record((n, n + 1), true), "to be read");
        }
    }

    #[test]
    fn bells_for_nothing_are_counted() {
        let mut wake_limit = SpuriousWakeLimit::default();
        assert_eq!((0..1000).find(|_| wake_limit.record((0, 0), false)), Some(MOST));
        assert!(!wake_limit.record((0, 0), true), "and forgotten");
    }
}
