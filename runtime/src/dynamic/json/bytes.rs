//! Bytes as text: hexadecimal digits, and base64.

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// Appends two digits for each byte.
pub(super) fn hex(bytes: &[u8], to: &mut Vec<u8>) {
    let digit = |value: u8| DIGITS.get(usize::from(value & 15)).copied().unwrap_or(b'0');
    bytes.iter().for_each(|byte| to.extend_from_slice(&[digit(byte >> 4), digit(*byte)]));
}

/// The bytes of hexadecimal digits.
pub(super) fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digit = |c: u8| char::from(c).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let byte = |pair: &[u8]| match pair {
        [high, low] => Some(digit(*high)? << 4 | digit(*low)?),
        _ => None,
    };
    text.as_bytes().chunks(2).map(byte).collect()
}

/// The bytes of base64 with the standard alphabet, with or without `=` at the end.
pub(super) fn from_base64(text: &str) -> Option<Vec<u8>> {
    let digits = text.trim_end_matches('=').as_bytes();
    let padding = text.len().saturating_sub(digits.len());
    let is_padded = padding == 0 || padding <= 2 && text.len() % 4 == 0;
    let mut bytes = Vec::with_capacity(digits.len());
    for group in digits.chunks(4) {
        let mut bits = 0_u32;
        for digit in group {
            bits = bits << 6 | sextet(*digit)?;
        }
        // The bits that are missing in the last group, and those of it that must be zero.
        let (missing, unused) = match group.len() {
            4 => (0, 0),
            3 => (6, 0x3),
            2 => (12, 0xF),
            _ => return None,
        };
        if bits & unused != 0 {
            return None;
        }
        let [_, all @ ..] = (bits << missing).to_be_bytes();
        bytes.extend(all.iter().take(group.len().saturating_sub(1)));
    }
    is_padded.then_some(bytes)
}

fn sextet(digit: u8) -> Option<u32> {
    let value = match digit {
        b'A'..=b'Z' => digit.checked_sub(b'A')?,
        b'a'..=b'z' => digit.checked_sub(b'a')?.checked_add(26)?,
        b'0'..=b'9' => digit.checked_sub(b'0')?.checked_add(52)?,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    };
    Some(value.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_the_standard() {
        for (text, bytes) in [
            ("", &b""[..]),
            ("Zg==", b"f"),
            ("Zg", b"f"),
            ("Zm8=", b"fo"),
            ("Zm9v", b"foo"),
            ("Zm9vYg==", b"foob"),
            ("+/+/", &[0xFB, 0xFF, 0xBF]),
        ] {
            assert_eq!(from_base64(text).as_deref(), Some(bytes), "{text}");
        }
        for wrong in ["Z", "Zh==", "Zm9=", "Zm9v=", "Zm9v====", "Zm-v", "Zg= =", "Zm9vY"] {
            assert_eq!(from_base64(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn hexadecimal_digits_come_in_pairs() {
        let mut text = Vec::new();
        hex(&[0, 0x1f, 0xff], &mut text);
        assert_eq!(text, b"001fff");
        assert_eq!(from_hex("001FfF"), Some(vec![0, 0x1f, 0xff]));
        for wrong in ["0", "0g", "+1", "é", "00 0"] {
            assert_eq!(from_hex(wrong), None, "{wrong}");
        }
    }
}
