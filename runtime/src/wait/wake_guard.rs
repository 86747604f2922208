//! Peers that ring for nothing.
//!
//! A correct peer rings after it has sent something or given slots back, and once for each time that we have announced
//! to sleep. One that rings without end could keep us awake. So bells without anything behind them are counted, and a
//! peer that has rung too many of them in a row is listened to once in [`PAUSE`]: that costs us little, and the peer
//! nothing but that it waits as long for its turn.

use std::time::Duration;

/// Bells for nothing, in a row, of a peer that is still taken for a correct one.
const MOST: u32 = 16;
/// How long a peer is not listened to.
pub(crate) const PAUSE: Duration = Duration::from_millis(2);

/// What a peer had done when it last rang.
#[derive(Debug, Default)]
pub(crate) struct Bells {
    /// How many messages were read from it, and how many slots it had given back: both only ever grow.
    done: (u32, u32),
    for_nothing: u32,
}

impl Bells {
    /// What it had done when it last rang with something behind it.
    pub(crate) fn done(&self) -> (u32, u32) {
        self.done
    }

    /// It has rung, having `done` so much in all, and there is something to read from it or not. Returns whether it has
    /// rung for nothing too often.
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
