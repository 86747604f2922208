//! Whether bytes are a value: the same answer as the typed side gives, for every type and for wrong bytes.

use core::num::NonZero;

use proptest::prelude::*;

use super::model::{Field, Kind, Type};
use crate::message::Message;
use crate::{FixedStr, FixedVec};

/// Compares both answers for these bytes and for each of them with one byte changed.
fn agrees<T: Message>(mut bytes: Vec<u8>) {
    let ty = Type::from(T::TYPE);
    assert_eq!(bytes.len(), size_of::<T>());
    assert_eq!(ty.takes(&bytes), T::ANY_BITS || T::is_valid(&bytes), "{} {bytes:?}", ty.name);
    for at in 0..bytes.len().min(64) {
        let was = bytes[at];
        for now in [0, 1, 2, 0x7f, 0x80, 0xd8, 0xff, was ^ 1] {
            bytes[at] = now;
            assert_eq!(ty.takes(&bytes), T::ANY_BITS || T::is_valid(&bytes), "{} {bytes:?}", ty.name);
        }
        bytes[at] = was;
    }
    bytes.push(0);
    assert!(!ty.takes(&bytes), "one byte too many");
}

macro_rules! check_each {
    ($bytes:ident; $($ty:ty),* $(,)?) => {$(
        agrees::<$ty>($bytes.iter().copied().cycle().take(size_of::<$ty>()).collect());
        agrees::<$ty>(vec![0; size_of::<$ty>()]);
    )*};
}

proptest! {
    #[test]
    fn it_is_as_the_typed_side_says(bytes in proptest::collection::vec(prop_oneof![0_u8..4, any::<u8>()], 1..40)) {
        check_each!(bytes;
            (), u8, i16, u128, f32, f64, bool, char, NonZero<u8>, NonZero<i64>, Option<NonZero<u32>>,
            [bool; 5], [char; 3], [[NonZero<u16>; 2]; 3], [u32; 9], [(); 7],
            FixedStr<0>, FixedStr<12>, FixedVec<bool, 4>, FixedVec<u8, 9>, FixedVec<FixedStr<3>, 2>,
            [FixedVec<bool, 3>; 2],
        );
        prop_assert!(true);
    }
}

#[test]
fn numbers_of_enums_are_read_with_their_sign_and_width() {
    for (repr, bytes, value) in [
        ("u8", &[0xff][..], 255_i128),
        ("i8", &[0xff], -1),
        ("u16", &[0, 0x80], 0x8000),
        ("i16", &[0, 0x80], -0x8000),
        ("i32", &[0xfe, 0xff, 0xff, 0xff], -2),
        ("u64", &[0xff; 8], u64::MAX.into()),
        ("i64", &[0xff; 8], -1),
    ] {
        assert_eq!(super::check::tag(repr, bytes), Some(value), "{repr}");
    }
    assert_eq!(super::check::tag("u128", &[0; 16]), None);
    assert_eq!(super::check::tag("u32", &[0; 3]), None);
}

#[test]
fn a_type_that_is_not_known_has_no_values_and_parts_without_bytes_cost_nothing() {
    let primitive = |name: &str, size| Type {
        name: name.to_owned(),
        args: Vec::new(),
        kind: Kind::Primitive,
        size,
        align: 1,
    };
    for name in ["", "u7", "NonZero<bool>", "NonZero<u8", "Option<NonZero<u8>", "Option<NonZero<char>>"] {
        assert!(!primitive(name, 1).takes(&[1]), "{name}");
    }
    // 2^20 to the tenth elements, without a byte.
    let mut ty = primitive("()", 0);
    for _ in 0..10 {
        let kind = Kind::Array { len: 1 << 20, of: Box::new(ty) };
        ty = Type { kind, ..primitive("", 0) };
    }
    assert!(ty.takes(&[]));
}

/// A peer may send a type with thousands of parts without bytes, in an element of a long list.
#[test]
fn the_work_for_parts_without_bytes_is_limited() {
    let primitive = |name: &str, size| Type {
        name: name.to_owned(),
        args: Vec::new(),
        kind: Kind::Primitive,
        size,
        align: 1,
    };
    let list_of = |parts: usize| {
        let field = |name: usize, ty| Field { name: name.to_string(), was: Vec::new(), offset: 0, ty };
        let mut fields: Vec<Field> = (0..parts).map(|name| field(name, primitive("()", 0))).collect();
        fields.push(field(parts, primitive("bool", 1)));
        let of = Type { kind: Kind::Struct { fields, base: None }, ..primitive("Padded", 1) };
        let kind = Kind::List { capacity: 60_000, of: Box::new(of) };
        Type { kind, ..primitive("FixedVec", 60_008) }
    };
    let mut bytes = vec![1; 60_008];
    bytes[..8].copy_from_slice(&60_000_u64.to_le_bytes());
    assert!(list_of(0).takes(&bytes));
    assert!(list_of(8).takes(&bytes));
    assert!(!list_of(1900).takes(&bytes), "a value of 114 million parts");
}
