//! The client: one connection to a host.

mod awaited;
mod builder;
mod link;
mod pending;
mod reconnect;

pub use builder::{ClientBuilder, ClientEnd};
pub use link::Link;
pub use pending::{Pending, TryPending};
pub use reconnect::{CallFailure, ReconnectBuilder, Reconnecting};
