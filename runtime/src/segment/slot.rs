//! Messages that are read from the ring.

use super::{PeerSegment, Place, read_buffered};
use crate::message::Payload;
use crate::ring::{Corrupt, Header};

/// A message that is still in its slot: three words and no smaller parts, for the reason given at
/// [`RingPair::take`](crate::ring_pair::RingPair::take). Only the slot has been checked.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ReceivedSlot {
    /// Index of its slot.
    slot: u64,
    /// Method and status, from the lowest bits up.
    kind: u64,
    /// Call id and length of the payload, as they are in the slot.
    call: u64,
}

#[allow(clippy::cast_possible_truncation)] // takes the words apart
impl ReceivedSlot {
    #[inline(always)]
    pub(crate) fn new(slot: u32, header: Header, (call, len): (u32, u32)) -> ReceivedSlot {
        let kind = u64::from(header.method) | u64::from(header.status) << 16;
        ReceivedSlot { slot: u64::from(slot), kind, call: u64::from(call) | u64::from(len) << 32 }
    }

    #[inline(always)]
    pub(crate) fn slot(self) -> u32 {
        self.slot as u32
    }

    #[inline(always)]
    pub(crate) fn method(self) -> u16 {
        self.kind as u16
    }

    #[inline(always)]
    pub(crate) fn status(self) -> u8 {
        (self.kind >> 16) as u8
    }

    /// The id of the request, or of the request that a reply answers.
    #[inline(always)]
    pub(crate) fn call(self) -> u32 {
        self.call as u32
    }

    /// The claimed length of the payload.
    #[inline(always)]
    pub(crate) fn len(self) -> u32 {
        (self.call >> 32) as u32
    }

    /// A copy of its payload, if that is a `P`. `wire_sizes` are the lengths of the peer's versions of messages.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn read<P: Payload>(self, peer: &PeerSegment, wire_sizes: &WireSizes) -> Option<P> {
        if const { P::EXTENSIBLE } {
            return self.read_version(peer, wire_sizes);
        }
        if self.len() as usize != size_of::<P>() {
            return None;
        }
        peer.read(self.slot())
    }

    /// As [`ReceivedSlot::read`], straight into `place` if that is possible: not for a value that is decoded.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn read_into<P: Payload, L: Place<P>>(
        self,
        peer: &PeerSegment,
        wire_sizes: &WireSizes,
        place: L,
    ) -> Option<L::Filled> {
        if const { P::EXTENSIBLE || P::CODED.is_some() || !L::IS_DIRECT } {
            return self.read(peer, wire_sizes).map(|value| place.put(value));
        }
        if self.len() as usize != size_of::<P>() {
            return None;
        }
        peer.read_into::<P, L>(self.slot(), place)
    }

    /// As [`ReceivedSlot::read`], for a payload of which the peer may have another version. The attach handshake
    /// determined how much of it the peer fills; the length in the slot only has to match that. An item of a stream has
    /// the same length on both sides, and there are no wire sizes for it.
    #[inline(never)]
    fn read_version<P: Payload>(self, peer: &PeerSegment, wire_sizes: &WireSizes) -> Option<P> {
        if wire_sizes.is_empty() {
            return if self.len() as usize == size_of::<P>() { peer.read(self.slot()) } else { None };
        }
        let wire_size = self.wire_size(wire_sizes).filter(|wire_size| wire_size.len == self.len())?;
        peer.read_version(self.slot(), wire_size.filled as usize)
    }

    /// The length of the peer's version of the message.
    pub(crate) fn wire_size(self, wire_sizes: &WireSizes) -> Option<WireSize> {
        wire_sizes.get(usize::from(self.method()))?.get(usize::from(self.status())).copied()
    }

    /// Why its payload is not a `P`.
    #[cold]
    pub(crate) fn type_error<P: Payload>(self) -> Corrupt {
        if self.len() as usize == size_of::<P>() {
            Corrupt { field: core::any::type_name::<P>(), value: 0 }
        } else {
            Corrupt { field: "length", value: u64::from(self.len()) }
        }
    }
}

/// The length of a peer's message, by the peer's declaration.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct WireSize {
    /// Bytes in the slot.
    pub(crate) len: u32,
    /// How many of them belong to fields: there may be a gap behind the last argument.
    pub(crate) filled: u32,
}

/// For each method the wire sizes of a message with the status `OK` and of one with `APP_ERROR`.
pub(crate) type WireSizes = Vec<[WireSize; 2]>;

/// A message copied out of its slot but not yet validated.
#[derive(Debug)]
pub(crate) struct BufferedMessage {
    /// From the header; not checked.
    pub(crate) method: u16,
    /// From the header; not checked.
    pub(crate) status: u8,
    /// The length of the payload in bytes; `words` has the same length, rounded up.
    len: u32,
    /// Its length by the peer's declaration.
    wire_size: Option<WireSize>,
    words: Box<[u64]>,
}

impl BufferedMessage {
    pub(crate) fn new(
        received: ReceivedSlot,
        wire_size: Option<WireSize>,
        words: Box<[u64]>,
    ) -> BufferedMessage {
        BufferedMessage {
            method: received.method(),
            status: received.status(),
            len: received.len(),
            wire_size,
            words,
        }
    }

    /// The payload, if it is a `P`; otherwise [`BufferedMessage::type_error`] says why not.
    pub(crate) fn read<P: Payload>(&self) -> Option<P> {
        read_buffered(&self.words, self.filled::<P>()?)
    }

    /// Copies the payload into `to`; `false` if its length is not the declared one.
    pub(crate) fn read_bytes(&self, to: &mut Vec<u8>) -> bool {
        let is_declared = self.wire_size.is_some_and(|wire_size| wire_size.len == self.len);
        to.clear();
        to.extend(self.words.iter().flat_map(|word| word.to_ne_bytes()).take(self.len as usize));
        is_declared
    }

    /// How many bytes of a `P` it fills; `None` if its length is not that of a `P`.
    fn filled<P: Payload>(&self) -> Option<usize> {
        if !P::EXTENSIBLE && self.len as usize == size_of::<P>() {
            return Some(size_of::<P>());
        }
        let wire_size = self.wire_size.filter(|wire_size| P::EXTENSIBLE && wire_size.len == self.len)?;
        Some(wire_size.filled as usize)
    }

    /// Why its payload is not a `P`.
    #[cold]
    pub(crate) fn type_error<P: Payload>(&self) -> Corrupt {
        match self.filled::<P>() {
            Some(_) => Corrupt { field: core::any::type_name::<P>(), value: 0 },
            None => Corrupt { field: "length", value: u64::from(self.len) },
        }
    }
}

#[cfg(test)]
mod buffered_tests;
