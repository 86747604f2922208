//! Texts that are assembled at compile time.

use crate::schema::desc::FieldDesc;

/// Fails to compile with this text, shown where the caller was called.
#[track_caller]
pub(super) const fn fail(text: &Text) {
    panic!("{}", text.as_str());
}

/// A text that is assembled at compile time. A piece that does not fit is left out.
#[derive(Clone, Copy)]
pub(crate) struct Text {
    bytes: [u8; Text::CAPACITY],
    len: usize,
}

impl Text {
    const CAPACITY: usize = 1024;

    pub(super) const fn new() -> Self {
        Self { bytes: [0; Self::CAPACITY], len: 0 }
    }

    pub(super) const fn str(mut self, piece: &str) -> Self {
        let piece = piece.as_bytes();
        if piece.len() > Self::CAPACITY - self.len {
            return self;
        }
        let mut at = 0;
        while at < piece.len() {
            self.bytes[self.len + at] = piece[at];
            at += 1;
        }
        self.len += piece.len();
        self
    }

    pub(super) const fn number(self, number: usize) -> Self {
        let mut text = if number > 9 { self.number(number / 10) } else { self };
        if text.len < Self::CAPACITY {
            text.bytes[text.len] = b'0' + (number % 10) as u8;
            text.len += 1;
        }
        text
    }

    pub(super) const fn bytes(self, count: usize) -> Self {
        self.number(count).str(if count == 1 { " byte" } else { " bytes" })
    }

    /// The field's name, with a dot before the number of a field of a tuple struct.
    pub(super) const fn field(self, field: &FieldDesc) -> Self {
        let text = if is_number(field) { self.str("`.") } else { self.str("`") };
        text.str(field.name).str("`")
    }

    pub(crate) const fn as_str(&self) -> &str {
        match core::str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => text,
            Err(_) => "",
        }
    }
}

/// Whether it is a field of a tuple struct.
pub(super) const fn is_number(field: &FieldDesc) -> bool {
    matches!(field.name.as_bytes(), [b'0'..=b'9', ..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_does_not_fit_is_cut_between_two_pieces() {
        let long = "x".repeat(Text::CAPACITY - 4);
        assert_eq!(
            Text::new().str(&long).str("12345").number(42).number(1234).as_str(),
            long.clone() + "4212"
        );
        assert_eq!(Text::new().str(&"x".repeat(Text::CAPACITY + 1)).as_str(), "");
    }
}
