//! Enums with data: how their values become bytes, and bytes their values.
//!
//! In memory, such an enum has bytes that no variant uses, and bytes that only a longer variant uses. None of them may
//! travel. So a value is not copied as bytes. The code of the macro writes the tag and the fields of the variant, one by
//! one, into zeros; and from received bytes it takes the tag, then the fields of that variant, and makes the variant
//! from them. Bytes that the variant does not use are not looked at.
//!
//! Both directions are safe code: a `match` on the value, and the construction of a variant. So nothing is assumed of
//! the layout in memory, and no proof depends on it. What travels has the layout that the language defines for the
//! `repr` of the enum.

use super::bits::{set_word, word};
use super::facts::Form;
use super::{Fact, Message, Proven, This, Witness};

/// How the values of an enum with data become bytes, and bytes values.
#[doc(hidden)]
#[derive(Debug)]
pub struct Coded<T> {
    encode: fn(&T, &mut [u8]),
    decode: fn(&mut [u8]) -> Option<T>,
}

impl<T> Clone for Coded<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Coded<T> {}

impl<T> Coded<T> {
    /// `encode` writes a value into zeros; `decode` makes a value from private bytes, if they are one. Both get
    /// `size_of::<T>()` bytes.
    #[must_use]
    pub const fn new(encode: fn(&T, &mut [u8]), decode: fn(&mut [u8]) -> Option<T>) -> Option<Self> {
        Some(Self { encode, decode })
    }

    /// Writes `value` into zeros.
    #[inline(always)]
    pub(crate) fn encode(self, value: &T, to: &mut [u8]) {
        (self.encode)(value, to);
    }

    /// The value in `bytes`, which are private; they may be changed.
    #[inline(always)]
    pub(crate) fn decode(self, bytes: &mut [u8]) -> Option<T> {
        (self.decode)(bytes)
    }
}

// Only with `self`, as in `facts`.
impl<S> This<S> {
    /// A variant of an enum with data, whose tag is an `I`.
    #[must_use]
    #[allow(clippy::cast_sign_loss, clippy::cast_possible_truncation)] // the bits of the tag
    #[expect(clippy::arithmetic_side_effects, reason = "evaluated in constants of the macro alone")]
    pub const fn case<I: Message>(self, number: i128) -> Fact<S> {
        let size = I::TYPE.size;
        let bits = if size < 8 { number as u64 & ((1 << (8 * size)) - 1) } else { number as u64 };
        Fact::new(Form::Variant { bits, number, size, is_other: false })
    }

    /// A field of a variant, behind the field before it or behind the tag.
    #[must_use]
    #[expect(clippy::arithmetic_side_effects, reason = "evaluated in constants of the macro alone")]
    pub const fn part<D>(self, before: Fact<S>, ty: Witness<D>) -> Fact<S> {
        let Witness { ty, any_bits, zero_is_valid, is_valid, open, fault, .. } = ty;
        let (start, len) = before.extent();
        let offset = (start + len).next_multiple_of(ty.align);
        let size = size_of::<D>();
        Fact::new(Form::Field { offset, size, ty, any_bits, zero_is_valid, is_valid, open, fault })
    }
}

// Only with `self`, as in `facts`.
impl<S> Fact<S> {
    /// Writes the tag of the variant.
    #[inline(always)]
    pub fn put_tag(self, to: &mut [u8]) {
        let (_, size) = self.extent();
        if let (Some((bits, _)), Some(tag)) = (self.variant(), to.get_mut(..size)) {
            set_word(tag, bits);
        }
    }

    /// Whether the tag in `bytes` is that of the variant.
    #[inline(always)]
    #[must_use]
    pub fn has_tag(self, bytes: &[u8]) -> bool {
        let (_, size) = self.extent();
        bytes.get(..size).and_then(word).is_some_and(|bits| self.is(bits))
    }

    /// Writes the field.
    #[inline(always)]
    pub fn put<T: Message>(self, value: &T, to: &mut [u8]) {
        put(value, self.extent().0, to);
    }

    /// The field, if its part of `bytes` is a value.
    #[inline(always)]
    #[must_use]
    pub fn take<T: Message>(self, bytes: &mut [u8]) -> Option<T> {
        take(self.extent().0, bytes)
    }
}

/// Writes `value` at byte `at` of `to`.
#[inline(always)]
#[expect(clippy::arithmetic_side_effects, reason = "`at` is the offset of a field in a type")]
pub(super) fn put<T: Message>(value: &T, at: usize, to: &mut [u8]) {
    let Some(to) = to.get_mut(at..at + size_of::<T>()) else { return };
    match const { T::CODED } {
        Some(coded) => coded.encode(value, to),
        // SAFETY: it is not coded.
        None => to.copy_from_slice(unsafe { bytes_of(value) }),
    }
}

/// The value at byte `at` of `bytes`, if there is one.
#[inline(always)]
#[expect(clippy::arithmetic_side_effects, reason = "`at` is the offset of a field in a type")]
pub(super) fn take<T: Message>(at: usize, bytes: &mut [u8]) -> Option<T> {
    let () = Proven::<T>::OK;
    let bytes = bytes.get_mut(at..at + size_of::<T>())?;
    if let Some(coded) = const { T::CODED } {
        return coded.decode(bytes);
    }
    if T::OPEN {
        T::map_unknown(bytes);
    }
    if !(T::ANY_BITS || T::is_valid(bytes)) {
        return None;
    }
    // SAFETY: `size_of::<T>()` initialised bytes, borrowed here; by the contract of `Message`, which is proven (`OK`),
    // bytes for which `ANY_BITS` or `is_valid` holds are a value once they are in an aligned place, where they go.
    Some(unsafe { bytes.as_ptr().cast::<T>().read_unaligned() })
}

/// The bytes of a value.
///
/// # Safety
///
/// `T::CODED` is `None`.
#[inline(always)]
pub(super) unsafe fn bytes_of<T: Message>(value: &T) -> &[u8] {
    let () = Proven::<T>::OK;
    // SAFETY: by the contract of `Message`, which is proven (`OK`), all bytes of a value are initialised, as it is not
    // coded (contract of this function); they are borrowed for as long as `value` is.
    unsafe { core::slice::from_raw_parts(core::ptr::from_ref(value).cast::<u8>(), size_of::<T>()) }
}

#[cfg(test)]
#[path = "coded_tests.rs"]
mod tests;
