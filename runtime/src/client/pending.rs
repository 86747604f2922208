//! Calls whose replies are asked for later: what a batch hands out.

use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

use super::Link;
use super::core::{Expects, InFlight, ReplySource};
use crate::channel::Channel;
use crate::error::IpcError;
use crate::message::Payload;
use crate::probe::{Method, Probe};
use crate::response::Response;
use crate::wait::Deadline;

/// A call that was made through a batch; its reply, of a method that returns `R`, has not been asked for.
///
/// [`wait`](Pending::wait) gives what the same call of the client would have given. Replies may be asked for in
/// any order; one that comes before it is asked for is kept. A pending call that is dropped is executed by the
/// host all the same, and its reply is thrown away.
///
/// There is an example at [`ipc_channel!`](crate::ipc_channel!#batches).
#[must_use = "without `wait` the reply is thrown away"]
pub struct Pending<'c, C: Channel, R> {
    handle: ReplyHandle<'c, C>,
    reply: PhantomData<fn() -> R>,
}

/// What a generated batch is made of: it publishes what is held back when it is dropped.
pub struct Held<'c, C: Channel> {
    /// The connection.
    pub link: &'c Link<C>,
}

impl<C: Channel> Drop for Held<'_, C> {
    fn drop(&mut self) {
        // A connection at an end says so to the next call.
        let _ = self.link.flush();
    }
}

impl<C: Channel> fmt::Debug for Held<'_, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.link, f)
    }
}

impl<C: Channel, R: Response> Pending<'_, C, R> {
    /// Waits for the reply, as long as the call of the client would: its timeout begins here. What the batch
    /// still holds back is sent.
    ///
    /// # Errors
    ///
    /// As of the call of the client.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn wait(self) -> Result<R::Value, R::Error> {
        R::read((&self.handle.link.core, self.handle.reply()?))
    }

    /// As [`wait`](Pending::wait), but for at most `timeout`, whatever the declaration and the client say. After that
    /// the call is given up, as by any timeout. To wait without giving it up there is [`is_ready`](Pending::is_ready).
    ///
    /// # Errors
    ///
    /// As [`wait`](Pending::wait).
    pub fn wait_timeout(mut self, timeout: Duration) -> Result<R::Value, R::Error> {
        self.handle.call.deadline = Deadline::after(Some(timeout));
        self.wait()
    }

    /// Whether [`wait`](Pending::wait) would return at once with the reply; never waits. For a program that waits for
    /// several things, see [`Link::arm`]. Sends what the batch still holds back.
    ///
    /// # Errors
    ///
    /// [`IpcError::Corrupt`] if the host has spoilt the connection. That it is dead is not looked for.
    pub fn is_ready(&self) -> Result<bool, IpcError> {
        self.handle.is_ready()
    }
}

impl<C: Channel, R> Pending<'_, C, R> {
    /// Which call it is.
    pub(super) fn call(&self) -> u32 {
        self.handle.call.call
    }
}

/// The right to ask for one reply.
struct ReplyHandle<'c, C: Channel> {
    link: &'c Link<C>,
    call: InFlight,
}

impl<C: Channel> ReplyHandle<'_, C> {
    /// Waits for the reply.
    #[inline(always)]
    fn reply(&self) -> Result<ReplySource, IpcError> {
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

impl<C: Channel> Drop for ReplyHandle<'_, C> {
    fn drop(&mut self) {
        self.link.core.table.borrow_mut().forget(self.call.call);
    }
}

impl<A: Payload, R: Response, const PLACE: u16, const MS: u64> Probe<Method<A, R, PLACE, MS>> {
    /// Holds back a call of a method that returns `R`.
    ///
    /// # Errors
    ///
    /// It could not be queued.
    #[cfg_attr(not(debug_assertions), inline(always))]
    #[allow(clippy::needless_pass_by_value)] // the arguments are the macro's, made for the call
    pub fn hold<C: Channel>(link: &Link<C>, args: A) -> Result<Pending<'_, C, R>, IpcError> {
        Ok(Pending { handle: link.hold_call(PLACE, Self::TIMEOUT, &args)?, reply: PhantomData })
    }

    /// Holds back a request that is not answered.
    ///
    /// # Errors
    ///
    /// It could not be queued.
    #[cfg_attr(not(debug_assertions), inline(always))]
    #[allow(clippy::needless_pass_by_value)] // as above
    pub fn hold_send<C: Channel>(link: &Link<C>, args: A) -> Result<(), IpcError> {
        link.core.check_usable(PLACE)?;
        link.hold(&link.core.begin(PLACE, Self::TIMEOUT), &args, Expects::Nothing)
    }
}

impl<C: Channel> Link<C> {
    #[inline(always)]
    fn hold_call<A: Payload>(
        &self,
        method: u16,
        timeout: Option<Duration>,
        args: &A,
    ) -> Result<ReplyHandle<'_, C>, IpcError> {
        self.core.check_usable(method)?;
        let mut call = self.begin(method, self.core.deadline(timeout))?;
        self.hold(&call, args, Expects::ReplyLater)?;
        // The caller does not wait from here on, until it asks for the reply.
        call.deadline = call.deadline.anew();
        Ok(ReplyHandle { link: self, call })
    }
}

impl<C: Channel, R> fmt::Debug for Pending<'_, C, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pending").field("call", &self.handle.call.call).finish_non_exhaustive()
    }
}
