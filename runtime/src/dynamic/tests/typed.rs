//! The codec accepts exactly the bytes that the types accept, and shows what they are.

use core::num::NonZero;

use proptest::prelude::*;

use super::sample::{Random, value_of};
use super::{codec, comes_back};
use crate::PipeChannel;
use crate::message::Message;
use crate::prelude::*;
use crate::schema::{Form, Schema};

#[ipc_message]
#[repr(u8)]
enum Side {
    Buy = 1,
    Sell = 200,
}

#[ipc_message]
#[repr(i16)]
enum Signed {
    Low = -300,
    Zero = 0,
    High = 300,
}

#[ipc_message]
#[repr(u64)]
enum Wide {
    One = 1,
    Most = u64::MAX,
}

#[ipc_message]
#[repr(u8)]
enum Open {
    Red = 1,
    #[other]
    Unknown = 9,
}

/// One variant of every form.
#[ipc_message]
#[repr(u16)]
enum Verdict {
    Late = 1,
    TooLarge { limit: u64, why: FixedStr<4> },
    Pair(char, bool) = 500,
    Level(Side),
}

#[ipc_message]
#[repr(u8)]
enum OpenVerdict {
    Level(bool) = 3,
    #[other]
    Unknown = 7,
    Wide(u64) = 200,
}

#[ipc_message]
struct Numbers {
    u128: u128,
    i128: i128,
    u64: u64,
    i64: i64,
    f64: f64,
    non_zero: NonZero<u64>,
    option: Option<NonZero<i64>>,
    u32: u32,
    i32: i32,
    f32: f32,
    char: char,
    u16: u16,
    i16: i16,
    u8: u8,
    i8: i8,
    small: NonZero<i8>,
    maybe: Option<NonZero<u8>>,
    flag: bool,
    side: Side,
    trend: Signed,
    pad: [u8; 12],
}

#[ipc_message]
struct Tuple(u16, Side, bool);

#[ipc_message]
struct Newtype(f64);

#[ipc_message]
struct Nested {
    wide: Wide,
    list: FixedVec<Tuple, 3>,
    name: FixedStr<9>,
    tags: [FixedStr<3>; 2],
    bytes: [u8; 40],
    blob: FixedVec<u8, 41>,
    few: [u8; 4],
    colors: FixedVec<Open, 5>,
    grid: [[bool; 3]; 2],
    nothing: (),
    end: [u8; 5],
}

#[ipc_message]
struct Last {
    deep: [Newtype; 2],
    of_lists: FixedVec<FixedVec<u64, 2>, 2>,
}

/// Whether a receiver of a `T` takes these bytes.
fn is_taken<T: Message>(bytes: &[u8]) -> bool {
    let mut bytes = bytes.to_vec();
    if let Some(coded) = T::CODED {
        return coded.decode(&mut bytes).is_some();
    }
    T::map_unknown(&mut bytes);
    T::ANY_BITS || T::is_valid(&bytes)
}

/// Random values come back; with one byte changed, the codec takes what the type takes.
fn agree<T: Message>(seed: u64) {
    let schema = Schema::of::<PipeChannel<T, ()>>();
    let Form::Pipe { to_host, .. } = schema.form() else { panic!("it is a pipe") };
    let codec = codec::<T>();
    let layout = codec.to_host().unwrap();
    let mut random = Random(seed);
    let valid = value_of(to_host, &mut random);
    assert!(is_taken::<T>(&valid), "{valid:?}");
    comes_back(layout, &valid);
    for at in 0..valid.len() {
        for byte in [0, 1, 2, 0x7F, 0x80, 0xFF, random.next() as u8] {
            let mut changed = valid.clone();
            changed[at] = byte;
            let is_valid = is_taken::<T>(&changed);
            assert_eq!(layout.check(&changed).is_ok(), is_valid, "byte {at} = {byte} of {valid:?}");
            assert_eq!(layout.decode(&changed).is_ok(), is_valid);
            assert_eq!(layout.json(&changed).is_ok(), is_valid);
        }
    }
    assert!(layout.check(&[&valid[..], &[0]].concat()).is_err(), "a byte too many");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_changed_byte_is_refused_where_the_type_refuses_it(seed: u64) {
        agree::<Numbers>(seed);
        agree::<Nested>(seed);
        agree::<Last>(seed);
        agree::<Verdict>(seed);
        agree::<OpenVerdict>(seed);
        agree::<Open>(seed);
        agree::<Side>(seed);
        agree::<Signed>(seed);
        agree::<Wide>(seed);
        agree::<Tuple>(seed);
        agree::<Newtype>(seed);
        agree::<[Open; 3]>(seed);
        agree::<FixedStr<7>>(seed);
        agree::<FixedVec<char, 4>>(seed);
        agree::<FixedVec<Nested, 1>>(seed);
        agree::<()>(seed);
        agree::<u8>(seed);
        agree::<[u8; 33]>(seed);
        agree::<f32>(seed);
        agree::<f64>(seed);
        agree::<Option<NonZero<u128>>>(seed);
    }
}

#[test]
fn each_number_of_two_bytes_is_taken_as_by_the_type() {
    let (signed, verdict) = (codec::<Signed>(), codec::<Verdict>());
    for number in 0..=u16::MAX {
        let bytes = number.to_ne_bytes();
        assert_eq!(signed.to_host().unwrap().check(&bytes).is_ok(), is_taken::<Signed>(&bytes));
        let mut bytes = [0; size_of::<Verdict>()];
        bytes[..2].copy_from_slice(&number.to_ne_bytes());
        assert_eq!(verdict.to_host().unwrap().check(&bytes).is_ok(), is_taken::<Verdict>(&bytes));
    }
}
