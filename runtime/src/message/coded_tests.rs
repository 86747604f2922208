//! The bytes of an enum with data, and what becomes of bytes.

use core::mem::MaybeUninit;

use proptest::prelude::*;

use super::Coded;
use crate::message::args::{Args0, Args3};
use crate::message::layout::Text;
use crate::message::{self, Fact, Message, Proven};
use crate::prelude::ipc_message;
use crate::schema::desc::{Kind, TypeDesc};
use crate::segment::{Geometry, two_views};
use crate::{FixedStr, FixedVec};

/// What a desk says of an order: every kind of variant.
#[ipc_message]
#[derive(Debug, Clone, PartialEq)]
#[repr(u16)]
enum Verdict {
    Late = 1,
    TooLarge { limit: u64 },
    Level(bool, u8),
    Side { side: Side, line: FixedStr<4> } = 0x1234,
}

#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq)]
#[repr(u8)]
enum Side {
    Buy = 1,
    #[other]
    Unknown = 9,
}

/// With a catch-all in the middle, and a negative tag.
#[ipc_message]
#[derive(Debug, Clone, PartialEq)]
#[repr(i8)]
enum Signed {
    Low(u8) = -2,
    #[other]
    Unknown = -1,
    Zero,
    High {
        letter: char,
    },
}

const LEN: usize = 16;

fn encoded<T: Message, const N: usize>(value: &T) -> [u8; N] {
    let mut bytes = [0; N];
    assert_eq!(N, size_of::<T>());
    T::CODED.unwrap().encode(value, &mut bytes);
    bytes
}

fn decoded<T: Message>(bytes: &[u8]) -> Option<T> {
    T::CODED.unwrap().decode(&mut bytes.to_vec())
}

fn side(side: Side, line: &str) -> Verdict {
    Verdict::Side { side, line: line.parse().unwrap() }
}

/// Every variant, and its bytes on a little-endian processor. A change of one of them is a change of the format.
fn golden() -> [(Verdict, [u8; LEN]); 4] {
    [
        (Verdict::Late, [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        (
            Verdict::TooLarge { limit: 0x0807_0605_0403_0201 },
            [2, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8],
        ),
        (Verdict::Level(true, 7), [3, 0, 1, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        (side(Side::Buy, "ok"), [0x34, 0x12, 1, 2, 0, 0, 0, 0, 0, 0, 0, b'o', b'k', 0, 0, 0]),
    ]
}

#[test]
#[cfg(target_endian = "little")]
fn the_bytes_of_every_variant_are_golden_and_come_back() {
    for (value, bytes) in golden() {
        assert_eq!(encoded(&value), bytes, "{value:?}");
        assert_eq!(decoded(&bytes), Some(value));
    }
    assert_eq!(encoded(&Signed::Low(5)), [0xFE, 5, 0, 0, 0, 0, 0, 0]);
    assert_eq!(encoded(&Signed::High { letter: 'x' }), [1, 0, 0, 0, b'x', 0, 0, 0]);
    assert_eq!(encoded(&Signed::Unknown), [0xFF, 0, 0, 0, 0, 0, 0, 0]);
}

/// Where a part of `value` is in it.
fn place<T, P>(value: &T, part: &P) -> usize {
    (core::ptr::from_ref(part).addr()) - core::ptr::from_ref(value).addr()
}

#[test]
fn the_layout_is_that_of_the_compiler() {
    let offsets: Vec<_> = Verdict::FACTS.iter().map(|fact| fact.extent()).collect();
    assert_eq!(offsets, [(0, 2), (0, 2), (8, 8), (0, 2), (2, 1), (3, 1), (0, 2), (2, 1), (3, 12)]);
    let large = Verdict::TooLarge { limit: 1 };
    if let Verdict::TooLarge { limit } = &large {
        assert_eq!(place(&large, limit), 8);
    }
    let level = Verdict::Level(true, 1);
    if let Verdict::Level(flag, number) = &level {
        assert_eq!((place(&level, flag), place(&level, number)), (2, 3));
    }
    let side = side(Side::Buy, "");
    if let Verdict::Side { side: first, line } = &side {
        assert_eq!((place(&side, first), place(&side, line)), (2, 3));
    }
    let high = Signed::High { letter: 'x' };
    if let Signed::High { letter } = &high {
        assert_eq!(place(&high, letter), 4);
    }
    for value in [large, level, side] {
        // SAFETY: the tag is the first field of every variant, a `u16` (`repr`), and initialised.
        let tag = unsafe { core::ptr::from_ref(&value).cast::<u16>().read() };
        assert!(encoded::<_, LEN>(&value).starts_with(&tag.to_ne_bytes()));
    }
}

#[test]
fn no_byte_of_the_stack_travels() {
    let geometry = Geometry::new(2, LEN, 8).unwrap();
    let (own, peer) = two_views(geometry).unwrap();
    for poison in [0xFF, 0xA5] {
        for (value, bytes) in golden() {
            let mut room = MaybeUninit::<Verdict>::uninit();
            // SAFETY: all of `room`, which may hold any bytes.
            unsafe { room.as_mut_ptr().cast::<u8>().write_bytes(poison, LEN) };
            let value = room.write(value);
            // What was sent before is there too.
            own.write(0, 7, &[poison; LEN]);
            own.write(0, 7, &*value);
            let words = peer.copy_out(0, LEN).unwrap();
            let seen: Vec<_> = words.iter().flat_map(|word| word.to_ne_bytes()).collect();
            assert_eq!(seen, bytes);
            assert_eq!(peer.read::<Verdict>(0).as_ref(), Some(&*value));
        }
    }
}

#[test]
fn between_other_arguments_all_gaps_are_zero() {
    type Args = Args3<u8, Verdict, u16>;
    let () = Proven::<Args>::OK;
    assert!(<Args as message::Payload>::CODED.is_some() && <Args0 as message::Payload>::CODED.is_none());
    assert!(<Args3<u8, Side, u16> as message::Payload>::CODED.is_none());
    let geometry = Geometry::new(2, 32, 8).unwrap();
    let (own, peer) = two_views(geometry).unwrap();
    for (value, bytes) in golden() {
        own.write(0, 7, &[0xFF_u8; 32]);
        own.write(0, 7, &Args3(9_u8, value.clone(), 0x0605_u16));
        let seen: Vec<_> = peer.copy_out(0, 32).unwrap().iter().flat_map(|word| word.to_ne_bytes()).collect();
        assert_eq!(seen[..8], [9, 0, 0, 0, 0, 0, 0, 0]);
        assert_eq!(seen[8..24], bytes);
        assert_eq!(seen[24..], [&0x0605_u16.to_ne_bytes()[..], &[0; 6]].concat());
        // From references, as a client writes them, the bytes are the same.
        own.write(0, 7, &[0xFF_u8; 32]);
        own.write::<Args>(0, 7, &Args3(&9_u8, &value, &0x0605_u16));
        let lent: Vec<_> = peer.copy_out(0, 32).unwrap().iter().flat_map(|word| word.to_ne_bytes()).collect();
        assert_eq!(lent, seen);
        let Args3(first, second, third) = peer.read::<Args>(0).unwrap();
        assert_eq!((first, second, third), (9, value, 0x0605));
    }
}

/// A second, independent definition: which bytes are a [`Verdict`], and which value they are.
fn expected(bytes: &[u8; LEN]) -> Option<Verdict> {
    let limit = u64::from_ne_bytes(bytes[8..].try_into().unwrap());
    Some(match u16::from_ne_bytes([bytes[0], bytes[1]]) {
        1 => Verdict::Late,
        2 => Verdict::TooLarge { limit },
        3 => Verdict::Level([false, true].get(usize::from(bytes[2])).copied()?, bytes[3]),
        0x1234 => {
            let len = usize::try_from(u64::from_ne_bytes(bytes[3..11].try_into().unwrap())).ok()?;
            let line = core::str::from_utf8(bytes[11..15].get(..len)?).ok()?;
            side(if bytes[2] == 1 { Side::Buy } else { Side::Unknown }, line)
        }
        _ => return None,
    })
}

#[test]
fn all_values_of_every_byte_are_told_apart() {
    for (_, golden) in golden() {
        for at in 0..LEN {
            for byte in 0..=255 {
                let mut bytes = golden;
                bytes[at] = byte;
                assert_eq!(decoded::<Verdict>(&bytes), expected(&bytes), "{bytes:?}");
            }
        }
    }
    for tag in 0..=u16::MAX {
        let mut bytes = [0; LEN];
        bytes[..2].copy_from_slice(&tag.to_ne_bytes());
        assert_eq!(decoded::<Verdict>(&bytes).is_some(), matches!(tag, 1..=3 | 0x1234), "{tag}");
    }
}

#[test]
fn bytes_behind_the_variant_do_not_matter() {
    for (value, mut bytes) in golden() {
        let used = match value {
            Verdict::Late => 2,
            Verdict::TooLarge { .. } => continue,
            Verdict::Level(..) => 4,
            Verdict::Side { .. } => 15,
        };
        bytes[used..].fill(0xFF);
        assert_eq!(decoded(&bytes), Some(value));
    }
    let mut gap = golden()[1].1;
    gap[2..8].fill(0xFF);
    assert_eq!(decoded::<Verdict>(&gap).as_ref(), Some(&golden()[1].0));
}

#[test]
fn an_unknown_tag_becomes_the_catch_all_whatever_it_carries() {
    for tag in 0..=255_u8 {
        let bytes = [tag, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF];
        let expected = match tag.cast_signed() {
            -2 => Some(Signed::Low(0xFF)),
            0 => Some(Signed::Zero),
            1 => None,
            _ => Some(Signed::Unknown),
        };
        assert_eq!(decoded::<Signed>(&bytes), expected, "a wrong `char` in a known variant stays wrong");
    }
}

#[test]
fn too_few_bytes_are_no_value() {
    for (_, bytes) in golden() {
        for len in 0..LEN - 1 {
            let cut = decoded::<Verdict>(&bytes[..len]);
            assert!(cut.is_none() || cut == expected(&bytes), "{len}");
        }
    }
    assert_eq!(decoded::<Verdict>(&[]), None);
}

fn fault<P: message::Payload>() -> &'static str {
    Proven::<P>::FAULT.map_or("", Text::as_str)
}

#[test]
fn an_enum_with_data_is_proven_and_is_no_part_of_anything_copied() {
    assert_eq!(fault::<Verdict>(), "");
    assert_eq!(fault::<Signed>(), "");
    assert_eq!(fault::<crate::stream::StreamIn<Verdict>>(), "");
    let carried = "`Verdict` is an enum with data, which is sent field by field";
    assert!(Proven::<Verdict>::PLAIN_FAULT.is_some_and(|text| text.as_str().starts_with(carried)));
    for fault in [
        fault::<[Verdict; 2]>(),
        fault::<[Verdict; 0]>(),
        fault::<[[Verdict; 1]; 1]>(),
        fault::<FixedVec<Verdict, 3>>(),
        fault::<crate::bulk::In<Verdict, 3>>(),
        fault::<crate::bulk::Out<Verdict, 3>>(),
    ] {
        assert!(fault.starts_with(carried), "{fault}");
    }
}

/// An implementation with the facts of a [`Verdict`] and this description.
macro_rules! described {
    ($name:ident $desc:expr) => {{
        #[repr(C, align(8))]
        struct $name([u8; LEN]);
        // SAFETY: only the proof is evaluated; no value is used.
        unsafe impl Message for $name {
            const FACTS: &'static [Fact<Self>] = {
                let this = Self::THIS;
                let late = this.case::<u16>(1);
                let large = this.case::<u16>(2);
                let limit = this.part(large, u64::WITNESS);
                &[late, large, limit]
            };
            const TYPE: &'static TypeDesc = &$desc;
            const ANY_BITS: bool = false;
            const ZERO_IS_VALID: bool = false;
            const CODED: Option<Coded<Self>> = Coded::new(|_, _| {}, |_| None);
            fn is_valid(_: &[u8]) -> bool {
                false
            }
        }
        fault::<$name>()
    }};
}

#[test]
fn a_description_of_another_enum_is_no_proof() {
    use crate::schema::desc::{FieldDesc, VariantDesc};
    const fn field(offset: usize, ty: &'static TypeDesc) -> FieldDesc {
        FieldDesc { name: "limit", was: &[], offset, ty }
    }
    const fn case(value: i128, fields: &'static [FieldDesc]) -> VariantDesc {
        VariantDesc { name: "V", was: &[], value, fields }
    }
    const fn desc(repr: &'static str, variants: &'static [VariantDesc]) -> TypeDesc {
        let kind = Kind::Enum { repr, other: None, variants };
        TypeDesc { name: "V", args: &[], kind, size: LEN, align: 8 }
    }
    const LIMIT: &[FieldDesc] = &[field(8, u64::TYPE)];
    assert_eq!(described!(Right desc("u16", &const { [case(1, &[]), case(2, LIMIT)] })), "");
    for fault in [
        described!(OtherTag desc("u16", &const { [case(1, &[]), case(3, LIMIT)] })),
        described!(OtherInteger desc("u32", &const { [case(1, &[]), case(2, LIMIT)] })),
        described!(NoData desc("u16", &const { [case(1, &[]), case(2, &[])] })),
        described!(TooFew desc("u16", &const { [case(1, &[])] })),
        described!(TooMany desc("u16", &const { [case(1, &[]), case(2, LIMIT), case(3, &[])] })),
        described!(Moved desc("u16", &const { [case(1, &[]), case(2, &const { [field(2, u64::TYPE)] })] })),
        described!(Other desc("u16", &const { [case(1, &[]), case(2, &const { [field(8, u32::TYPE)] })] })),
        described!(AStruct TypeDesc { kind: Kind::Struct { fields: LIMIT, base: None }, ..desc("u16", &[]) }),
        described!(Primitive TypeDesc { kind: Kind::Primitive, ..desc("u16", &[]) }),
    ] {
        assert!(fault.starts_with("`V` is not described as it is compiled"), "{fault}");
    }
    const GROWN: TypeDesc = TypeDesc { size: 24, ..desc("u16", &const { [case(1, &[]), case(2, LIMIT)] }) };
    assert_ne!(described!(Grown GROWN), "");
}

fn any_verdict() -> impl Strategy<Value = Verdict> {
    let side = prop_oneof![Just(Side::Buy), Just(Side::Unknown)];
    prop_oneof![
        Just(Verdict::Late),
        any::<u64>().prop_map(|limit| Verdict::TooLarge { limit }),
        any::<(bool, u8)>().prop_map(|(flag, number)| Verdict::Level(flag, number)),
        (side, "[a-zß]{0,2}").prop_map(|(side, line)| Verdict::Side { side, line: line.parse().unwrap() }),
    ]
}

proptest! {
    #[test]
    fn what_was_encoded_comes_back(value in any_verdict()) {
        let bytes = encoded::<_, LEN>(&value);
        prop_assert_eq!(expected(&bytes), Some(value.clone()));
        prop_assert_eq!(decoded(&bytes), Some(value));
    }

    #[test]
    fn any_bytes_are_the_expected_value_or_none(tag in 0..5_u16, rest in any::<[u8; LEN]>()) {
        let mut bytes = rest;
        bytes[..2].copy_from_slice(&if tag == 4 { 0x1234_u16 } else { tag }.to_ne_bytes());
        prop_assert_eq!(decoded::<Verdict>(&bytes), expected(&bytes));
        prop_assert_eq!(decoded::<Verdict>(&rest), expected(&rest));
    }
}
