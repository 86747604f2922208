//! Calls with bulk data, for a client that waits on its thread.

use std::fmt;
use std::time::Duration;

use super::Link;
use super::core::{BulkRequest, Expects, Lent, Need, Slices, View};
use crate::bulk::{BulkMemory, In, Out};
use crate::channel::Channel;
use crate::error::IpcError;
use crate::message::encode::Encode;
use crate::message::{Message, Payload};
use crate::probe::{Method, Probe};
use crate::response::Response;
use crate::wait::Deadline;

/// A call with `N` slices, under construction; then the memory that it holds until its reply has been read.
#[doc(hidden)]
pub struct BulkCall<'c, C, const N: usize> {
    link: &'c Link<C>,
    method: u16,
    deadline: Deadline,
    slices: Slices<N>,
}

/// Gets the memory for all slices of a call, and waits for it if necessary. The timeout of the call begins here.
///
/// # Errors
///
/// As for any call; or if there is not that much memory.
pub fn bulk<C: Channel, const N: usize>(
    link: &Link<C>,
    method: u16,
    timeout: Option<Duration>,
    needs: [Result<Need, IpcError>; N],
) -> Result<BulkCall<'_, C, N>, IpcError> {
    link.core.check_usable(method)?;
    let deadline = link.core.deadline(timeout);
    let mut call = BulkCall { link, method, deadline, slices: Slices::new(needs)? };
    link.reserve(&mut call.slices, &call.deadline)?;
    Ok(call)
}

impl<C: Channel> Link<C> {
    /// The memory for bulk data of this connection.
    #[must_use]
    pub fn bulk_memory(&self) -> BulkMemory {
        self.core.blocks.memory()
    }

    /// Reserves memory for these slices. Waits for calls in flight if necessary.
    fn reserve<const N: usize>(&self, slices: &mut Slices<N>, deadline: &Deadline) -> Result<(), IpcError> {
        // A forked child would write into its parent's message.
        if self.core.rings.in_forked_child() {
            return Err(IpcError::Forked);
        }
        while !self.core.try_reserve(slices) {
            if !self.core.may_have_room_later(slices) {
                return Err(self.core.bulk_full(slices));
            }
            match self.wait_for_any_reply(deadline) {
                Err(IpcError::Full { .. }) => return Err(self.core.bulk_full(slices)),
                other => other?,
            }
        }
        Ok(())
    }
}

impl<'c, C, const N: usize> BulkCall<'c, C, N> {
    /// The place of the input slice `index`.
    #[must_use]
    pub fn place_in<T, const MAX: usize>(&self, index: usize) -> In<T, MAX> {
        self.slices.place_in(index)
    }

    /// The place of the output slice `index`.
    #[must_use]
    pub fn place_out<T, const MAX: usize>(&self, index: usize) -> Out<T, MAX> {
        self.slices.place_out(index)
    }

    /// Uses an earlier loan as the slice `index`.
    ///
    /// # Errors
    ///
    /// The loan belongs to another client.
    pub fn put<T>(&mut self, index: usize, lent: Lent<'_, T>) -> Result<(), IpcError> {
        self.slices.put(&self.link.core.blocks, index, lent)
    }

    /// The part of the slice `index` that the reply has filled.
    #[must_use]
    pub fn view<T>(&mut self, index: usize) -> View<'c, T> {
        let core = &self.link.core;
        self.slices.view(core.rings.peer_bulk(), &core.blocks, index)
    }
}

impl<C: Channel, const N: usize> BulkRequest<N> for BulkCall<'_, C, N> {
    fn slices(&mut self) -> &mut Slices<N> {
        &mut self.slices
    }

    fn close(&self, error: IpcError) -> IpcError {
        self.link.core.close(error)
    }
}

impl<C, const N: usize> Drop for BulkCall<'_, C, N> {
    fn drop(&mut self) {
        self.slices.give_back(&self.link.core.blocks);
    }
}

impl<T: Message> Probe<T> {
    /// Lends the memory of the slice `index`, which the host reads.
    ///
    /// # Errors
    ///
    /// The place of the block is invalid.
    pub fn lend<'c, C: Channel, const N: usize>(
        call: &mut BulkCall<'c, C, N>,
        index: usize,
    ) -> Result<Lent<'c, T>, IpcError> {
        call.slices.lend(&call.link.core.blocks, index)
    }
}

impl<A: Payload, R: Response, const PLACE: u16, const US: u64> Probe<Method<A, R, PLACE, US>> {
    /// Calls a method that returns `R`.
    ///
    /// # Errors
    ///
    /// As for any call.
    #[allow(clippy::needless_pass_by_value)] // references, made for the call
    pub fn bulk_call<C: Channel, const N: usize>(
        call: &mut BulkCall<'_, C, N>,
        args: impl Encode<A>,
    ) -> Result<R::Value, R::Error> {
        let link = call.link;
        link.check_answerable(call.method)?;
        let in_flight = link.begin(call.method, std::mem::take(&mut call.deadline))?;
        link.request_begun::<A>(&in_flight, &args)?;
        link.core.hand_over(call.slices.ids(), in_flight.call);
        R::read((&link.core, link.reply_now(&in_flight)?))
    }

    /// Sends a one-way request. A reply reports that the host is done with its bulk data.
    ///
    /// # Errors
    ///
    /// If it could not be queued.
    #[allow(clippy::needless_pass_by_value)] // as above
    pub fn bulk_send<C: Channel, const N: usize>(
        call: &mut BulkCall<'_, C, N>,
        args: impl Encode<A>,
    ) -> Result<(), IpcError> {
        let link = call.link;
        let in_flight = link.begin(call.method, std::mem::take(&mut call.deadline))?;
        link.send::<A>(&in_flight, &args, Expects::Ack)?;
        link.core.hand_over(call.slices.ids(), in_flight.call);
        Ok(())
    }
}

impl<C, const N: usize> fmt::Debug for BulkCall<'_, C, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BulkCall").field("method", &self.method).finish_non_exhaustive()
    }
}
