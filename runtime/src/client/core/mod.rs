//! The client's side of a connection, without waiting: what is sent, what is answered, what is in use.
//!
//! | module | what it has |
//! |---|---|
//! | `connection` | the core itself: what is known of the host, whether the connection is usable |
//! | `requests` | requests: sending, holding back, cancelling |
//! | `replies` | replies: finding, buffering, reading |
//! | `reply_table` | the calls whose replies are asked for later |
//! | `latency_sampler` | how long calls take |
//! | `need` | how much memory the bulk data of a call need |
//! | `bulk` | that memory: reserving, copying, lending |
//! | `streams` | the client's ends of the streams of a call |
//! | `subscription` | events |
//!
//! No function here waits or sleeps. Where something is full or has not come, it says so, and a driver decides how to
//! wait for it. There are two: [`Link`](crate::Link) waits on its thread, and [`AsyncLink`](crate::AsyncLink) has its
//! callers woken by a task. Whatever happens to a call is decided here and therefore the same for both.

#[allow(unsafe_code)] // bulk data that a client writes in place
mod bulk;
mod connection;
mod latency_sampler;
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
