//! Requests: sending, queueing, cancelling.

use std::time::Duration;

use super::ClientCore;
use crate::bulk::allocator::{Arena, BlockId};
use crate::channel::Channel;
use crate::error::IpcError;
use crate::message::encode::Encode;
use crate::ring::Header;
use crate::ring_pair::{AfterSend, CONTROL, control};
use crate::stats::Counter;
use crate::wait::Deadline;

/// A call in flight.
pub(in crate::client) struct InFlight {
    pub(in crate::client) method: u16,
    pub(in crate::client) call: u32,
    pub(in crate::client) deadline: Deadline,
}

/// The kind of reply to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::client) enum Expects {
    /// Nothing.
    Nothing,
    /// An acknowledgement that the host has finished with the bulk data. No caller waits for it.
    Ack,
    /// A reply that the caller waits for before it sends anything else.
    ReplyNow,
    /// A reply that the caller may collect after the replies to later calls.
    ReplyLater,
}

impl Expects {
    #[inline(always)]
    pub(in crate::client) fn is_answered(self) -> bool {
        self != Expects::Nothing
    }
}

impl<C: Channel> ClientCore<C> {
    /// A call that begins now; its deadline covers everything that follows.
    #[inline(always)]
    pub(in crate::client) fn begin(&self, method: u16, timeout: Option<Duration>) -> InFlight {
        self.begin_until(method, self.deadline(timeout))
    }

    /// The deadline of a call that starts now.
    #[inline(always)]
    pub(in crate::client) fn deadline(&self, timeout: Option<Duration>) -> Deadline {
        Deadline::after(timeout.or(self.timeout))
    }

    /// A call that was started earlier.
    #[inline(always)]
    pub(in crate::client) fn begin_until(&self, method: u16, deadline: Deadline) -> InFlight {
        InFlight { method, call: self.rings.next_position(), deadline }
    }

    /// Whether there is room for the reply to one more request, in addition to `beside` others.
    #[inline(always)]
    pub(in crate::client) fn has_room_for_reply(&self, beside: u32) -> bool {
        self.replies_due.get().saturating_add(beside) < self.rings.receive_capacity()
    }

    /// Whether there is room for a request `ahead` places from the next.
    #[cfg(feature = "async")]
    pub(in crate::client) fn has_room(&self, ahead: u32) -> Result<bool, crate::ring::Corrupt> {
        Ok(ahead < self.rings.send_capacity() && self.rings.claim(ahead)?.is_some())
    }

    /// Sends a request. There must be room for its reply. Returns `false` if the ring of requests is full.
    #[inline(always)]
    pub(in crate::client) fn try_send<A>(
        &self,
        call: &InFlight,
        args: &impl Encode<A>,
        expects: Expects,
    ) -> Result<bool, IpcError> {
        let header = Header { method: call.method, status: 0 };
        let then = if expects.is_answered() { AfterSend::AwaitReply } else { AfterSend::SendMore };
        let is_sent = self.checked(self.rings.try_send::<A>(header, call.call, args, then))?;
        if is_sent {
            self.sent(call, expects);
        }
        Ok(is_sent)
    }

    /// As [`ClientCore::try_send`], but the request is only published with the next one, or by [`ClientCore::flush`].
    #[inline(always)]
    pub(in crate::client) fn try_hold<A>(
        &self,
        call: &InFlight,
        args: &impl Encode<A>,
        expects: Expects,
    ) -> Result<bool, IpcError> {
        let header = Header { method: call.method, status: 0 };
        let is_held = self.checked(self.rings.try_hold::<A>(header, call.call, args))?;
        if is_held {
            self.sent(call, expects);
        }
        Ok(is_held)
    }

    #[inline(always)]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`replies_due` is at most the capacity of the ring of replies: no request is sent without room \
                  there for its reply"
    )]
    fn sent(&self, call: &InFlight, expects: Expects) {
        if expects.is_answered() {
            self.replies_due.set(self.replies_due.get() + 1);
        }
        match expects {
            Expects::ReplyNow => {}
            Expects::ReplyLater => self.table.borrow_mut().expect(call.call),
            Expects::Nothing | Expects::Ack => self.rings.add(Counter::OneWay, 1),
        }
    }

    /// The blocks belong to the host until it has answered `call`.
    pub(in crate::client) fn hand_over<const N: usize>(&self, blocks: [Option<BlockId>; N], call: u32) {
        for block in blocks.into_iter().flatten() {
            self.blocks.send(block, call);
            let counter = match block.arena() {
                Arena::ToHost => Counter::BulkBytesOut,
                Arena::ToClient => Counter::BulkBytesIn,
            };
            self.rings.add(counter, block.bytes());
        }
    }

    /// Publishes the queued requests of a batch.
    #[inline(always)]
    pub(in crate::client) fn flush(&self) -> Result<(), IpcError> {
        self.checked(self.rings.flush())
    }

    /// Sends the host a notice, which is not a request. Returns `false` if the ring is full.
    pub(in crate::client) fn try_notify(&self, status: u8, call: u32) -> Result<bool, IpcError> {
        let header = Header { method: CONTROL, status };
        let then = if status == control::SUBSCRIBE { AfterSend::AwaitReply } else { AfterSend::SendMore };
        let is_sent = self.checked(self.rings.try_send(header, call, &(), then))?;
        if is_sent {
            self.rings.count(Counter::Asides);
        }
        Ok(is_sent)
    }
}

/// Cancellation.
impl<C: Channel> ClientCore<C> {
    /// Cancels `call`. The host is notified now or [later](ClientCore::tell_cancellations). Returns whether the host
    /// may have received the request.
    pub(in crate::client) fn cancel(&self, call: u32) -> bool {
        let is_answered = self.table.borrow().has_reply(call);
        if !is_answered && !self.is_closed() && !self.rings.in_forked_child() {
            self.untold.borrow_mut().push_back(call);
            self.tell_cancellations();
        }
        self.rings.may_be_taken(call)
    }

    /// Notifies the host of cancelled calls, as many as there is room for.
    #[cold]
    pub(in crate::client) fn tell_cancellations(&self) {
        while self.can_tell_cancellation() && self.tell_next_cancellation() {}
        self.needs_attention.set(self.is_closed() || self.has_untold());
    }

    fn tell_next_cancellation(&self) -> bool {
        let Some(call) = self.untold.borrow().front().copied() else { return false };
        // After an error no further notices are sent.
        let is_told = self.try_notify(control::CANCEL, call).unwrap_or(true);
        if is_told {
            self.untold.borrow_mut().pop_front();
        }
        is_told
    }

    /// Whether there are cancelled calls of which the host was not notified.
    pub(in crate::client) fn has_untold(&self) -> bool {
        !self.untold.borrow().is_empty()
    }

    /// Whether the host can be notified of the next cancelled call. By default only if it has received the request:
    /// before that, the ring may be the only room left at a host that does not read, and requests have priority. On a
    /// connection that [notifies early], half of the ring is enough.
    ///
    /// [notifies early]: ClientCore::tell_early
    pub(in crate::client) fn can_tell_cancellation(&self) -> bool {
        let Some(call) = self.untold.borrow().front().copied() else { return false };
        // The next request reports an error.
        let is_free = |ahead| self.rings.claim(ahead).map_or(true, |claim| claim.is_some());
        let early = || self.tells_early.get() && is_free(self.rings.send_capacity() / 2);
        is_free(0) && (self.rings.is_taken(call) || early())
    }

    /// Enables early notices: the host is notified of cancelled calls before it has received them, if half of the ring
    /// is free. For a driver that sleeps until the host acts, and does not see that the host receives a request.
    #[cfg(feature = "async")]
    pub(in crate::client) fn tell_early(&self) {
        self.tells_early.set(true);
    }

    /// Drops the pending notice of a cancellation: the host has answered `call`.
    pub(super) fn forget_cancellation(&self, call: u32) {
        self.untold.borrow_mut().retain(|untold| *untold != call);
    }

    /// Drops all pending notices: the connection has ended.
    #[cfg(feature = "async")]
    pub(in crate::client) fn forget_cancellations(&self) {
        self.untold.borrow_mut().clear();
        self.needs_attention.set(self.is_closed());
    }
}
