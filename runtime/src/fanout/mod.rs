//! Bulk data of events: a host writes a frame once, and any number of subscribers read it in place.
//!
//! # Words, and who writes them
//!
//! | what | lies in | written by | read by |
//! |---|---|---|---|
//! | a block: the bytes of one frame | the host's memory for all clients | the host, while it lends the block | subscribers that hold it |
//! | the word of a block: the number of its frame | the same | the host | subscribers |
//! | the words of a subscriber: the blocks that it holds | the memory of the subscriber | the subscriber | the host |
//! | an event: block, number of the frame, number of elements | the subscriber's queue, in the memory of the host | the host | the subscriber |
//!
//! No process can write what another one writes. [`hold`] has the order of the steps, and shows why a frame that is held
//! is not overwritten.
//!
//! # Which block is written next
//!
//! One with a frame that no subscriber holds. There are `holds` blocks for each client and [`a few`](pool::BASE) for the
//! host, so there is always one, whatever the subscribers do: the host looks at no more than `holds` words of each. The
//! newest frames stay, and of the others the newest is overwritten, so that few blocks are in use and stay in the
//! caches. Under [`Overflow::DropOldest`](crate::Overflow::DropOldest) a frame that a subscriber has
//! not read yet can be overwritten; the subscriber finds that out and counts it among the missed events. Under the other
//! rules, an unread frame counts like one that is held: [`seat`] remembers where in the queue it is.
//!
//! # Trust
//!
//! The host uses a word of a subscriber only as the number of a block that it does not write now. A subscriber that says
//! that it holds what it does not hold keeps at most `holds` blocks. It could contend for the very block that the host
//! is about to take; the host tries each block at most once for a frame, and each attempt that fails is a race that the
//! subscriber has won.
//!
//! A subscriber checks that the block exists and is allocated, and that the elements fit. It reads them like all bulk
//! data: each element is loaded once and validated.
//!
//! # Files that import each other
//!
//! - `pool`, `seat`: a pool knows its seats, and a seat that is given up leaves its pool.

pub(crate) mod hold;
#[allow(unsafe_code)] // blocks that the host writes in place
pub(crate) mod pool;
mod reader;
mod seat;
mod shared;
#[allow(unsafe_code)] // the contract of a message
mod wire;

pub(crate) use self::pool::{BASE, Pinned, Pool};
pub(crate) use self::reader::{NotHeld, Reader};
pub(crate) use self::seat::{Seat, SeatGuard};
pub use self::shared::{Shared, SharedLoan, place_of};
pub use self::wire::SharedPlace;
