//! The bytes of an integer whose width is that of the tag of an enum.

/// `bytes` as a number; `None` if their number is not that of an integer.
#[inline(always)]
pub(super) const fn word(bytes: &[u8]) -> Option<u64> {
    Some(match *bytes {
        [a] => a as u64,
        [a, b] => u16::from_ne_bytes([a, b]) as u64,
        [a, b, c, d] => u32::from_ne_bytes([a, b, c, d]) as u64,
        [a, b, c, d, e, f, g, h] => u64::from_ne_bytes([a, b, c, d, e, f, g, h]),
        _ => return None,
    })
}

/// Sets `bytes`, which are an integer, to the low bits of `bits`.
#[inline(always)]
#[allow(clippy::cast_possible_truncation)] // the bits of a variant fit its integer
pub(super) fn set_word(bytes: &mut [u8], bits: u64) {
    match bytes {
        [a] => *a = bits as u8,
        [_, _] => bytes.copy_from_slice(&(bits as u16).to_ne_bytes()),
        [_, _, _, _] => bytes.copy_from_slice(&(bits as u32).to_ne_bytes()),
        [_, _, _, _, _, _, _, _] => bytes.copy_from_slice(&bits.to_ne_bytes()),
        _ => {}
    }
}
