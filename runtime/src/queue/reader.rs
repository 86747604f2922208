//! The reading ends of a queue.

use std::sync::Arc;

use super::QueueEnd;
use crate::fanout::Reader;
use crate::message::Payload;
use crate::ring::{Consumer, Corrupt, Header, OverwriteConsumer};
use crate::segment::{ReceivedSlot, WireSizes};
use crate::wait::End;

/// Reads messages from a queue whose writer waits for room.
#[derive(Debug)]
pub(crate) struct QueueReader {
    pub(crate) end: QueueEnd,
    rx: Consumer,
}

impl QueueReader {
    pub(crate) fn new(end: QueueEnd) -> QueueReader {
        let rx = Consumer::new(end.segments.peer.geometry().capacity());
        QueueReader { end, rx }
    }

    /// Restores the initial state.
    #[cfg(feature = "__fuzz")]
    pub(crate) fn renew(&mut self) {
        self.end.renew();
        self.rx = Consumer::new(self.capacity());
    }

    /// The capacity in messages.
    pub(crate) fn capacity(&self) -> u32 {
        self.end.segments.peer.geometry().capacity()
    }

    /// The next message, if there is one. It stays until [`QueueReader::skip`].
    #[inline(always)]
    pub(crate) fn peek(&self) -> Result<Option<ReceivedSlot>, Corrupt> {
        let peer = &self.end.segments.peer;
        let Some(peeked) = self.rx.peek(&self.end.segments)? else { return Ok(None) };
        Ok(Some(ReceivedSlot::new(peeked.slot, peeked.header, peer.call(peeked.slot))))
    }

    /// Copies the payload out and releases the slot. `None` if the payload is not a `P`; [`ReceivedSlot::type_error`]
    /// says why.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn take<P: Payload>(&self, received: ReceivedSlot) -> Option<P> {
        let payload = received.read(&self.end.segments.peer, &WireSizes::new());
        self.skip();
        self.end.count(received.len().into());
        payload
    }

    /// Releases the slot of the last peeked message.
    #[inline(always)]
    pub(crate) fn skip(&self) {
        self.rx.release(&self.end.segments);
        self.end.slot_released();
    }
}

/// Reads messages from a queue whose writer may overwrite unread ones.
#[derive(Debug)]
pub(crate) struct LossyReader {
    pub(crate) end: QueueEnd,
    rx: OverwriteConsumer,
    wire_sizes: WireSizes,
    /// How frames of events are held, if there are any.
    pub(crate) frames: Option<Arc<Reader>>,
}

/// The result of a read by a [`LossyReader`].
#[derive(Debug)]
pub(crate) enum LossyRead<T> {
    /// There is no message.
    Nothing,
    /// A message.
    Here(T),
    /// A message that was not wanted, or was overwritten during the read. Try the next one.
    Passed,
    /// A message that cannot be taken now, and stays.
    Left,
}

/// What a reader does with a message.
#[derive(Debug)]
pub(crate) enum Taken<T> {
    /// It has read it.
    Here(T),
    /// It does not want it.
    Unwanted,
    /// It cannot take it now.
    NotNow,
}

impl LossyReader {
    /// `wire_sizes` as for a ring pair: the lengths of the messages by the writer's declaration.
    pub(crate) fn new(end: QueueEnd, wire_sizes: WireSizes) -> LossyReader {
        let rx = OverwriteConsumer::new(end.segments.peer.geometry().capacity());
        LossyReader { end, rx, wire_sizes, frames: None }
    }

    /// Restores the initial state.
    #[cfg(feature = "__fuzz")]
    pub(crate) fn renew(&mut self) {
        self.end.renew();
        self.rx = OverwriteConsumer::new(self.capacity());
    }

    /// Copies the next message out if `read`, given its slot and its status, takes it. `read` may be given invalid bytes;
    /// its value is then discarded.
    pub(crate) fn next<T>(
        &self,
        read: impl FnOnce(ReceivedSlot, u8) -> Result<Taken<T>, Corrupt>,
    ) -> Result<LossyRead<T>, Corrupt> {
        let memory = &self.end.segments;
        let Some(peeked) = self.rx.peek(memory)? else { return Ok(LossyRead::Nothing) };
        let Header { method, status } = peeked.header;
        let header = Header { method, status: 0 };
        let received = ReceivedSlot::new(peeked.slot, header, memory.peer.call(peeked.slot));
        let read = read(received, status);
        let is_whole = self.rx.is_still_there(memory, peeked);
        if is_whole && matches!(read, Ok(Taken::NotNow)) {
            return Ok(LossyRead::Left);
        }
        self.rx.release(memory);
        self.end.slot_released();
        match read {
            _ if !is_whole => Ok(LossyRead::Passed),
            Ok(Taken::Here(found)) => {
                self.end.count(received.len().into());
                Ok(LossyRead::Here(found))
            }
            Ok(Taken::Unwanted | Taken::NotNow) => Ok(LossyRead::Passed),
            Err(corrupt) => Err(corrupt),
        }
    }

    /// Discards all messages. The writer cannot prolong this without limit.
    pub(crate) fn drain(&self) -> Result<(), Corrupt> {
        for _ in 0..self.capacity() {
            if matches!(self.next(|_, _| Ok(Taken::<()>::Unwanted))?, LossyRead::Nothing) {
                break;
            }
        }
        Ok(())
    }

    /// The capacity in messages.
    pub(crate) fn capacity(&self) -> u32 {
        self.end.segments.peer.geometry().capacity()
    }

    /// Copies the bytes of the payload into `to`; `false` if they are not as many as the writer's declaration says.
    pub(crate) fn take_bytes(&self, received: ReceivedSlot, to: &mut Vec<u8>) -> bool {
        let declared = received.wire_size(&self.wire_sizes);
        declared.is_some_and(|wire_size| wire_size.len == received.len())
            && self.end.segments.peer.read_bytes(received.slot(), received.len() as usize, to)
    }

    /// Copies the payload out; `None` if it is not a `P`; [`ReceivedSlot::type_error`] says why. Its length is the
    /// writer's declared one, which may lack fields that this side knows: the slots need no room for those.
    pub(crate) fn take<P: Payload>(&self, received: ReceivedSlot) -> Option<P> {
        let is_declared =
            received.wire_size(&self.wire_sizes).is_none_or(|wire_size| wire_size.len == received.len());
        if !is_declared || received.len() as usize > self.end.segments.peer.geometry().room() {
            return None;
        }
        received.read(&self.end.segments.peer, &self.wire_sizes)
    }
}
