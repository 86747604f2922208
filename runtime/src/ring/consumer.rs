//! The reading end of a ring.

use core::cell::Cell;

use super::{Corrupt, Header, Receive, mask, stamp};
use crate::sync::{FIRST_POSITION, Ordering};

/// The cursor of the consumer, in private memory.
///
/// Neither `Sync` nor `Clone`, because there is one consumer.
#[derive(Debug)]
pub(crate) struct Consumer {
    /// A power of two.
    capacity: u32,
    /// The next position to read.
    head: Cell<u32>,
}

/// A published message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Peeked {
    /// Index of the slot, below the capacity.
    pub(crate) slot: u32,
    /// The slot's header; not checked further.
    pub(crate) header: Header,
}

impl Consumer {
    /// `capacity` is a power of two.
    pub(crate) fn new(capacity: u32) -> Consumer {
        debug_assert!(capacity.is_power_of_two());
        Consumer { capacity, head: Cell::new(FIRST_POSITION) }
    }

    /// The next position to read.
    pub(crate) fn head(&self) -> u32 {
        self.head.get()
    }

    /// The next message, if it is published. The producer cannot reuse its slot until [`Consumer::release`].
    ///
    /// # Errors
    ///
    /// The slot holds a stamp that is neither that of this message nor that of the previous lap.
    #[inline(always)]
    pub(crate) fn peek(&self, memory: &impl Receive) -> Result<Option<Peeked>, Corrupt> {
        self.peek_ahead(memory, 0)
    }

    /// The `ahead`-th message from here (0 is the next), if it is published.
    ///
    /// # Errors
    ///
    /// As [`Consumer::peek`].
    #[inline(always)]
    pub(crate) fn peek_ahead(&self, memory: &impl Receive, ahead: u32) -> Result<Option<Peeked>, Corrupt> {
        debug_assert!(ahead < self.capacity);
        let position = self.head.get().wrapping_add(ahead);
        let slot = position & mask(self.capacity);
        // PUBLISH, read side
        let word = memory.header(slot).load();
        #[allow(clippy::cast_possible_truncation)] // the stamp is the lower half
        let found = word as u32;
        if found == stamp(position) {
            Ok(Some(Peeked { slot, header: Header::unpack(word) }))
        } else if found == stamp(position).wrapping_sub(self.capacity) {
            Ok(None)
        } else {
            Err(Corrupt { field: "stamp", value: word })
        }
    }

    /// Returns the slot of the last peeked message to the producer.
    #[inline(always)]
    pub(crate) fn release(&self, memory: &impl Receive) {
        let next = self.head.get().wrapping_add(1);
        self.head.set(next);
        // RELEASE, write side
        memory.own_head().store(next, Ordering::Release);
    }
}
