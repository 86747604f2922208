//! Clients that are not listened to for a while, because they [ring for nothing](crate::wait::Bells). Their death is seen
//! by the pidfd meanwhile.

use std::time::Instant;

use super::slab::Key;
use crate::wait::PAUSE;

/// The clients that are not listened to.
#[derive(Debug, Default)]
pub(crate) struct Muted {
    keys: Vec<Key>,
    until: Option<Instant>,
}

impl Muted {
    /// From now on it is not listened to.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`PAUSE` is milliseconds, and an `Instant` counts 64-bit seconds"
    )]
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
