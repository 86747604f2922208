//! One direction of a connection: a ring of slots with one producer and one consumer.
//!
//! The ring knows positions, stamps and cursors; what lies in a slot is written and read by its caller
//! between [`Producer::claim`] and [`Producer::publish`], and between [`Consumer::peek`] and
//! [`Consumer::release`].
//!
//! # Where the words lie, who writes them
//!
//! | word | lies in | written by | read by |
//! |---|---|---|---|
//! | slot header ([`Header`], one `u64` per slot) | the producer's segment | producer | consumer |
//! | payload of a slot | the producer's segment | producer, while it has claimed the slot | consumer, once it is published |
//! | `head`, the consumer's cursor | the consumer's segment | consumer | producer |
//!
//! Each segment is writable by its owner alone (the kernel sees to it), so neither side can undo what the
//! other has written; it can only write nonsense of its own.
//!
//! # Stamps
//!
//! A position counts messages from the start of the connection, modulo 2^32; it lies in slot
//! `position % capacity`. The header of a slot holds the stamp of the message in it: `position + 1`. A
//! consumer that waits for position `p` therefore polls one word of one cache line, the same line that
//! brings the header and the first bytes of the payload. It sees the stamp of the lap before
//! (`p + 1 - capacity`, also the initial value) until the message is there. Any other stamp is a fault of
//! the peer. The producer learns from `head` which slots are free, and looks at it only when the last
//! value it saw does not leave a free slot: at most once per lap if the consumer keeps up.
//!
//! Own cursors live in private memory ([`Producer`], [`Consumer`]); what the peer writes can never move
//! them. Positions start shortly before the wrap, so that every program crosses it early.
//!
//! # Synchronisation
//!
//! | sync point | write side | read side | becomes visible | if weaker |
//! |---|---|---|---|---|
//! | PUBLISH | `Producer::publish`: store header, Release | `Consumer::peek`: load header; fence, Acquire | payload, and headers of the rest of a batch | the consumer copies a slot half written |
//! | RELEASE | `Consumer::release`: store `head`, Release | `Producer::refresh`: load `head`; fence, Acquire | that the consumer's reads of the slot are over | the producer overwrites a slot that is being read |
//!
//! What a peer writes is loaded as a [`PeerWord`]: Relaxed, and then the fence.
//!
//! A producer that does not wait for its consumer: [`lap`]. Sleeping and waking: [`park`].
//!
//! # If a side dies
//!
//! A producer that dies before PUBLISH has published nothing of that message; after it, all. A consumer
//! that dies before RELEASE leaves the slot taken, which nobody needs any more. There is nothing to repair:
//! the rings of a connection die with it.

pub(crate) mod park;

mod consumer;
mod lap;
mod producer;

pub(crate) use consumer::Consumer;
pub(crate) use lap::LapConsumer;
pub(crate) use producer::{Claim, Producer};

use crate::sync::{AtomicU32, AtomicU64, FIRST_POSITION, PeerWord};

/// The words of a ring as its producer sees them.
pub(crate) trait Transmit {
    /// The header of a slot, in our segment.
    fn header(&self, slot: u32) -> &AtomicU64;
    /// The cursor of the consumer, in the peer's segment.
    fn peer_head(&self) -> PeerWord<'_, AtomicU32>;
}

/// The words of a ring as its consumer sees them.
pub(crate) trait Receive {
    /// The header of a slot, in the peer's segment.
    fn header(&self, slot: u32) -> PeerWord<'_, AtomicU64>;
    /// Our cursor, in our segment.
    fn own_head(&self) -> &AtomicU32;
}

/// A number in the peer's segment that no correct peer would have written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Corrupt {
    /// Which word it is.
    pub(crate) field: &'static str,
    /// What it holds.
    pub(crate) value: u64,
}

/// The header of a slot, packed into one word so that one load decides and one store publishes.
///
/// Bits 0 to 31 the stamp, 32 to 47 the method, 48 to 55 the status, 56 to 63 zero, save [`BUSY`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Header {
    /// Index of the method in the schema of the client.
    pub(crate) method: u16,
    /// [`status`](crate::lane::status) of a reply, 0 in a request.
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

/// In the header of a slot whose message is being written over another one.
const BUSY: u64 = 1 << 56;

/// What the header of a published slot holds in its lower half.
#[inline(always)]
fn stamp(position: u32) -> u32 {
    position.wrapping_add(1)
}

/// Which bits of a position are its slot: the capacity is a power of two.
#[inline(always)]
fn mask(capacity: u32) -> u32 {
    debug_assert!(capacity.is_power_of_two());
    capacity.wrapping_sub(1)
}

/// What the header of a slot must hold before the first lap.
#[inline]
pub(crate) fn initial_header(slot: u32, capacity: u32) -> u64 {
    let first = FIRST_POSITION & mask(capacity);
    let position = FIRST_POSITION.wrapping_add(slot.wrapping_sub(first) & mask(capacity));
    u64::from(stamp(position).wrapping_sub(capacity))
}
