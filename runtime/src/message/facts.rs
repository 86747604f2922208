//! Facts of a type, as values that only the runtime can make, and the proof that follows from them.
//!
//! The code of an implementation of [`Message`] or [`Payload`] comes from a macro, but the crate that contains it
//! decides where its paths lead: `crate = ..`, an alias or a module with a standard name may redirect them. An
//! attribute below the macro may change the item after the macro has read it. So nothing that such an implementation
//! says is trusted, except:
//!
//! - [`Witness<T>`] exists only if `T` is a [`Message`]: its constructor requires the trait.
//! - Only [`This::field`] makes a [`Fact`] of a field, from the pointer `&raw mut (*start).name`. Its type and its
//!   address are those of the compiled field, because no path is involved. The [`Witness`] that comes with it must have
//!   exactly that type ([`Is`]).
//! - Only [`This::variant`] makes a [`Fact`] of a variant without data, and the fact holds the bytes of that variant. The
//!   facts of an enum with data only describe it, see [`super::coded`]: no unsafe code relies on them.
//! - [`This`] comes from the trait itself, where no implementation can replace its methods.
//!
//! A pattern without `..` in the implementation proves that the facts cover every field exactly once. [`Proven`] draws
//! the conclusion, at compile time and for each type that the runtime uses. Code that relies on the contract of a
//! message evaluates it first.

mod fact;

use core::marker::PhantomData;
use core::mem::{ManuallyDrop, MaybeUninit};

pub use self::fact::Fact;
pub(super) use self::fact::Form;
use super::bits::word;
use super::{Message, Payload};
use crate::message::layout::{self, Text, report};
use crate::schema::desc::TypeDesc;

/// [`Message::map_unknown`] of a type.
pub(super) type MapUnknown = fn(&mut [u8]);

/// Proves that `T` is a message, and holds what follows from that.
pub struct Witness<T> {
    pub(super) ty: &'static TypeDesc,
    pub(super) any_bits: bool,
    pub(super) zero_is_valid: bool,
    pub(super) is_valid: fn(&[u8]) -> bool,
    pub(super) open: Option<MapUnknown>,
    /// How it breaks the contract, see [`Proven`].
    pub(super) fault: Option<&'static Text>,
    of: PhantomData<fn(T) -> T>,
}

impl<T> Clone for Witness<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Witness<T> {}

impl<T: Message> Witness<T> {
    pub(super) const NEW: Self = Self {
        ty: T::TYPE,
        any_bits: T::ANY_BITS,
        zero_is_valid: T::ZERO_IS_VALID,
        is_valid: T::is_valid,
        open: if T::OPEN { Some(T::map_unknown) } else { None },
        fault: Proven::<T>::FAULT,
        of: PhantomData,
    };
}

/// `Self` and `F` are one type.
///
/// # Safety
///
/// The two types are equal. Only the implementation below can promise that.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is checked here, but `{F}` is compiled",
    label = "what is compiled is another type",
    note = "a macro below `#[ipc_message]` may change the type: write its attribute above, so that both see the same \
            type"
)]
pub unsafe trait Is<F> {}

// SAFETY: `T` is `T`.
unsafe impl<T> Is<T> for T {}

/// Makes facts about `S`.
pub struct This<S>(PhantomData<fn(S) -> S>);

impl<S> Clone for This<S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S> Copy for This<S> {}

// All methods take `self`: a method with a reference would be found after one of a user's trait that takes the value.
impl<S> This<S> {
    pub(super) const NEW: Self = Self(PhantomData);

    /// Its size in bytes.
    #[must_use]
    pub const fn size(self) -> usize {
        size_of::<S>()
    }

    /// Its alignment in bytes.
    #[must_use]
    pub const fn align(self) -> usize {
        align_of::<S>()
    }

    /// Room for a value, for taking addresses in it.
    #[must_use]
    pub const fn room(self) -> MaybeUninit<S> {
        MaybeUninit::uninit()
    }

    /// The start of the value in that room.
    #[must_use]
    pub const fn start(self, room: *mut MaybeUninit<S>) -> *mut S {
        room.cast()
    }

    /// The offset of a field, with the proof that its type is a message.
    ///
    /// # Safety
    ///
    /// `start` points to room for an `S`, and `field` is `&raw mut (*start).name` for one of its fields.
    #[must_use]
    pub const unsafe fn field<F, D: Is<F>>(self, start: *const S, field: *mut F, ty: Witness<D>) -> Fact<S> {
        // SAFETY: both point into the same room, by the contract of this function.
        let offset = unsafe { field.byte_offset_from(start) };
        let Witness { ty, any_bits, zero_is_valid, is_valid, open, fault, .. } = ty;
        #[allow(clippy::cast_sign_loss)] // a field does not lie before its struct
        let (offset, size) = (offset as usize, size_of::<F>());
        Fact::new(Form::Field { offset, size, ty, any_bits, zero_is_valid, is_valid, open, fault })
    }

    /// The bytes of a variant.
    ///
    /// # Safety
    ///
    /// `S` is an enum without data.
    #[must_use]
    pub const unsafe fn variant(self, value: S, number: i128) -> Fact<S> {
        let value = ManuallyDrop::new(value);
        let mut bytes = [0_u8; 8];
        if size_of::<S>() > bytes.len() {
            return self.fault();
        }
        // SAFETY: `value` has that many bytes. They are initialised, as those of an enum without data are (contract);
        // `bytes` has at least as many (just checked). The two are separate variables.
        unsafe {
            core::ptr::copy_nonoverlapping((&raw const value).cast(), bytes.as_mut_ptr(), size_of::<S>());
        }
        match word(bytes.split_at(size_of::<S>()).0) {
            Some(bits) => Fact::new(Form::Variant { bits, number, size: size_of::<S>(), is_other: false }),
            None => self.fault(),
        }
    }

    /// Replaces facts where a fault was reported. It proves nothing.
    #[must_use]
    pub const fn fault(self) -> Fact<S> {
        Fact::new(Form::Whole { fault: Some(&layout::REFUSED) })
    }

    /// The bits of an enum without data; `None` if the number of bytes is not that of an integer.
    #[inline(always)]
    #[must_use]
    pub fn bits(self, bytes: &[u8]) -> Option<u64> {
        if bytes.len() == size_of::<S>() { word(bytes) } else { None }
    }
}

/// The proof that `P` meets the contract of [`Message`] or [`Payload`].
pub(crate) struct Proven<P>(PhantomData<P>);

impl<P: Payload> Proven<P> {
    /// Evaluating it fails to compile if `P` breaks the contract.
    pub(crate) const OK: () = {
        // The same rules, with errors at the places that break them.
        let () = P::LAYOUT_CHECK;
        report(&Self::FOUND);
    };

    /// How `P` breaks the contract.
    pub(crate) const FAULT: Option<&'static Text> = match &Self::FOUND {
        Some(text) => Some(text),
        None => None,
    };

    const FOUND: Option<Text> = layout::fault_of::<P>();

    /// Evaluating it fails to compile if `P` breaks the contract, or if not all bytes of its values are initialised.
    pub(crate) const PLAIN: () = {
        let () = Self::OK;
        report(&Self::FOUND_IN_BYTES);
    };

    /// Why a value of `P` cannot be copied as bytes.
    pub(crate) const PLAIN_FAULT: Option<&'static Text> = match &Self::FOUND_IN_BYTES {
        Some(text) => Some(text),
        None => Self::FAULT,
    };

    const FOUND_IN_BYTES: Option<Text> =
        if P::CODED.is_some() { layout::carried_fault(P::MESSAGE) } else { None };
}

#[cfg(test)]
#[path = "facts_tests.rs"]
mod tests;
