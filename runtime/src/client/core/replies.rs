//! Replies: finding, buffering, reading.

use super::{ClientCore, InFlight};
use crate::channel::Channel;
use crate::error::{Execution, IpcError};
use crate::message::Message;
use crate::response::Source;
use crate::ring::Corrupt;
use crate::ring_pair::status;
use crate::segment::{BufferedMessage, Place, ReceivedSlot};
use crate::stats::Counter;

/// Where a reply is.
pub(in crate::client) enum ReplySource {
    /// In its slot.
    Slot(ReceivedSlot),
    /// In the buffer.
    Buffered(BufferedMessage),
}

impl<C: Channel> ClientCore<C> {
    /// Returns the reply to `call`, which was just sent, if it is the next one in the ring. An error means that the
    /// [slow path](ClientCore::find_reply) must decide.
    #[inline(always)]
    pub(in crate::client) fn next_reply(&self, call: &InFlight) -> Result<Option<ReceivedSlot>, ()> {
        match self.rings.peek() {
            Ok(Some(received)) if (received.call(), received.method()) != (call.call, call.method) => Err(()),
            found => found.map_err(|_| ()),
        }
    }

    /// Reads the reply that [`ClientCore::next_reply`] has found. Returns `false` if no reply is due.
    #[inline(always)]
    pub(in crate::client) fn accept_next(&self, call: &InFlight) -> bool {
        let Some(due) = self.replies_due.get().checked_sub(1) else { return false };
        self.replies_due.set(due);
        self.blocks.answered(call.call);
        true
    }

    /// Returns the reply to `call` if it has arrived. Otherwise all other replies are buffered first: the host may have
    /// published the wanted one behind them, and will not wake this process for it again.
    #[inline(always)]
    pub(in crate::client) fn find_reply(&self, call: &InFlight) -> Result<Option<ReceivedSlot>, Corrupt> {
        loop {
            match self.rings.peek()? {
                None => return Ok(None),
                Some(received) if received.call() != call.call => self.buffer_reply(received, 1)?,
                Some(received) if received.method() == call.method => return Ok(Some(received)),
                Some(received) => return Err(wrong_method(received.method())),
            }
        }
    }

    /// The reply to `call` has come.
    #[inline(always)]
    pub(in crate::client) fn accept(
        &self,
        call: &InFlight,
        received: ReceivedSlot,
    ) -> Result<ReceivedSlot, IpcError> {
        if self.accept_next(call) {
            return Ok(received);
        }
        // Another call was answered twice, in place of this one.
        Err(self.answered_too_often(received))
    }

    #[cold]
    fn answered_too_often(&self, received: ReceivedSlot) -> IpcError {
        self.poison(wrong_call(received))
    }

    /// Takes a reply of another call out of the ring. It is buffered for its caller, or discarded if that caller has
    /// cancelled. `others` further replies are due.
    #[cold]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`replies_due` is above `others`, as was compared, so it is not 0"
    )]
    fn buffer_reply(&self, received: ReceivedSlot, others: u32) -> Result<(), Corrupt> {
        if self.replies_due.get() <= others {
            return Err(wrong_call(received));
        }
        let (call, mut table) = (received.call(), self.table.borrow_mut());
        if table.is_expected(call) {
            table.buffer(call, self.rings.copy_out(received)?);
        } else {
            self.rings.skip(received.len());
            self.forget_cancellation(call);
        }
        self.replies_due.set(self.replies_due.get() - 1);
        self.blocks.answered(call);
        Ok(())
    }

    /// Buffers the next reply, if there is one.
    pub(in crate::client) fn buffer_next(&self) -> Result<Option<()>, Corrupt> {
        match self.rings.peek()? {
            Some(received) => self.buffer_reply(received, 0).map(Some),
            None => Ok(None),
        }
    }

    /// Makes all progress that needs no waiting: buffers the replies in the ring, and sends pending notices to the
    /// host.
    pub(in crate::client) fn advance(&self) -> Result<(), IpcError> {
        while self.checked(self.buffer_next())?.is_some() {}
        self.rings.pause_reading();
        if self.has_untold() {
            self.tell_cancellations();
        }
        Ok(())
    }

    /// Takes the buffered reply of `call`.
    #[inline(always)]
    pub(in crate::client) fn buffered(
        &self,
        call: &InFlight,
        reply: BufferedMessage,
    ) -> Result<ReplySource, IpcError> {
        if reply.method == call.method {
            return Ok(ReplySource::Buffered(reply));
        }
        Err(self.poison(wrong_method(reply.method)))
    }

    /// Number of replies that the host still has to send.
    pub(in crate::client) fn replies_due(&self) -> u32 {
        self.replies_due.get()
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn take<P: Message>(&self, received: ReceivedSlot) -> Result<P, IpcError> {
        match self.rings.take(received) {
            Some(payload) => Ok(payload),
            None => Err(self.poison(received.type_error::<P>())),
        }
    }

    /// As [`ClientCore::take`], straight into `place`.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn take_into<P: Message, L: Place<P>>(
        &self,
        received: ReceivedSlot,
        place: L,
    ) -> Result<L::Filled, IpcError> {
        match self.rings.take_into::<P, L>(received, place) {
            Some(filled) => Ok(filled),
            None => Err(self.poison(received.type_error::<P>())),
        }
    }

    /// The error for a reply without a payload.
    #[cold]
    fn unanswered(&self, method: u16, status: u8) -> IpcError {
        let method = self.method_name(method);
        match status {
            status::DROPPED => {
                self.rings.count(Counter::Failures);
                self.failed(IpcError::Dropped { method })
            }
            other => self.poison(Corrupt { field: "status", value: u64::from(other) }),
        }
    }

    #[cold]
    fn skip_unanswered(&self, received: ReceivedSlot) -> IpcError {
        self.rings.skip(received.len());
        self.unanswered(received.method(), received.status())
    }

    /// Counts the error of a method, if it could be decoded.
    #[inline(always)]
    fn count_error(&self, is_one: bool) {
        if is_one {
            self.rings.add(Counter::Errors, 1);
        }
    }
}

/// Calls that end without a reply.
impl<C: Channel> ClientCore<C> {
    /// Ends `call` with a timeout, and notifies the host.
    #[cold]
    pub(in crate::client) fn timed_out(&self, call: &InFlight) -> IpcError {
        let taken = self.cancel(call.call);
        self.sampler.cancelled(call.call);
        self.rings.count(Counter::Failures);
        self.rings.count(Counter::Timeouts);
        let (method, after) = (self.method_name(call.method), call.deadline.timeout());
        self.failed(IpcError::Timeout { method, after, execution: Execution::of(taken) })
    }

    /// Ends `call` because the host is gone and did not answer it.
    #[cold]
    pub(in crate::client) fn interrupted(&self, call: &InFlight) -> IpcError {
        let execution = Execution::of(self.rings.may_be_taken(call.call));
        self.ended(self.host_gone(execution))
    }

    /// Ends a call with an `error` of the connection.
    #[cold]
    pub(in crate::client) fn ended(&self, error: IpcError) -> IpcError {
        self.rings.count(Counter::Failures);
        self.failed(error)
    }
}

#[cold]
fn wrong_call(received: ReceivedSlot) -> Corrupt {
    Corrupt { field: "call of a reply", value: u64::from(received.call()) }
}

#[cold]
fn wrong_method(method: u16) -> Corrupt {
    Corrupt { field: "method of a reply", value: u64::from(method) }
}

/// A reply in its slot. A separate type, not a [`ReplySource`]: without optimization, code that handles both variants
/// reserves stack space for each.
impl<C: Channel> Source for (&ClientCore<C>, ReceivedSlot) {
    #[inline(always)]
    fn status(&self) -> u8 {
        self.1.status()
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn take<P: Message>(self) -> Result<P, IpcError> {
        self.0.take(self.1)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn take_into<P: Message, L: Place<P>>(self, place: L) -> Result<L::Filled, IpcError> {
        self.0.take_into::<P, L>(self.1, place)
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
impl<C: Channel> Source for (&ClientCore<C>, ReplySource) {
    #[inline(always)]
    fn status(&self) -> u8 {
        match &self.1 {
            ReplySource::Slot(received) => received.status(),
            ReplySource::Buffered(reply) => reply.status,
        }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn take<P: Message>(self) -> Result<P, IpcError> {
        let (core, reply) = self;
        match reply {
            ReplySource::Slot(received) => core.take(received),
            ReplySource::Buffered(reply) => match reply.read() {
                Some(payload) => Ok(payload),
                None => Err(core.close(reply.type_error::<P>().into())),
            },
        }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn take_into<P: Message, L: Place<P>>(self, place: L) -> Result<L::Filled, IpcError> {
        let (core, reply) = self;
        match reply {
            ReplySource::Slot(received) => core.take_into::<P, L>(received, place),
            buffered @ ReplySource::Buffered(_) => {
                Source::take::<P>((core, buffered)).map(|value| place.put(value))
            }
        }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn take_error<P: Message>(self) -> Result<P, IpcError> {
        let core = self.0;
        let error = self.take();
        core.count_error(error.is_ok());
        error
    }

    #[cold]
    fn unanswered(self) -> IpcError {
        let (core, reply) = self;
        match reply {
            ReplySource::Slot(received) => core.skip_unanswered(received),
            ReplySource::Buffered(reply) => core.unanswered(reply.method, reply.status),
        }
    }
}
