//! The bytes that a message accepts, and its description.

use core::num::NonZero;

use memorypipe::__private::{Kind, TypeArg};
use memorypipe::Message;
use memorypipe::prelude::*;

#[ipc_message]
struct Plain {
    id: u64,
    values: [f32; 2],
}

#[ipc_message]
#[repr(u8)]
enum Side {
    Buy = 1,
    Sell = 3,
}

#[ipc_message]
#[repr(i8)]
enum Trend {
    Down = -1,
    Flat,
    Up,
}

#[ipc_message]
#[repr(u64)]
enum Wide {
    Low = 1 << 40,
    High = u64::MAX,
}

#[ipc_message]
enum Default {
    First,
    Later = 2 + Default::First as u32,
}

#[ipc_message]
struct Mixed {
    sides: [Side; 2],
    flag: bool,
    trend: Trend,
    letter: char,
    count: NonZero<u32>,
}

/// Its catch-all is in the middle.
#[ipc_message]
#[repr(u8)]
enum Color {
    Red = 1,
    #[other]
    Unknown = 2,
    Blue = 255,
}

#[ipc_message]
#[repr(i16)]
enum Signed {
    #[other]
    Unknown = -7,
    Known = 300,
}

#[ipc_message]
#[repr(u64)]
enum WideOpen {
    #[other]
    Unknown,
    Known = u64::MAX,
}

#[ipc_message]
struct Holder {
    wide: WideOpen,
    list: FixedVec<Color, 5>,
    pair: [Color; 2],
    flag: bool,
}

#[ipc_message]
struct Pair<A, B, const N: usize, const C: char, const Y: bool, const I: i8>(A, B);

fn bytes_of_mixed() -> [u8; 12] {
    let mut bytes = [1, 3, 1, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0];
    bytes[4..8].copy_from_slice(&u32::from('é').to_ne_bytes());
    bytes[8..].copy_from_slice(&7_u32.to_ne_bytes());
    bytes
}

#[test]
fn each_field_is_asked_for_its_own_bytes() {
    assert!(Mixed::is_valid(&bytes_of_mixed()));
    for at in 0..4 {
        for byte in 0..=255_u8 {
            let mut bytes = bytes_of_mixed();
            bytes[at] = byte;
            let expected = match at {
                0 | 1 => byte == 1 || byte == 3,
                2 => byte < 2,
                _ => matches!(byte, 0xFF | 0 | 1),
            };
            assert_eq!(Mixed::is_valid(&bytes), expected, "byte {at} = {byte}");
        }
    }
    for letter in [0_u32, 0xD800, 0xE000, 0x11_0000] {
        let mut bytes = bytes_of_mixed();
        bytes[4..8].copy_from_slice(&letter.to_ne_bytes());
        assert_eq!(Mixed::is_valid(&bytes), char::from_u32(letter).is_some(), "{letter:#x}");
    }
    let mut bytes = bytes_of_mixed();
    bytes[8..].fill(0);
    assert!(!Mixed::is_valid(&bytes));
}

#[test]
fn an_enum_accepts_the_values_of_its_variants() {
    let accepted = |value: u64| Wide::is_valid(&value.to_ne_bytes());
    assert!(accepted(1 << 40) && accepted(u64::MAX));
    assert!(!accepted(0) && !accepted(1) && !accepted(u64::MAX - 1) && !accepted((1 << 40) + 1));
    for value in 0..9_u32 {
        assert_eq!(Default::is_valid(&value.to_ne_bytes()), value == 0 || value == 2);
    }
}

#[test]
fn a_wrong_number_of_bytes_is_no_value() {
    for len in 0..40 {
        assert_eq!(Default::is_valid(&vec![0; len]), len == 4);
        if len < 12 {
            assert!(!Mixed::is_valid(&bytes_of_mixed()[..len]));
        }
    }
}

#[test]
fn integers_and_floats_need_no_look_at_the_bytes() {
    const { assert!(Plain::ANY_BITS && Plain::ZERO_IS_VALID) };
    assert!(Plain::is_valid(&[]));
    const { assert!(Pair::<u8, [f64; 0], 0, 'a', true, 0>::ANY_BITS) };
    const { assert!(!Mixed::ANY_BITS && !Side::ANY_BITS && !Pair::<u8, bool, 0, 'a', true, 0>::ANY_BITS) };
}

#[test]
fn zero_is_valid_says_the_truth() {
    fn check<T: Message>() {
        assert_eq!(T::ZERO_IS_VALID, T::is_valid(&vec![0; size_of::<T>()]), "{}", T::TYPE.name);
    }
    check::<Plain>();
    check::<Side>();
    check::<Trend>();
    check::<Wide>();
    check::<Default>();
    check::<Mixed>();
    check::<Pair<u8, Trend, 0, 'a', true, 0>>();
    check::<Pair<Side, Trend, 0, 'a', true, 0>>();
    check::<[Default; 3]>();
}

#[test]
fn generic_arguments_are_part_of_the_description() {
    let args = Pair::<u8, [Side; 2], 9, 'x', true, -4>::TYPE.args;
    let expected = [
        TypeArg::Type(u8::TYPE),
        TypeArg::Type(<[Side; 2]>::TYPE),
        TypeArg::Const(9),
        TypeArg::Const(120),
        TypeArg::Const(1),
        TypeArg::Const(-4),
    ];
    assert_eq!(args, expected);
}

#[test]
fn an_enum_is_described_by_its_integer_and_values() {
    let Kind::Enum { repr, variants, .. } = Trend::TYPE.kind else { panic!("not an enum") };
    let variants: Vec<_> = variants.iter().map(|variant| (variant.name, variant.value)).collect();
    assert_eq!((repr, variants), ("i8", vec![("Down", -1), ("Flat", 0), ("Up", 1)]));
    let Kind::Enum { variants, .. } = Wide::TYPE.kind else { panic!("not an enum") };
    assert_eq!(variants[1].value, i128::from(u64::MAX));
    assert_eq!((Wide::TYPE.size, Default::TYPE.size, Side::TYPE.align), (8, 4, 1));
}

/// The bytes after what a receiver does with those of a `T`.
fn mapped<T: Message, const N: usize>(mut bytes: [u8; N]) -> [u8; N] {
    const { assert!(T::OPEN && !T::ANY_BITS) };
    T::map_unknown(&mut bytes);
    bytes
}

#[test]
fn every_number_becomes_a_variant_of_an_open_enum() {
    for byte in 0..=255_u8 {
        let expected = if matches!(byte, 1 | 255) { byte } else { 2 };
        assert_eq!(mapped::<Color, 1>([byte]), [expected]);
        assert!(Color::is_valid(&[expected]));
        assert_eq!(Color::is_valid(&[byte]), matches!(byte, 1 | 2 | 255), "{byte}");
    }
    for number in i16::MIN..=i16::MAX {
        let expected = if number == 300 { 300_i16 } else { -7 };
        assert_eq!(mapped::<Signed, 2>(number.to_ne_bytes()), expected.to_ne_bytes());
    }
    for number in (0..64).flat_map(|bit| [1_u64 << bit, u64::MAX << bit, u64::MAX >> bit]) {
        let expected = if number == u64::MAX { u64::MAX } else { 0 };
        assert_eq!(mapped::<WideOpen, 8>(number.to_ne_bytes()), expected.to_ne_bytes());
    }
}

#[test]
fn unknown_numbers_are_mapped_wherever_they_are_and_nothing_else_is() {
    const { assert!(size_of::<Holder>() == 24 && Holder::OPEN && !Mixed::OPEN && !Plain::OPEN && !Side::OPEN) };
    let with_len = |len: u64| {
        let mut bytes = [9; 24];
        bytes[8..16].copy_from_slice(&len.to_ne_bytes());
        bytes
    };
    for len in 0..=5 {
        let mut expected = with_len(len);
        expected[..8].fill(0);
        expected[16..16 + len as usize].fill(2);
        expected[21..23].fill(2);
        assert_eq!(mapped::<Holder, 24>(with_len(len)), expected, "{len}");
        assert!(!Holder::is_valid(&expected), "a 9 is still no `bool`");
    }
    for len in [6, 255, u64::MAX] {
        let mut expected = with_len(len);
        expected[..8].fill(0);
        expected[21..23].fill(2);
        assert_eq!(mapped::<Holder, 24>(with_len(len)), expected, "a wrong length stays wrong");
    }
    for len in 0..24 {
        let mut bytes = vec![9; len];
        Holder::map_unknown(&mut bytes);
        assert!(!Holder::is_valid(&bytes));
    }
}

#[test]
fn an_open_enum_is_described_by_its_catch_all() {
    let other = |ty: &memorypipe::__private::TypeDesc| match ty.kind {
        Kind::Enum { other, .. } => other,
        _ => panic!("not an enum"),
    };
    assert_eq!(
        (other(Color::TYPE), other(Signed::TYPE), other(WideOpen::TYPE)),
        (Some(2), Some(-7), Some(0))
    );
    assert_eq!((other(Trend::TYPE), other(Side::TYPE)), (None, None));
}
