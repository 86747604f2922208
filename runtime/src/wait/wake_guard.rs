//! Peers that ring for nothing.
//! A correct peer rings after it has sent something or released slots, and once for each announced sleep. A peer that
//! rings without end could keep this side awake. So rings without any work behind them are counted, and a peer with too
//! many of them in a row is polled once in [`PAUSE`]. That costs this side little, and delays only that peer.

use std::time::Duration;

/// The number of rings for nothing, in a row, that a correct peer may cause.
const MOST: u32 = 16;
/// How long a peer is ignored.
pub(crate) const PAUSE: Duration = Duration::from_millis(2);

/// The progress of a peer when it last rang.
#[derive(Debug, Default)]
pub(crate) struct Bells {
    /// The number of messages read from it, and of slots that it had released: both only grow.
    done: (u32, u32),
    for_nothing: u32,
}

impl Bells {
    /// Its progress when it last rang with work behind it.
    pub(crate) fn done(&self) -> (u32, u32) {
        self.done
    }

    /// It has rung, with the progress `done`, and there is something to read or not. Returns whether it has rung for
    /// nothing too often.
    pub(crate) fn rang(&mut self, done: (u32, u32), has_arrival: bool) -> bool {
        if has_arrival || done != self.done {
            (self.done, self.for_nothing) = (done, 0);
        } else {
            self.for_nothing = self.for_nothing.saturating_add(1);
        }
        self.for_nothing > MOST
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bells_with_something_behind_them_are_welcome() {
        let mut bells = Bells::default();
        for n in 0..1000 {
            assert!(!bells.rang((n, 0), n % 2 == 0), "read");
            assert!(!bells.rang((n, n + 1), false), "given back");
            assert!(!bells.rang((n, n + 1), true), "to be read");
        }
    }

    #[test]
    fn bells_for_nothing_are_counted() {
        let mut bells = Bells::default();
        assert_eq!((0..1000).find(|_| bells.rang((0, 0), false)), Some(MOST));
        assert!(!bells.rang((0, 0), true), "and forgotten");
    }
}
