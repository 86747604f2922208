//! A subscriber, as the host counts what it holds.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use super::hold::block_of;
use super::pool::Pool;
use crate::segment::pool::PeerHolds;
use crate::sync::lock;

/// What one client holds, or has not read yet.
#[derive(Debug)]
pub(crate) struct Seat {
    words: PeerHolds,
    /// The number of words in use.
    holds: u32,
    /// The positions in the queue and the blocks of frames that must not be overwritten before they are read: at most
    /// `holds`, and none under [`Overflow::DropOldest`](crate::Overflow::DropOldest).
    unread: Mutex<VecDeque<(u32, u32)>>,
}

impl Seat {
    pub(super) fn new(words: PeerHolds, holds: u32) -> Seat {
        Seat { words, holds, unread: Mutex::default() }
    }

    /// Marks the blocks that the client holds, or has not read.
    pub(super) fn mark(&self, blocks: &mut [bool]) {
        let count = u32::try_from(blocks.len()).unwrap_or(u32::MAX);
        let mut mark = |block: u32| {
            if let Some(is_held) = blocks.get_mut(block as usize) {
                *is_held = true;
            }
        };
        // Before the words: a client says that it holds a block before it says that it has read the event.
        self.unread(|unread| {
            unread.iter().for_each(|(_, block)| mark(*block));
            let is_unread = |block: &u32| unread.iter().any(|(_, other)| other == block);
            let held = (0..self.holds).filter_map(|place| block_of(self.words.word(place).load(), count));
            // Both together are at most `holds`, whatever a client writes: `has_room` was asked for each that is unread,
            // and what an honest client holds afterwards comes from these.
            let most = (self.holds as usize).saturating_sub(unread.len());
            held.filter(|block| !is_unread(block)).take(most).for_each(&mut mark);
        });
    }

    /// Whether the client may get one more frame that it must not miss.
    pub(crate) fn has_room(&self) -> bool {
        self.unread(|unread| {
            let held = (0..self.holds).filter_map(|place| block_of(self.words.word(place).load(), u32::MAX));
            // A client that is reading an event may hold its block already.
            let held = held.filter(|block| unread.iter().all(|(_, other)| other != block)).count();
            unread.len().saturating_add(held) < self.holds as usize
        })
    }

    /// The frame in this block must not be overwritten before the client has read the event at `position`.
    pub(crate) fn keep(&self, position: u32, block: u32) {
        lock(&self.unread).push_back((position, block));
    }

    /// What the client has not read.
    fn unread<R>(&self, use_them: impl FnOnce(&VecDeque<(u32, u32)>) -> R) -> R {
        let mut unread = lock(&self.unread);
        if !unread.is_empty() {
            // RELEASE, read side. Any value: a client that claims more than it has read only loses frames.
            let head = self.words.head().load();
            let is_read = |(position, _): &(u32, u32)| position.wrapping_sub(head) > u32::MAX / 2;
            while unread.front().is_some_and(is_read) {
                unread.pop_front();
            }
        }
        use_them(&unread)
    }
}

/// Counts a client while it lives.
#[derive(Debug)]
pub(crate) struct SeatGuard {
    pub(super) pool: Arc<Pool>,
    pub(super) seat: Arc<Seat>,
}

impl SeatGuard {
    pub(crate) fn seat(&self) -> &Seat {
        &self.seat
    }
}

impl Drop for SeatGuard {
    fn drop(&mut self) {
        self.pool.leave(&self.seat);
    }
}
