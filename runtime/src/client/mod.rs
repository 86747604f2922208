//! The client: one connection to a host.
//!
//! # Files that import each other
//!
//! - `builder`, `reconnect`: one builder becomes the other, which attaches by the first again and again.

mod awaited;
mod builder;
#[allow(unsafe_code)] // bulk data that a client writes in place
mod bulk;
mod events;
mod link;
mod pending;
mod reactor;
mod reconnect;
mod stopwatch;
mod streams;
#[cfg(feature = "async")]
mod tasks;

pub use builder::{ClientBuilder, ClientEnd};
pub use bulk::{Lent, NoBulk, NoBulkCall, View};
pub use events::Events;
pub use link::Link;
pub use pending::{Pending, TryPending};
pub use reconnect::{CallFailure, ReconnectBuilder, Reconnecting};
#[cfg(feature = "async")]
pub use tasks::{AsyncEnd, AsyncEvents, AsyncLink, NoAsk, NoAskBulk, NoAsyncBulk};
