//! [`FixedStr`].

use super::{CapacityError, Len, fits, split_len};
use crate::message::limits::LEN_BYTES;
use crate::message::{Fact, Message};
use crate::schema::desc::{Kind, TypeDesc};

/// Text of at most `N` bytes of UTF-8 that can lie in shared memory.
///
/// It always takes `N + 8` bytes, so `FixedStr<120>` fills two cache lines. It derefs to [`str`], and grows like a
/// [`String`], except that growing can fail.
///
/// ```
/// use core::fmt::Write;
/// use memorypipe::FixedStr;
///
/// let mut line: FixedStr<32> = "disk 3".parse()?;
/// line.push_str(" at ")?;
/// write!(line, "{} °C", 41)?;
///
/// assert_eq!(line, "disk 3 at 41 °C");
/// assert!(line.starts_with("disk"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy)]
#[repr(C)]
pub struct FixedStr<const N: usize> {
    /// At most `N`.
    len: Len,
    /// UTF-8 up to `len`.
    bytes: [u8; N],
}

// SAFETY: `Len` is eight bytes with alignment 1, and so are the `N` bytes behind it, so `repr(C)` leaves no gap and all
// bytes are initialised. Nothing is owned. `is_valid` checks exactly the invariants of the type: a length of at most
// `N`, and UTF-8 up to it; both hold for zeros.
#[diagnostic::do_not_recommend]
unsafe impl<const N: usize> Message for FixedStr<N> {
    // Its kind identifies it, as with an array; arguments here would repeat the capacity.
    const TYPE: &'static TypeDesc = &TypeDesc {
        name: "FixedStr",
        args: &[],
        kind: Kind::Text { capacity: N },
        size: size_of::<Self>(),
        align: align_of::<Self>(),
    };
    const ANY_BITS: bool = false;
    const ZERO_IS_VALID: bool = true;
    const FACTS: &'static [Fact<Self>] = &[Fact::whole(None)];
    const LAYOUT_CHECK: () = assert!(size_of::<Self>() == LEN_BYTES + N && align_of::<Self>() == 1);

    #[inline]
    fn is_valid(bytes: &[u8]) -> bool {
        let text = split_len(bytes, N).and_then(|(len, storage)| storage.get(..len));
        text.is_some_and(|text| core::str::from_utf8(text).is_ok())
    }
}

impl<const N: usize> FixedStr<N> {
    /// An empty text.
    #[must_use]
    pub const fn new() -> Self {
        Self { len: Len::ZERO, bytes: [0; N] }
    }

    /// The text of a literal; in a constant it is checked at compile time.
    ///
    /// ```
    /// use memorypipe::FixedStr;
    ///
    /// const ACME: FixedStr<8> = FixedStr::literal("ACME");
    /// assert_eq!(ACME, "ACME");
    /// ```
    ///
    /// # Panics
    ///
    /// If it does not fit. For text that is only known at run time use `try_from`.
    #[must_use]
    #[expect(
        clippy::arithmetic_side_effects,
        clippy::indexing_slicing,
        reason = "`text` is at most `N` bytes long (asserted), and `i` below its length"
    )]
    pub const fn literal(text: &str) -> Self {
        let mut fixed = Self::new();
        assert!(text.len() <= N, "the text does not fit into the `FixedStr`");
        let mut i = 0;
        while i < text.len() {
            fixed.bytes[i] = text.as_bytes()[i];
            i += 1;
        }
        fixed.len = Len::of(text.len());
        fixed
    }

    /// Length in bytes.
    #[inline]
    #[must_use]
    pub const fn len(&self) -> usize {
        self.len.get()
    }

    /// Whether the text is empty.
    #[inline]
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The maximum length in bytes, `N`.
    #[must_use]
    pub const fn capacity(&self) -> usize {
        N
    }

    /// Whether the text is as long as the capacity.
    #[must_use]
    pub const fn is_full(&self) -> bool {
        self.len() == N
    }

    /// The text.
    #[inline]
    #[must_use]
    pub fn as_str(&self) -> &str {
        // SAFETY: the bytes up to the length are UTF-8, see the field.
        unsafe { core::str::from_utf8_unchecked(&self.bytes[..self.len()]) }
    }

    /// The text, for changes in place that keep its length.
    #[inline]
    pub fn as_mut_str(&mut self) -> &mut str {
        let len = self.len();
        // SAFETY: the bytes up to the length are UTF-8, see the field, and a `&mut str` keeps them so.
        unsafe { core::str::from_utf8_unchecked_mut(&mut self.bytes[..len]) }
    }

    /// Appends a character.
    ///
    /// # Errors
    ///
    /// If there is no room for all of it; the text is then unchanged. This holds for all methods that grow the text.
    pub fn push(&mut self, c: char) -> Result<(), CapacityError> {
        self.push_str(c.encode_utf8(&mut [0; 4]))
    }

    /// Appends text.
    ///
    /// ```
    /// # use memorypipe::FixedStr;
    /// let mut text = FixedStr::<3>::new();
    /// text.push_str("ab")?;
    /// assert!(text.push_str("cd").is_err());
    /// assert_eq!(text, "ab");
    /// # Ok::<(), memorypipe::CapacityError>(())
    /// ```
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "no text is longer than `isize::MAX` bytes, so two of them fit into a `usize`"
    )]
    pub fn push_str(&mut self, text: &str) -> Result<(), CapacityError> {
        let len = self.len();
        let end = fits(N, len + text.len())?;
        self.bytes[len..end].copy_from_slice(text.as_bytes());
        self.len = Len::of(end);
        Ok(())
    }

    /// Inserts text before byte `at`.
    ///
    /// # Panics
    ///
    /// If `at` is not on a character boundary, like [`String::insert_str`].
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "no text is longer than `isize::MAX` bytes; `at` is a boundary within the text (asserted), \
                  and both fit into `N`"
    )]
    pub fn insert_str(&mut self, at: usize, text: &str) -> Result<(), CapacityError> {
        assert!(self.is_char_boundary(at), "byte {at} is not on the boundary of a character");
        let len = self.len();
        let end = fits(N, len + text.len())?;
        self.bytes.copy_within(at..len, at + text.len());
        self.bytes[at..at + text.len()].copy_from_slice(text.as_bytes());
        self.len = Len::of(end);
        Ok(())
    }

    /// Removes and returns the character at byte `at`.
    ///
    /// # Panics
    ///
    /// If no character starts there, like [`String::remove`].
    #[expect(
        clippy::arithmetic_side_effects,
        clippy::panic,
        clippy::string_slice,
        reason = "a caller that names no character gets a panic, as documented; the character found is part \
                  of the text, which no peer can change here"
    )]
    pub fn remove(&mut self, at: usize) -> char {
        let Some(c) = self[at..].chars().next() else { panic!("no character starts at byte {at}") };
        let len = self.len();
        self.bytes.copy_within(at + c.len_utf8()..len, at);
        self.shorten(len - c.len_utf8());
        c
    }

    /// Removes and returns the last character.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "the last character is part of the text, so it is no longer"
    )]
    pub fn pop(&mut self) -> Option<char> {
        let c = self.chars().next_back()?;
        self.shorten(self.len() - c.len_utf8());
        Some(c)
    }

    /// Shortens the text to `len` bytes; does nothing if it is not longer.
    ///
    /// # Panics
    ///
    /// If `len` is not on a character boundary, like [`String::truncate`].
    pub fn truncate(&mut self, len: usize) {
        if len < self.len() {
            assert!(self.is_char_boundary(len), "byte {len} is not on the boundary of a character");
            self.shorten(len);
        }
    }

    /// Removes all text.
    pub fn clear(&mut self) {
        self.shorten(0);
    }

    /// Sets a smaller length, on a boundary, and zeroes the bytes behind it.
    fn shorten(&mut self, len: usize) {
        debug_assert!(len <= self.len());
        let end = self.len();
        self.len = Len::of(len);
        self.bytes[len..end].fill(0);
    }
}

#[cfg(test)]
#[path = "str_tests.rs"]
mod tests;
