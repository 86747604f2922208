//! A spare descriptor, for the moment at which the process has no other.
//!
//! Closing it makes room to accept a pending connection and to tell the client why it is refused. Without it the client
//! would wait for a host that never answers.

use crate::platform::{CloseOnFork, Handle, Source};

/// The descriptor, while it is open.
#[derive(Debug, Default)]
pub(super) struct Reserve(Option<CloseOnFork<Handle>>);

impl Reserve {
    /// Frees its place. Another thread of this process may be faster to take it.
    pub(super) fn spend(&mut self) {
        self.0 = None;
    }

    /// Takes a place again if it has none, with a duplicate of `of`.
    pub(super) fn refill<'s>(&mut self, of: impl Into<Source<'s>>) {
        if self.0.is_none() {
            self.0 = of.into().duplicate().ok();
        }
    }
}
