//! The blocks of a host: which one is written next, and lending it.

use core::ops::{Deref, DerefMut};
use std::io;
use std::sync::{Arc, Mutex};

use super::hold;
use super::seat::{Seat, SeatGuard};
use crate::bulk::{Bulk, BulkMemory};
use crate::error::{AttachError, IpcError};
use crate::message::Message;
use crate::segment::bulk::OwnSlice;
use crate::segment::pool::{OwnPool, PeerHolds, PoolGeometry};
use crate::sync::{AtomicU32, Ordering, lock};

/// The number of blocks of a host without clients and with one kind of event with bulk data: one that is written, the
/// newest, and two that a subscriber may find if it is late. Each further kind has one more, for its last value.
pub(crate) const BASE: u32 = 4;

/// The blocks of a host.
#[derive(Debug)]
pub(crate) struct Pool {
    memory: OwnPool,
    base: u32,
    /// For each block, how many loans, frames and queued events of this process need it.
    pins: Box<[AtomicU32]>,
    /// Held while blocks are allocated, which takes long.
    growing: Mutex<()>,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    /// For each allocated block the number of its frame; [`hold::NOTHING`] if it has none.
    frames: Vec<u64>,
    /// The number of the last frame.
    last: u64,
    seats: Vec<Arc<Seat>>,
    /// Scratch space: the blocks that something needs.
    needed: Vec<bool>,
}

impl Pool {
    /// With `base` blocks allocated.
    pub(crate) fn create(geometry: PoolGeometry, base: u32) -> io::Result<Pool> {
        let pins = (0..geometry.blocks()).map(|_| AtomicU32::new(0)).collect();
        let memory = OwnPool::create(geometry)?;
        let pool = Pool { memory, base, pins, growing: Mutex::default(), state: Mutex::default() };
        pool.grow(base)?;
        Ok(pool)
    }

    pub(crate) fn memory(&self) -> &OwnPool {
        &self.memory
    }

    /// How many bytes of the memory are for one client.
    pub(crate) fn bytes_for_a_client(&self) -> u64 {
        let geometry = self.memory.geometry();
        u64::from(geometry.holds()).saturating_mul(geometry.block_len() as u64)
    }

    /// Allocates blocks until there are this many, or as many as there can be.
    fn grow(&self, blocks: u32) -> io::Result<()> {
        let _one_at_a_time = lock(&self.growing);
        let blocks = blocks.min(self.memory.geometry().blocks());
        let there = u32::try_from(lock(&self.state).frames.len()).unwrap_or(u32::MAX);
        (there..blocks).try_for_each(|block| self.memory.allocate(block))?;
        lock(&self.state).frames.resize(blocks.max(there) as usize, hold::NOTHING);
        Ok(())
    }

    /// Counts a client from now on, and allocates its blocks. Takes long the first time.
    ///
    /// # Errors
    ///
    /// There is no memory for it, or the limit of blocks is reached.
    #[expect(clippy::arithmetic_side_effects, reason = "`holds` is at least 1, by `PoolGeometry::new`")]
    pub(crate) fn seat(self: &Arc<Self>, words: PeerHolds) -> Result<SeatGuard, AttachError> {
        let geometry = self.memory.geometry();
        let holds = geometry.holds();
        let max = geometry.blocks().saturating_sub(self.base) / holds;
        let seat = Arc::new(Seat::new(words, holds));
        let seats = {
            let mut state = lock(&self.state);
            state.seats.push(seat.clone());
            u32::try_from(state.seats.len()).unwrap_or(u32::MAX)
        };
        let guard = SeatGuard { pool: self.clone(), seat };
        if seats > max {
            return Err(AttachError::TooManyClients { max });
        }
        let os = |source| AttachError::Os { doing: "allocate shared memory", source };
        self.grow(seats.saturating_mul(holds).saturating_add(self.base)).map_err(os)?;
        Ok(guard)
    }

    /// What this client holds does not count any more.
    pub(super) fn leave(&self, seat: &Arc<Seat>) {
        lock(&self.state).seats.retain(|other| !Arc::ptr_eq(other, seat));
    }

    /// Lends room for `count` elements.
    ///
    /// # Errors
    ///
    /// There is no block that neither this process nor a client needs, or `count` is too large.
    pub(crate) fn lend<T: Message>(self: &Arc<Self>, count: usize, max: usize) -> Result<Lent<T>, IpcError> {
        let too_long = IpcError::TooLong { count, max };
        let Some(elements) = u32::try_from(count).ok().filter(|_| count <= max) else { return Err(too_long) };
        let pinned = self.take(size_of::<T>(), count)?;
        let memory = self.memory.block(pinned.block).map(|block| &block.writable);
        // SAFETY: there is no other slice of the block: it was not pinned, and now it is, until this slice is gone or
        // has become a frame, of which no slice is made.
        let slice = memory.and_then(|memory| unsafe { OwnSlice::new(memory, 0, elements) });
        slice.map(|slice| Lent { slice, pinned, count: elements }).ok_or(too_long)
    }

    /// As [`Pool::lend`], with a copy of `data` in it.
    pub(crate) fn lend_copy<T: Message>(
        self: &Arc<Self>,
        data: &[T],
        max: usize,
    ) -> Result<Lent<T>, IpcError> {
        let count = data.len();
        let too_long = IpcError::TooLong { count, max };
        let Some(elements) = u32::try_from(count).ok().filter(|_| count <= max) else { return Err(too_long) };
        let pinned = self.take(size_of::<T>(), count)?;
        let memory = self.memory.block(pinned.block).map(|block| &block.writable);
        // SAFETY: as in `lend`.
        let slice = memory.and_then(|memory| unsafe { OwnSlice::copied(memory, 0, data) });
        slice.map(|slice| Lent { slice, pinned, count: elements }).ok_or(too_long)
    }

    /// A block for `count` elements of `size` bytes.
    fn take(self: &Arc<Self>, size: usize, count: usize) -> Result<Pinned, IpcError> {
        self.try_take().ok_or_else(|| {
            let bytes = (size as u64).saturating_mul(count as u64);
            IpcError::BulkFull { bytes, memory: self.usage() }
        })
    }

    /// The block that is written next, without its frame.
    fn try_take(self: &Arc<Self>) -> Option<Pinned> {
        let state = &mut *lock(&self.state);
        let State { frames, last, seats, needed } = state;
        // The newest frames stay, for subscribers that are late.
        let old = last.saturating_sub(u64::from(self.base.saturating_sub(1)));
        // Acquire: what this process did with the block is over. Before the seats are asked: a frame that is queued for
        // a client is noted there before it is no longer pinned.
        let is_pinned = |pins: &AtomicU32| pins.load(Ordering::Acquire) != 0;
        needed.clear();
        needed.extend(self.pins.iter().take(frames.len()).map(is_pinned));
        // So that no frame is marked as about to go that a client may still find.
        seats.iter().for_each(|seat| seat.mark(needed));
        loop {
            let (block, frame) = next(frames, needed, old)?;
            let is_held = || {
                seats.iter().for_each(|seat| seat.mark(needed));
                needed.get(block as usize).is_none_or(|is_needed| *is_needed)
            };
            if hold::retire(self.memory.frame(block), frame, is_held) {
                // What is written is no frame before it is published: the old number must not come back.
                *frames.get_mut(block as usize)? = hold::NOTHING;
                self.pin(block)?.store(1, Ordering::Relaxed);
                return Some(Pinned { pool: self.clone(), block });
            }
            // It is marked now, so each block is tried once.
        }
    }

    fn pin(&self, block: u32) -> Option<&AtomicU32> {
        self.pins.get(block as usize)
    }

    /// Publishes what was written into a block as a frame, and returns its number.
    fn publish(&self, block: u32) -> u64 {
        let state = &mut *lock(&self.state);
        // Not even in a thousand years of a frame each nanosecond.
        state.last = state.last.wrapping_add(1);
        if let Some(frame) = state.frames.get_mut(block as usize) {
            *frame = state.last;
        }
        hold::publish(self.memory.frame(block), state.last);
        state.last
    }

    /// How many bytes there are, and how many are in use at the moment.
    pub(crate) fn usage(&self) -> BulkMemory {
        let state = lock(&self.state);
        let mut used = vec![false; state.frames.len()];
        state.seats.iter().for_each(|seat| seat.mark(&mut used));
        let pins = self.pins.iter().zip(&used);
        // Relaxed: a figure.
        let in_use = pins.filter(|(pins, is_held)| **is_held || pins.load(Ordering::Relaxed) != 0).count();
        let bytes = |blocks: usize| (blocks as u64).saturating_mul(self.memory.geometry().block_len() as u64);
        BulkMemory { to_client: bytes(used.len()), to_client_in_use: bytes(in_use), ..BulkMemory::default() }
    }
}

/// The frame that is overwritten next, and its block: of those that nothing needs the newest one up to `old`, so that
/// few blocks are in use and stay in the caches; otherwise the oldest one.
fn next(frames: &[u64], needed: &[bool], old: u64) -> Option<(u32, u64)> {
    let free = || {
        let free = (0_u32..).zip(frames).zip(needed).filter(|(_, is_needed)| !**is_needed);
        free.map(|((block, frame), _)| (block, *frame))
    };
    let newest_old = free().filter(|(_, frame)| *frame <= old).max_by_key(|(_, frame)| *frame);
    newest_old.or_else(|| free().min_by_key(|(_, frame)| *frame))
}

/// A block that this process needs: it is not lent again before all of these are gone.
#[derive(Debug)]
pub(crate) struct Pinned {
    pool: Arc<Pool>,
    block: u32,
}

impl Pinned {
    pub(crate) fn block(&self) -> u32 {
        self.block
    }

    pub(crate) fn is_of(&self, pool: &Arc<Pool>) -> bool {
        Arc::ptr_eq(&self.pool, pool)
    }
}

impl Drop for Pinned {
    fn drop(&mut self) {
        if let Some(pins) = self.pool.pin(self.block) {
            // Release: what this process did with the block is over.
            pins.fetch_sub(1, Ordering::Release);
        }
    }
}

/// A block that is being written.
#[derive(Debug)]
pub(crate) struct Lent<T: 'static> {
    slice: OwnSlice<'static, T>,
    pinned: Pinned,
    count: u32,
}

/// A frame of this host.
#[derive(Debug)]
pub(crate) struct Written<T: 'static> {
    pub(super) bulk: Bulk<'static, T>,
    pub(super) frame: u64,
    pub(super) pinned: Pinned,
}

impl<T: 'static> Lent<T> {
    /// Publishes it. From now on it does not change.
    pub(super) fn written(self) -> Written<T> {
        let Lent { slice, pinned, count } = self;
        drop(slice);
        let frame = pinned.pool.publish(pinned.block);
        let readable = pinned.pool.memory.block(pinned.block).map(|block| &block.readable);
        Written { bulk: Bulk::new(readable, 0, count), frame, pinned }
    }
}

impl<T: 'static> Deref for Lent<T> {
    type Target = [T];

    #[inline(always)]
    fn deref(&self) -> &[T] {
        &self.slice
    }
}

impl<T: 'static> DerefMut for Lent<T> {
    #[inline(always)]
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.slice
    }
}

#[cfg(test)]
#[path = "pool_tests.rs"]
mod tests;
