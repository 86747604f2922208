//! The client: one connection to a host.
//!
//! | module | what it has |
//! |---|---|
//! | `core` | the progress of calls, without waiting |
//! | `driver`, `link`, `reactor` | the connection of a client that waits on its thread, or in a loop of the program |
//! | `call`, `pending`, `bulk`, `streams`, `events` | the building blocks of its methods |
//! | `by_bytes` | calls whose types only the schema has |
//! | `tasks` | the client for tokio |
//! | `builder` | options, attaching |
//! | `reconnect`, `reconnect_policy` | reconnecting to the next host, and which calls are repeated |
//!
//! # Files that import each other
//!
//! - `builder`, `reconnect`, `reconnect_policy`: the builder of a client makes the builder of a reconnecting client,
//!   which attaches through copies of the first.

mod builder;
mod bulk;
mod by_bytes;
mod call;
mod core;
mod driver;
mod events;
mod link;
mod pending;
mod reactor;
mod reconnect;
mod reconnect_policy;
mod streams;
#[cfg(feature = "async")]
mod tasks;

pub use builder::{Called, ClientBuilder, ClientEnd};
pub use bulk::bulk;
pub use core::{Lent, Max, View, need_lent};
pub(crate) use events::subscribe;
pub use events::{Events, events};
pub use link::Link;
pub(crate) use pending::ReplyHandle;
pub use pending::{Held, Pending};
pub use reconnect::{ReconnectBuilder, Reconnecting};
pub use reconnect_policy::CallFailure;
pub use streams::{of_call, receives, sends, stream_place};
#[cfg(feature = "async")]
pub use tasks::{
    AsyncEnd, AsyncEvents, AsyncLink, AsyncReconnecting, async_of_call, bulk_async, events_async,
    receives_async, sends_async, watched,
};
