//! The messages that no macro declares: integers, floats, `bool`, `char`, `NonZero`, and arrays.

use core::num::NonZero;

use static_assertions::{assert_impl_all, assert_not_impl_any, const_assert_eq};
use zerocopy::{FromBytes, IntoBytes, TryFromBytes};

use super::{Fact, Message, Proven};
use crate::schema::desc::{Kind, TypeDesc};

macro_rules! leaf {
    ($($ty:ty = $name:expr, any bits: $any:literal, zero: $zero:literal;)*) => {$(
        assert_impl_all!($ty: TryFromBytes, IntoBytes, Copy);
        // SAFETY: the type implements zerocopy's `IntoBytes`, which promises that it has no uninitialised bytes, and
        // being `'static` and `Copy` it owns nothing. `TryFromBytes::try_read_from_bytes` succeeds only for bytes that
        // are a value. The assertion below and the tests check that `any bits` is claimed only where `FromBytes` holds,
        // and `zero` only where zero bytes are accepted.
        #[diagnostic::do_not_recommend]
        unsafe impl Message for $ty {
            const TYPE: &'static TypeDesc = &TypeDesc {
                name: $name,
                args: &[],
                kind: Kind::Primitive,
                size: size_of::<$ty>(),
                align: align_of::<$ty>(),
            };
            const ANY_BITS: bool = $any;
            const ZERO_IS_VALID: bool = $zero;
            const FACTS: &'static [Fact<Self>] = &[Fact::whole(None)];

            #[inline(always)]
            fn is_valid(bytes: &[u8]) -> bool {
                $any || <$ty as TryFromBytes>::try_read_from_bytes(bytes).is_ok()
            }
        }
    )*};
}

macro_rules! integers {
    ($($int:ident)*) => {$(
        assert_impl_all!($int: FromBytes);
        assert_impl_all!(Option<NonZero<$int>>: FromBytes);
        assert_not_impl_any!(NonZero<$int>: FromBytes);
        const_assert_eq!(size_of::<Option<NonZero<$int>>>(), size_of::<$int>());
        leaf! {
            $int = stringify!($int), any bits: true, zero: true;
            NonZero<$int> = concat!("NonZero<", stringify!($int), ">"), any bits: false, zero: false;
            Option<NonZero<$int>> =
                concat!("Option<NonZero<", stringify!($int), ">>"), any bits: true, zero: true;
        }
    )*};
}

integers!(u8 u16 u32 u64 u128 i8 i16 i32 i64 i128);

assert_impl_all!((): FromBytes);
assert_impl_all!(f32: FromBytes);
assert_impl_all!(f64: FromBytes);
assert_not_impl_any!(bool: FromBytes);
assert_not_impl_any!(char: FromBytes);

leaf! {
    () = "()", any bits: true, zero: true;
    f32 = "f32", any bits: true, zero: true;
    f64 = "f64", any bits: true, zero: true;
    bool = "bool", any bits: false, zero: true;
    char = "char", any bits: false, zero: true;
}

// SAFETY: an array has no bytes except those of its elements, which meet the contract.
#[diagnostic::do_not_recommend]
unsafe impl<T: Message, const N: usize> Message for [T; N] {
    const TYPE: &'static TypeDesc = &TypeDesc {
        name: "",
        args: &[],
        kind: Kind::Array { len: N, of: T::TYPE },
        size: size_of::<Self>(),
        align: align_of::<Self>(),
    };
    const ANY_BITS: bool = T::ANY_BITS;
    const ZERO_IS_VALID: bool = T::ZERO_IS_VALID;
    const FACTS: &'static [Fact<Self>] = &[Fact::whole(Proven::<T>::PLAIN_FAULT)];
    const LAYOUT_CHECK: () = T::LAYOUT_CHECK;
    const OPEN: bool = T::OPEN;

    #[inline(always)]
    fn is_valid(bytes: &[u8]) -> bool {
        all_valid::<T>(bytes)
    }

    #[inline(always)]
    fn map_unknown(bytes: &mut [u8]) {
        map_all_unknown::<T>(bytes);
    }
}

/// Maps the unknown numbers in `bytes`, which have the size of consecutive values of `T`.
#[inline(always)]
pub(crate) fn map_all_unknown<T: Message>(bytes: &mut [u8]) {
    if T::OPEN {
        bytes.chunks_exact_mut(size_of::<T>().max(1)).for_each(T::map_unknown);
    }
}

/// Whether `bytes` are consecutive values of `T`.
#[inline(always)]
pub(crate) fn all_valid<T: Message>(bytes: &[u8]) -> bool {
    T::ANY_BITS || size_of::<T>() == 0 || bytes.chunks_exact(size_of::<T>()).all(T::is_valid)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepts<T: Message>(bytes: &[u8]) -> bool {
        T::ANY_BITS || T::is_valid(bytes)
    }

    #[test]
    fn bool_accepts_two_of_256_values() {
        for byte in 0..=255_u8 {
            assert_eq!(accepts::<bool>(&[byte]), byte < 2, "{byte}");
            assert_eq!(accepts::<[bool; 3]>(&[0, byte, 1]), byte < 2, "{byte}");
        }
    }

    #[test]
    fn char_accepts_scalar_values_alone() {
        for value in [0, 0x41, 0xD7FF, 0xD800, 0xDFFF, 0xE000, 0x10_FFFF, 0x11_0000, u32::MAX] {
            assert_eq!(accepts::<char>(&value.to_ne_bytes()), char::from_u32(value).is_some(), "{value:#x}");
        }
    }

    #[test]
    fn non_zero_refuses_zero_and_nothing_else() {
        for value in 0..=u16::MAX {
            assert_eq!(accepts::<NonZero<u16>>(&value.to_ne_bytes()), value != 0);
            assert!(accepts::<Option<NonZero<u16>>>(&value.to_ne_bytes()));
        }
    }

    #[test]
    fn zero_is_valid_says_the_truth() {
        fn check<T: Message>() {
            assert_eq!(T::ZERO_IS_VALID, accepts::<T>(&vec![0; size_of::<T>()]), "{}", T::TYPE.name);
        }
        check::<()>();
        check::<u8>();
        check::<i128>();
        check::<f64>();
        check::<bool>();
        check::<char>();
        check::<NonZero<u64>>();
        check::<Option<NonZero<i8>>>();
        check::<[NonZero<u8>; 2]>();
    }
}
