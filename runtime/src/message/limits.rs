//! How large and how aligned a message may be.

/// Largest alignment of a message: that of a slot.
pub const MAX_ALIGN: usize = 64;

/// Largest size of a message, and of all arguments of a method together. A message is a value that Rust moves over the
/// stack: of this size it works everywhere on a thread of 2 MiB, even without optimisation (`tests/plain`).
pub const MAX_SIZE: usize = 64 << 10;

/// Largest size of all bulk data of a method in one direction.
pub const MAX_BULK: usize = 64 << 20;

/// How many bytes the length of a text or a list takes, and the largest alignment that may follow it without a gap.
pub(crate) const LEN_BYTES: usize = 8;
