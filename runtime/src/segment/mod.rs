//! The bytes of a segment: where the words and the slots lie.
//!
//! A connection has two segments, one for each side, written by its owner alone and mapped read-only by the
//! other. Both have the same shape:
//!
//! | offset | what | length |
//! |---|---|---|
//! | 0 | magic, layout version, for a person with a hex dump; never read by us | 64 |
//! | 128 | `head`: the owner's cursor in the ring that it reads, `u32` | own pair of cache lines |
//! | 256 | `parked`: odd while the owner sleeps, `u32` | own pair of cache lines |
//! | 260 | `crowded`: not zero while the owner, a host, is kept from running; a hint, `u32` | with `parked` |
//! | 384 | of a queue alone: `bell`, how often the owner has rung, `u32` | own pair of cache lines |
//! | 392 | of a queue alone: `over`, what the owner is done with, `u64` | with `bell` |
//! | 512 | what the owner has counted, see [`Counter`](crate::stats::Counter), `u64` each | 768 |
//! | 4096 | the slots of the ring that the owner writes | `capacity * stride` |
//! | the next multiple of 4096 | bulk data that the owner writes, see [`bulk`]; only if the channel has any | as agreed |
//! | the next multiple of 4096 | the queues of the connection (events, streams), one behind the other, see [`Plan`]; only if the channel has any | as agreed |
//! | the next multiple of 4096 | what has gone through each queue, see [`tallies`]; only if there are any | 128 for each |
//!
//! A queue goes one way. Its part in the memory of its writer has the shape of a segment without bulk data, and so
//! has its part in the memory of its reader, with one slot that nobody uses.
//!
//! and a slot:
//!
//! | offset | what |
//! |---|---|
//! | 0 | header, `u64` |
//! | 8 | call id, `u32`; length of the payload in bytes, `u32` |
//! | 16 or 64 | payload |
//!
//! Hot words of different writers lie in different segments; those of one writer 128 bytes apart, because
//! processors fetch lines in pairs. The geometry is agreed at attach and from then on kept in private
//! memory: nothing here is ever read back from a segment to find an address.
//!
//! Every change of these tables changes [`LAYOUT_VERSION`].
//!
//! # Files that import each other
//!
//! - `region`, `region/words`: the words of a segment are methods of the segments, in a file of their own.

mod direction;
mod geometry;
mod pair;
mod plan;
mod slot;
#[cfg(any(test, feature = "test-util"))]
mod testing;

#[allow(unsafe_code)] // the one place where mapped bytes become typed values
mod region;

#[allow(unsafe_code)] // copies of many bytes
mod copy;

#[allow(unsafe_code)] // bulk data: slices that we alone write, loads from what the peer writes
pub(crate) mod bulk;

#[allow(unsafe_code)] // counters that the ends of queues share with the lane
pub(crate) mod tallies;

pub(crate) use self::direction::Direction;
pub(crate) use self::geometry::{
    BELL_OFFSET, BULK_UNIT, CALL_OFFSET, COUNTERS, COUNTERS_OFFSET, CROWDED_OFFSET, Geometry, HEAD_OFFSET,
    LAYOUT_VERSION, MAGIC, MAX_CAPACITY, OVER_OFFSET, PARKED_OFFSET, SLOTS_OFFSET,
};
pub(crate) use self::pair::Segments;
pub(crate) use self::plan::Plan;
pub(crate) use self::slot::{Arrival, Extent, Extents, Kept};
#[cfg(any(test, feature = "test-util"))]
pub(crate) use self::testing::two_views;
pub(crate) use region::{OwnSegment, PeerSegment, read_kept};
