//! [`SchemaId`]: 128 bits that identify a description.

use core::fmt;

use super::desc::{ChannelDesc, TypeDesc};
use super::encode::{Sink, walk_channel, walk_type};
use super::hash::Hash;

/// The id of a schema: equal schemas have equal ids, and different schemas almost certainly different ids.
///
/// It is the 128-bit FNV-1a hash of the canonical encoding of the description. It is not cryptographic: it saves a
/// comparison and identifies a schema in a log, but it proves nothing about a peer.
///
/// Displayed as 32 hexadecimal digits; `{:#}` gives the first and the last few.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SchemaId(u128);

impl SchemaId {
    /// Returns the id from its encoded form, little-endian.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(u128::from_le_bytes(bytes))
    }

    /// Returns the encoded form of the id, little-endian.
    #[must_use]
    pub const fn to_bytes(self) -> [u8; 16] {
        self.0.to_le_bytes()
    }

    /// The id of the schema that these bytes encode.
    #[expect(clippy::arithmetic_side_effects, clippy::indexing_slicing, reason = "`at` is below the length")]
    pub(crate) const fn of_bytes(bytes: &[u8]) -> Self {
        let mut hash = Hash::START;
        let mut at = 0;
        while at < bytes.len() {
            hash = hash.with(bytes[at]);
            at += 1;
        }
        Self(hash.finish())
    }
}

impl fmt::Display for SchemaId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() {
            write!(f, "{:08x}…{:04x}", self.0 >> 96, self.0 & 0xFFFF)
        } else {
            write!(f, "{:032x}", self.0)
        }
    }
}

impl fmt::Debug for SchemaId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SchemaId({self})")
    }
}

/// The id of a channel.
///
/// # Panics
///
/// If the description exceeds the limits of `encode`. In a constant this fails to compile, with a text that names the
/// limit.
#[must_use]
pub const fn channel_id(desc: &ChannelDesc) -> SchemaId {
    SchemaId(walk_channel(desc, Sink::new(None)).hash.finish())
}

/// The id of a type by itself.
///
/// # Panics
///
/// As [`channel_id`].
#[must_use]
pub const fn type_id(desc: &TypeDesc) -> SchemaId {
    SchemaId(walk_type(desc, Sink::new(None)).hash.finish())
}

#[cfg(test)]
#[path = "tests/id.rs"]
mod tests;
