//! Proofs of handwritten implementations: each breaks one condition.

use super::{Fact, Proven, This};
use crate::FixedVec;
use crate::bulk::In;
use crate::message::layout::Text;
use crate::message::{self, Message, Tail};
use crate::prelude::ipc_message;
use crate::schema::desc::{FieldDesc, Kind, TypeDesc, VariantDesc};
use crate::stream::StreamIn;

/// How `P` breaks its contract; empty if it is proven.
fn fault<P: message::Payload>() -> &'static str {
    Proven::<P>::FAULT.map_or("", Text::as_str)
}

/// The facts of a struct as the macros emit them, and an implementation with the given claims.
macro_rules! by_hand {
    ($name:ident { $($field:tt: $ty:ty),* }, $desc:expr) => {
        // SAFETY: only the proof is evaluated; no value is used.
        unsafe impl Message for $name {
            const FACTS: &'static [Fact<Self>] = {
                let mut room = Self::THIS.room();
                let start = Self::THIS.start(&raw mut room);
                &[$(
                    // SAFETY: as the contract of `field` requires.
                    unsafe { Self::THIS.field(start, &raw mut (*start).$field, <$ty as Message>::WITNESS) }
                ),*]
            };
            const TYPE: &'static TypeDesc = &TypeDesc { name: stringify!($name), args: &[], ..$desc };
            const ANY_BITS: bool = false;
            const ZERO_IS_VALID: bool = false;
            fn is_valid(_: &[u8]) -> bool {
                false
            }
        }
    };
}

/// A struct with this size and alignment.
const fn structure(fields: &'static [FieldDesc], size: usize, align: usize) -> TypeDesc {
    TypeDesc { name: "", args: &[], kind: Kind::Struct { fields, base: None }, size, align }
}

const fn field(name: &'static str, offset: usize, ty: &'static TypeDesc) -> FieldDesc {
    FieldDesc { name, was: &[], offset, ty }
}

#[test]
fn types_of_this_crate_are_proven_if_what_they_hold_is() {
    #[ipc_message]
    struct Good(u32, [bool; 4]);

    #[repr(C)]
    struct Padded {
        flag: bool,
        id: u32,
    }
    const PADDED: &TypeDesc =
        &structure(const { &[field("flag", 0, bool::TYPE), field("id", 4, u32::TYPE)] }, 8, 4);
    by_hand!(Padded { flag: bool, id: u32 }, *PADDED);

    #[repr(C)]
    struct Around(Padded);
    by_hand!(Around { 0: Padded }, structure(const { &[field("0", 0, PADDED)] }, 8, 4));

    assert_eq!(fault::<()>(), "");
    assert_eq!(fault::<Good>(), "");
    assert_eq!(fault::<[Good; 3]>(), "");
    assert_eq!(fault::<FixedVec<Good, 3>>(), "");
    assert_eq!(fault::<In<Good, 3>>(), "");
    let text = "3 bytes of padding in `Padded` between `flag` (ends at byte 1) and `id` (aligned to 4, starts at byte 4)";
    assert!(fault::<Padded>().starts_with(text));
    for fault in [
        fault::<[Padded; 0]>(),
        fault::<FixedVec<[Padded; 2], 3>>(),
        fault::<In<Padded, 3>>(),
        fault::<StreamIn<Padded>>(),
        fault::<Around>(),
    ] {
        assert!(fault.starts_with(text), "{fault}");
    }
}

#[test]
fn fields_that_lie_in_another_order_are_no_proof() {
    #[repr(C)]
    struct Moved {
        second: u16,
        first: u16,
    }
    by_hand!(
        Moved { first: u16, second: u16 },
        structure(const { &[field("first", 2, u16::TYPE), field("second", 0, u16::TYPE)] }, 4, 2)
    );
    assert!(
        fault::<Moved>().starts_with(
            "`first` starts at byte 2 of `Moved`, so the fields are not in their declared order"
        )
    );
}

#[test]
fn a_description_of_something_else_is_no_proof() {
    #[repr(C)]
    struct Pair(u16, u16);
    macro_rules! pairs {
        ($($name:ident $desc:expr;)*) => {$({
            #[repr(C)]
            struct $name(u16, u16);
            by_hand!($name { 0: u16, 1: u16 }, $desc);
            (stringify!($name), fault::<$name>())
        }),*};
    }
    let right = structure(const { &[field("0", 0, u16::TYPE), field("1", 2, u16::TYPE)] }, 4, 2);
    by_hand!(
        Pair { 0: u16, 1: u16 },
        structure(const { &[field("0", 0, u16::TYPE), field("1", 2, u16::TYPE)] }, 4, 2)
    );
    assert_eq!(right, TypeDesc { name: "", ..*Pair::TYPE });
    assert_eq!(fault::<Pair>(), "");

    const SHORT: &TypeDesc = &TypeDesc { size: 1, ..*u16::TYPE };
    const UNKNOWN: &TypeDesc = &TypeDesc { name: "?", ..*u16::TYPE };
    let found = [
        pairs!(FieldLeftOut structure(const { &[field("0", 0, u32::TYPE)] }, 4, 2);),
        pairs!(FieldMoved structure(const { &[field("0", 0, u16::TYPE), field("1", 0, u16::TYPE)] }, 4, 2);),
        pairs!(FieldShort structure(const { &[field("0", 0, u16::TYPE), field("1", 2, SHORT)] }, 4, 2);),
        pairs!(FieldUnknown structure(const { &[field("0", 0, u16::TYPE), field("1", 2, UNKNOWN)] }, 4, 2);),
        pairs!(Short structure(const { &[field("0", 0, u16::TYPE), field("1", 2, u16::TYPE)] }, 2, 2);),
        pairs!(Aligned structure(const { &[field("0", 0, u16::TYPE), field("1", 2, u16::TYPE)] }, 4, 4);),
        pairs!(NoStruct *u32::TYPE;),
        pairs!(AnEnum TypeDesc { kind: Kind::Enum { repr: "u32", other: None, variants: &[] }, ..*u32::TYPE };),
    ];
    for (name, fault) in found {
        assert!(
            fault.starts_with(&format!("`{name}` is not described as it is compiled")),
            "{name}: {fault}"
        );
    }
}

#[test]
fn what_is_dropped_or_too_large_is_not_proven() {
    #[repr(C)]
    struct Handle {
        fd: u32,
    }
    impl Drop for Handle {
        fn drop(&mut self) {}
    }
    by_hand!(Handle { fd: u32 }, structure(const { &[field("fd", 0, u32::TYPE)] }, 4, 4));
    #[repr(C)]
    struct Large([u64; 1 << 18]);
    by_hand!(
        Large { 0: [u64; 1 << 18] },
        structure(const { &[field("0", 0, <[u64; 1 << 18]>::TYPE)] }, 1 << 21, 8)
    );

    assert!(fault::<Handle>().starts_with("`Handle` implements `Drop`"));
    assert!(fault::<Large>().starts_with("`Large` has 2097152 bytes"));
}

#[test]
fn arguments_may_leave_gaps_and_are_proven_if_each_of_them_is() {
    #[repr(C)]
    struct Args<T> {
        flag: bool,
        value: T,
    }
    // SAFETY: as in `by_hand`.
    unsafe impl<T: Message> message::Payload for Args<T> {
        const FACTS: &'static [Fact<Self>] = {
            let mut room = This::<Self>::NEW.room();
            let start = This::<Self>::NEW.start(&raw mut room);
            // SAFETY: `start` is the start of the whole that contains the field.
            let at = unsafe { &raw mut (*start).flag };
            // SAFETY: made just above.
            let flag = unsafe { This::<Self>::NEW.field(start, at, bool::WITNESS) };
            // SAFETY: `start` is the start of the whole that contains the field.
            let at = unsafe { &raw mut (*start).value };
            // SAFETY: made just above.
            let value = unsafe { This::<Self>::NEW.field(start, at, T::WITNESS) };
            &[flag, value]
        };
        const ANY_BITS: bool = false;
        const EXTENSIBLE: bool = false;
        const CODED: Option<message::Coded<Self>> = None;
        fn is_valid(_: &[u8]) -> bool {
            false
        }
        fn append(_: &mut Tail<'_>) {}
    }
    #[repr(C)]
    struct Refused(u32);
    // SAFETY: as in `by_hand`.
    unsafe impl Message for Refused {
        const FACTS: &'static [Fact<Self>] = &[Self::THIS.fault()];
        const TYPE: &'static TypeDesc = u32::TYPE;
        const ANY_BITS: bool = true;
        const ZERO_IS_VALID: bool = true;
        fn is_valid(_: &[u8]) -> bool {
            true
        }
    }
    assert_eq!(fault::<Args<u64>>(), "");
    assert_eq!(
        <Args<u64> as message::Payload>::FACTS.iter().map(|fact| fact.extent()).collect::<Vec<_>>(),
        [(0, 1), (8, 8)]
    );
    assert!(fault::<Refused>().starts_with("a type with an error is not a message"));
    assert!(fault::<Args<Refused>>().starts_with("a type with an error is not a message"));
}

/// An enum that is described as stored in `$described`.
macro_rules! enumeration {
    ($name:ident $compiled:ident as $described:literal { $($variant:ident = $value:literal),* }) => {{
        #[repr($compiled)]
        enum $name { $($variant = $value),* }
        // SAFETY: as in `by_hand`.
        unsafe impl Message for $name {
            const FACTS: &'static [Fact<Self>] =
                // SAFETY: it has no data.
                &[$(unsafe { Self::THIS.variant(Self::$variant, Self::$variant as i128) }),*];
            const TYPE: &'static TypeDesc = &TypeDesc {
                name: stringify!($name),
                args: &[],
                kind: Kind::Enum {
                    repr: $described,
                    other: None,
                    variants: &[$(VariantDesc { name: stringify!($variant), was: &[], value: $value, fields: &[] }),*],
                },
                size: size_of::<Self>(),
                align: align_of::<Self>(),
            };
            const ANY_BITS: bool = false;
            const ZERO_IS_VALID: bool = false;
            fn is_valid(_: &[u8]) -> bool {
                false
            }
        }
        let held: Vec<_> = $name::FACTS.iter().map(|fact| fact.variant()).collect();
        let bits: Vec<_> = [$($name::$variant),*].map(|value| {
            // SAFETY: the bytes of an enum without data are initialised, and as many are read as `value` has.
            let bytes = unsafe {
                core::slice::from_raw_parts((&raw const value).cast::<u8>(), size_of::<$name>())
            };
            $name::THIS.bits(bytes)
        }).into();
        assert_eq!(held.iter().map(|held| held.map(|held| held.0)).collect::<Vec<_>>(), bits);
        fault::<$name>()
    }};
}

#[test]
fn an_enum_is_proven_if_it_is_the_integer_that_is_described() {
    assert_eq!(enumeration!(Byte u8 as "u8" { A = 0, B = 255 }), "");
    assert_eq!(enumeration!(Signed i8 as "i8" { A = -128, B = -1, C = 127 }), "");
    assert_eq!(enumeration!(Short i16 as "i16" { A = -32768, B = 32767 }), "");
    assert_eq!(enumeration!(Word u32 as "u32" { A = 4294967295, B = 0 }), "");
    assert_eq!(enumeration!(Long i64 as "i64" { A = -9223372036854775808, B = 9223372036854775807 }), "");
    assert_eq!(enumeration!(Large u64 as "u64" { A = 18446744073709551615, B = 1 }), "");

    let other_size = enumeration!(Small u8 as "u32" { A = 0, B = 1 });
    assert!(
        other_size.starts_with("`Small` has 1 byte, and the `u32` that it was checked as has 4"),
        "{other_size}"
    );
    let negative = enumeration!(Negative i8 as "u8" { A = 0, B = -1 });
    assert!(negative.starts_with("`Negative::B` is not stored in the `u8`"), "{negative}");
    let large = enumeration!(Above u16 as "i16" { A = 0, B = 40000 });
    assert!(large.starts_with("`Above::B` is not stored in the `i16`"), "{large}");
}

#[test]
fn what_is_described_as_neither_a_struct_nor_an_enum_is_not_proven_by_the_fact_of_a_part() {
    #[repr(u8)]
    enum One {
        Only = 1,
    }
    // SAFETY: as in `by_hand`.
    unsafe impl Message for One {
        // SAFETY: it has no data.
        const FACTS: &'static [Fact<Self>] = &[unsafe { Self::THIS.variant(Self::Only, 1) }];
        const TYPE: &'static TypeDesc = u8::TYPE;
        const ANY_BITS: bool = true;
        const ZERO_IS_VALID: bool = true;
        fn is_valid(_: &[u8]) -> bool {
            true
        }
    }
    let found = fault::<One>();
    assert!(found.starts_with("`u8` is not described as it is compiled"), "{found}");
}

#[test]
fn variants_are_told_by_all_their_bits() {
    #[ipc_message]
    #[repr(i16)]
    #[derive(Debug)]
    enum Level {
        Low = -1,
        High = 256,
    }
    assert!(Level::is_valid(&(-1_i16).to_ne_bytes()) && Level::is_valid(&256_i16.to_ne_bytes()));
    for other in (i16::MIN..=i16::MAX).filter(|value| ![-1, 256].contains(value)) {
        assert!(!Level::is_valid(&other.to_ne_bytes()), "{other}");
    }
    assert!(!Level::is_valid(&[255]) && !Level::is_valid(&[255; 4]) && !Level::is_valid(&[]));
    const { assert!(!Level::ZERO_IS_VALID) };
}

#[test]
fn what_a_struct_takes_is_what_its_fields_take() {
    #[ipc_message]
    struct Plain(u32, [u8; 4]);
    #[ipc_message]
    struct Flag(u32, bool, [u8; 3]);
    #[ipc_message]
    struct Never(core::num::NonZero<u8>);
    const { assert!(Plain::ANY_BITS && Plain::ZERO_IS_VALID) };
    const { assert!(!Flag::ANY_BITS && Flag::ZERO_IS_VALID) };
    const { assert!(!Never::ANY_BITS && !Never::ZERO_IS_VALID) };
    assert!(Flag::is_valid(&[9, 9, 9, 9, 1, 9, 9, 9]) && !Flag::is_valid(&[1, 1, 1, 1, 2, 1, 1, 1]));
    assert!(!Flag::is_valid(&[0; 4]), "bytes that are not there are no value");
}
