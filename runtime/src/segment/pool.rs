//! The memory for bulk data of events: blocks of one size, which a host writes once for all its subscribers.
//!
//! | offset | content | length |
//! |---|---|---|
//! | 0 | for each block, the number of the frame in it, or 0; `u64` each | a whole number of pages |
//! | behind | the blocks | `blocks * block_len` |
//!
//! The memory is long enough for the blocks of as many clients as the host admits. Its host allocates them as clients
//! attach. The seals forbid to free them again, so a reader checks once for each block that it is allocated.
//!
//! Which blocks a reader holds stands in the memory of that reader, in its part of the queue of events.
//!
//! # Invariants
//!
//! - **LEN**: a part of a mapping is as long as its [`PoolGeometry`] says for as long as it lives; sealed against
//!   shrinking. A block is allocated before it is accessed.
//! - **WORDS**: the words of both parts are accessed through atomics alone. Those of the peer are read-only, and only
//!   ever a [`PeerWord`].

use std::io;
use std::sync::{Arc, OnceLock};

use super::bulk::{OwnBulk, PeerBulk};
use super::geometry::{BULK_UNIT, HEAD_OFFSET, HOLDS_OFFSET, MAX_HOLDS, SLOTS_OFFSET};
use super::region::word;
use crate::platform::{Draft, OwnMap, Part, PeerMap, PeerMemory, Sealed};
use crate::sync::{AtomicU32, AtomicU64, PeerWord};

/// The maximum number of blocks.
pub(crate) const MAX_BLOCKS: u32 = 8192;
/// The maximum size of a block in bytes.
pub(crate) const MAX_BLOCK: usize = crate::message::limits::MAX_BULK;

static_assertions::const_assert!(MAX_BLOCK % BULK_UNIT == 0);

/// The number of blocks and their size. [`PoolGeometry::new`] is the only constructor, so both are within the limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PoolGeometry {
    blocks: u32,
    /// A multiple of [`BULK_UNIT`].
    block_len: usize,
    /// The number of blocks that a reader may hold, at most [`MAX_HOLDS`].
    holds: u32,
}

impl PoolGeometry {
    /// Blocks of at least `bytes`; `None` beyond a limit.
    pub(crate) fn new(blocks: u32, bytes: usize, holds: u32) -> Option<PoolGeometry> {
        let fits = (1..=MAX_BLOCKS).contains(&blocks) && (1..=MAX_BLOCK).contains(&bytes);
        let holds_fit = holds >= 1 && holds as usize <= MAX_HOLDS;
        (fits && holds_fit).then(|| PoolGeometry {
            blocks,
            block_len: bytes.next_multiple_of(BULK_UNIT),
            holds,
        })
    }

    pub(crate) fn blocks(self) -> u32 {
        self.blocks
    }

    pub(crate) fn block_len(self) -> usize {
        self.block_len
    }

    pub(crate) fn holds(self) -> u32 {
        self.holds
    }

    /// The length of the words in front of the blocks.
    #[expect(clippy::arithmetic_side_effects, reason = "`blocks` is at most `MAX_BLOCKS`")]
    fn words_len(self) -> usize {
        (8 * self.blocks as usize).next_multiple_of(BULK_UNIT)
    }

    /// Where a block starts.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`MAX_BLOCKS` blocks of `MAX_BLOCK` bytes end within the address space of a 64-bit system"
    )]
    fn start(self, block: u32) -> usize {
        self.words_len() + block as usize * self.block_len
    }

    /// The bytes of the first `blocks` blocks.
    pub(crate) fn memory_len(self, blocks: u32) -> usize {
        self.start(blocks)
    }
}

/// The host's blocks.
#[derive(Debug)]
pub(crate) struct OwnPool {
    geometry: PoolGeometry,
    words: Part,
    map: OwnMap,
    /// For each block that is allocated.
    blocks: Box<[OnceLock<OwnBlock>]>,
    sealed: Sealed,
}

/// One block, for writing and for reading what was written.
#[derive(Debug)]
pub(crate) struct OwnBlock {
    pub(crate) writable: Arc<OwnBulk>,
    pub(crate) readable: Arc<PeerBulk>,
}

impl OwnPool {
    /// With no block allocated.
    pub(crate) fn create(geometry: PoolGeometry) -> io::Result<OwnPool> {
        let memory = Draft::reserve(geometry.memory_len(geometry.blocks), geometry.words_len())?;
        let map = memory.map_sparse(std::iter::once(0..geometry.words_len()))?;
        let words = map.part(0, geometry.words_len());
        touch(&words);
        let blocks = (0..geometry.blocks).map(|_| OnceLock::new()).collect();
        Ok(OwnPool { geometry, words, map, blocks, sealed: memory.seal_sparse()? })
    }

    pub(crate) fn geometry(&self) -> PoolGeometry {
        self.geometry
    }

    /// The memory, for a client.
    pub(crate) fn sealed(&self) -> &Sealed {
        &self.sealed
    }

    /// Allocates the block, unless it is.
    pub(crate) fn allocate(&self, block: u32) -> io::Result<()> {
        let Some(place) = self.blocks.get(block as usize) else {
            return Err(io::ErrorKind::InvalidInput.into());
        };
        if place.get().is_some() {
            return Ok(());
        }
        let start = self.geometry.start(block);
        self.sealed.allocate(start..start.saturating_add(self.geometry.block_len))?;
        let part = || self.map.part(start, self.geometry.block_len);
        touch(&part());
        let writable = Arc::new(OwnBulk::of_part(part()));
        // Read while nothing writes it, by the counts of the pool.
        let readable = Arc::new(PeerBulk::of_part(part()));
        let _ = place.set(OwnBlock { writable, readable });
        Ok(())
    }

    /// The block, if it is allocated.
    pub(crate) fn block(&self, block: u32) -> Option<&OwnBlock> {
        self.blocks.get(block as usize)?.get()
    }

    /// The word of a block.
    ///
    /// # Panics
    ///
    /// If there is no such block.
    #[inline(always)]
    pub(crate) fn frame(&self, block: u32) -> &AtomicU64 {
        frame(&self.words, self.geometry, block)
    }
}

/// The host's blocks, as a client sees them.
#[derive(Debug)]
pub(crate) struct PeerPool {
    geometry: PoolGeometry,
    words: Part,
    map: PeerMap,
    memory: PeerMemory,
    /// Those that were found to be allocated.
    blocks: Box<[OnceLock<Arc<PeerBulk>>]>,
}

impl PeerPool {
    /// `memory` is as long as `geometry` says, and its words are allocated.
    pub(crate) fn map(memory: PeerMemory, geometry: PoolGeometry) -> io::Result<PeerPool> {
        let map = memory.map(std::iter::once(0..geometry.words_len()))?;
        let words = map.part(0, geometry.words_len());
        let blocks = (0..geometry.blocks).map(|_| OnceLock::new()).collect();
        Ok(PeerPool { geometry, words, map, memory, blocks })
    }

    /// The length of the memory, and the part of it that is always allocated.
    pub(crate) fn lens(geometry: PoolGeometry) -> (usize, usize) {
        (geometry.memory_len(geometry.blocks), geometry.words_len())
    }

    pub(crate) fn geometry(&self) -> PoolGeometry {
        self.geometry
    }

    /// The block; `None` if there is no such block, or it is not allocated. The first time it makes a system call.
    pub(crate) fn block(&self, block: u32) -> Option<&Arc<PeerBulk>> {
        let place = self.blocks.get(block as usize)?;
        if place.get().is_none() {
            let start = self.geometry.start(block);
            let bytes = start..start.saturating_add(self.geometry.block_len);
            if !self.memory.is_allocated(&bytes) {
                return None;
            }
            let _ = place.set(Arc::new(PeerBulk::of_part(self.map.part(start, self.geometry.block_len))));
        }
        place.get()
    }

    /// The word of a block.
    ///
    /// # Panics
    ///
    /// If there is no such block.
    #[inline(always)]
    pub(crate) fn frame(&self, block: u32) -> PeerWord<'_, AtomicU64> {
        PeerWord::new(frame(&self.words, self.geometry, block))
    }
}

/// What a client holds, in its own memory.
#[derive(Debug)]
pub(crate) struct OwnHolds(Part);

/// What a client holds, as the host sees it: any numbers.
#[derive(Debug)]
pub(crate) struct PeerHolds(Part);

impl OwnHolds {
    /// Those of the queue whose part starts at byte `at` of this side's memory.
    pub(crate) fn new(map: &OwnMap, at: usize) -> OwnHolds {
        OwnHolds(map.part(at, SLOTS_OFFSET))
    }

    /// # Panics
    ///
    /// If `place` is not below [`MAX_HOLDS`].
    #[inline(always)]
    pub(crate) fn word(&self, place: u32) -> &AtomicU64 {
        hold(&self.0, place)
    }

    /// Says how far the client has read the queue.
    #[cfg(test)]
    pub(crate) fn set_head(&self, head: u32) {
        // SAFETY: as in `PeerHolds::head`.
        let word: &AtomicU32 = unsafe { word(&self.0, HEAD_OFFSET) };
        word.store(head, crate::sync::Ordering::Release);
    }
}

impl PeerHolds {
    /// As [`OwnHolds::new`], in the peer's memory.
    pub(crate) fn new(map: &PeerMap, at: usize) -> PeerHolds {
        PeerHolds(map.part(at, SLOTS_OFFSET))
    }

    /// How far the client has read the queue.
    #[inline(always)]
    pub(crate) fn head(&self) -> PeerWord<'_, AtomicU32> {
        // SAFETY: it ends below `SLOTS_OFFSET`, the length of the part; aligned; accessed as an `AtomicU32` alone.
        PeerWord::new(unsafe { word(&self.0, HEAD_OFFSET) })
    }

    /// As [`OwnHolds::word`].
    #[inline(always)]
    pub(crate) fn word(&self, place: u32) -> PeerWord<'_, AtomicU64> {
        PeerWord::new(hold(&self.0, place))
    }
}

/// Writes a zero into each page of memory that was just allocated, and in which there are only zeros: untouched pages
/// look like holes to a peer.
fn touch(part: &Part) {
    for at in (0..part.len()).step_by(4096) {
        // SAFETY: within the part, which belongs to a mapping of this process's own.
        let at = unsafe { part.as_mut_ptr().add(at) };
        // SAFETY: as above; no other thread knows of the memory, which was just allocated.
        unsafe { at.write_volatile(0) };
    }
}

#[inline(always)]
#[expect(clippy::arithmetic_side_effects, reason = "`block` is below `MAX_BLOCKS` (asserted)")]
fn frame(words: &Part, geometry: PoolGeometry, block: u32) -> &AtomicU64 {
    assert!(block < geometry.blocks);
    // SAFETY: the words have 8 bytes for each block (LEN), of which this is one (asserted); a multiple of 8; accessed
    // as `AtomicU64`s alone (WORDS).
    unsafe { word(words, 8 * block as usize) }
}

#[inline(always)]
#[expect(clippy::arithmetic_side_effects, reason = "`place` is below `MAX_HOLDS` (asserted)")]
fn hold(words: &Part, place: u32) -> &AtomicU64 {
    assert!((place as usize) < MAX_HOLDS);
    // SAFETY: the words (asserted) end below `SLOTS_OFFSET`, the length of the part; a multiple of 8; accessed as
    // `AtomicU64`s alone (WORDS).
    unsafe { word(words, HOLDS_OFFSET + 8 * place as usize) }
}

#[cfg(test)]
#[path = "pool_tests.rs"]
mod tests;
