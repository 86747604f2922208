//! One direction of a connection: a ring of slots with one producer and one consumer.
//!
//! The ring handles positions, stamps and cursors. Its caller writes and reads the contents of a slot, between
//! [`Producer::claim`] and [`Producer::publish`], and between [`Consumer::peek`] and [`Consumer::release`].
//!
//! # The words, their places and their writers
//!
//! | word | lies in | written by | read by |
//! |---|---|---|---|
//! | slot header ([`Header`], one `u64` per slot) | the producer's segment | producer | consumer |
//! | payload of a slot | the producer's segment | producer, while it has claimed the slot | consumer, once it is published |
//! | `head`, the consumer's cursor | the consumer's segment | consumer | producer |
//!
//! Only its owner can write a segment (the kernel enforces it), so neither side can undo what the other has written; it
//! can only write wrong values into its own segment.
//!
//! # Stamps
//!
//! A position counts messages from the start of the connection, modulo 2^32; its slot is `position % capacity`. The
//! header of a slot holds the stamp of its message: `position + 1`. So a consumer that waits for position `p` polls one
//! word of one cache line, the same line that holds the header and the first bytes of the payload. It sees the stamp of
//! the previous lap (`p + 1 - capacity`, also the initial value) until the message is there. Any other stamp is a
//! protocol violation by the peer. The producer learns from `head` which slots are free, and reads it only when its
//! last value leaves no free slot: at most once a lap if the consumer keeps up.
//!
//! A side's own cursors are in private memory ([`Producer`], [`Consumer`]), so the peer can never move them. Positions
//! start shortly before the wrap, so that every program crosses it early.
//!
//! # Synchronisation
//!
//! | sync point | write side | read side | becomes visible | if weaker |
//! |---|---|---|---|---|
//! | PUBLISH | `Producer::publish`: store header, Release | `Consumer::peek`: load header; fence, Acquire | payload, and headers of the rest of a batch | the consumer copies a slot half written |
//! | RELEASE | `Consumer::release`: store `head`, Release | `Producer::refresh`: load `head`; fence, Acquire | that the consumer's reads of the slot are over | the producer overwrites a slot that is being read |
//!
//! Words of the peer are loaded through [`PeerWord`]: Relaxed, then the fence.
//!
//! A producer that does not wait for its consumer: [`overwrite`]. Sleeping and waking: [`park`].
//!
//! # If a side dies
//!
//! A producer that dies before PUBLISH has published nothing of that message; after it, all of it. A consumer that dies
//! before RELEASE leaves the slot occupied, and no process needs it any more. There is nothing to repair: the rings are
//! freed with the connection.

pub(crate) mod park;

mod consumer;
mod overwrite;
mod producer;

pub(crate) use consumer::Consumer;
pub(crate) use overwrite::OverwriteConsumer;
pub(crate) use producer::{Claim, Producer};

use crate::sync::{AtomicU32, AtomicU64, FIRST_POSITION, PeerWord};

/// The words of a ring that its producer accesses.
pub(crate) trait Transmit {
    /// The header of a slot, in the producer's own segment.
    fn header(&self, slot: u32) -> &AtomicU64;
    /// The cursor of the consumer, in the peer's segment.
    fn peer_head(&self) -> PeerWord<'_, AtomicU32>;
}

/// The words of a ring that its consumer accesses.
pub(crate) trait Receive {
    /// The header of a slot, in the peer's segment.
    fn header(&self, slot: u32) -> PeerWord<'_, AtomicU64>;
    /// The consumer's cursor, in its own segment.
    fn own_head(&self) -> &AtomicU32;
}

/// A value in the peer's segment that violates the protocol.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Corrupt {
    /// The name of the word.
    pub(crate) field: &'static str,
    /// Its value.
    pub(crate) value: u64,
}

/// The header of a slot, packed into one word so that one load decides and one store publishes.
///
/// Bits 0 to 31 are the stamp, 32 to 47 the method, 48 to 55 the status, 56 to 63 zero, except [`BUSY`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Header {
    /// Index of the method in the schema of the client.
    pub(crate) method: u16,
    /// [`status`](crate::ring_pair::status) of a reply, 0 in a request.
    pub(crate) status: u8,
}

impl Header {
    #[inline(always)]
    fn pack(self, position: u32) -> u64 {
        u64::from(stamp(position)) | u64::from(self.method) << 32 | u64::from(self.status) << 48
    }

    #[inline(always)]
    #[allow(clippy::cast_possible_truncation)] // takes the bits apart
    fn unpack(word: u64) -> Header {
        Header { method: (word >> 32) as u16, status: (word >> 48) as u8 }
    }
}

/// Set in the header of a slot while its message is being overwritten.
const BUSY: u64 = 1 << 56;

/// The lower half of the header of a published slot.
#[inline(always)]
fn stamp(position: u32) -> u32 {
    position.wrapping_add(1)
}

/// The bits of a position that are its slot; the capacity is a power of two.
#[inline(always)]
fn mask(capacity: u32) -> u32 {
    debug_assert!(capacity.is_power_of_two());
    capacity.wrapping_sub(1)
}

/// The initial header of a slot, before the first lap.
#[inline]
pub(crate) fn initial_header(slot: u32, capacity: u32) -> u64 {
    let first = FIRST_POSITION & mask(capacity);
    let position = FIRST_POSITION.wrapping_add(slot.wrapping_sub(first) & mask(capacity));
    u64::from(stamp(position).wrapping_sub(capacity))
}
