//! The layout of a segment: the offsets of the words and the slots.
//!
//! A connection has two segments, one for each side. Only its owner can write a segment; the peer maps it read-only.
//! Both have the same layout:
//!
//! | offset | content | length |
//! |---|---|---|
//! | 0 | magic, layout version, for a person with a hex dump; no code reads them | 64 |
//! | 128 | `head`: the owner's cursor in the ring that it reads, `u32` | own pair of cache lines |
//! | 256 | `parked`: odd while the owner sleeps, `u32` | own pair of cache lines |
//! | 260 | `cpu_contended`: not zero while the owner, a host, is kept from running; a hint, `u32` | with `parked` |
//! | 264 | `wake_time`: when the owner has last sent a wake-up, in microseconds that wrap; a hint, `u32` | with `parked` |
//! | 384 | only of a queue: `wake_seq`, how often the owner has sent a wake-up, `u32` | own pair of cache lines |
//! | 392 | only of a queue: `closed`, what the owner has finished, `u64` | with `wake_seq` |
//! | 512 | the owner's counters, see [`Counter`](crate::stats::Counter), `u64` each | 768 |
//! | 1280 | only of a host: why it has disconnected this client, see [`farewell`] | 136 |
//! | 2048 | only of the queue of events, in the memory of its reader: the blocks that it holds, see [`pool`], `u64` each | 256 |
//! | 4096 | the slots of the ring that the owner writes | `capacity * stride` |
//! | the next multiple of 4096 | bulk data that the owner writes, see [`bulk`]; only if the channel has any | as negotiated |
//! | the next multiple of 4096 | the queues of the connection (events, streams), one after the other, see [`MemoryLayout`]; only if the channel has any | as negotiated |
//! | the next multiple of 4096 | what has passed through each queue, see [`traffic`]; only if there are queues | 128 for each |
//!
//! A queue has one direction. Its part in the memory of its writer has the layout of a segment without bulk data. Its
//! part in the memory of its reader has the same layout, with one unused slot.
//!
//! A host whose events carry bulk data has one more memory, for all its clients: see [`pool`].
//!
//! A slot:
//!
//! | offset | what |
//! |---|---|
//! | 0 | header, `u64` |
//! | 8 | call id, `u32`; length of the payload in bytes, `u32` |
//! | 16 or 64 | payload |
//!
//! Hot words of different writers are in different segments. Those of one writer are 128 bytes apart, because
//! processors fetch lines in pairs. The geometry is negotiated at attach and then kept in private memory: no address is
//! ever computed from a value in a segment.
//!
//! Every change of these tables changes [`LAYOUT_VERSION`].
//!
//! # Files that import each other
//!
//! - `region`, `region/words`: the words of a segment are methods of the segments, in a separate file.

mod direction;
pub(crate) mod farewell;
mod geometry;
mod memory_layout;
mod pair;
mod slot;
#[cfg(any(test, feature = "__fuzz"))]
mod testing;

#[allow(unsafe_code)] // the one place where mapped bytes become typed values
mod region;

#[allow(unsafe_code)] // copies of many bytes
mod copy;

#[allow(unsafe_code)] // bulk data: slices that we alone write, loads from what the peer writes
pub(crate) mod bulk;

#[allow(unsafe_code)] // the blocks that a host writes once for all its subscribers
pub(crate) mod pool;

#[allow(unsafe_code)] // counters that the ends of queues share with the ring pair
pub(crate) mod traffic;

pub(crate) use self::direction::Direction;
pub(crate) use self::geometry::{
    BULK_UNIT, CALL_OFFSET, CLOSED_OFFSET, COUNTERS, COUNTERS_OFFSET, CPU_CONTENDED_OFFSET, FAREWELL_OFFSET,
    FAREWELL_WORDS, Geometry, HEAD_OFFSET, LAYOUT_VERSION, MAGIC, MAX_CAPACITY, MAX_HOLDS, PARKED_OFFSET,
    SLOTS_OFFSET, WAKE_SEQ_OFFSET, WAKE_TIME_OFFSET,
};
pub(crate) use self::memory_layout::MemoryLayout;
pub(crate) use self::pair::Segments;
pub(crate) use self::slot::{BufferedMessage, ReceivedSlot, WireSize, WireSizes};
#[cfg(any(test, feature = "__fuzz"))]
pub(crate) use self::testing::two_views;
pub(crate) use region::{IN_PLACE_MIN, Over, OwnSegment, PeerFarewell, PeerSegment, Place, read_buffered};
