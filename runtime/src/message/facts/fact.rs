//! [`Fact`]: one fact of a type, and what follows from it alone.

use core::marker::PhantomData;

use super::MapUnknown;
use crate::message::Tail;
use crate::message::layout::Text;
use crate::schema::desc::{FieldDesc, TypeDesc};

/// A fact about `S`.
pub struct Fact<S> {
    form: Form,
    of: PhantomData<fn(S) -> S>,
}

#[derive(Clone, Copy)]
pub(in crate::message) enum Form {
    /// For a struct: a field.
    Field {
        offset: usize,
        size: usize,
        ty: &'static TypeDesc,
        any_bits: bool,
        zero_is_valid: bool,
        is_valid: fn(&[u8]) -> bool,
        open: Option<MapUnknown>,
        fault: Option<&'static Text>,
    },
    /// For an enum: a variant, with the size of the tag. One of them may be the catch-all. In an enum with data, the
    /// fields of the variant follow.
    Variant { bits: u64, number: i128, size: usize, is_other: bool },
    /// For a type that this crate implements.
    Whole { fault: Option<&'static Text> },
}

impl<S> Clone for Fact<S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S> Copy for Fact<S> {}

// Only with `self`, as [`super::This`].
impl<S> Fact<S> {
    pub(in crate::message) const fn new(form: Form) -> Self {
        Self { form, of: PhantomData }
    }

    /// A type of this crate meets the contract, by the proof at its implementation, unless its contents have a `fault`.
    pub(crate) const fn whole(fault: Option<&'static Text>) -> Self {
        Self::new(Form::Whole { fault })
    }

    /// The description of the field.
    ///
    /// # Panics
    ///
    /// If it is not a field.
    #[must_use]
    #[expect(
        clippy::panic,
        reason = "evaluated in constants of the macro alone, where a panic is an error of the compiler"
    )]
    pub const fn described(self, name: &'static str, was: &'static [&'static str]) -> FieldDesc {
        match self.form {
            Form::Field { offset, ty, .. } => FieldDesc { name, was, offset, ty },
            _ => panic!("no field"),
        }
    }

    /// The value of a variant as an integer; 0 if it is not a variant.
    #[must_use]
    pub const fn number(self) -> i128 {
        match self.form {
            Form::Variant { number, .. } => number,
            _ => 0,
        }
    }

    /// Whether any bits are a value of the field.
    #[must_use]
    pub const fn any_bits(self) -> bool {
        matches!(self.form, Form::Field { any_bits: true, .. })
    }

    /// Whether zeros are a value of the field, or are this variant.
    #[must_use]
    pub const fn zero_is_valid(self) -> bool {
        matches!(self.form, Form::Field { zero_is_valid: true, .. } | Form::Variant { bits: 0, .. })
    }

    /// Whether the field's part of `bytes` is a value of its type.
    #[inline(always)]
    #[must_use]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "the macro takes `offset` and `size` from a field of a type, whose end lies within \
                  `isize::MAX` bytes"
    )]
    pub fn is_valid(self, bytes: &[u8]) -> bool {
        match self.form {
            Form::Field { offset, size, is_valid, .. } => {
                bytes.get(offset..offset + size).is_some_and(is_valid)
            }
            _ => false,
        }
    }

    /// Whether `bits` are the variant.
    #[inline(always)]
    #[must_use]
    pub const fn is(self, value: u64) -> bool {
        matches!(self.form, Form::Variant { bits, .. } if bits == value)
    }

    /// The variant as the catch-all of its enum.
    #[must_use]
    pub const fn catch_all(self) -> Self {
        match self.form {
            Form::Variant { bits, number, size, .. } => {
                Self::new(Form::Variant { bits, number, size, is_other: true })
            }
            _ => self,
        }
    }

    /// Whether it is the catch-all of its enum.
    #[inline(always)]
    pub(in crate::message) const fn is_catch_all(self) -> bool {
        matches!(self.form, Form::Variant { is_other: true, .. })
    }

    /// Whether it is a field that is or contains an open enum.
    pub(in crate::message) const fn is_open(self) -> bool {
        matches!(self.form, Form::Field { open: Some(_), .. })
    }

    /// Maps unknown numbers in the field's part of `bytes`.
    #[inline(always)]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "the fact is about a field of a type, whose end lies within `isize::MAX` bytes"
    )]
    pub(in crate::message) fn map_unknown(self, bytes: &mut [u8]) {
        if let Form::Field { offset, size, open: Some(map), .. } = self.form {
            if let Some(field) = bytes.get_mut(offset..offset + size) {
                map(field);
            }
        }
    }

    /// The field's part of `tail`.
    ///
    /// # Panics
    ///
    /// If the field is not one of the tail.
    #[must_use]
    pub fn within<'t>(self, tail: &'t mut Tail<'_>) -> Tail<'t> {
        let (offset, size) = self.extent();
        tail.field(offset, size)
    }

    /// Offset and size of the field, or of the tag.
    #[inline(always)]
    pub(crate) const fn extent(self) -> (usize, usize) {
        match self.form {
            Form::Field { offset, size, .. } => (offset, size),
            Form::Variant { size, .. } => (0, size),
            Form::Whole { .. } => (0, 0),
        }
    }

    /// The description of the field's type.
    pub(crate) const fn ty(self) -> Option<&'static TypeDesc> {
        match self.form {
            Form::Field { ty, .. } => Some(ty),
            _ => None,
        }
    }

    /// The bits and the number of the variant.
    pub(crate) const fn variant(self) -> Option<(u64, i128)> {
        match self.form {
            Form::Variant { bits, number, .. } => Some((bits, number)),
            _ => None,
        }
    }

    /// Whether it is about a type of this crate, not about a part of a struct or an enum.
    pub(crate) const fn is_whole(self) -> bool {
        matches!(self.form, Form::Whole { .. })
    }

    /// How the type in the fact breaks the contract: the type of the field, or `S`.
    pub(crate) const fn unproven(self) -> Option<&'static Text> {
        match self.form {
            Form::Field { fault, .. } | Form::Whole { fault } => fault,
            Form::Variant { .. } => None,
        }
    }
}
