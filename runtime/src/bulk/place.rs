//! The place of a slice of bulk data, as a request carries it.

use core::marker::PhantomData;

use crate::message::{Fact, Message, Proven};
use crate::schema::desc::{Kind, TypeDesc};

macro_rules! place {
    ($name:ident, $out:literal, $text:literal, $doc:literal) => {
        #[doc = $doc]
        ///
        /// At most `MAX` elements. A place from a peer is not trusted before it is checked.
        #[doc(hidden)]
        #[derive(Debug)]
        #[repr(C)]
        pub struct $name<T, const MAX: usize> {
            /// The start, in bytes from the start of the room.
            pub(crate) at: u32,
            /// The number of elements.
            pub(crate) count: u32,
            of: PhantomData<fn() -> T>,
        }

        impl<T, const MAX: usize> $name<T, MAX> {
            pub(crate) fn new(at: u32, count: u32) -> Self {
                Self { at, count, of: PhantomData }
            }
        }

        impl<T, const MAX: usize> Clone for $name<T, MAX> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T, const MAX: usize> Copy for $name<T, MAX> {}

        static_assertions::const_assert!(size_of::<$name<u64, 1>>() == 8 && align_of::<$name<u64, 1>>() == 4);

        // SAFETY: two `u32` and a type without bytes, `repr(C)`: no padding, nothing owned, any bits are a value.
        #[diagnostic::do_not_recommend]
        unsafe impl<T: Message, const MAX: usize> Message for $name<T, MAX> {
            const TYPE: &'static TypeDesc = &TypeDesc {
                name: $text,
                args: &[],
                kind: Kind::Bulk { out: $out, max: MAX, of: T::TYPE },
                size: size_of::<Self>(),
                align: align_of::<Self>(),
            };
            const ANY_BITS: bool = true;
            const ZERO_IS_VALID: bool = true;
            const FACTS: &'static [Fact<Self>] = &[Fact::whole(Proven::<T>::PLAIN_FAULT)];
            const LAYOUT_CHECK: () = T::LAYOUT_CHECK;

            #[inline(always)]
            fn is_valid(_: &[u8]) -> bool {
                true
            }
        }
    };
}

place!(In, false, "in", "The place of a `&[T]` that a request brings.");
place!(Out, true, "out", "The place of a `&mut [T]` that the reply fills.");
