//! Features of one kind of operating system.
//!
//! The rest of the interface is the same on all systems.

pub mod unix;
