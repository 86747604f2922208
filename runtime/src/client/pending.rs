//! Calls whose replies are asked for later: what a batch hands out.

use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

use super::Link;
use super::link::UnderWay;
use crate::channel::Channel;
use crate::error::IpcError;
use crate::message::{Message, Payload};
use crate::probe::{Method, Probe};
use crate::response::{Response, Source};
use crate::ring::{Corrupt, Header};
use crate::segment::{Arrival, Kept};
use crate::stats::Counter;
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
    ask: Ask<'c, C>,
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
        R::read((self.ask.link, self.ask.answer()?))
    }

    /// As [`wait`](Pending::wait), but for at most `timeout`, whatever the declaration and the client say. After that
    /// the call is given up, as by any timeout. To wait without giving it up there is [`is_ready`](Pending::is_ready).
    ///
    /// # Errors
    ///
    /// As [`wait`](Pending::wait).
    pub fn wait_timeout(mut self, timeout: Duration) -> Result<R::Value, R::Error> {
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

impl<C: Channel, R> Pending<'_, C, R> {
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

/// A reply in its slot. By itself, not as an [`Answer`]: without optimisation what both forms take has a place of its own
/// on the stack.
impl<C: Channel> Source for (&Link<C>, Arrival) {
    #[inline(always)]
    fn status(&self) -> u8 {
        self.1.status()
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn take<P: Message>(self) -> Result<P, IpcError> {
        self.0.take(self.1)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn take_error<P: Message>(self) -> Result<P, IpcError> {
        let error = self.0.take(self.1);
        self.0.count_error(error.is_ok());
        error
    }

    #[cold]
    fn unanswered(self) -> IpcError {
        self.0.skip_unanswered(self.1)
    }
}

/// A reply, wherever it is.
impl<C: Channel> Source for (&Link<C>, Answer) {
    #[inline(always)]
    fn status(&self) -> u8 {
        match &self.1 {
            Answer::There(arrival) => arrival.status(),
            Answer::Kept(kept) => kept.status,
        }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn take<P: Message>(self) -> Result<P, IpcError> {
        let (link, answer) = self;
        match answer {
            Answer::There(arrival) => link.take(arrival),
            Answer::Kept(kept) => match kept.read() {
                Some(payload) => Ok(payload),
                None => Err(link.close(kept.misfit::<P>().into())),
            },
        }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn take_error<P: Message>(self) -> Result<P, IpcError> {
        let link = self.0;
        let error = self.take();
        link.count_error(error.is_ok());
        error
    }

    #[cold]
    fn unanswered(self) -> IpcError {
        let (link, answer) = self;
        match answer {
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

impl<C: Channel> Link<C> {
    /// A method has returned an error, if that could be read.
    #[inline(always)]
    fn count_error(&self, is_one: bool) {
        if is_one {
            self.lane.add(Counter::Errors, 1);
        }
    }
}

impl<C: Channel> Drop for Ask<'_, C> {
    fn drop(&mut self) {
        self.link.awaited.borrow_mut().forget(self.call.call);
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
        Ok(Pending { ask: link.hold_call(PLACE, Self::TIMEOUT, &args)?, reply: PhantomData })
    }

    /// Holds back a request that is not answered.
    ///
    /// # Errors
    ///
    /// It could not be queued.
    #[cfg_attr(not(debug_assertions), inline(always))]
    #[allow(clippy::needless_pass_by_value)] // as above
    pub fn hold_send<C: Channel>(link: &Link<C>, args: A) -> Result<(), IpcError> {
        link.check_usable(PLACE)?;
        link.hold(&link.begin(PLACE, Self::TIMEOUT), &args)?;
        link.lane.add(Counter::OneWay, 1);
        Ok(())
    }
}

impl<C: Channel> Link<C> {
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

impl<C: Channel, R> fmt::Debug for Pending<'_, C, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pending").field("call", &self.ask.call.call).finish_non_exhaustive()
    }
}
