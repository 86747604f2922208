//! Calls with bulk data: loans of our own memory, and views of what the host has written.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use std::time::Duration;

use super::Link;
#[cfg(feature = "async")]
use super::core::ClientCore;
use super::core::{Expects, InFlight};
use crate::bulk::ledger::{Block, BlockId, Room};
use crate::bulk::{Bulk, BulkMemory, In, Out};
use crate::channel::Channel;
use crate::error::IpcError;
use crate::message::{Message, Payload};
use crate::probe::{Method, Probe};
use crate::response::Response;
use crate::ring::Corrupt;
use crate::segment::bulk::{OwnBulk, OwnSlice, PeerBulk};
use crate::wait::Deadline;

/// A slice in shared memory, lent to be written in place; part of what the `_loan` method of a client returns.
///
/// It derefs to `[T]`. Only this side can write the memory, so this is an ordinary `&mut [T]`; the host is not told
/// of it before the loan is sent. A forked child does not share the memory: to touch it there ends the child by a signal
/// (SIGSEGV), and to send the loan is [`IpcError::Forked`].
/// Where any bits are a `T` it begins with whatever an earlier request of this client
/// has left there, else with zeros.
pub struct Lent<'c, T> {
    slice: OwnSlice<'c, T>,
    at: u32,
    /// Last: what was lent goes before the right to it. `None` for no elements.
    block: Option<Block<'c>>,
}

/// Bulk data of a reply, read where they lie; what the `_view` method of a client returns.
///
/// It derefs to [`Bulk`], whose methods read it. As long as it lives the memory is not used for other replies.
pub struct View<'c, T> {
    bulk: Bulk<'c, T>,
    /// Last, as in [`Lent`].
    _block: Option<Block<'c>>,
}

/// Where the bulk data of a reply will lie.
#[doc(hidden)]
pub struct Landing<'c, T> {
    memory: Option<&'c Arc<PeerBulk>>,
    at: u32,
    count: u32,
    block: Option<Block<'c>>,
    of: std::marker::PhantomData<fn() -> T>,
}

/// A call with bulk data, in the making.
#[doc(hidden)]
pub struct BulkCall<'c, C> {
    link: &'c Link<C>,
    method: u16,
    deadline: Deadline,
}

/// Begins a call: its deadline covers all that follows.
///
/// # Errors
///
/// The host lacks the method, or the connection is at an end.
pub fn bulk<C: Channel>(
    link: &Link<C>,
    method: u16,
    timeout: Option<Duration>,
) -> Result<BulkCall<'_, C>, IpcError> {
    link.core.check_usable(method)?;
    Ok(BulkCall { link, method, deadline: link.core.deadline(timeout) })
}

impl<C: Channel> Link<C> {
    /// Memory for bulk data of this connection.
    #[must_use]
    pub fn bulk_memory(&self) -> BulkMemory {
        self.core.blocks.memory()
    }

    /// Lends so many bytes. Waits for calls under way if that is what it takes.
    fn lend(&self, room: Room, bytes: usize, deadline: &Deadline) -> Result<(Block<'_>, u32), IpcError> {
        // A child that was forked since would write into what its parent sends.
        if self.core.lane.is_inherited() {
            return Err(IpcError::Forked);
        }
        loop {
            if let Some((id, at)) = self.core.blocks.lend(room, bytes) {
                return Ok((Block::new(&self.core.blocks, id), at));
            }
            let full = || IpcError::BulkFull { bytes, memory: self.core.blocks.memory() };
            if !self.core.blocks.may_be_worth_waiting(room, bytes) || self.core.replies_due() == 0 {
                return Err(full());
            }
            match self.wait_for_any_reply(deadline) {
                Err(IpcError::Full { .. }) => return Err(full()),
                other => other?,
            }
        }
    }

    /// Sends a request whose blocks are the host's until it has answered.
    fn request_bulk<A: Payload, const N: usize>(
        &self,
        method: u16,
        deadline: Deadline,
        args: &A,
        blocks: [Option<BlockId>; N],
    ) -> Result<InFlight, IpcError> {
        self.check_answerable(method)?;
        let call = self.begin(method, deadline)?;
        self.request_begun(&call, args)?;
        self.core.hand_over(blocks, call.call);
        Ok(call)
    }
}

/// A block that was lent to a task, which copies to it or from it. Nothing but the ledger gives one, and for one block
/// one alone.
#[cfg(feature = "async")]
#[derive(Debug)]
pub(super) struct Leased {
    id: BlockId,
    at: u32,
    memory: Side,
}

/// Who writes it.
#[cfg(feature = "async")]
#[derive(Debug)]
enum Side {
    Own(Arc<OwnBulk>),
    Peer(Arc<PeerBulk>),
}

#[cfg(feature = "async")]
impl<C: Channel> ClientCore<C> {
    /// Lends so many bytes, more than 0, if they are there now.
    pub(super) fn lease(&self, room: Room, bytes: usize) -> Option<Leased> {
        let memory = match room {
            Room::ToHost => Side::Own(self.lane.own_bulk()?.clone()),
            Room::ToClient => Side::Peer(self.lane.peer_bulk()?.clone()),
        };
        let (id, at) = self.blocks.lend(room, bytes)?;
        Some(Leased { id, at, memory })
    }

    /// Takes back what was leased.
    #[allow(clippy::needless_pass_by_value)] // nobody has it any more
    pub(super) fn take_back(&self, leased: Leased) {
        self.blocks.give_back(leased.id);
    }
}

#[cfg(feature = "async")]
impl Leased {
    pub(super) fn id(&self) -> BlockId {
        self.id
    }

    /// Where it begins.
    pub(super) fn at(&self) -> u32 {
        self.at
    }

    /// Copies `data`, for which it was leased, to it.
    pub(super) fn write<T: Message>(&mut self, data: &[T]) -> Result<(), Corrupt> {
        let Side::Own(memory) = &self.memory else { return Err(self.misplaced()) };
        assert!(size_of_val(data) as u64 <= self.id.bytes(), "it was leased for less");
        // SAFETY: `data` has room in the block (asserted), which is lent to `self` alone, and borrowed mutably: there is
        // no other slice of it. This one does not outlive the call.
        let copied = unsafe { OwnSlice::copied(memory, self.at, data) };
        match copied {
            Some(_) => Ok(()),
            None => Err(self.misplaced()),
        }
    }

    fn misplaced(&self) -> Corrupt {
        Corrupt { field: "place of our own", value: u64::from(self.at) }
    }

    /// Copies what the host has written there.
    pub(super) fn read<T: Message>(&self, to: &mut [T]) -> Result<(), IpcError> {
        let Side::Peer(memory) = &self.memory else { return Err(self.misplaced().into()) };
        let count = checked_count(to.len(), usize::MAX)?;
        Bulk::new(Some(memory), self.at, count).copy_to_slice(to)
    }
}

/// `count` as it is sent.
pub(super) fn checked_count(count: usize, max: usize) -> Result<u32, IpcError> {
    match u32::try_from(count) {
        Ok(sent) if count <= max => Ok(sent),
        _ => Err(IpcError::TooLong { count, max }),
    }
}

/// Most elements of a slice.
#[derive(Debug, Clone, Copy)]
pub struct Max<const N: usize>;

impl<T: Message> Probe<T> {
    /// Lends `count` elements of the memory that the host reads.
    ///
    /// # Errors
    ///
    /// They are too many, or so much memory is not free.
    pub fn lend<'c, C: Channel, const MAX: usize>(
        call: &BulkCall<'c, C>,
        _: Max<MAX>,
        count: usize,
    ) -> Result<Lent<'c, T>, IpcError> {
        // SAFETY: `lent` gives the block that is lent to nobody else.
        let make = |memory: &Arc<OwnBulk>, at, count| unsafe { OwnSlice::new(memory, at, count) };
        lent(call, checked_count(count, MAX)?, make)
    }

    /// As [`Probe::lend`], with a copy of `data`.
    ///
    /// # Errors
    ///
    /// As [`Probe::lend`].
    pub fn lend_copy<'c, C: Channel, const MAX: usize>(
        call: &BulkCall<'c, C>,
        _: Max<MAX>,
        data: &[T],
    ) -> Result<Lent<'c, T>, IpcError> {
        // SAFETY: as above.
        let make = |memory: &Arc<OwnBulk>, at, _| unsafe { OwnSlice::copied(memory, at, data) };
        lent(call, checked_count(data.len(), MAX)?, make)
    }

    /// Room for `count` elements that the host fills.
    ///
    /// # Errors
    ///
    /// As [`Probe::lend`].
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`count` is at most `MAX`, and `MAX` elements are at most `MAX_BULK` bytes, as the macro asserts (`bulk_within_limits`)"
    )]
    pub fn land<'c, C: Channel, const MAX: usize>(
        call: &BulkCall<'c, C>,
        _: Max<MAX>,
        count: usize,
    ) -> Result<Landing<'c, T>, IpcError> {
        let count = checked_count(count, MAX)?;
        let (memory, of) = (call.link.core.lane.peer_bulk(), std::marker::PhantomData);
        if count == 0 {
            return Ok(Landing { memory, at: 0, count, block: None, of });
        }
        let bytes = count as usize * size_of::<T>();
        let (block, at) = call.link.lend(Room::ToClient, bytes, &call.deadline)?;
        Ok(Landing { memory, at, count, block: Some(block), of })
    }

    /// Copies what the host has filled.
    ///
    /// # Errors
    ///
    /// It is no `T`: the connection is closed.
    pub fn fill<C: Channel>(link: &Link<C>, landing: Landing<'_, T>, to: &mut [T]) -> Result<(), IpcError> {
        view(landing).copy_to_slice(to).map_err(|error| link.core.close(error))
    }
}

impl<A: Payload, R: Response, const PLACE: u16, const MS: u64> Probe<Method<A, R, PLACE, MS>> {
    /// Calls a method that returns `R`.
    ///
    /// # Errors
    ///
    /// As of any call.
    #[allow(clippy::needless_pass_by_value)] // the arguments are the macro's, made for the call
    pub fn bulk_call<C: Channel, const N: usize>(
        call: BulkCall<'_, C>,
        args: A,
        blocks: [Option<BlockId>; N],
    ) -> Result<R::Value, R::Error> {
        let link = call.link;
        let call = link.request_bulk(call.method, call.deadline, &args, blocks)?;
        R::read((&link.core, link.reply_now(&call)?))
    }

    /// Sends a request that nobody waits for. That the host is done with its bulk data is told by a reply.
    ///
    /// # Errors
    ///
    /// It could not be queued.
    #[allow(clippy::needless_pass_by_value)] // as above
    pub fn bulk_send<C: Channel, const N: usize>(
        BulkCall { link, method, deadline }: BulkCall<'_, C>,
        args: A,
        blocks: [Option<BlockId>; N],
    ) -> Result<(), IpcError> {
        let call = link.begin(method, deadline)?;
        link.send(&call, &args, Expects::Ack)?;
        link.core.hand_over(blocks, call.call);
        Ok(())
    }
}

/// Lends a block for `count` elements, which `make` makes a slice of.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "`count` is at most `MAX`, and `MAX` elements are at most `MAX_BULK` bytes, as the macro \
              asserts (`bulk_within_limits`)"
)]
fn lent<'c, C: Channel, T: Message>(
    call: &BulkCall<'c, C>,
    count: u32,
    make: impl FnOnce(&Arc<OwnBulk>, u32, u32) -> Option<OwnSlice<'c, T>>,
) -> Result<Lent<'c, T>, IpcError> {
    if count == 0 {
        return Ok(Lent { slice: OwnSlice::empty(), at: 0, block: None });
    }
    let (block, at) = call.link.lend(Room::ToHost, count as usize * size_of::<T>(), &call.deadline)?;
    let slice = call.link.core.lane.own_bulk().and_then(|memory| make(memory, at, count));
    let Some(slice) = slice else {
        return Err(Corrupt { field: "place of our own", value: u64::from(at) }.into());
    };
    Ok(Lent { slice, at, block: Some(block) })
}

/// Whether `call` may bring what was lent: the parts of loans can be exchanged.
///
/// # Errors
///
/// It is of another client, or longer than the declaration allows.
pub fn check_lent<C: Channel, T, const MAX: usize>(
    call: &BulkCall<'_, C>,
    _: Max<MAX>,
    lent: &Lent<'_, T>,
) -> Result<(), IpcError> {
    checked_count(lent.slice.len(), MAX)?;
    match &lent.block {
        Some(block) if !block.is_of(&call.link.core.blocks) => Err(IpcError::ForeignLoan),
        _ => Ok(()),
    }
}

/// What a request says of a slice that it brings.
#[must_use]
pub fn place_in<T, const MAX: usize>(lent: &Lent<'_, T>) -> In<T, MAX> {
    #[allow(clippy::cast_possible_truncation)] // it was made from a `u32`
    In::new(lent.at, lent.slice.len() as u32)
}

/// What a request says of a slice that its reply fills.
#[must_use]
pub fn place_out<T, const MAX: usize>(landing: &Landing<'_, T>) -> Out<T, MAX> {
    Out::new(landing.at, landing.count)
}

/// A slice of a request.
pub trait Slice {
    /// The block that it holds.
    fn held(&self) -> Option<BlockId>;
}

impl<T> Slice for Lent<'_, T> {
    fn held(&self) -> Option<BlockId> {
        self.block.as_ref().map(Block::id)
    }
}

impl<T> Slice for Landing<'_, T> {
    fn held(&self) -> Option<BlockId> {
        self.block.as_ref().map(Block::id)
    }
}

/// The block that a slice of a request holds.
pub fn block<S: Slice>(slice: &S) -> Option<BlockId> {
    slice.held()
}

/// What has landed there, once the reply is there.
#[must_use]
pub fn view<'c, T>(landing: Landing<'c, T>) -> View<'c, T> {
    View { bulk: Bulk::new(landing.memory, landing.at, landing.count), _block: landing.block }
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

impl<T> fmt::Debug for Landing<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Landing").field("len", &self.count).finish_non_exhaustive()
    }
}

impl<C> fmt::Debug for BulkCall<'_, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BulkCall").field("method", &self.method).finish_non_exhaustive()
    }
}
