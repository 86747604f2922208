//! Requests: sending, holding back, cancelling.

use std::time::Duration;

use super::ClientCore;
use crate::bulk::ledger::{BlockId, Room};
use crate::channel::Channel;
use crate::error::IpcError;
use crate::lane::{CONTROL, Then, control};
use crate::message::Payload;
use crate::ring::Header;
use crate::stats::Counter;
use crate::wait::Deadline;

/// A call from its beginning to its end.
pub(in crate::client) struct InFlight {
    pub(in crate::client) method: u16,
    pub(in crate::client) call: u32,
    pub(in crate::client) deadline: Deadline,
}

/// What a request is answered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::client) enum Expects {
    /// Nothing.
    Nothing,
    /// An acknowledgement that the host is done with the bulk data. No caller waits for it.
    Ack,
    /// A reply, which the caller waits for before it sends anything else.
    ReplyNow,
    /// A reply, which may be asked for after those to later calls.
    ReplyLater,
}

impl Expects {
    #[inline(always)]
    pub(in crate::client) fn is_answered(self) -> bool {
        self != Expects::Nothing
    }
}

impl<C: Channel> ClientCore<C> {
    /// A call that begins now; its deadline covers all that follows.
    #[inline(always)]
    pub(in crate::client) fn begin(&self, method: u16, timeout: Option<Duration>) -> InFlight {
        self.begin_until(method, self.deadline(timeout))
    }

    /// When a call is over that begins now, unless its reply has come.
    #[inline(always)]
    pub(in crate::client) fn deadline(&self, timeout: Option<Duration>) -> Deadline {
        Deadline::after(timeout.or(self.timeout))
    }

    /// A call that has begun before.
    #[inline(always)]
    pub(in crate::client) fn begin_until(&self, method: u16, deadline: Deadline) -> InFlight {
        InFlight { method, call: self.lane.next_position(), deadline }
    }

    /// Whether a request may be sent that will be answered, and `beside` others.
    #[inline(always)]
    pub(in crate::client) fn has_room_for_reply(&self, beside: u32) -> bool {
        self.replies_due.get().saturating_add(beside) < self.lane.receive_capacity()
    }

    /// Whether there is room for a request `ahead` places from the next.
    #[cfg(feature = "async")]
    pub(in crate::client) fn has_room(&self, ahead: u32) -> Result<bool, crate::ring::Corrupt> {
        Ok(ahead < self.lane.send_capacity() && self.lane.claim(ahead)?.is_some())
    }

    /// Sends a request, for whose reply there is room; `false` if the ring is full.
    #[inline(always)]
    pub(in crate::client) fn try_send<A: Payload>(
        &self,
        call: &InFlight,
        args: &A,
        expects: Expects,
    ) -> Result<bool, IpcError> {
        let header = Header { method: call.method, status: 0 };
        let then = if expects.is_answered() { Then::Waits } else { Then::Sends };
        let is_sent = self.checked(self.lane.try_send(header, call.call, args, then))?;
        if is_sent {
            self.sent(call, expects);
        }
        Ok(is_sent)
    }

    /// As [`ClientCore::try_send`], but the request is not published before the next one, or [`ClientCore::flush`].
    #[inline(always)]
    pub(in crate::client) fn try_hold<A: Payload>(
        &self,
        call: &InFlight,
        args: &A,
        expects: Expects,
    ) -> Result<bool, IpcError> {
        let header = Header { method: call.method, status: 0 };
        let is_held = self.checked(self.lane.try_hold(header, call.call, args))?;
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
            Expects::Nothing | Expects::Ack => self.lane.add(Counter::OneWay, 1),
        }
    }

    /// The blocks are the host's until it has answered `call`.
    pub(in crate::client) fn hand_over<const N: usize>(&self, blocks: [Option<BlockId>; N], call: u32) {
        for block in blocks.into_iter().flatten() {
            self.blocks.send(block, call);
            let counter = match block.room() {
                Room::ToHost => Counter::BulkBytesOut,
                Room::ToClient => Counter::BulkBytesIn,
            };
            self.lane.add(counter, block.bytes());
        }
    }

    /// Publishes what a batch holds back.
    #[inline(always)]
    pub(in crate::client) fn flush(&self) -> Result<(), IpcError> {
        self.checked(self.lane.flush())
    }

    /// How many requests were sent, counted around 2^32.
    pub(in crate::client) fn requests_sent(&self) -> u32 {
        self.lane.next_position().wrapping_sub(self.notices.get())
    }

    /// Tells the host something that is no request; `false` if the ring is full.
    pub(in crate::client) fn try_notify(&self, status: u8, call: u32) -> Result<bool, IpcError> {
        let header = Header { method: CONTROL, status };
        let then = if status == control::SUBSCRIBE { Then::Waits } else { Then::Sends };
        let is_sent = self.checked(self.lane.try_send(header, call, &(), then))?;
        if is_sent {
            self.notices.set(self.notices.get().wrapping_add(1));
            self.lane.count(Counter::Asides);
        }
        Ok(is_sent)
    }
}

/// Cancellation.
impl<C: Channel> ClientCore<C> {
    /// The caller does not wait for the reply to `call` any more, which the host is told, now or
    /// [later](ClientCore::tell_cancellations). Returns whether the host had taken the request.
    pub(in crate::client) fn cancel(&self, call: u32) -> bool {
        let is_answered = self.table.borrow().has_reply(call);
        if !is_answered && !self.is_closed() && !self.lane.is_inherited() {
            self.untold.borrow_mut().push_back(call);
            self.tell_cancellations();
        }
        self.lane.is_taken(call)
    }

    /// Tells the host of as many calls that were given up as there is room for.
    #[cold]
    pub(in crate::client) fn tell_cancellations(&self) {
        while self.can_tell_cancellation() && self.tell_next_cancellation() {}
        self.needs_attention.set(self.is_closed() || self.has_untold());
    }

    fn tell_next_cancellation(&self) -> bool {
        let Some(call) = self.untold.borrow().front().copied() else { return false };
        // After an error nothing more is told.
        let is_told = self.try_notify(control::CANCEL, call).unwrap_or(true);
        if is_told {
            self.untold.borrow_mut().pop_front();
        }
        is_told
    }

    /// Whether calls were given up of which the host has not been told.
    pub(in crate::client) fn has_untold(&self) -> bool {
        !self.untold.borrow().is_empty()
    }

    /// Whether the host can be told of the next of them. It has taken the request: until then the ring may be all that is
    /// left to a host that does not read, and is for requests. Of a connection that [tells early] half of it is.
    ///
    /// [tells early]: ClientCore::tell_early
    pub(in crate::client) fn can_tell_cancellation(&self) -> bool {
        let Some(call) = self.untold.borrow().front().copied() else { return false };
        // The next request finds an error.
        let is_free = |ahead| self.lane.claim(ahead).map_or(true, |claim| claim.is_some());
        let early = || self.tells_early.get() && is_free(self.lane.send_capacity() / 2);
        is_free(0) && (self.lane.is_taken(call) || early())
    }

    /// From here on the host is told of cancelled calls before it has taken them, if half of the ring is free: for a
    /// driver that sleeps until the host does something, and does not learn that it takes a request.
    #[cfg(feature = "async")]
    pub(in crate::client) fn tell_early(&self) {
        self.tells_early.set(true);
    }

    /// The host has answered `call`: it need not be told any more that the call was given up.
    pub(super) fn forget_cancellation(&self, call: u32) {
        self.untold.borrow_mut().retain(|untold| *untold != call);
    }

    /// The connection is at an end: there is nothing more to be told.
    #[cfg(feature = "async")]
    pub(in crate::client) fn forget_cancellations(&self) {
        self.untold.borrow_mut().clear();
        self.needs_attention.set(self.is_closed());
    }
}
