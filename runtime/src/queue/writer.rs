//! The writing end of a queue.

use super::{QueueEnd, WaitLimit};
use crate::error::IpcError;
use crate::message::encode::Encode;
use crate::ring::{Claim, Corrupt, Header, Producer};
use crate::wait::{End, Waited};

/// The result of a wait for room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Room {
    /// A free place. It stays free until the writer fills it.
    Free(Claim),
    /// Room is no longer needed.
    Unwanted,
}

/// Writes messages into a queue.
#[derive(Debug)]
pub(crate) struct QueueWriter {
    pub(crate) end: QueueEnd,
    tx: Producer,
}

impl QueueWriter {
    pub(crate) fn new(end: QueueEnd) -> QueueWriter {
        let tx = Producer::new(end.segments.own.geometry().capacity());
        QueueWriter { end, tx }
    }

    /// Restores the initial state.
    #[cfg(feature = "__fuzz")]
    pub(crate) fn renew(&mut self) {
        self.end.renew();
        self.tx = Producer::new(self.capacity());
    }

    /// The capacity in messages.
    pub(crate) fn capacity(&self) -> u32 {
        self.end.segments.own.geometry().capacity()
    }

    /// Publishes one message, or returns `false` if there is no room.
    #[inline(always)]
    pub(crate) fn try_put<P>(
        &self,
        header: Header,
        call: u32,
        payload: &impl Encode<P>,
    ) -> Result<bool, Corrupt> {
        let Some(claim) = self.tx.claim(&self.end.segments, 0)? else { return Ok(false) };
        self.put_at::<P>(claim, header, call, payload);
        Ok(true)
    }

    /// Publishes one message, over the oldest one if the reader has not kept up. For a
    /// [`LossyReader`](super::LossyReader).
    pub(crate) fn put_overwriting<P>(&self, header: Header, call: u32, payload: &impl Encode<P>) {
        let claim = self.tx.claim_overwrite(&self.end.segments);
        self.put_at::<P>(claim, header, call, payload);
    }

    /// Publishes one message at a place that is known to be free.
    #[inline(always)]
    pub(crate) fn put_at<P>(&self, claim: Claim, header: Header, call: u32, payload: &impl Encode<P>) {
        self.end.segments.own.write::<P>(claim.slot, call, payload);
        self.tx.publish(&self.end.segments, claim, header, 0);
        self.end.wake_peer();
        self.end.count(payload.len() as u64);
    }

    /// The position of the next message.
    pub(crate) fn next_position(&self) -> u32 {
        self.tx.tail()
    }

    /// Checks the reader's position.
    pub(crate) fn look_how_far(&self) -> Result<(), Corrupt> {
        self.tx.refresh(&self.end.segments)
    }

    /// The reader's position when it was last checked.
    pub(crate) fn read_up_to(&self) -> u32 {
        self.tx.head_seen()
    }

    /// Whether there is room for a message.
    #[cfg(feature = "async")]
    pub(crate) fn has_room(&self) -> Result<bool, Corrupt> {
        Ok(self.tx.claim(&self.end.segments, 0)?.is_some())
    }

    /// Waits until there is room, or `is_unwanted` returns true. The result says which of the two it was; checking
    /// again could give another answer.
    pub(crate) fn wait_for_room<'l>(
        &self,
        limit: impl Into<WaitLimit<'l>>,
        is_unwanted: impl Fn(&QueueEnd) -> bool,
    ) -> Result<Waited<Room>, IpcError> {
        self.wait_for_room_and(limit, is_unwanted, || true)
    }

    /// As [`QueueWriter::wait_for_room`], and until `has_room` returns true too.
    pub(crate) fn wait_for_room_and<'l>(
        &self,
        limit: impl Into<WaitLimit<'l>>,
        is_unwanted: impl Fn(&QueueEnd) -> bool,
        has_room: impl Fn() -> bool,
    ) -> Result<Waited<Room>, IpcError> {
        self.end.wait(limit, || {
            if is_unwanted(&self.end) {
                return Ok(Some(Room::Unwanted));
            }
            if !has_room() {
                return Ok(None);
            }
            Ok(self.tx.claim(&self.end.segments, 0)?.map(Room::Free))
        })
    }
}
