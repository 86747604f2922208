//! A message with a byte of every kind that has invalid values, and a second, independent definition of the valid ones.

use core::num::NonZero;

use memorypipe::prelude::*;

/// One of three.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Side {
    /// The first.
    Buy = 1,
    /// Far from it.
    Sell = 200,
    /// The last.
    Hold = 255,
}

/// One of three with a sign.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(i8)]
pub enum Trend {
    /// Below zero.
    Down = -1,
    /// Zero.
    Flat,
    /// Above.
    Up,
}

/// One field of every kind that has invalid values.
#[ipc_message]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picky {
    /// Length first, then UTF-8.
    pub text: FixedStr<16>,
    /// Length first, then items.
    pub flags: FixedVec<bool, 8>,
    /// Any bits.
    pub any: u64,
    /// No surrogate, nothing above the last scalar value.
    pub letter: char,
    /// Not zero.
    pub count: NonZero<u32>,
    /// 0 or 1.
    pub flag: bool,
    /// 1, 200 or 255.
    pub side: Side,
    /// -1, 0 or 1.
    pub trend: Trend,
    /// Not zero.
    pub small: NonZero<u8>,
    /// 0 or 1 each.
    pub pair: [bool; 4],
}

/// How many bytes it has.
pub const LEN: usize = 64;

const _: () = assert!(size_of::<Picky>() == LEN);

impl Picky {
    /// A valid one.
    ///
    /// # Panics
    ///
    /// Never.
    #[must_use]
    pub fn example() -> Picky {
        Picky {
            text: "grüezi".parse().expect("it fits"),
            flags: FixedVec::try_from([true, false, true]).expect("they fit"),
            any: 0x0123_4567_89ab_cdef,
            letter: 'ß',
            count: NonZero::new(7).expect("not zero"),
            flag: true,
            side: Side::Sell,
            trend: Trend::Down,
            small: NonZero::new(1).expect("not zero"),
            pair: [false, true, true, false],
        }
    }

    /// Its bytes.
    #[must_use]
    pub fn bytes(&self) -> [u8; LEN] {
        let from = core::ptr::from_ref(self).cast::<[u8; LEN]>();
        // SAFETY: a message has no padding, so all of its `LEN` bytes are initialised; `self` is borrowed, and bytes
        // have no alignment.
        unsafe { from.read() }
    }
}

/// Whether bytes are a [`Picky`].
#[must_use]
pub fn is_picky(bytes: &[u8; LEN]) -> bool {
    let number = |at: usize, len: usize| {
        bytes[at..at + len].iter().rev().fold(0_u64, |all, byte| all << 8 | u64::from(*byte))
    };
    let text_len = number(0, 8);
    let flags_len = number(24, 8);
    let text = usize::try_from(text_len).ok().filter(|len| *len <= 16);
    let flags = usize::try_from(flags_len).ok().filter(|len| *len <= 8);
    let letter = number(48, 4);
    text.is_some_and(|len| core::str::from_utf8(&bytes[8..8 + len]).is_ok())
        && flags.is_some_and(|len| bytes[32..32 + len].iter().all(|flag| *flag < 2))
        && (letter < 0xD800 || (0xE000..=0x10_FFFF).contains(&letter))
        && number(52, 4) != 0
        && bytes[56] < 2
        && [1, 200, 255].contains(&bytes[57])
        && [0xFF, 0, 1].contains(&bytes[58])
        && bytes[59] != 0
        && bytes[60..64].iter().all(|flag| *flag < 2)
}

/// Panics if `value` is invalid: checks the bytes, because the compiler takes the validity of a value for granted.
///
/// # Panics
///
/// If it is invalid.
pub fn is_what_it_says(value: &Picky) {
    let bytes = value.bytes();
    assert!(is_picky(&bytes), "bytes that are no value have become one: {bytes:?}");
}
