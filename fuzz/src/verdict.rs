//! An enum with data, and a second, independent definition of its valid bytes and of what they mean.

use memorypipe::prelude::*;

/// One variant of every form. It may grow.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq)]
#[repr(u8)]
pub enum Verdict {
    /// No data.
    Late = 1,
    /// Any bits, behind a gap.
    TooLarge {
        /// How much would be accepted.
        limit: u64,
    } = 3,
    /// Each with invalid values.
    Pair(char, bool) = 200,
    /// Everything else.
    #[other]
    Unknown = 9,
}

/// How many bytes it has.
pub const VERDICT_LEN: usize = 16;

const _: () = assert!(size_of::<Verdict>() == VERDICT_LEN);

/// The value that bytes are, without the decoder of the macro.
///
/// # Panics
///
/// Never.
#[must_use]
pub fn verdict_of(bytes: &[u8; VERDICT_LEN]) -> Option<Verdict> {
    let letter = u32::from_le_bytes(bytes[4..8].try_into().expect("four"));
    Some(match bytes[0] {
        1 => Verdict::Late,
        3 => Verdict::TooLarge { limit: u64::from_le_bytes(bytes[8..].try_into().expect("eight")) },
        200 if bytes[8] > 1 => return None,
        200 => Verdict::Pair(char::from_u32(letter)?, bytes[8] == 1),
        _ => Verdict::Unknown,
    })
}

/// Panics if `verdict` is invalid: looks at the parts, because the compiler takes their validity for granted.
///
/// # Panics
///
/// If it is invalid.
pub fn is_a_verdict(verdict: Verdict) {
    if let Verdict::Pair(letter, flag) = core::hint::black_box(verdict) {
        assert!(core::hint::black_box(u8::from(flag)) < 2);
        assert!(char::from_u32(core::hint::black_box(u32::from(letter))).is_some());
    }
}
