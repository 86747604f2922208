//! Calls whose replies are asked for later: what a batch hands out.

use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

use super::Link;
use super::link::{UnderWay, or_ipc};
use crate::channel::Channel;
use crate::error::{CallError, IpcError};
use crate::lane::status;
use crate::message::{Message, Payload};
use crate::ring::{Corrupt, Header};
use crate::segment::{Arrival, Kept};
use crate::stats::Counter;
use crate::wait::Deadline;

/// A call that was made through a batch; its reply of the type `T` has not been asked for.
///
/// [`wait`](Pending::wait) gives what the same call of the client would have given. Replies may be asked for in
/// any order; one that comes before it is asked for is kept. A pending call that is dropped is executed by the
/// host all the same, and its reply is thrown away.
///
/// There is an example at [`ipc_channel!`](crate::ipc_channel!#batches).
#[must_use = "without `wait` the reply is thrown away"]
pub struct Pending<'c, C: Channel, T> {
    ask: Ask<'c, C>,
    reply: PhantomData<fn() -> T>,
}

/// As [`Pending`], for a method that returns `Result<T, E>`.
#[must_use = "without `wait` the reply is thrown away"]
pub struct TryPending<'c, C: Channel, T, E> {
    ask: Ask<'c, C>,
    reply: PhantomData<fn() -> Result<T, E>>,
}

impl<C: Channel, T: Message> Pending<'_, C, T> {
    /// Waits for the reply, as long as the call of the client would: its timeout begins here. What the batch
    /// still holds back is sent.
    ///
    /// # Errors
    ///
    /// As of the call of the client.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn wait(self) -> Result<T, IpcError> {
        value(self.ask.link, self.ask.answer()?)
    }

    /// As [`wait`](Pending::wait), but for at most `timeout`, whatever the declaration and the client say. After that
    /// the call is given up, as by any timeout. To wait without giving it up there is [`is_ready`](Pending::is_ready).
    ///
    /// # Errors
    ///
    /// As [`wait`](Pending::wait).
    pub fn wait_timeout(mut self, timeout: Duration) -> Result<T, IpcError> {
        self.ask.call.deadline = Deadline::after(Some(timeout));
        self.wait()
    }

    /// Whether [`wait`](Pending::wait) would return at once with the reply; never waits. For a program that waits for
    /// several things, see [`Link::arm`]. Sends what the batch still holds back.
    ///
    /// # Errors
    ///
    /// [`IpcError::Corrupt`] if the host has spoilt the connection. That it is dead is not looked for.
    pub fn is_ready(&self) -> Result<bool, IpcError> {
        self.ask.is_answered()
    }
}

impl<C: Channel, T: Message, E: Message> TryPending<'_, C, T, E> {
    /// As [`Pending::wait`].
    ///
    /// # Errors
    ///
    /// As of the call of the client.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn wait(self) -> Result<T, CallError<E>> {
        result(self.ask.link, self.ask.answer()?)
    }

    /// As [`Pending::wait_timeout`].
    ///
    /// # Errors
    ///
    /// As [`Pending::wait_timeout`].
    pub fn wait_timeout(mut self, timeout: Duration) -> Result<T, CallError<E>> {
        self.ask.call.deadline = Deadline::after(Some(timeout));
        self.wait()
    }

    /// As [`Pending::is_ready`].
    ///
    /// # Errors
    ///
    /// As [`Pending::is_ready`].
    pub fn is_ready(&self) -> Result<bool, IpcError> {
        self.ask.is_answered()
    }
}

/// What a method that returns `T` gives for an answer.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(super) fn value<C: Channel, T: Message>(link: &Link<C>, answer: Answer) -> Result<T, IpcError> {
    match answer.status() {
        status::OK => answer.take(link),
        _ => Err(answer.unanswered(link)),
    }
}

/// What a method that returns `Result<T, E>` gives for an answer.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(super) fn result<C: Channel, T: Message, E: Message>(
    link: &Link<C>,
    answer: Answer,
) -> Result<T, CallError<E>> {
    match answer.status() {
        status::OK => or_ipc(answer.take(link)),
        status::APP_ERROR => Err(link.app_error(|| answer.take(link))),
        _ => Err(answer.unanswered(link).into()),
    }
}

impl<C: Channel, T> Pending<'_, C, T> {
    /// Which call it is.
    pub(super) fn call(&self) -> u32 {
        self.ask.call.call
    }
}

impl<C: Channel, T, E> TryPending<'_, C, T, E> {
    /// Which call it is.
    pub(super) fn call(&self) -> u32 {
        self.ask.call.call
    }
}

/// The right to ask for one reply.
struct Ask<'c, C: Channel> {
    link: &'c Link<C>,
    call: UnderWay,
}

/// A reply, wherever it is.
pub(super) enum Answer {
    /// In its slot.
    There(Arrival),
    /// It was put aside.
    Kept(Kept),
}

impl Answer {
    fn status(&self) -> u8 {
        match self {
            Answer::There(arrival) => arrival.status(),
            Answer::Kept(kept) => kept.status,
        }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn take<C: Channel, P: Message>(self, link: &Link<C>) -> Result<P, IpcError> {
        match self {
            Answer::There(arrival) => link.take(arrival),
            Answer::Kept(kept) => match kept.read() {
                Some(payload) => Ok(payload),
                None => Err(link.close(kept.misfit::<P>().into())),
            },
        }
    }

    #[cold]
    fn unanswered<C: Channel>(self, link: &Link<C>) -> IpcError {
        match self {
            Answer::There(arrival) => link.skip_unanswered(arrival),
            Answer::Kept(kept) => link.unanswered(kept.method, kept.status),
        }
    }
}

impl<C: Channel> Ask<'_, C> {
    /// Waits for the reply.
    #[inline(always)]
    fn answer(&self) -> Result<Answer, IpcError> {
        self.link.flush()?;
        if self.link.would_wait_for_itself() && !self.is_answered()? {
            return Err(IpcError::OwnHost { method: self.link.method_name(self.call.method) });
        }
        let kept = self.link.awaited.borrow_mut().take(self.call.call);
        match kept {
            None => self.link.reply(&self.call).map(Answer::There),
            Some(kept) => self.link.checked_kept(&self.call, kept),
        }
    }

    fn is_answered(&self) -> Result<bool, IpcError> {
        let link = self.link;
        link.flush()?;
        link.checked(link.put_all_aside())?;
        link.lane.settle();
        Ok(!link.awaited.borrow().is_expected(self.call.call))
    }
}

impl<C: Channel> Link<C> {
    /// A reply that was put aside for `call`.
    #[inline(always)]
    pub(super) fn checked_kept(&self, call: &UnderWay, kept: Kept) -> Result<Answer, IpcError> {
        if kept.method == call.method {
            return Ok(Answer::Kept(kept));
        }
        let value = u64::from(kept.method);
        Err(self.spoil(Corrupt { field: "method of a reply", value }))
    }
}

impl<C: Channel> Drop for Ask<'_, C> {
    fn drop(&mut self) {
        self.link.awaited.borrow_mut().forget(self.call.call);
    }
}

/// What a generated batch is made of.
impl<C: Channel> Link<C> {
    /// Holds back a call that returns `T`.
    #[doc(hidden)]
    #[inline(always)]
    #[allow(clippy::needless_pass_by_value)] // the arguments are the macro's, made for the call
    pub fn __hold<A: Payload, T: Message>(
        &self,
        method: u16,
        timeout: Option<Duration>,
        args: A,
    ) -> Result<Pending<'_, C, T>, IpcError> {
        Ok(Pending { ask: self.hold_call(method, timeout, &args)?, reply: PhantomData })
    }

    /// Holds back a call that returns `Result<T, E>`.
    #[doc(hidden)]
    #[inline(always)]
    #[allow(clippy::needless_pass_by_value)] // as above
    pub fn __hold_fallible<A: Payload, T: Message, E: Message>(
        &self,
        method: u16,
        timeout: Option<Duration>,
        args: A,
    ) -> Result<TryPending<'_, C, T, E>, IpcError> {
        Ok(TryPending { ask: self.hold_call(method, timeout, &args)?, reply: PhantomData })
    }

    /// Holds back a request that is not answered.
    #[doc(hidden)]
    #[inline(always)]
    #[allow(clippy::needless_pass_by_value)] // as above
    pub fn __hold_send<A: Payload>(
        &self,
        method: u16,
        timeout: Option<Duration>,
        args: A,
    ) -> Result<(), IpcError> {
        self.check_usable(method)?;
        self.hold(&self.begin(method, timeout), &args)?;
        self.lane.add(Counter::OneWay, 1);
        Ok(())
    }

    /// Publishes the calls that a batch holds back. Never waits.
    ///
    /// # Errors
    ///
    /// [`IpcError::Corrupt`] if the host has spoilt the connection.
    #[inline(always)]
    pub fn flush(&self) -> Result<(), IpcError> {
        self.checked(self.lane.flush())
    }

    #[inline(always)]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`unread` is at most the capacity of the ring of replies: no request is sent without room \
                  there for its reply"
    )]
    fn hold_call<A: Payload>(
        &self,
        method: u16,
        timeout: Option<Duration>,
        args: &A,
    ) -> Result<Ask<'_, C>, IpcError> {
        self.check_usable(method)?;
        let mut call = self.begin(method, timeout);
        if self.unread.get() >= self.lane.receive_capacity() {
            self.flush()?;
            self.read_other_reply(&call.deadline)?;
        }
        self.hold(&call, args)?;
        self.unread.set(self.unread.get() + 1);
        self.awaited.borrow_mut().expect(call.call);
        // From here on nobody waits, until the reply is asked for.
        call.deadline = call.deadline.anew();
        Ok(Ask { link: self, call })
    }

    #[inline(always)]
    fn hold<A: Payload>(&self, call: &UnderWay, args: &A) -> Result<(), IpcError> {
        let header = Header { method: call.method, status: 0 };
        while !self.checked(self.lane.try_hold(header, call.call, args))? {
            self.flush()?;
            self.wait_for_room(&call.deadline)?;
        }
        Ok(())
    }
}

impl<C: Channel, T> fmt::Debug for Pending<'_, C, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pending").field("call", &self.ask.call.call).finish_non_exhaustive()
    }
}

impl<C: Channel, T, E> fmt::Debug for TryPending<'_, C, T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TryPending").field("call", &self.ask.call.call).finish_non_exhaustive()
    }
}
