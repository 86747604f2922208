//! The differences between operating systems: one folder for each, with the same functions.
//!
//! The rest of the crate has no `cfg` of an operating system.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "linux")]
pub(crate) use linux::*;
#[cfg(target_os = "linux")]
pub use linux::{NameHolder, UserId};

#[cfg(not(target_os = "linux"))]
compile_error!("memorypipe runs on Linux 5.1 or later; other systems are not supported yet");
