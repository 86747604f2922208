//! The client: one connection to a host.
//!
//! | module | what it has |
//! |---|---|
//! | `core` | what happens to a call, without waiting |
//! | `driver`, `link`, `reactor` | the connection of a client that waits on its thread, or in a loop of the program |
//! | `call`, `pending`, `bulk`, `streams`, `events` | what its methods are made of |
//! | `tasks` | the client for tokio |
//! | `builder` | options, attaching |
//! | `reconnect`, `reconnect_policy` | attaching again when the host is gone, and what is repeated then |
//!
//! # Files that import each other
//!
//! - `builder`, `reconnect`, `reconnect_policy`: one builder becomes the other, which attaches by the first again and
//!   again.

mod builder;
mod bulk;
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
pub use events::{Events, events};
pub use link::Link;
pub use pending::{Held, Pending};
pub use reconnect::{ReconnectBuilder, Reconnecting};
pub use reconnect_policy::CallFailure;
pub use streams::{of_call, receives, sends, stream_place};
#[cfg(feature = "async")]
pub use tasks::{
    AsyncEnd, AsyncEvents, AsyncLink, AsyncReconnecting, async_of_call, bulk_async, events_async,
    receives_async, sends_async, watched,
};
