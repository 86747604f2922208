//! Limits of the operating system.

pub mod confined;
pub mod fork;
pub mod refused;
