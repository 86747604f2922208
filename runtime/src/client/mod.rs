//! The client: one connection to a host.

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
