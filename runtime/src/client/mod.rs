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
//! | `connection` | what its methods are written against: a link to one host, or to one after the other |
//! | `reconnect` | reconnecting to the next host, and which calls are repeated |
//!
//! # Files that import each other
//!
//! - `builder`, `reconnect/attaching`, `reconnect/line`, `reconnect/link`, `reconnect/mod`: the builder of a client makes
//!   the builder of a reconnecting client, whose parts attach through copies of the first.
//! - `events`, `reconnect/events`: events go on with the next host, whose subscription makes events again.
//! - `tasks/call`, `tasks/connection`, `tasks/link`, `tasks/reconnect`: a call asks its connection how it is made, and each
//!   kind of connection makes calls; a client becomes one of either kind.

mod builder;
mod bulk;
mod by_bytes;
mod call;
mod connection;
mod core;
mod driver;
mod events;
mod link;
mod pending;
mod reactor;
mod reconnect;
mod streams;
#[cfg(feature = "async")]
mod tasks;

pub use builder::{Called, ClientBuilder, ClientEnd};
pub use bulk::bulk;
pub use connection::Connection;
pub use core::{Lent, Max, View, need_lent};
pub use events::Events;
pub(crate) use events::subscribe;
use events::{events, subscribed};
pub use link::Link;
pub(crate) use pending::ReplyHandle;
pub use pending::{Held, Pending, publish};
pub use reconnect::{Connectivity, Reconnect, ReconnectBuilder, ReconnectingLink, Reconnects};
pub use streams::{of_call, receives, sends, stream_place};
#[cfg(feature = "async")]
pub use tasks::{
    AsyncConnection, AsyncEnd, AsyncEvents, AsyncLink, AsyncReconnectingLink, Attempts, async_of_call,
    bulk_async, receives_async, sends_async, watched,
};
