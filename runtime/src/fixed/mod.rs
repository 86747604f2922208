//! Text and lists with a bounded length that can lie in shared memory: [`FixedStr`] and [`FixedVec`].
//!
//! Both consist of the length, a `u64` in native byte order with alignment 1, and then the storage. Because the length
//! is first and eight bytes wide, there is no gap before or behind the storage for elements with an alignment of at
//! most 8.
//!
//! Guaranteed: the length is at most the capacity, and the contents up to the length are valid. Only the functions here
//! and [`Message::is_valid`](crate::Message) establish this, and the fields are private. In a value that was built
//! here, storage beyond the length is zero, and it is zeroed again when elements are removed, so earlier contents are
//! never sent.
//!
//! Not guaranteed: that storage beyond the length is zero in a value from a peer. No code here reads it, but a value
//! that is passed on unchanged carries the peer's bytes along. A clone of a [`FixedVec`], and a string built from
//! [`FixedStr::as_str`], do not.

mod str;
mod str_traits;
mod vec;
mod vec_traits;

use core::error::Error;
use core::fmt;

use crate::message::limits::LEN_BYTES;

pub use self::str::FixedStr;
pub use self::vec::FixedVec;

/// A text or list was too long for a [`FixedStr`] or [`FixedVec`], which is unchanged.
///
/// ```
/// use memorypipe::FixedStr;
///
/// let mut line = FixedStr::<4>::try_from("abc")?;
/// let error = line.push_str("de").unwrap_err();
/// assert_eq!((error.capacity, error.needed), (4, 5));
/// assert_eq!(line, "abc");
/// # Ok::<(), memorypipe::CapacityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct CapacityError {
    /// The capacity, in bytes of text or in elements.
    pub capacity: usize,
    /// The capacity that was needed; a lower bound if an iterator did not know its length.
    pub needed: usize,
}

impl fmt::Display for CapacityError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { capacity, needed } = self;
        write!(
            f,
            "a length of {needed} does not fit into a capacity of {capacity}: shorten the contents, or declare a \
             larger capacity on both sides of the channel"
        )
    }
}

impl Error for CapacityError {}

/// A length with alignment 1, at most the capacity of its value.
#[derive(Clone, Copy)]
#[repr(transparent)]
struct Len([u8; LEN_BYTES]);

impl Len {
    const ZERO: Self = Self([0; LEN_BYTES]);

    const fn of(len: usize) -> Self {
        Self((len as u64).to_ne_bytes())
    }

    #[inline(always)]
    const fn get(self) -> usize {
        // Does not truncate: the length is at most the capacity, which is a `usize`.
        u64::from_ne_bytes(self.0) as usize
    }
}

/// `Ok(needed)` if that fits into `capacity`.
const fn fits(capacity: usize, needed: usize) -> Result<usize, CapacityError> {
    if needed <= capacity { Ok(needed) } else { Err(CapacityError { capacity, needed }) }
}

/// The length and the storage in bytes from a peer, or `None` if that length exceeds the capacity.
#[inline(always)]
fn split_len(bytes: &[u8], capacity: usize) -> Option<(usize, &[u8])> {
    let (len, storage) = bytes.split_first_chunk::<LEN_BYTES>()?;
    let len = usize::try_from(u64::from_ne_bytes(*len)).ok()?;
    (len <= capacity).then_some((len, storage))
}

/// The lengths that a hostile peer would try with a capacity.
#[cfg(test)]
fn hostile_lengths(capacity: usize) -> impl Iterator<Item = u64> {
    let capacity = capacity as u64;
    let powers = (0..64).flat_map(|bit| {
        let power = 1_u64 << bit;
        [power - 1, power, power | 1]
    });
    powers.chain([capacity, capacity + 1, u64::MAX, u64::MAX - 7, u64::MAX / 2, u64::MAX / 8 + 1])
}

/// The bytes as they are in a slot.
#[cfg(test)]
fn bytes_of<T: crate::Message>(value: &T) -> &[u8] {
    // SAFETY: the pointer comes from a reference that lives as long as the result and points to `size_of::<T>()` bytes;
    // `u8` needs no alignment, and `Message` promises that all of them are initialised.
    unsafe { core::slice::from_raw_parts(core::ptr::from_ref(value).cast(), size_of::<T>()) }
}
