//! The client: one connection to a host.

mod builder;
mod link;

pub use builder::{ClientBuilder, ClientEnd};
pub use link::Link;
