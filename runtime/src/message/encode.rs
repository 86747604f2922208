//! What a sender writes as the content of a slot: a whole [`Payload`], or references to its parts.
//!
//! The arguments of a method go from the places where the caller has them into the slot. Collected in a tuple first,
//! they would be copied once more.

use super::{Fact, Message, Payload, Proven};
use crate::message::args::*;

/// The content of a slot that holds a `P`, wherever its parts are. `P` is a [`Payload`], or [`Bytes`] of a type that
/// only the schema has.
///
/// # Safety
///
/// [`Encode::parts`] calls its function with the offset, the size and the address of parts of a `P`: in the order of
/// their offsets, without overlap, within [`Encode::len`] bytes, which is always the same number. At each address there
/// are as many initialised bytes, borrowed with `self`. Together they are all bytes of a valid `P` except gaps between
/// its fields. If the content is coded ([`Payload::CODED`]), there are no parts.
#[doc(hidden)]
pub unsafe trait Encode<P> {
    /// The length in bytes.
    fn len(&self) -> usize;

    /// Whether [`Encode::encode`] writes it.
    fn is_coded(&self) -> bool;

    /// Calls `part` for each part.
    fn parts(&self, part: impl FnMut(usize, usize, *const u8));

    /// Writes the content into `to`, [`Encode::len`] zeros. For content that is coded.
    fn encode(&self, to: &mut [u8]);
}

/// Stands for the type of content that is only known as bytes.
#[derive(Debug)]
pub(crate) enum Bytes {}

/// Content that is only known as bytes. Its sender has checked them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AsBytes<'b>(pub(crate) &'b [u8]);

// SAFETY: one part, all of the bytes, which the reference shows to be initialised.
unsafe impl Encode<Bytes> for AsBytes<'_> {
    #[inline(always)]
    fn len(&self) -> usize {
        self.0.len()
    }

    #[inline(always)]
    fn is_coded(&self) -> bool {
        false
    }

    #[inline(always)]
    fn parts(&self, mut part: impl FnMut(usize, usize, *const u8)) {
        part(0, self.0.len(), self.0.as_ptr());
    }

    fn encode(&self, _: &mut [u8]) {}
}

// SAFETY: a message is one part, all of whose bytes are initialised by the contract of `Message`, which is proven
// (`OK`), for it is not coded. Other payloads have their fields as parts: those of the facts, which `repr(C)` puts in
// this order, and whose types are messages. What is between them are gaps.
unsafe impl<P: Payload> Encode<P> for P {
    #[inline(always)]
    fn len(&self) -> usize {
        size_of::<P>()
    }

    #[inline(always)]
    fn is_coded(&self) -> bool {
        const { P::CODED.is_some() }
    }

    #[inline(always)]
    fn parts(&self, mut part: impl FnMut(usize, usize, *const u8)) {
        let () = Proven::<P>::OK;
        let start = core::ptr::from_ref(self).cast::<u8>();
        if const { P::CODED.is_some() } {
            return;
        }
        if P::MESSAGE.is_some() {
            return part(0, size_of::<P>(), start);
        }
        for field in P::FACTS {
            let (offset, size) = field.extent();
            part(offset, size, start.wrapping_add(offset));
        }
    }

    #[inline(always)]
    fn encode(&self, to: &mut [u8]) {
        if let Some(coded) = const { P::CODED } {
            coded.encode(self, to);
        }
    }
}

/// The content that another value has, for a call of a task that may be made again.
#[cfg(feature = "async")]
pub(crate) struct Again<'s, S>(pub(crate) &'s S);

// SAFETY: all functions are those of `S`, which keeps the contract.
#[cfg(feature = "async")]
unsafe impl<P, S: Encode<P>> Encode<P> for Again<'_, S> {
    #[inline(always)]
    fn len(&self) -> usize {
        self.0.len()
    }

    #[inline(always)]
    fn is_coded(&self) -> bool {
        self.0.is_coded()
    }

    #[inline(always)]
    fn parts(&self, part: impl FnMut(usize, usize, *const u8)) {
        self.0.parts(part);
    }

    #[inline(always)]
    fn encode(&self, to: &mut [u8]) {
        self.0.encode(to);
    }
}

/// Offset and size of each field of arguments, of which there are at most 16.
#[expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "evaluated when it is compiled, where it is used"
)]
const fn extents<P: Payload>() -> [(usize, usize); 16] {
    let (mut extents, mut field) = ([(0, 0); 16], 0);
    while field < P::FACTS.len() {
        extents[field] = P::FACTS[field].extent();
        field += 1;
    }
    extents
}

/// Writes the field with this number.
#[inline(always)]
fn put<P, T: Message>(facts: &[Fact<P>], field: usize, value: &T, to: &mut [u8]) {
    if let Some(fact) = facts.get(field) {
        fact.put(value, to);
    }
}

macro_rules! encode {
    ($($name:ident: $($ty:ident $at:tt)*;)*) => {$(
        // SAFETY: the parts are the fields of `$name<..>`, at the offsets of its facts (proven, `OK`), which `repr(C)`
        // puts in this order. Each reference is to a value of the type of its field, for the tuple of references has
        // the same parameters: it is a message, so that all its bytes are initialised, for none of them is coded.
        unsafe impl<$($ty: Message),*> Encode<$name<$($ty),*>> for $name<$(&$ty),*> {
            #[inline(always)]
            fn len(&self) -> usize {
                size_of::<$name<$($ty),*>>()
            }

            #[inline(always)]
            fn is_coded(&self) -> bool {
                const { <$name<$($ty),*> as Payload>::CODED.is_some() }
            }

            #[inline(always)]
            fn parts(&self, mut part: impl FnMut(usize, usize, *const u8)) {
                let () = Proven::<$name<$($ty),*>>::OK;
                if const { <$name<$($ty),*> as Payload>::CODED.is_some() } {
                    return;
                }
                let extents = const { extents::<$name<$($ty),*>>() };
                $({
                    let (offset, size) = extents[$at];
                    part(offset, size, core::ptr::from_ref::<$ty>(self.$at).cast());
                })*
            }

            #[inline(always)]
            fn encode(&self, to: &mut [u8]) {
                let facts = const { <$name<$($ty),*> as Payload>::FACTS };
                $(put(facts, $at, self.$at, to);)*
            }
        }
    )*};
}

each_number_of_args!(encode);
