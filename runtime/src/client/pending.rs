//! Calls whose replies are read later: the return values of a batch.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;
use std::time::Duration;

use super::Link;
use super::core::{Expects, InFlight, ReplySource};
use crate::channel::Channel;
use crate::error::IpcError;
use crate::message::Payload;
use crate::message::encode::Encode;
use crate::probe::{Method, Probe};
use crate::response::{self, Response};
use crate::wait::Deadline;

/// A call whose reply has not been read: of a batch, or of a method with streams. `R` is what the method returns, `H` how
/// it holds its connection.
///
/// [`wait`](Pending::wait) returns what the same call of the client would have returned. Replies may be read in any
/// order; a reply that arrives earlier is kept. If a pending call is dropped, the host still executes it, and its reply
/// is discarded.
///
/// There is an example at [`ipc_channel!`](crate::ipc_channel!#batches).
#[must_use = "without `wait` the reply is discarded"]
pub struct Pending<'c, C: Channel, R, H: Deref<Target = Link<C>> = &'c Link<C>> {
    handle: ReplyHandle<C, H>,
    reply: PhantomData<fn(&'c ()) -> R>,
}

/// The common part of generated batches: dropping it publishes the held calls.
pub struct Held<'c, C: Channel> {
    /// The connection.
    pub link: &'c Link<C>,
}

impl<C: Channel> Drop for Held<'_, C> {
    fn drop(&mut self) {
        // If the connection has ended, the next call reports it.
        let _ = self.link.flush();
    }
}

impl<C: Channel> fmt::Debug for Held<'_, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.link, f)
    }
}

impl<C: Channel, R: Response, H: Deref<Target = Link<C>>> Pending<'_, C, R, H> {
    /// Waits for the reply, for at most the call's timeout, which starts now. Sends what the batch still holds.
    ///
    /// # Errors
    ///
    /// As for the client's call.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn wait(self) -> Result<R::Value, R::Error> {
        response::read::<R, _>((&self.handle.link.core, self.handle.reply()?))
    }

    /// As [`wait`](Pending::wait), but for at most `timeout`, independent of the declaration and the client. After that
    /// the call is cancelled, as with any timeout. To wait without cancelling use [`is_ready`](Pending::is_ready).
    ///
    /// # Errors
    ///
    /// As [`wait`](Pending::wait).
    pub fn wait_timeout(mut self, timeout: Duration) -> Result<R::Value, R::Error> {
        self.handle.call.deadline = Deadline::after(Some(timeout));
        self.wait()
    }

    /// Whether [`wait`](Pending::wait) would return the reply at once; does not wait. For a program that waits for
    /// several things, see [`Link::arm`]. Sends what the batch still holds.
    ///
    /// # Errors
    ///
    /// [`IpcError::Corrupt`] if the host has violated the protocol. The death of the host is not checked,
    /// so a loop must call `wait` to notice it.
    pub fn is_ready(&self) -> Result<bool, IpcError> {
        self.handle.is_ready()
    }
}

impl<C: Channel, R, H: Deref<Target = Link<C>>> Pending<'_, C, R, H> {
    /// The id of the call.
    pub(super) fn call(&self) -> u32 {
        self.handle.call.call
    }
}

/// Sends the request of this call, and of others that are held.
///
/// # Errors
///
/// As for [`Link::flush`].
pub fn publish<C: Channel, R, H: Deref<Target = Link<C>>>(
    call: &Pending<'_, C, R, H>,
) -> Result<(), IpcError> {
    call.handle.link.flush()
}

/// Owns the reply of one call.
pub(crate) struct ReplyHandle<C: Channel, H: Deref<Target = Link<C>>> {
    pub(super) link: H,
    pub(super) call: InFlight,
}

impl<C: Channel, H: Deref<Target = Link<C>>> fmt::Debug for ReplyHandle<C, H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pending").field("call", &self.call.call).finish_non_exhaustive()
    }
}

impl<C: Channel, H: Deref<Target = Link<C>>> ReplyHandle<C, H> {
    /// Waits for the reply.
    #[inline(always)]
    pub(super) fn reply(&self) -> Result<ReplySource, IpcError> {
        let core = &self.link.core;
        core.flush()?;
        if self.link.would_wait_for_itself() && !self.is_ready()? {
            return Err(IpcError::OwnHost { method: core.method_name(self.call.method) });
        }
        let buffered = core.table.borrow_mut().take(self.call.call);
        match buffered {
            None => self.link.reply(&self.call).map(ReplySource::Slot),
            Some(reply) => core.buffered(&self.call, reply),
        }
    }

    fn is_ready(&self) -> Result<bool, IpcError> {
        let core = &self.link.core;
        core.flush()?;
        core.advance()?;
        Ok(!core.table.borrow().is_expected(self.call.call))
    }
}

impl<C: Channel, H: Deref<Target = Link<C>>> Drop for ReplyHandle<C, H> {
    fn drop(&mut self) {
        self.link.core.table.borrow_mut().forget(self.call.call);
    }
}

impl<A: Payload, R: Response, const PLACE: u16, const US: u64> Probe<Method<A, R, PLACE, US>> {
    /// Holds a call of a method that returns `R`.
    ///
    /// # Errors
    ///
    /// If it could not be queued.
    #[cfg_attr(not(debug_assertions), inline(always))]
    #[allow(clippy::needless_pass_by_value)] // the arguments are the macro's, made for the call
    pub fn hold<'c, C: Channel, H: Deref<Target = Link<C>>>(
        link: H,
        args: impl Encode<A>,
    ) -> Result<Pending<'c, C, R, H>, IpcError> {
        Ok(Pending { handle: ReplyHandle::hold::<A>(link, PLACE, Self::TIMEOUT, &args)?, reply: PhantomData })
    }

    /// Holds a request without an answer.
    ///
    /// # Errors
    ///
    /// If it could not be queued.
    #[cfg_attr(not(debug_assertions), inline(always))]
    #[allow(clippy::needless_pass_by_value)] // as above
    pub fn hold_send<C: Channel>(link: &Link<C>, args: impl Encode<A>) -> Result<(), IpcError> {
        link.core.check_usable(PLACE)?;
        link.hold::<A>(&link.core.begin(PLACE, Self::TIMEOUT), &args, Expects::Nothing)
    }
}

impl<C: Channel, H: Deref<Target = Link<C>>> ReplyHandle<C, H> {
    /// Holds a call.
    #[inline(always)]
    pub(crate) fn hold<A>(
        link: H,
        method: u16,
        timeout: Option<Duration>,
        args: &impl Encode<A>,
    ) -> Result<ReplyHandle<C, H>, IpcError> {
        link.core.check_usable(method)?;
        let mut call = link.begin(method, link.core.deadline(timeout))?;
        link.hold::<A>(&call, args, Expects::ReplyLater)?;
        // The deadline starts again when the caller asks for the reply.
        call.deadline = call.deadline.restarted();
        Ok(ReplyHandle { link, call })
    }
}

impl<C: Channel, R, H: Deref<Target = Link<C>>> fmt::Debug for Pending<'_, C, R, H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.handle.fmt(f)
    }
}
