//! The client: one connection to a host.
//!
//! # Files that import each other
//!
//! - `builder`, `reconnect`: one builder becomes the other, which attaches by the first again and again.

mod awaited;
mod builder;
#[allow(unsafe_code)] // bulk data that a client writes in place
mod bulk;
mod call;
mod events;
mod link;
mod pending;
mod reactor;
mod reconnect;
mod stopwatch;
mod streams;
#[cfg(feature = "async")]
mod tasks;

pub use builder::{Called, ClientBuilder, ClientEnd};
pub use bulk::{BulkCall, Landing, Lent, Max, View, block, bulk, check_lent, place_in, place_out, view};
pub use events::{Events, events};
pub use link::Link;
pub use pending::{Held, Pending};
pub use reconnect::{CallFailure, ReconnectBuilder, Reconnecting};
pub use streams::{of_call, receives, sends, stream_place};
#[cfg(feature = "async")]
pub use tasks::{
    AsyncEnd, AsyncEvents, AsyncLink, async_of_call, bulk_ask, events_async, receives_async, sends_async,
    watched,
};
