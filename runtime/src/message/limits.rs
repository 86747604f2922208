//! The limits of the size and alignment of a message.

/// The maximum alignment of a message: that of a slot.
pub const MAX_ALIGN: usize = 64;

/// The maximum size of a message, and of all arguments of a method together, in bytes. Rust moves a message over the
/// stack: messages of this size work everywhere on a thread with 2 MiB of stack, even without optimization
/// (`tests/plain`).
pub const MAX_SIZE: usize = 64 << 10;

/// The maximum size of all bulk data of a method in one direction, in bytes.
pub const MAX_BULK: usize = 64 << 20;

/// The size of the length of a text or a list in bytes, and the maximum alignment that can follow it without a gap.
pub(crate) const LEN_BYTES: usize = 8;
