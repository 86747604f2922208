//! Clients that ring for nothing.
//!
//! A correct client rings after it has sent something or given slots back, and once for each time that the host has
//! announced to sleep. One that rings without end could keep the host awake. So bells without anything behind them
//! are counted, and a client that has rung too many of them in a row is listened to once in [`PAUSE`]: that costs the
//! host little, and the client nothing but that it waits as long for its turn. Its death is seen by the pidfd meanwhile.

use std::time::{Duration, Instant};

use super::slab::Key;

/// Bells for nothing, in a row, of a client that is still taken for a correct one.
const MOST: u32 = 16;
/// How long a client is not listened to.
const PAUSE: Duration = Duration::from_millis(2);

/// What a client had done when it last rang.
#[derive(Debug, Default)]
pub(crate) struct Bells {
    /// How many messages were read from it, and how many slots it had given back: both only ever grow.
    done: (u32, u32),
    for_nothing: u32,
}

/// The clients that are not listened to.
#[derive(Debug, Default)]
pub(crate) struct Muted {
    keys: Vec<Key>,
    until: Option<Instant>,
}

impl Bells {
    /// It has rung, having `done` so much in all, and there is something to read from it or not. Returns whether it has
    /// rung for nothing too often.
    pub(super) fn rang(&mut self, done: (u32, u32), has_arrival: bool) -> bool {
        if has_arrival || done != self.done {
            (self.done, self.for_nothing) = (done, 0);
        } else {
            self.for_nothing = self.for_nothing.saturating_add(1);
        }
        self.for_nothing > MOST
    }
}

impl Muted {
    /// From now on it is not listened to.
    pub(super) fn add(&mut self, key: Key) {
        self.keys.push(key);
        self.until.get_or_insert_with(|| Instant::now() + PAUSE);
    }

    /// When they are to be listened to again.
    pub(super) fn until(&self) -> Option<Instant> {
        self.until
    }

    /// Those that are to be listened to again.
    pub(super) fn take_over(&mut self) -> Vec<Key> {
        if self.until.is_none_or(|until| until > Instant::now()) {
            return Vec::new();
        }
        self.until = None;
        std::mem::take(&mut self.keys)
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
