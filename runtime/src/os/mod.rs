//! What one kind of operating system has and others have not.
//!
//! The rest of the interface is the same everywhere.

pub mod unix;
