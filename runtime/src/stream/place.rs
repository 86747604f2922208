//! The place of a stream's queue, as a request carries it.

use core::marker::PhantomData;

use crate::message::{Fact, Message, Proven};
use crate::schema::desc::{Kind, TypeDesc};

macro_rules! place {
    ($name:ident, $out:literal, $text:literal, $doc:literal) => {
        #[doc = $doc]
        ///
        /// A place from a peer is not trusted before it is checked.
        #[doc(hidden)]
        #[derive(Debug)]
        #[repr(C)]
        pub struct $name<T> {
            /// The place among the queues of its direction.
            pub(crate) place: u32,
            of: PhantomData<fn() -> T>,
        }

        impl<T> $name<T> {
            pub(crate) fn new(place: u32) -> Self {
                Self { place, of: PhantomData }
            }
        }

        static_assertions::const_assert!(size_of::<$name<u64>>() == 4 && align_of::<$name<u64>>() == 4);

        // SAFETY: a `u32` and a type without bytes, `repr(C)`: no padding, nothing owned, any bits are a value.
        #[diagnostic::do_not_recommend]
        unsafe impl<T: Message> Message for $name<T> {
            const TYPE: &'static TypeDesc = &TypeDesc {
                name: $text,
                args: &[],
                kind: Kind::Stream { out: $out, of: T::TYPE },
                size: size_of::<Self>(),
                align: align_of::<Self>(),
            };
            const ANY_BITS: bool = true;
            const ZERO_IS_VALID: bool = true;
            const FACTS: &'static [Fact<Self>] = &[Fact::whole(Proven::<T>::FAULT)];
            const LAYOUT_CHECK: () = T::LAYOUT_CHECK;

            #[inline(always)]
            fn is_valid(_: &[u8]) -> bool {
                true
            }
        }
    };
}

place!(StreamIn, false, "Rx", "The place of an `Rx<T>`, which the client writes and the handler reads.");
place!(StreamOut, true, "Tx", "The place of a `Tx<T>`, which the handler writes and the client reads.");
