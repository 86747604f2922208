//! Streams: arguments of a method through which many values are sent, in either direction, during the call and after
//! it.
//!
//! A stream uses a queue, separate from the rings of the ring pair, and both its ends can move to other threads. The
//! client chooses a free queue and puts its place into the request; the id of the call distinguishes the items of a
//! stream from those of an earlier stream in the same queue. Room in the queue is the writer's credit: without room it
//! waits.
//!
//! # How it ends
//!
//! | reason | word | written by | effect |
//! |---|---|---|---|
//! | everything was written | `over` of the writer: `FINISHED` and the call | [`Tx`], when it is dropped | the reader reads the remaining items, then the end |
//! | the writer panics | the same: `ABORTED` | [`Tx`], when a panic drops it | the reader reads the remaining items, then an error |
//! | the reader wants no more | `over` of the reader: `FINISHED` and the call | [`Rx`], when it is dropped | the writer gets an error when it next writes |
//!
//! `over` is written after the last item is published, and read before the last check for items, so no item is missed.
//! The client can use a queue again when the other end has written that its stream is over. That end returns it to its
//! pool under the lock, before a request that reuses it can be served.

mod endpoint;
#[allow(unsafe_code)] // the contract of plain data
mod place;
mod rx;
#[cfg(feature = "async")]
mod tasks;
mod tx;

pub(crate) use self::endpoint::FromHalf;
pub use self::place::{StreamIn, StreamOut};
pub use self::rx::Rx;
#[cfg(feature = "async")]
pub use self::tasks::{AsyncRx, AsyncTx};
pub use self::tx::Tx;
