//! The reading ends of a queue.

use super::QueueEnd;
use crate::message::Payload;
use crate::ring::{Consumer, Corrupt, Header, LapConsumer};
use crate::segment::{Arrival, Extents};
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
    pub(crate) fn peek(&self) -> Result<Option<Arrival>, Corrupt> {
        let peer = &self.end.segments.peer;
        let Some(peeked) = self.rx.peek(&self.end.segments)? else { return Ok(None) };
        Ok(Some(Arrival::new(peeked.slot, peeked.header, peer.call(peeked.slot))))
    }

    /// Copies the payload out and releases the slot. `None` if the payload is not a `P`; [`Arrival::misfit`] says why.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn take<P: Payload>(&self, arrival: Arrival) -> Option<P> {
        let payload = arrival.read(&self.end.segments.peer, &Extents::new());
        self.skip();
        self.end.count(arrival.len().into());
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
pub(crate) struct LapReader {
    pub(crate) end: QueueEnd,
    rx: LapConsumer,
    extents: Extents,
}

/// The result of a read by a [`LapReader`].
#[derive(Debug)]
pub(crate) enum Lap<T> {
    /// There is no message.
    Nothing,
    /// A message.
    Here(T),
    /// A message that was not wanted, or was overwritten during the read. Try the next one.
    Passed,
}

impl LapReader {
    /// `extents` as for a lane: the lengths of the messages by the writer's declaration.
    pub(crate) fn new(end: QueueEnd, extents: Extents) -> LapReader {
        let rx = LapConsumer::new(end.segments.peer.geometry().capacity());
        LapReader { end, rx, extents }
    }

    /// Restores the initial state.
    #[cfg(feature = "__fuzz")]
    pub(crate) fn renew(&mut self) {
        self.end.renew();
        self.rx = LapConsumer::new(self.capacity());
    }

    /// Copies the next message out if `read`, given its arrival and its status, returns a value. `read` may be given
    /// invalid bytes; its value is then discarded.
    pub(crate) fn next<T>(
        &self,
        read: impl FnOnce(Arrival, u8) -> Result<Option<T>, Corrupt>,
    ) -> Result<Lap<T>, Corrupt> {
        let memory = &self.end.segments;
        let Some(peeked) = self.rx.peek(memory)? else { return Ok(Lap::Nothing) };
        let Header { method, status } = peeked.header;
        let header = Header { method, status: 0 };
        let arrival = Arrival::new(peeked.slot, header, memory.peer.call(peeked.slot));
        let read = read(arrival, status);
        let is_whole = self.rx.is_still_there(memory, peeked);
        self.rx.release(memory);
        self.end.slot_released();
        match read {
            _ if !is_whole => Ok(Lap::Passed),
            Ok(Some(found)) => {
                self.end.count(arrival.len().into());
                Ok(Lap::Here(found))
            }
            Ok(None) => Ok(Lap::Passed),
            Err(corrupt) => Err(corrupt),
        }
    }

    /// Discards all messages. The writer cannot prolong this without limit.
    pub(crate) fn drain(&self) -> Result<(), Corrupt> {
        for _ in 0..self.capacity() {
            if matches!(self.next(|_, _| Ok(None::<()>))?, Lap::Nothing) {
                break;
            }
        }
        Ok(())
    }

    /// The capacity in messages.
    pub(crate) fn capacity(&self) -> u32 {
        self.end.segments.peer.geometry().capacity()
    }

    /// Copies the payload out; `None` if it is not a `P`; [`Arrival::misfit`] says why. Its length is the writer's
    /// declared one, which may lack fields that this side knows: the slots need no room for those.
    pub(crate) fn take<P: Payload>(&self, arrival: Arrival) -> Option<P> {
        let is_declared = arrival.extent(&self.extents).is_none_or(|extent| extent.len == arrival.len());
        if !is_declared || arrival.len() as usize > self.end.segments.peer.geometry().room() {
            return None;
        }
        arrival.read(&self.end.segments.peer, &self.extents)
    }
}
