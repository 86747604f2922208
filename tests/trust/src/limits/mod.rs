//! Limits of the operating system, and what it does to a process behind our back.

pub mod confined;
pub mod fork;
pub mod refused;
