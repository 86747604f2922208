//! The identity of a channel: what two processes must agree on, as constants, as bytes, as an id, and as a readable
//! difference.
//!
//! | module | contents |
//! |---|---|
//! | `desc` | the description of types and channels, as constants that the macros emit |
//! | `encode` | the canonical encoding of a description, and its format |
//! | `hash` | the hash of that encoding |
//! | `id` | the 128-bit id: that hash, computed at compile time |
//! | `model` | [`Schema`]: the same description with owned data, as decoded from a peer |
//! | `decode` | decodes the bytes of a hostile peer into a [`Schema`] |
//! | `show` | displays a [`Schema`] as a declaration |
//! | `check` | whether bytes are a value of a type of a [`Schema`] |
//! | `compare` | decides whether two schemas are compatible |
//! | `reconcile` | resolves renames and appended fields before a comparison |
//! | `diff` | the differences, as data |
//! | `difference` | finds the methods and types that differ |
//! | `frozen` | released versions of a schema, in files |
//! | `members` | finds the fields, arguments and variants that differ |
//! | `render` | displays the differences, and the error of a refused attach |
//!
//! Names are compared: two fields of the same type that swap places have the same layout and another meaning.
//! Documentation, capacities, timeouts and crate versions are in no description.
//!
//! The id is only a fast path. It is not cryptographic; a process that must be sure compares the schemas.

mod check;
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

#[path = "tests/check.rs"]
#[cfg(test)]
mod check_tests;
#[path = "tests/random.rs"]
#[cfg(test)]
pub(crate) mod random;
#[path = "tests/samples.rs"]
#[cfg(test)]
mod samples;

pub(crate) use compare::agree;
pub use compare::{Comparison, compare};
pub use decode::SchemaError;
pub use diff::{Change, Detail, DetailChange, MemberDiff, MethodDiff, Place, SchemaDiff, TypeDiff};
#[cfg(test)]
pub(crate) use encode::encode;
pub use id::SchemaId;
pub use model::{Field, Form, Kind, Method, MethodKind, Schema, Type, TypeArg, Variant};
pub(crate) use reconcile::pairs;
pub use render::{SchemaMismatch, Side};
