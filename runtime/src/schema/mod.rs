//! Identity: what two processes must agree on, as constants, as bytes, as an id, and as a readable
//! difference.
//!
//! | module | what it holds |
//! |---|---|
//! | `desc` | the description of types and channels, as constants that the macros emit |
//! | `encode` | the canonical bytes of a description, and their format |
//! | `hash` | the hash over those bytes |
//! | `id` | the 128-bit id: that hash, computed at compile time |
//! | `model` | [`Schema`]: the same description with owned data, as read from a peer |
//! | `decode` | from the bytes of a hostile peer to a [`Schema`] |
//! | `show` | a [`Schema`] as a declaration for people |
//! | `compare` | whether two schemas understand each other |
//! | `reconcile` | what was renamed or appended, out of the way of a comparison |
//! | `diff` | where they differ |
//! | `difference` | finding the methods and types that differ |
//! | `frozen` | released versions of a schema, in files |
//! | `members` | finding the fields, arguments and variants that differ |
//! | `render` | the differences as text, and the error of a refused attach |
//!
//! Names count: two fields of equal type that changed places have the same layout and another meaning.
//! Documentation, capacities, timeouts and versions of crates do not count and are in no description.
//!
//! The id is a fast path only. It is not cryptographic; who must be sure compares the schemas.

mod compare;
mod decode;
pub(crate) mod desc;
mod diff;
mod difference;
#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "encodes our own declarations alone, and the compiler has encoded the same before, for their ids"
)]
pub(crate) mod encode;
pub(crate) mod frozen;
mod hash;
pub(crate) mod id;
mod members;
mod model;
mod reconcile;
mod render;
mod show;

#[path = "tests/random.rs"]
#[cfg(test)]
mod random;
#[path = "tests/samples.rs"]
#[cfg(test)]
mod samples;

pub(crate) use compare::agree;
pub use compare::{Comparison, compare};
pub use decode::SchemaError;
pub use diff::{Change, Detail, DetailChange, MemberDiff, MethodDiff, Place, SchemaDiff, TypeDiff};
pub(crate) use encode::encode;
pub use id::SchemaId;
pub use model::{Field, Form, Kind, Method, MethodKind, Schema, Type, TypeArg, Variant};
pub(crate) use reconcile::pairs;
pub use render::{SchemaMismatch, Side};
