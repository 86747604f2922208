//! How much memory the slices of a call need.

use crate::bulk::allocator::Arena;
use crate::error::IpcError;
use crate::message::Message;
use crate::probe::Probe;

/// Most elements of a slice.
#[derive(Debug, Clone, Copy)]
pub struct Max<const N: usize>;

/// The memory that a slice of a call needs.
#[derive(Debug, Clone, Copy)]
pub struct Need {
    pub(super) room: Arena,
    pub(super) count: u32,
    pub(super) bytes: usize,
}

impl Need {
    pub(super) const NOTHING: Need = Need { room: Arena::ToHost, count: 0, bytes: 0 };

    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`count` is at most `MAX`, and `MAX` elements are at most `MAX_BULK` bytes, as the macro \
                  asserts (`bulk_within_limits`)"
    )]
    fn of<T, const MAX: usize>(room: Arena, count: usize) -> Result<Need, IpcError> {
        Ok(Need { room, count: checked_count(count, MAX)?, bytes: count * size_of::<T>() })
    }
}

/// `count` as it is sent.
pub(super) fn checked_count(count: usize, max: usize) -> Result<u32, IpcError> {
    match u32::try_from(count) {
        Ok(sent) if count <= max => Ok(sent),
        _ => Err(IpcError::TooLong { count, max }),
    }
}

impl<T: Message> Probe<T> {
    /// Memory for an input slice of `count` elements.
    ///
    /// # Errors
    ///
    /// If they are too many.
    pub fn need_in<const MAX: usize>(_: Max<MAX>, count: usize) -> Result<Need, IpcError> {
        Need::of::<T, MAX>(Arena::ToHost, count)
    }

    /// Memory for an output slice of `count` elements.
    ///
    /// # Errors
    ///
    /// If they are too many.
    pub fn need_out<const MAX: usize>(_: Max<MAX>, count: usize) -> Result<Need, IpcError> {
        Need::of::<T, MAX>(Arena::ToClient, count)
    }
}
