//! What may still be made of a value, before the limits are reached.

use super::fault::{Fault, Outcome};
use super::limits::Limits;

#[derive(Debug, Clone, Copy)]
pub(super) struct Budget {
    limits: Limits,
    elements: u64,
    bytes: u64,
}

impl Budget {
    pub(super) fn new(limits: Limits) -> Self {
        Self { limits, elements: limits.elements as u64, bytes: limits.bytes as u64 }
    }

    /// Takes from it what the next part needs.
    #[inline]
    pub(super) fn take(&mut self, elements: u64, bytes: u64) -> Outcome<()> {
        match (self.elements.checked_sub(elements), self.bytes.checked_sub(bytes)) {
            (Some(elements), Some(bytes)) => {
                (self.elements, self.bytes) = (elements, bytes);
                Ok(())
            }
            (None, _) => Err(beyond(self.limits.elements, "elements")),
            (_, None) => Err(beyond(self.limits.bytes, "bytes")),
        }
    }
}

#[cold]
fn beyond(most: usize, of: &str) -> Box<Fault> {
    Fault::new(format!("the value is larger than the limit of {most} {of}")).with_hint("raise the limit")
}
