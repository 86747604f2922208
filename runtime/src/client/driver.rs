//! How a client waits on its thread: for a reply, for room in a ring.
//!
//! The [core](super::core) makes progress without waiting. Between two attempts this module waits, by
//! [`RingPair::wait`](crate::ring_pair::RingPair::wait).

use std::time::Duration;

use super::Link;
use super::core::{Expects, InFlight};
use crate::channel::Channel;
use crate::error::{Execution, IpcError};
use crate::host;
use crate::message::encode::Encode;
use crate::segment::ReceivedSlot;
use crate::wait::{Deadline, Waited};

impl<C: Channel> Link<C> {
    /// Whether the host can answer while this thread waits: see [`host::answers_here`].
    #[inline(always)]
    pub(super) fn check_answerable(&self, method: u16) -> Result<(), IpcError> {
        if self.would_wait_for_itself() {
            return Err(IpcError::OwnHost { method: self.core.method_name(method) });
        }
        Ok(())
    }

    /// Whether this thread is the one that answers for the host.
    #[inline(always)]
    pub(super) fn would_wait_for_itself(&self) -> bool {
        host::serves_any_here() && host::answers_here(&self.core.instance())
    }

    /// Sends a request whose reply is awaited next.
    #[inline(always)]
    pub(super) fn request<A>(
        &self,
        method: u16,
        timeout: Option<Duration>,
        args: &impl Encode<A>,
    ) -> Result<InFlight, IpcError> {
        self.core.check_usable(method)?;
        self.check_answerable(method)?;
        let call = self.begin(method, self.core.deadline(timeout))?;
        self.request_begun::<A>(&call, args)?;
        Ok(call)
    }

    /// Sends a request of a call that was started.
    #[inline(always)]
    pub(super) fn request_begun<A>(&self, call: &InFlight, args: &impl Encode<A>) -> Result<(), IpcError> {
        self.core.sampler.begin(call.call);
        self.send::<A>(call, args, Expects::ReplyNow)
    }

    /// Prepares the next request: there is room for its reply.
    #[inline(always)]
    pub(super) fn begin(&self, method: u16, deadline: Deadline) -> Result<InFlight, IpcError> {
        if !self.core.has_room_for_reply(0) {
            self.wait_for_any_reply(&deadline)?;
        }
        Ok(self.core.begin_until(method, deadline))
    }

    /// Writes a request into the ring, and waits for room if necessary.
    #[inline(always)]
    pub(super) fn send<A>(
        &self,
        call: &InFlight,
        args: &impl Encode<A>,
        expects: Expects,
    ) -> Result<(), IpcError> {
        if self.core.try_send::<A>(call, args, expects)? {
            Ok(())
        } else {
            self.send_later::<A>(call, args, expects)
        }
    }

    /// Waits for room and sends. Separate from [`Link::send`], where a loop would cost twelve instructions more: the
    /// function would save the registers of the loop and fill them before the first attempt.
    #[cold]
    #[inline(never)]
    fn send_later<A>(
        &self,
        call: &InFlight,
        args: &impl Encode<A>,
        expects: Expects,
    ) -> Result<(), IpcError> {
        let sent = self.send_when_room::<A>(call, args, expects);
        if sent.is_err() {
            // The next request gets the id of this call: its latency would count from here.
            self.core.sampler.cancelled(call.call);
        }
        sent
    }

    fn send_when_room<A>(
        &self,
        call: &InFlight,
        args: &impl Encode<A>,
        expects: Expects,
    ) -> Result<(), IpcError> {
        loop {
            self.wait_for_room(&call.deadline)?;
            if self.core.try_send::<A>(call, args, expects)? {
                return Ok(());
            }
        }
    }

    /// As [`Link::send`], but queues the request.
    #[inline(always)]
    pub(super) fn hold<A>(
        &self,
        call: &InFlight,
        args: &impl Encode<A>,
        expects: Expects,
    ) -> Result<(), IpcError> {
        while !self.core.try_hold::<A>(call, args, expects)? {
            self.core.flush()?;
            self.wait_for_room(&call.deadline)?;
        }
        Ok(())
    }

    /// Waits for a free slot. Queued requests must have been published.
    #[cold]
    pub(super) fn wait_for_room(&self, deadline: &Deadline) -> Result<(), IpcError> {
        let capacity = self.core.rings.send_capacity();
        if self.would_wait_for_itself() {
            return Err(IpcError::Full { capacity });
        }
        self.not_sent(capacity, self.core.rings.wait_for_room(&self.spinner, deadline))
    }

    /// Makes room for one more reply: waits for any reply, and buffers it.
    #[cold]
    pub(super) fn wait_for_any_reply(&self, deadline: &Deadline) -> Result<(), IpcError> {
        // Held requests of a batch would never be answered.
        self.core.flush()?;
        let capacity = self.core.rings.receive_capacity();
        if self.would_wait_for_itself() {
            return Err(IpcError::Full { capacity });
        }
        self.not_sent(capacity, self.core.rings.wait(&self.spinner, deadline, || self.core.buffer_next()))
    }

    /// Converts the result of a wait before a request.
    fn not_sent(&self, capacity: u32, waited: Result<Waited<()>, IpcError>) -> Result<(), IpcError> {
        match waited {
            Ok(Waited::Ready(())) => Ok(()),
            Ok(Waited::TimedOut) => Err(IpcError::Full { capacity }),
            Ok(Waited::PeerGone) => Err(self.core.host_gone(Execution::NotStarted)),
            Err(error) => Err(self.core.close(error)),
        }
    }

    /// Returns the reply to `call`, which was just sent, if it is the next one and [arrives
    /// soon](crate::wait::Spinner::spin_briefly).
    #[inline(always)]
    pub(super) fn reply_soon(&self, call: &InFlight) -> Option<ReceivedSlot> {
        let received = self.spinner.spin_briefly(|| self.core.next_reply(call))?;
        if !self.core.accept_next(call) {
            return None;
        }
        self.answered(call);
        Some(received)
    }

    /// As [`Link::reply`], for a call that has just been sent.
    #[inline(always)]
    pub(super) fn reply_now(&self, call: &InFlight) -> Result<ReceivedSlot, IpcError> {
        let received = self.reply(call)?;
        self.answered(call);
        Ok(received)
    }

    /// Records the latency of a call that was waited for from its beginning.
    #[inline(always)]
    fn answered(&self, call: &InFlight) {
        let core = &self.core;
        core.sampler.answered(call.call, &core.rings);
        core.rings.sleep_timer.answered(core.name(), || core.method_name(call.method));
    }

    /// Waits for the reply to `call`. Replies to other calls that come before it are buffered.
    #[inline(always)]
    pub(super) fn reply(&self, call: &InFlight) -> Result<ReceivedSlot, IpcError> {
        match self.core.rings.wait(&self.spinner, &call.deadline, || self.core.find_reply(call)) {
            Ok(Waited::Ready(received)) => self.core.accept(call, received),
            other => Err(self.no_reply(call, other)),
        }
    }

    #[cold]
    fn no_reply(&self, call: &InFlight, waited: Result<Waited<ReceivedSlot>, IpcError>) -> IpcError {
        match waited {
            Ok(Waited::TimedOut) => self.core.timed_out(call),
            Err(error) => self.core.ended(self.core.close(error)),
            Ok(_) => self.core.interrupted(call),
        }
    }
}
