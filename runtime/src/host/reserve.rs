//! One descriptor that is kept for the moment at which there is no other.
//!
//! With its place a connection that waits can be taken, and be told why it is not let in. Without it the client would
//! wait for a host that says nothing.

use crate::platform::{AsSource, CloseOnFork, Handle};

/// The descriptor, while there is one.
#[derive(Debug, Default)]
pub(super) struct Reserve(Option<CloseOnFork<Handle>>);

impl Reserve {
    /// Gives its place free. Another thread of this process may be quicker to take it.
    pub(super) fn spend(&mut self) {
        self.0 = None;
    }

    /// Takes a place again if it has none: by one more descriptor of what `of` is.
    pub(super) fn refill(&mut self, of: &impl AsSource) {
        if self.0.is_none() {
            self.0 = of.source().duplicate().ok();
        }
    }
}
