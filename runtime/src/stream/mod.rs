//! Streams: arguments of a method through which many values go, in either direction, while the call lasts and longer.
//!
//! A stream is a queue of its own beside the rings of the lane, and both its ends can move to other threads. The
//! client chooses a queue that is free and names its place in the request; the id of the call tells the items of a
//! stream from those of the one that had the queue before. Room in the queue is what a writer has credit for: it waits
//! when there is none.
//!
//! # How it ends
//!
//! | what | is said in | by | then |
//! |---|---|---|---|
//! | all was written | `over` of the writer: `FINISHED` and the call | [`Tx`], when it is dropped | the reader reads what is there, and then that it is the end |
//! | the writer panics | the same: `ABORTED` | [`Tx`], when a panic drops it | the reader reads what is there, and then an error |
//! | nothing more is wanted | `over` of the reader: `FINISHED` and the call | [`Rx`], when it is dropped | the writer gets an error when it next writes |
//!
//! `over` is written after the last item is published, and read before the last look for items, so that no item is
//! missed. A queue is free again for the client once the other end has said that it is over; that end puts it back
//! among the free ones under the lock, before a request that names it anew can be served.

mod half;
#[allow(unsafe_code)] // the contract of plain data
mod place;
mod rx;
#[cfg(feature = "async")]
mod tasks;
mod tx;

pub(crate) use self::half::FromHalf;
pub use self::place::{StreamIn, StreamOut};
pub use self::rx::Rx;
#[cfg(feature = "async")]
pub use self::tasks::{AsyncRx, AsyncTx};
pub use self::tx::Tx;
