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
    let Kind::Enum { repr, variants } = Trend::TYPE.kind else { panic!("not an enum") };
    let variants: Vec<_> = variants.iter().map(|variant| (variant.name, variant.value)).collect();
    assert_eq!((repr, variants), ("i8", vec![("Down", -1), ("Flat", 0), ("Up", 1)]));
    let Kind::Enum { variants, .. } = Wide::TYPE.kind else { panic!("not an enum") };
    assert_eq!(variants[1].value, i128::from(u64::MAX));
    assert_eq!((Wide::TYPE.size, Default::TYPE.size, Side::TYPE.align), (8, 4, 1));
}
