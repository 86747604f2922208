//! What the examples share: declarations that two programs must agree on, and the measuring of round trips.
//!
//! In a project of yours the declarations are a small crate of their own, on which host and client depend.

pub mod args;
pub mod book;
pub mod calculator;
pub mod frame;
pub mod histogram;
pub mod host_process;
pub mod indent;
pub mod machine;
pub mod next;
pub mod orders;
pub mod pingpong;
pub mod progress;
pub mod table;
