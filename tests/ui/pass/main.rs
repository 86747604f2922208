//! What the compile errors in `ui/message` and `ui/channel` are the counterpart of: every form of a message, and macros
//! around messages and channels that change nothing.

#![forbid(unsafe_code)]
#![deny(missing_docs, warnings)]
#![allow(dead_code)] // many are only declared

pub mod enums;
pub mod macros;
pub mod structs;
