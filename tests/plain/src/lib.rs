//! A crate of a user's that is as unlike those of this workspace as it may be: of edition 2015, whose later keywords are
//! ordinary names, with another name for the dependency, and never optimised (see the profile in the `Cargo.toml` of the
//! workspace).

extern crate pipes;
extern crate tokio;

pub mod shelf;
pub mod words;
