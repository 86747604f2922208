//! Clients whose wake-ups are ignored for a while, because they send spurious wake-ups (see
//! [`crate::wait::SpuriousWakeLimit`]). Their death is still seen.

use std::time::Instant;

use super::slab::Key;
use crate::wait::BACKOFF;

/// The clients whose wake-ups are ignored.
#[derive(Debug, Default)]
pub(crate) struct Throttled {
    keys: Vec<Key>,
    until: Option<Instant>,
}

impl Throttled {
    /// Its wake-ups are ignored from now on.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`BACKOFF` is milliseconds, and an `Instant` counts 64-bit seconds"
    )]
    pub(super) fn add(&mut self, key: Key) {
        self.keys.push(key);
        self.until.get_or_insert_with(|| Instant::now() + BACKOFF);
    }

    /// The end of the earliest pause.
    pub(super) fn until(&self) -> Option<Instant> {
        self.until
    }

    /// The clients whose pause is over.
    pub(super) fn take_over(&mut self) -> Vec<Key> {
        if self.until.is_none_or(|until| until > Instant::now()) {
            return Vec::new();
        }
        self.until = None;
        std::mem::take(&mut self.keys)
    }
}
