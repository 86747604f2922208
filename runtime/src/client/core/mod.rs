//! The client's side of a connection, without waiting: requests, replies and resources in use.
//!
//! | module | what it has |
//! |---|---|
//! | `connection` | the core itself: the state of the host and the connection |
//! | `requests` | requests: sending, queueing, cancelling |
//! | `replies` | replies: finding, buffering, reading |
//! | `reply_table` | the calls whose replies are collected later |
//! | `latency_sampler` | the latency of calls |
//! | `bytes` | replies that are only known as bytes |
//! | `names` | names of methods that are only known at run time |
//! | `need` | how much memory the bulk data of a call need |
//! | `bulk` | that memory: reserving, copying, lending |
//! | `streams` | the client's ends of the streams of a call |
//! | `subscription` | events |
//!
//! No function here waits or sleeps. If a ring is full or a message has not arrived, the function returns that, and a
//! driver decides how to wait. There are two drivers: [`Link`](crate::Link) waits on its thread, and
//! [`AsyncLink`](crate::AsyncLink) has its callers woken by a task. All outcomes of a call are decided here, so they
//! are the same for both.

#[allow(unsafe_code)] // bulk data that a client writes in place
mod bulk;
mod bytes;
mod connection;
mod latency_sampler;
mod names;
mod need;
mod replies;
mod reply_table;
mod requests;
mod streams;
mod subscription;

pub(super) use self::bulk::{BulkRequest, Slices};
pub use self::bulk::{Lent, View, need_lent};
pub(crate) use self::connection::ClientCore;
pub use self::need::Max;
pub(super) use self::need::Need;
pub(super) use self::replies::ReplySource;
pub(super) use self::requests::{Expects, InFlight};
pub(super) use self::streams::StreamEnd;
pub(super) use self::subscription::{Found, Subscription};
