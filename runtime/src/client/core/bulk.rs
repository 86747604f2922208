//! Memory for the bulk data of a call: reserving, copying and lending it.
//!
//! A call has all of its memory or none, so two calls cannot wait for each other's memory. If there is not enough
//! memory now, a driver decides what to do.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use super::ClientCore;
use super::need::{Max, Need, checked_count};
use crate::bulk::allocator::{Arena, Block, BlockAllocator, BlockId};
use crate::bulk::{Bulk, In, Out};
use crate::channel::Channel;
use crate::error::IpcError;
use crate::message::Message;
use crate::probe::Probe;
use crate::ring::Corrupt;
use crate::segment::bulk::{OwnBulk, OwnSlice, PeerBulk};

/// The slices of a call, and their memory.
#[derive(Debug)]
pub struct Slices<const N: usize> {
    needs: [Need; N],
    /// `None` for slices without elements, and before memory is reserved.
    blocks: [Option<OwnedBlock>; N],
}

/// A call with slices, of either client.
pub trait BulkRequest<const N: usize> {
    /// Its slices.
    fn slices(&mut self) -> &mut Slices<N>;

    /// Closes the connection: the result of the host violates the protocol.
    fn close(&self, error: IpcError) -> IpcError;
}

impl<C: Channel> ClientCore<C> {
    /// Reserves memory for all of these slices, or for none if there is not enough now.
    pub(in crate::client) fn try_reserve<const N: usize>(&self, slices: &mut Slices<N>) -> bool {
        for (need, block) in slices.needs.iter().zip(&mut slices.blocks).filter(|(need, _)| need.bytes > 0) {
            *block = self.take_block(*need);
            if block.is_none() {
                slices.give_back(&self.blocks);
                return false;
            }
        }
        true
    }

    fn take_block(&self, need: Need) -> Option<OwnedBlock> {
        let memory = match need.room {
            Arena::ToHost => Memory::Own(self.rings.own_bulk()?.clone()),
            Arena::ToClient => Memory::Peer(self.rings.peer_bulk()?.clone()),
        };
        let (id, at) = self.blocks.lend(need.room, need.bytes)?;
        Some(OwnedBlock { id, at, memory })
    }

    /// Whether there may be memory for these slices after calls in flight are answered.
    pub(in crate::client) fn may_have_room_later<const N: usize>(&self, slices: &Slices<N>) -> bool {
        let comes_back = |need: &Need| self.blocks.may_be_worth_waiting(need.room, need.bytes);
        let mut needs = slices.needs.iter().filter(|need| need.bytes > 0);
        self.replies_due() > 0 && self.has_room_for(slices) && needs.any(comes_back)
    }

    /// Whether the total memory is large enough.
    pub(in crate::client) fn has_room_for<const N: usize>(&self, slices: &Slices<N>) -> bool {
        self.blocks.has_room_for(&slices.needs.map(|need| (need.room, need.bytes)))
    }

    /// The error if there is no memory for these slices.
    pub(in crate::client) fn bulk_full<const N: usize>(&self, slices: &Slices<N>) -> IpcError {
        let bytes = slices.needs.iter().map(|need| need.bytes as u64).sum();
        IpcError::BulkFull { bytes, memory: self.blocks.memory() }
    }
}

impl<const N: usize> Slices<N> {
    /// Slices without memory.
    pub(in crate::client) fn new(needs: [Result<Need, IpcError>; N]) -> Result<Slices<N>, IpcError> {
        let mut all = [Need::NOTHING; N];
        for (need, asked) in all.iter_mut().zip(needs) {
            *need = asked?;
        }
        Ok(Slices { needs: all, blocks: [const { None }; N] })
    }

    /// Whether they need no memory.
    #[cfg(feature = "async")]
    pub(in crate::client) fn need_nothing(&self) -> bool {
        self.needs.iter().all(|need| need.bytes == 0)
    }

    /// Returns all memory.
    pub(in crate::client) fn give_back(&mut self, blocks: &BlockAllocator) {
        // The newest first, like a stack: then all of it can be lent again at once.
        for block in self.blocks.iter_mut().rev() {
            block.take().into_iter().for_each(|block| blocks.give_back(block.id));
        }
    }

    /// The blocks of the slices.
    pub(in crate::client) fn ids(&self) -> [Option<BlockId>; N] {
        self.blocks.each_ref().map(|block| block.as_ref().map(|block| block.id))
    }

    /// The description of the slice `index` in the request that carries it.
    #[must_use]
    pub fn place_in<T, const MAX: usize>(&self, index: usize) -> In<T, MAX> {
        let (at, count) = self.place(index);
        In::new(at, count)
    }

    /// The description of the slice `index` in the request whose reply fills it.
    #[must_use]
    pub fn place_out<T, const MAX: usize>(&self, index: usize) -> Out<T, MAX> {
        let (at, count) = self.place(index);
        Out::new(at, count)
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "the macro numbers the slices of a method from 0, and there is an entry for each of the `N` slices"
    )]
    fn place(&self, index: usize) -> (u32, u32) {
        (self.blocks[index].as_ref().map_or(0, |block| block.at), self.needs[index].count)
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "the macro numbers the slices of a method from 0, and there is an entry for each of the `N` slices"
    )]
    fn block(&mut self, index: usize) -> &mut Option<OwnedBlock> {
        &mut self.blocks[index]
    }

    /// Uses an earlier loan as the slice `index`, which needs no other memory.
    ///
    /// # Errors
    ///
    /// The loan belongs to another client.
    pub(in crate::client) fn put<T>(
        &mut self,
        blocks: &BlockAllocator,
        index: usize,
        lent: Lent<'_, T>,
    ) -> Result<(), IpcError> {
        if lent.block.as_ref().is_some_and(|block| !block.is_of(blocks)) {
            return Err(IpcError::ForeignLoan);
        }
        *self.block(index) = lent.into_block();
        Ok(())
    }

    /// The part of the slice `index` that the reply has filled. The slice keeps its memory.
    pub(in crate::client) fn view<'c, T>(
        &mut self,
        memory: Option<&'c Arc<PeerBulk>>,
        blocks: &'c BlockAllocator,
        index: usize,
    ) -> View<'c, T> {
        let (at, count) = self.place(index);
        let block = self.block(index).take().map(|block| Block::new(blocks, block.id));
        View { bulk: Bulk::new(memory, at, count), _block: block }
    }
}

/// A block that belongs to one call. Only the allocator creates this type, at most once for a block at a time.
#[derive(Debug)]
struct OwnedBlock {
    id: BlockId,
    at: u32,
    memory: Memory,
}

/// The memory of a block: this side's or the peer's.
#[derive(Debug)]
enum Memory {
    Own(Arc<OwnBulk>),
    Peer(Arc<PeerBulk>),
}

impl OwnedBlock {
    /// Copies `data` into the block, which was reserved for it.
    fn copy_in<T: Message>(&mut self, data: &[T]) -> Result<(), Corrupt> {
        let Memory::Own(memory) = &self.memory else { return Err(self.misplaced()) };
        assert!(size_of_val(data) as u64 <= self.id.bytes(), "it was reserved for less");
        // SAFETY: `data` fits into the block (asserted). Only `self` has the block, and it is borrowed mutably, so
        // there is no other slice of it. This one does not outlive the call.
        let copied = unsafe { OwnSlice::copied(memory, self.at, data) };
        match copied {
            Some(_) => Ok(()),
            None => Err(self.misplaced()),
        }
    }

    /// Copies out what the host has written there.
    fn copy_out<T: Message>(&self, to: &mut [T]) -> Result<(), IpcError> {
        let Memory::Peer(memory) = &self.memory else { return Err(self.misplaced().into()) };
        let count = checked_count(to.len(), usize::MAX)?;
        Bulk::new(Some(memory), self.at, count).copy_to_slice(to)
    }

    /// Lends the block to write `count` elements in place, for which it was reserved.
    fn lend<T: Message>(self, blocks: &BlockAllocator, count: u32) -> Result<Lent<'_, T>, Corrupt> {
        let misplaced = self.misplaced();
        // From here on `block` owns it, and gives it back.
        let OwnedBlock { id, at, memory } = self;
        let block = Block::new(blocks, id);
        let Memory::Own(memory) = memory else { return Err(misplaced) };
        let bytes = u64::from(count).checked_mul(size_of::<T>() as u64);
        assert!(bytes.is_some_and(|bytes| bytes <= id.bytes()), "it was reserved for less");
        // SAFETY: the elements fit into the block (asserted). The block belonged to `self` and now belongs to the
        // `Lent`, which drops the slice before it gives the block back, so there is no other slice of it.
        let slice = unsafe { OwnSlice::new(&memory, at, count) };
        let slice = slice.ok_or(misplaced)?;
        Ok(Lent { slice, lent: Some((at, memory)), block: Some(block) })
    }

    fn misplaced(&self) -> Corrupt {
        Corrupt { field: "place of our own", value: u64::from(self.at) }
    }
}

/// A slice in shared memory, lent for writing in place; a part of the return value of a client's `_loan` method.
///
/// It derefs to `[T]`. Only this side can write the memory, so this is an ordinary `&mut [T]`; the host sees nothing of
/// it before the loan is sent. A forked child does not share the memory: touching it there ends the child with a signal
/// (SIGSEGV), and sending the loan fails with [`IpcError::Forked`]. If any bits are a `T`, it initially holds the bytes
/// of an earlier request of this client; otherwise zeros.
pub struct Lent<'c, T> {
    slice: OwnSlice<'c, T>,
    /// Its place; `None` without elements.
    lent: Option<(u32, Arc<OwnBulk>)>,
    /// Last: the slice is dropped before its block. `None` for no elements.
    block: Option<Block<'c>>,
}

impl<T> Lent<'_, T> {
    /// Ends the loan and returns the block.
    fn into_block(self) -> Option<OwnedBlock> {
        let Lent { slice, lent, block } = self;
        drop(slice);
        let ((at, memory), id) = (lent?, block?.keep());
        Some(OwnedBlock { id, at, memory: Memory::Own(memory) })
    }
}

/// Bulk data of a reply, read in place; the return value of a client's `_view` method.
///
/// It derefs to [`Bulk`], whose methods read it. While it lives, other replies do not use the memory.
pub struct View<'c, T> {
    bulk: Bulk<'c, T>,
    /// Last, as in [`Lent`].
    _block: Option<Block<'c>>,
}

/// The need of a slice that was lent earlier: no further memory.
///
/// # Errors
///
/// The loan is longer than the declaration allows, because parts of loans can be exchanged.
pub fn need_lent<T, const MAX: usize>(_: Max<MAX>, lent: &Lent<'_, T>) -> Result<Need, IpcError> {
    Ok(Need { count: checked_count(lent.slice.len(), MAX)?, ..Need::NOTHING })
}

impl<T: Message> Probe<T> {
    /// Copies the input slice `index` of a call to where the host reads it.
    ///
    /// # Errors
    ///
    /// If there is no such place.
    pub fn copy_in<const N: usize, B: BulkRequest<N>>(
        call: &mut B,
        index: usize,
        data: &[T],
    ) -> Result<(), IpcError> {
        let block = call.slices().block(index).as_mut();
        block.map_or(Ok(()), |block| block.copy_in(data)).map_err(IpcError::from)
    }

    /// Copies out the output slice `index` of an answered call.
    ///
    /// # Errors
    ///
    /// If it is not a `T`; the connection is then closed.
    pub fn copy_out<const N: usize, B: BulkRequest<N>>(
        call: &mut B,
        index: usize,
        to: &mut [T],
    ) -> Result<(), IpcError> {
        let copied = call.slices().block(index).as_ref().map_or(Ok(()), |block| block.copy_out(to));
        copied.map_err(|error| call.close(error))
    }
}

impl<const N: usize> Slices<N> {
    /// Lends the memory of the slice `index`.
    pub(in crate::client) fn lend<'c, T: Message>(
        &mut self,
        blocks: &'c BlockAllocator,
        index: usize,
    ) -> Result<Lent<'c, T>, IpcError> {
        let (_, count) = self.place(index);
        match self.block(index).take() {
            None => Ok(Lent { slice: OwnSlice::empty(), lent: None, block: None }),
            Some(block) => Ok(block.lend(blocks, count)?),
        }
    }
}

impl<T> Deref for Lent<'_, T> {
    type Target = [T];

    #[inline(always)]
    fn deref(&self) -> &[T] {
        &self.slice
    }
}

impl<T> DerefMut for Lent<'_, T> {
    #[inline(always)]
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.slice
    }
}

impl<'c, T> Deref for View<'c, T> {
    type Target = Bulk<'c, T>;

    #[inline(always)]
    fn deref(&self) -> &Bulk<'c, T> {
        &self.bulk
    }
}

impl<'v, T: Message> IntoIterator for &'v View<'_, T> {
    type Item = T;
    type IntoIter = crate::bulk::BulkIter<'v, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.bulk.iter()
    }
}

impl<T> fmt::Debug for Lent<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lent").field("len", &self.slice.len()).finish_non_exhaustive()
    }
}

impl<T> fmt::Debug for View<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("View").field("len", &self.bulk.len()).finish_non_exhaustive()
    }
}
