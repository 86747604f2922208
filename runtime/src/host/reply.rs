//! The obligation to answer.

use std::marker::PhantomData;

use super::lanes::{HostLane, Ticket};
use crate::attach::Peer;
use crate::lane::status;
use crate::message::Message;

/// Answers one request of a method that returns `T`.
///
/// Every request is answered exactly once: by [`Reply::send`], which uses it up, or by dropping it, which
/// tells the client [`IpcError::Dropped`](crate::IpcError::Dropped). So a handler that forgets, returns early
/// or panics does not leave its client waiting.
///
/// It never blocks: a client cannot have more calls under way than there is room for replies.
#[must_use = "dropping it tells the client that there is no reply"]
#[derive(Debug)]
pub struct Reply<'h, T> {
    duty: Duty<'h>,
    reply: PhantomData<fn(T)>,
}

/// Answers one request of a method that returns `Result<T, E>`; otherwise as [`Reply`].
#[must_use = "dropping it tells the client that there is no reply"]
#[derive(Debug)]
pub struct TryReply<'h, T, E> {
    duty: Duty<'h>,
    reply: PhantomData<fn(T, E)>,
}

impl<'h, T> Reply<'h, T> {
    pub(super) fn new(lane: &'h mut HostLane, ticket: Ticket) -> Reply<'h, T> {
        Reply { duty: Duty { lane, ticket, done: false }, reply: PhantomData }
    }

    /// Who asks.
    #[must_use]
    pub fn peer(&self) -> Peer {
        self.duty.lane.peer()
    }
}

impl<T: Message> Reply<'_, T> {
    /// Answers with `value`.
    #[inline]
    #[allow(clippy::needless_pass_by_value)] // reads as the return value that it is
    pub fn send(self, value: T) {
        self.duty.answer(status::OK, &value);
    }
}

impl<'h, T, E> TryReply<'h, T, E> {
    pub(super) fn new(lane: &'h mut HostLane, ticket: Ticket) -> TryReply<'h, T, E> {
        TryReply { duty: Duty { lane, ticket, done: false }, reply: PhantomData }
    }

    /// Who asks.
    #[must_use]
    pub fn peer(&self) -> Peer {
        self.duty.lane.peer()
    }
}

impl<T: Message, E: Message> TryReply<'_, T, E> {
    /// Answers with the `T` or the `E` of `result`.
    #[inline]
    #[allow(clippy::needless_pass_by_value)] // reads as the return value that it is
    pub fn send(self, result: Result<T, E>) {
        match result {
            Ok(value) => self.ok(value),
            Err(error) => self.err(error),
        }
    }

    /// Answers with success.
    #[inline]
    #[allow(clippy::needless_pass_by_value)] // reads as the return value that it is
    pub fn ok(self, value: T) {
        self.duty.answer(status::OK, &value);
    }

    /// Answers with an error.
    #[inline]
    #[allow(clippy::needless_pass_by_value)] // reads as the return value that it is
    pub fn err(self, error: E) {
        self.duty.answer(status::APP_ERROR, &error);
    }
}

/// The untyped part, which answers on drop.
#[derive(Debug)]
struct Duty<'h> {
    lane: &'h mut HostLane,
    ticket: Ticket,
    done: bool,
}

impl Duty<'_> {
    #[inline(always)]
    fn answer<P: Message>(mut self, status: u8, payload: &P) {
        self.done = true;
        self.lane.answer(self.ticket, status, payload);
    }
}

impl Drop for Duty<'_> {
    #[inline(always)]
    fn drop(&mut self) {
        if !self.done {
            self.lane.answer(self.ticket, status::DROPPED, &());
        }
    }
}
