//! [`Message`]: the contract between the bytes in a slot and a Rust value.
//!
//! The trait is implemented in [`leaves`] for integers, floats, `bool`, `char`, `NonZero` and arrays, by
//! `#[ipc_message]` for structs and enums, and by [`crate::FixedStr`] and [`crate::FixedVec`]. At the leaves zerocopy
//! decides whether bytes are a value; a struct checks its fields, and an enum compares with its values. [`facts`] ties
//! an implementation to the type as it is compiled.
//!
//! This module does not read shared memory. The caller of [`Message::is_valid`] has a private copy.
//!
//! # Files that import each other
//!
//! - `message`, `coded`, `facts`, `facts/fact`, `open`, `layout`, `layout/carried`, `layout/gaps`, `layout/proof`: a
//!   message is proven by the facts of its fields, the fact of a field holds the proof of its type, and the proof applies
//!   the rules of the layout to the facts. The code of the macros uses the rules one by one too.

pub(crate) mod args;
mod bits;
mod coded;
pub(crate) mod encode;
mod facts;
#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "evaluated by the compiler alone, over our own declarations: a panic there is an error of the \
              compiler"
)]
#[deny(unsafe_code)]
pub mod layout;
mod leaves;
pub(crate) mod limits;
mod open;

use crate::schema::desc::TypeDesc;

pub use self::coded::Coded;
pub(crate) use self::facts::Proven;
pub use self::facts::{Fact, Is, This, Witness};
pub(crate) use self::leaves::{all_valid, map_all_unknown};
pub use self::open::number_of_other;

/// Plain data that can lie in memory shared by two processes.
///
/// Do not implement it by hand: write `#[ipc_message]` on a struct or an enum, which proves the whole contract at compile
/// time. A message needs no other trait, not even `Debug` or `Copy`; derive what you like.
///
/// ```
/// use memorypipe::prelude::*;
///
/// #[ipc_message]
/// #[derive(Debug, Clone, Copy, PartialEq)]
/// pub struct Sample {
///     pub t_ns: u64,
///     pub value: f64,
/// }
///
/// fn takes_a_message<T: Message>(_: T) {}
/// takes_a_message(Sample { t_ns: 1, value: 0.5 });
/// ```
///
/// # The proof
///
/// A macro sees tokens, and the compiled item may differ from them: another macro may change the item afterwards, and
/// `crate = ..` may redirect its paths. So the proof is made on the compiled item. The implementation contains a
/// pattern that names every field, and a fact for each field: its offset, taken from the address of the field, and the
/// proof that its compiled type is a message, the described one. For an enum the facts are the bytes of each variant.
/// Only this crate can make facts, from what the language itself says about a field, and each crate that uses the type
/// evaluates them again: a type whose proof fails does not compile where it is sent or received. All of this happens at
/// compile time.
///
/// The proof does not cover an `unsafe impl` written by other code, which a macro can emit even in a crate that forbids
/// unsafe code; nor a build that replaces this crate.
///
/// # Safety
///
/// An implementation of a generic message covers all its arguments, including those that would leave padding. So
/// `T: Message` alone proves nothing: unsafe code first evaluates the proof of `T` at compile time, as this crate does
/// everywhere. For a `T` whose proof does not fail, the implementer promises, and unsafe code in this crate assumes:
///
/// - every byte of every value of the type is initialised: there is no padding, in it or in its fields;
/// - the type owns nothing: no pointer, no reference, no handle, no `Drop`;
/// - if `Message::is_valid` returns `true` for `size_of::<Self>()` bytes, or if `Message::ANY_BITS` is
///   `true`, those bytes, moved to an aligned place, are a value of the type;
/// - if `Message::ZERO_IS_VALID` is `true`, so are that many zero bytes.
///
/// An enum with data has `Message::CODED`, which is safe code. Of such a type, unsafe code assumes nothing.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot cross a process boundary",
    label = "this type is not plain shared-memory data",
    note = "a struct or an enum becomes a message by `#[ipc_message]`; an array or a generic message is one if what it \
            holds is one",
    note = "for text use `FixedStr<N>`, for a list `[T; N]` or `FixedVec<T, N>`, for a size `u64`"
)]
pub unsafe trait Message: Sized + 'static {
    /// The description that both sides compare.
    #[doc(hidden)]
    const TYPE: &'static TypeDesc;

    /// Every bit pattern is a value, so no validation is needed.
    #[doc(hidden)]
    const ANY_BITS: bool;

    /// All bytes zero is a value.
    #[doc(hidden)]
    const ZERO_IS_VALID: bool;

    /// The facts from which the proof follows: for a struct one for each field, in the order of the description; for an
    /// enum one for each variant.
    #[doc(hidden)]
    const FACTS: &'static [Fact<Self>];

    /// Makes facts. No implementation overrides it.
    #[doc(hidden)]
    const THIS: This<Self> = This::NEW;

    /// Proves that the type is a message, even where a path may lead to another trait. No implementation overrides it.
    #[doc(hidden)]
    const WITNESS: Witness<Self> = Witness::NEW;

    /// Evaluating it fails to compile if the layout breaks the contract, with an error at the place. Only generic
    /// messages need it: the others are checked where they are declared. It is not part of the proof.
    #[doc(hidden)]
    const LAYOUT_CHECK: () = ();

    /// Whether another version may have more or fewer fields.
    #[doc(hidden)]
    const EXTENSIBLE: bool = false;

    /// Whether it is or contains an open enum: received bytes go through [`Message::map_unknown`] first.
    #[doc(hidden)]
    const OPEN: bool = open::is_open(Self::FACTS);

    /// How values become bytes and bytes values, if not all bytes of a value are initialised: for an enum with data.
    #[doc(hidden)]
    const CODED: Option<Coded<Self>> = None;

    /// Whether `bytes`, exactly `size_of::<Self>()` bytes of private memory, are a value. `false` if there is
    /// [`Message::CODED`].
    #[doc(hidden)]
    fn is_valid(bytes: &[u8]) -> bool;

    /// Replaces each unknown number of an open enum in `bytes`, as many as of [`Message::is_valid`], by the number of
    /// its catch-all.
    #[doc(hidden)]
    #[inline(always)]
    fn map_unknown(bytes: &mut [u8]) {
        open::map_unknown(Self::FACTS, bytes);
    }

    /// Sets fields that the sender does not know to their defaults.
    #[doc(hidden)]
    fn append(_: &mut Tail<'_>) {}
}

/// The content of a slot: a message, or the arguments of a method.
///
/// # Safety
///
/// As for [`Message`], with one difference: in the arguments of a method there may be gaps between the fields of
/// [`Payload::FACTS`]. Unsafe code must neither read those bytes from a value nor rely on them when it makes one.
#[doc(hidden)]
pub unsafe trait Payload: Sized + 'static {
    /// The description of a message; `None` for the arguments of a method.
    const MESSAGE: Option<&'static TypeDesc> = None;
    /// As in [`Message::FACTS`].
    const FACTS: &'static [Fact<Self>];
    /// As in [`Message::THIS`].
    const THIS: This<Self> = This::NEW;
    /// As in [`Message::ANY_BITS`].
    const ANY_BITS: bool;
    /// As in [`Message::LAYOUT_CHECK`].
    const LAYOUT_CHECK: () = ();
    /// As in [`Message::EXTENSIBLE`].
    const EXTENSIBLE: bool;
    /// As in [`Message::OPEN`].
    const OPEN: bool = open::is_open(Self::FACTS);
    /// As in [`Message::CODED`].
    const CODED: Option<Coded<Self>>;
    /// As in [`Message::is_valid`].
    fn is_valid(bytes: &[u8]) -> bool;
    /// As in [`Message::map_unknown`].
    #[inline(always)]
    fn map_unknown(bytes: &mut [u8]) {
        open::map_unknown(Self::FACTS, bytes);
    }
    /// As in [`Message::append`].
    fn append(tail: &mut Tail<'_>);
}

// SAFETY: a `Message` is a `Payload` without gaps, and the conditions are the same.
unsafe impl<T: Message> Payload for T {
    const MESSAGE: Option<&'static TypeDesc> = Some(T::TYPE);
    const FACTS: &'static [Fact<T>] = T::FACTS;
    const ANY_BITS: bool = T::ANY_BITS;
    const LAYOUT_CHECK: () = T::LAYOUT_CHECK;
    const EXTENSIBLE: bool = T::EXTENSIBLE;
    const OPEN: bool = T::OPEN;
    const CODED: Option<Coded<T>> = T::CODED;

    #[inline(always)]
    fn is_valid(bytes: &[u8]) -> bool {
        T::is_valid(bytes)
    }

    #[inline(always)]
    fn map_unknown(bytes: &mut [u8]) {
        T::map_unknown(bytes);
    }

    fn append(tail: &mut Tail<'_>) {
        T::append(tail);
    }
}

/// The bytes of a payload of which the sender's version fills only a prefix.
#[doc(hidden)]
#[derive(Debug)]
pub struct Tail<'a> {
    bytes: &'a mut [u8],
    /// How many of `bytes` the sender has filled. May exceed their number.
    filled: usize,
}

impl<'a> Tail<'a> {
    pub(crate) fn new(bytes: &'a mut [u8], filled: usize) -> Tail<'a> {
        Tail { bytes, filled }
    }

    /// The part of a field.
    ///
    /// # Panics
    ///
    /// If the field is not one of the payload.
    #[must_use]
    #[expect(
        clippy::arithmetic_side_effects,
        clippy::indexing_slicing,
        reason = "the macro takes `offset` and `size` from a field of the payload, whose bytes these are"
    )]
    pub fn field(&mut self, offset: usize, size: usize) -> Tail<'_> {
        Tail { bytes: &mut self.bytes[offset..offset + size], filled: self.filled.saturating_sub(offset) }
    }

    /// Whether the sender has filled none of it.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        self.filled == 0
    }

    /// Sets all of it to the bytes of `value`, which has the same size.
    ///
    /// # Panics
    ///
    /// If the size differs.
    pub fn set<T: Message>(&mut self, value: &T) {
        let () = Proven::<T>::PLAIN;
        // SAFETY: it is not coded (`PLAIN`).
        self.bytes.copy_from_slice(unsafe { coded::bytes_of(value) });
    }

    /// Sets all of it to zeros.
    pub fn clear(&mut self) {
        self.bytes.fill(0);
    }
}

/// A [`Message`] as the type of a field. The macros require this trait for types as written: it has one implementation,
/// so the compiler adds no list of other implementations to its error.
///
/// # Safety
///
/// `Checked` is the type itself. Only the implementation below should implement it. The facts would detect another one;
/// without the `unsafe`, a reply could have a false type.
#[doc(hidden)]
pub unsafe trait Field {
    /// The type itself, proven to be a message.
    type Checked: Message;
}

// SAFETY: `Checked` is `T`.
#[diagnostic::do_not_recommend]
unsafe impl<T: Message> Field for T {
    type Checked = T;
}

/// A value whose bytes are zero, in memory of its own.
pub(crate) fn zeroed<T: Message>() -> Box<T> {
    let () = Proven::<T>::OK;
    const {
        assert!(
            T::ZERO_IS_VALID && T::CODED.is_none(),
            "zero bytes are not a value of this message: use `send` or `ok`"
        );
    }
    let mut place = Box::<T>::new_uninit();
    // SAFETY: the box is valid for writes of one `T`.
    unsafe { place.as_mut_ptr().write_bytes(0, 1) };
    // SAFETY: all bytes are zero, and by the contract of `Message`, which is proven (`OK`), that is a value if
    // `ZERO_IS_VALID` is `true` and it is not coded (asserted).
    unsafe { place.assume_init() }
}
