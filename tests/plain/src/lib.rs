//! A user's crate that differs from this workspace as much as possible: it has the edition 2015, in which later
//! keywords are ordinary names, another name for the dependency, and no optimization (see the profile in the
//! `Cargo.toml` of the workspace).

extern crate pipes;
extern crate tokio;

pub mod shelf;
pub mod words;
