//! The allocator of lent blocks: the client's record of which places of a room are in use, in private memory.
//!
//! A ring of blocks in the order in which they were lent, each contiguous and aligned to [`PLACE_ALIGN`]. Blocks are
//! returned in any order; their memory is lent again when all older ones, or all newer ones, are back too. So with one
//! call in flight at a time, every block begins at the start of the room, in memory that is in the caches.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

use super::BulkMemory;
use crate::segment::bulk::PLACE_ALIGN;

/// The number of blocks of a room that can be lent at a time without an allocation.
const RESERVED: usize = 64;

/// A room, identified by its writer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Arena {
    /// The client writes it: data of requests.
    ToHost,
    /// The host writes it: data of replies.
    ToClient,
}

impl Arena {
    /// The part of `both` that belongs to this room.
    fn of<T>(self, both: &mut [T; 2]) -> &mut T {
        let [to_host, to_client] = both;
        match self {
            Arena::ToHost => to_host,
            Arena::ToClient => to_client,
        }
    }
}

/// Identifies a block while it is lent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct BlockId {
    arena: Arena,
    number: u64,
    /// The requested length, not rounded.
    bytes: u32,
}

impl BlockId {
    pub(crate) fn arena(self) -> Arena {
        self.arena
    }

    pub(crate) fn bytes(self) -> u64 {
        self.bytes.into()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum BlockState {
    /// The client holds it.
    Held,
    /// The client holds it, and the host may use it until it has answered this call.
    HeldAndInFlight(u32),
    /// Only the host may still use it, until it has answered this call.
    InFlight(u32),
    /// It has been returned.
    Back,
}

#[derive(Debug, Clone, Copy)]
struct AllocatedBlock {
    start: u32,
    /// The end of the block, at most the length of the room; a multiple of the alignment.
    end: u32,
    state: BlockState,
}

/// The blocks of one room.
#[derive(Debug, Default)]
struct Blocks {
    /// The length of the room in bytes.
    len: u32,
    lent: VecDeque<AllocatedBlock>,
    /// The number of the first block in `lent`.
    first: u64,
}

impl Blocks {
    /// Lends `bytes`, more than 0, if there is room.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`start_for` finds room below `len`, a `u32`; the block just noted makes `lent` longer \
                  than 0, and 2^64 blocks are never lent"
    )]
    fn lend(&mut self, bytes: usize) -> Option<(u64, u32)> {
        let bytes = u32::try_from(bytes.checked_next_multiple_of(PLACE_ALIGN)?).ok()?;
        let start = self.start_for(bytes)?;
        self.lent.push_back(AllocatedBlock { start, end: start + bytes, state: BlockState::Held });
        Some((self.first + self.lent.len() as u64 - 1, start))
    }

    /// The start of a free range of that many bytes: behind the newest block, or at the start of the room if the end
    /// has no room.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`newest.end <= oldest.start` was compared where they are subtracted, and no block ends \
                  behind `len`"
    )]
    fn start_for(&self, bytes: u32) -> Option<u32> {
        let (Some(oldest), Some(newest)) = (self.lent.front(), self.lent.back()) else {
            return (bytes <= self.len).then_some(0);
        };
        let has_wrapped = newest.end <= oldest.start;
        if has_wrapped {
            return (bytes <= oldest.start - newest.end).then_some(newest.end);
        }
        if bytes <= self.len - newest.end { Some(newest.end) } else { (bytes <= oldest.start).then_some(0) }
    }

    fn state(&mut self, number: u64) -> Option<&mut BlockState> {
        let place = usize::try_from(number.checked_sub(self.first)?).ok()?;
        self.lent.get_mut(place).map(|lent| &mut lent.state)
    }

    /// Frees the returned blocks at both ends.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "a number is given to each block that is lent, and 2^64 of them are never lent"
    )]
    fn collect(&mut self) {
        while self.lent.front().is_some_and(|lent| lent.state == BlockState::Back) {
            self.lent.pop_front();
            self.first += 1;
        }
        while self.lent.back().is_some_and(|lent| lent.state == BlockState::Back) {
            self.lent.pop_back();
        }
    }

    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`lend` makes each `end` from its `start` by an addition"
    )]
    fn in_use(&self) -> u64 {
        self.lent
            .iter()
            .filter(|lent| lent.state != BlockState::Back)
            .map(|lent| u64::from(lent.end - lent.start))
            .sum()
    }
}

/// Both rooms of a connection.
#[derive(Debug, Default)]
pub(crate) struct BlockAllocator {
    arenas: RefCell<[Blocks; 2]>,
    /// The number of blocks that a host may use; if it is 0, a reply costs nothing here.
    in_flight: Cell<usize>,
    /// Counts returns.
    #[cfg(feature = "async")]
    returns: Cell<u64>,
}

impl BlockAllocator {
    /// Two rooms with these lengths in bytes.
    pub(crate) fn new(to_host: usize, to_client: usize) -> BlockAllocator {
        let arena = |len| Blocks {
            len: u32::try_from(len).unwrap_or(u32::MAX),
            // A room without bytes never lends.
            lent: VecDeque::with_capacity(if len == 0 { 0 } else { RESERVED }),
            first: 0,
        };
        BlockAllocator {
            arenas: RefCell::new([arena(to_host), arena(to_client)]),
            ..BlockAllocator::default()
        }
    }

    /// Lends `bytes` contiguous bytes of `arena`, if there are that many: returns the block and its start.
    pub(crate) fn lend(&self, arena: Arena, bytes: usize) -> Option<(BlockId, u32)> {
        let (number, start) = arena.of(&mut self.arenas.borrow_mut()).lend(bytes)?;
        // A room is at most as long as a `u32` can say.
        Some((BlockId { arena, number, bytes: u32::try_from(bytes).ok()? }, start))
    }

    /// Whether `bytes` of `arena` will have room once all calls in flight are answered.
    pub(crate) fn may_be_worth_waiting(&self, arena: Arena, bytes: usize) -> bool {
        let mut arenas = self.arenas.borrow_mut();
        let blocks = arena.of(&mut arenas);
        let is_in_flight = |lent: &AllocatedBlock| matches!(lent.state, BlockState::InFlight(_));
        bytes <= blocks.len as usize && blocks.lent.iter().any(is_in_flight)
    }

    /// Whether all of these fit at the same time if nothing else is lent.
    pub(crate) fn has_room_for(&self, all: &[(Arena, usize)]) -> bool {
        let mut left = self.arenas.borrow().each_ref().map(|blocks| blocks.len as usize);
        all.iter().all(|(arena, bytes)| {
            let left = arena.of(&mut left);
            let rest = bytes.checked_next_multiple_of(PLACE_ALIGN).and_then(|bytes| left.checked_sub(bytes));
            rest.map(|rest| *left = rest).is_some()
        })
    }

    /// Changes whenever a block is returned.
    #[cfg(feature = "async")]
    pub(crate) fn returns(&self) -> u64 {
        self.returns.get()
    }

    /// Counts a return.
    fn note_return(&self) {
        #[cfg(feature = "async")]
        self.returns.set(self.returns.get().wrapping_add(1));
    }

    /// From now on the host may use the block, until it has answered `call`.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "it counts blocks that are in `lent`, which lie in memory"
    )]
    pub(crate) fn send(&self, id: BlockId, call: u32) {
        if let Some(state @ BlockState::Held) = id.arena.of(&mut self.arenas.borrow_mut()).state(id.number) {
            *state = BlockState::HeldAndInFlight(call);
            self.in_flight.set(self.in_flight.get() + 1);
        }
    }

    /// The client no longer holds the block.
    pub(crate) fn give_back(&self, id: BlockId) {
        let mut arenas = self.arenas.borrow_mut();
        let blocks = id.arena.of(&mut arenas);
        if let Some(state) = blocks.state(id.number) {
            *state = match *state {
                BlockState::HeldAndInFlight(call) => BlockState::InFlight(call),
                _ => BlockState::Back,
            };
            blocks.collect();
        }
        self.note_return();
    }

    /// The host has answered `call`, and no longer touches its blocks.
    #[inline]
    pub(crate) fn answered(&self, call: u32) {
        if self.in_flight.get() > 0 {
            self.release(call);
        }
    }

    #[cold]
    fn release(&self, call: u32) {
        for blocks in self.arenas.borrow_mut().iter_mut() {
            for lent in &mut blocks.lent {
                lent.state = match lent.state {
                    BlockState::HeldAndInFlight(of) if of == call => BlockState::Held,
                    BlockState::InFlight(of) if of == call => BlockState::Back,
                    other => other,
                };
            }
            blocks.collect();
        }
        let is_in_flight = |lent: &&AllocatedBlock| {
            matches!(lent.state, BlockState::HeldAndInFlight(_) | BlockState::InFlight(_))
        };
        let count = self.arenas.borrow().iter().map(|b| b.lent.iter().filter(is_in_flight).count()).sum();
        self.in_flight.set(count);
        self.note_return();
    }

    pub(crate) fn memory(&self) -> BulkMemory {
        let arenas = self.arenas.borrow();
        let [to_host, to_client] = &*arenas;
        BulkMemory {
            to_host: to_host.len.into(),
            to_host_in_use: to_host.in_use(),
            to_client: to_client.len.into(),
            to_client_in_use: to_client.in_use(),
        }
    }
}

/// Owns a block; dropping it returns the block.
#[derive(Debug)]
pub(crate) struct Block<'c> {
    allocator: &'c BlockAllocator,
    id: BlockId,
}

impl<'c> Block<'c> {
    pub(crate) fn new(allocator: &'c BlockAllocator, id: BlockId) -> Block<'c> {
        Block { allocator, id }
    }

    /// Returns the block. From here on the caller must give it back.
    pub(crate) fn keep(self) -> BlockId {
        let id = self.id;
        core::mem::forget(self);
        id
    }

    pub(crate) fn is_of(&self, allocator: &BlockAllocator) -> bool {
        core::ptr::eq(self.allocator, allocator)
    }
}

impl Drop for Block<'_> {
    fn drop(&mut self) {
        self.allocator.give_back(self.id);
    }
}

#[cfg(test)]
#[path = "allocator_tests.rs"]
mod tests;
