//! A ring whose producer does not wait: it overwrites unread messages.
//!
//! A slot is read like data under a sequence lock (Boehm, "Can seqlocks get along with programming language memory
//! models?", 2012): the consumer copies, then checks that the header is still the one that it found. Before the
//! producer touches the slot, it sets the header to that of a message that is being written.
//!
//! | sync point | write side | read side | becomes visible | if weaker |
//! |---|---|---|---|---|
//! | PUBLISH | `Producer::publish` | `OverwriteConsumer::peek` | the payload | the consumer copies a slot half written |
//! | OVERWRITE | `Producer::claim_overwrite`: store busy header, Relaxed; fence, Release | `OverwriteConsumer::is_still_there`: fence, Acquire; load header, Relaxed | if any byte of the new payload was read, the busy header | the consumer takes a mixture of two messages for one |
//!
//! The check misses an overwritten slot only if 2^32 messages are published during one copy.

use core::cell::Cell;

use super::{BUSY, Corrupt, Header, Receive, mask, stamp};
use crate::sync::{FIRST_POSITION, Ordering, read_fence};

/// How often in a row the consumer searches for the oldest remaining message. If the producer overtakes it each time,
/// there is no message for now.
const LOOKS: u32 = 4;

/// The cursor of a consumer that can be overtaken, in private memory.
#[derive(Debug)]
pub(crate) struct OverwriteConsumer {
    /// A power of two.
    capacity: u32,
    /// The next position to read.
    head: Cell<u32>,
    /// Positions read since it was last overtaken, up to a lap.
    since_overtaken: Cell<u32>,
}

/// A message that was published and may have been overwritten since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct OverwritePeeked {
    /// Index of the slot, below the capacity.
    pub(crate) slot: u32,
    /// The slot's header; not checked further.
    pub(crate) header: Header,
    word: u64,
}

impl OverwriteConsumer {
    /// `capacity` is a power of two.
    pub(crate) fn new(capacity: u32) -> OverwriteConsumer {
        debug_assert!(capacity.is_power_of_two());
        OverwriteConsumer { capacity, head: Cell::new(FIRST_POSITION), since_overtaken: Cell::new(capacity) }
    }

    /// The next message; if it was overwritten, the oldest remaining one.
    ///
    /// # Errors
    ///
    /// The slot holds a stamp that belongs to another slot.
    pub(crate) fn peek(&self, memory: &impl Receive) -> Result<Option<OverwritePeeked>, Corrupt> {
        for _ in 0..LOOKS {
            let position = self.head.get();
            let word = self.word(memory, position);
            let slot = position & mask(self.capacity);
            match self.ahead(word, position)? {
                0 if word & BUSY == 0 => {
                    return Ok(Some(OverwritePeeked { slot, header: Header::unpack(word), word }));
                }
                ahead if ahead == 0 || ahead > u32::MAX / 2 => return Ok(None),
                ahead => self.overtaken(memory, position.wrapping_add(ahead))?,
            }
        }
        Ok(None)
    }

    /// Continues with the oldest remaining message, if there is one at `newest`. If it was overtaken twice within a
    /// lap, it continues with one in the middle: a consumer that restarts at the oldest message each time is overtaken
    /// each time.
    fn overtaken(&self, memory: &impl Receive, newest: u32) -> Result<(), Corrupt> {
        let oldest = self.oldest(memory, newest)?;
        let is_slow = self.since_overtaken.replace(0) < self.capacity;
        self.head.set(if is_slow { oldest.wrapping_add(self.capacity / 2) } else { oldest });
        Ok(())
    }

    /// The header of the slot of `position`.
    fn word(&self, memory: &impl Receive, position: u32) -> u64 {
        // PUBLISH, read side
        memory.header(position & mask(self.capacity)).load()
    }

    /// How many whole laps the message with the header `word` is ahead of `position`. A distance of more than half of
    /// all positions means that it is from an earlier lap.
    fn ahead(&self, word: u64, position: u32) -> Result<u32, Corrupt> {
        #[allow(clippy::cast_possible_truncation)] // the stamp is the lower half
        let ahead = (word as u32).wrapping_sub(stamp(position));
        if ahead & mask(self.capacity) == 0 {
            Ok(ahead)
        } else {
            Err(Corrupt { field: "stamp", value: word })
        }
    }

    /// The oldest remaining position, if the message at `newest` is there. Overwritten positions precede the others, so
    /// a binary search finds it. The producer may continue during the search.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`there` stays below `gone`, and what lies between them is halved"
    )]
    fn oldest(&self, memory: &impl Receive, newest: u32) -> Result<u32, Corrupt> {
        let (mut gone, mut there) = (self.capacity, 0);
        // Counted back from `newest`: the message `gone` back is overwritten, the message `there` back is not.
        while gone - there > 1 {
            let back = there + (gone - there) / 2;
            let position = newest.wrapping_sub(back);
            let is_there = self.ahead(self.word(memory, position), position)? == 0;
            (gone, there) = if is_there { (gone, back) } else { (back, there) };
        }
        Ok(newest.wrapping_sub(there))
    }

    /// Whether the bytes read since the peek are that message, not a mixture of two.
    pub(crate) fn is_still_there(&self, memory: &impl Receive, peeked: OverwritePeeked) -> bool {
        // OVERWRITE, read side
        read_fence();
        memory.header(peeked.slot).load() == peeked.word
    }

    /// Continues with the next message.
    pub(crate) fn release(&self, memory: &impl Receive) {
        let next = self.head.get().wrapping_add(1);
        self.head.set(next);
        self.since_overtaken.set(self.since_overtaken.get().saturating_add(1));
        // RELEASE, write side
        memory.own_head().store(next, Ordering::Release);
    }
}
