//! JSON and values of every type.

use core::num::NonZero;

use super::{Codec, Encoded, Limits, Value, bytes, codec, comes_back, read};
use crate::Schema;
use crate::dynamic::BulkData::{In, Out};
use crate::dynamic::WriteError;
use crate::message::Message;
use crate::prelude::*;

#[ipc_message]
#[repr(u8)]
enum Color {
    Red = 1,
    #[other]
    Unknown = 9,
}

#[ipc_message]
#[repr(u8)]
enum Verdict {
    Late = 1,
    TooLarge {
        limit: u8,
    },
    Pair(char, bool),
    Level(u8),
    #[other]
    Unknown = 99,
}

#[ipc_message]
struct Pair(u8, bool);

#[ipc_message]
struct Meters(f32);

#[derive(Debug, Clone, Copy)]
#[ipc_message]
struct Trade {
    price: u32,
    volume: u32,
}

ipc_channel!(
    trait Market {
        fn picture(&mut self, #[max(40)] pixels: &[u8], #[max(3)] lines: &[u16], #[max(100)] out: &mut [u8]);
        fn scan(&mut self, from: u64, out: Tx<Trade>);
    }
    #[events]
    enum MarketEvent {
        Traded(Trade),
        Moved(u32, u32),
        Closed,
    }
);

/// The JSON of bytes.
#[track_caller]
fn json<T: Message>(bytes: &[u8]) -> String {
    let codec = codec::<T>();
    comes_back(codec.to_host().unwrap(), bytes);
    codec.to_host().unwrap().json(bytes).unwrap()
}

/// The bytes of JSON.
#[track_caller]
fn of<T: Message>(json: &str) -> Vec<u8> {
    read(codec::<T>().to_host().unwrap(), json).unwrap()
}

#[test]
fn extreme_numbers_are_exact() {
    assert_eq!(json::<i64>(&i64::MIN.to_ne_bytes()), "-9223372036854775808");
    assert_eq!(json::<u64>(&u64::MAX.to_ne_bytes()), "18446744073709551615");
    assert_eq!(json::<u128>(&u128::MAX.to_ne_bytes()), "\"340282366920938463463374607431768211455\"");
    assert_eq!(json::<i128>(&i128::MIN.to_ne_bytes()), "\"-170141183460469231731687303715884105728\"");
    assert_eq!(of::<u128>("340282366920938463463374607431768211455"), u128::MAX.to_ne_bytes());
    assert_eq!(of::<i128>("-5"), (-5_i128).to_ne_bytes());
    assert_eq!(of::<u64>("\"18446744073709551615\""), u64::MAX.to_ne_bytes());
    assert_eq!(json::<Option<NonZero<u8>>>(&[0]), "null");
    assert_eq!(json::<()>(&[]), "null");
    assert!(read(codec::<u128>().to_host().unwrap(), "1.5").is_err());
    assert!(read(codec::<u128>().to_host().unwrap(), "[]").is_err());
    assert!(read(codec::<u128>().to_host().unwrap(), "null").is_err());
    assert_eq!(of::<Option<NonZero<u128>>>("null"), [0; 16]);
}

#[test]
fn floating_point_numbers_are_exact() {
    assert_eq!(json::<f64>(&(-0.0_f64).to_ne_bytes()), "-0.0");
    assert_eq!(json::<f32>(&0.1_f32.to_ne_bytes()), "0.1");
    assert_eq!(json::<f64>(&f64::NAN.to_ne_bytes()), "\"NaN\"");
    assert_eq!(json::<f32>(&f32::NAN.to_ne_bytes()), "\"NaN\"");
    assert_eq!(json::<f64>(&(-f64::NAN).to_ne_bytes()), "\"NaN:fff8000000000000\"");
    assert_eq!(json::<f32>(&0x7F80_0001_u32.to_ne_bytes()), "\"NaN:7f800001\"");
    assert_eq!(json::<f64>(&f64::NEG_INFINITY.to_ne_bytes()), "\"-inf\"");
    assert_eq!(of::<f64>("5"), 5.0_f64.to_ne_bytes());
    assert_eq!(of::<f64>("\"1e3\""), 1e3_f64.to_ne_bytes());
    for wrong in ["\"NaN:7ff0000000000000\"", "\"NaN:x\"", "\"NaNs\"", "true", "null"] {
        assert!(read(codec::<f64>().to_host().unwrap(), wrong).is_err(), "{wrong}");
    }
    for bits in [1_u32, 0x0080_0000, 0x7F7F_FFFF, 0x3EAA_AAAB, 0x4B80_0001] {
        json::<f32>(&bits.to_ne_bytes());
    }
}

#[test]
fn texts_and_characters_are_escaped() {
    let text: FixedStr<12> = "\0\"\\\u{1F980}é".parse().unwrap();
    let mut bytes = vec![0; 20];
    bytes[..8].copy_from_slice(&(text.len() as u64).to_ne_bytes());
    bytes[8..8 + text.len()].copy_from_slice(text.as_bytes());
    assert_eq!(json::<FixedStr<12>>(&bytes), "\"\\u0000\\\"\\\\\u{1F980}é\"");
    assert_eq!(json::<char>(&u32::from('"').to_ne_bytes()), r#""\"""#);
}

#[test]
fn few_bytes_are_a_list_and_many_are_digits() {
    assert_eq!(json::<[u8; 2]>(&[1, 255]), "[1,255]");
    assert_eq!(json::<[u8; 33]>(&[0xAB; 33]), format!("{{\"$hex\":\"{}\"}}", "ab".repeat(33)));
    for same in ["[1,2,3]", r#"{"$hex":"010203"}"#, r#"{"$base64":"AQID"}"#] {
        assert_eq!(of::<[u8; 3]>(same), [1, 2, 3]);
        assert_eq!(of::<FixedVec<u8, 4>>(same), [3, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 0]);
    }
    assert_eq!(json::<[i8; 2]>(&[1, 255]), "[1,-1]");
}

#[test]
fn variants_are_names_and_unknown_numbers_stay_numbers() {
    assert_eq!(json::<Color>(&[1]), "\"Red\"");
    assert_eq!(json::<Color>(&[9]), "\"Unknown\"");
    assert_eq!(json::<Color>(&[77]), "77");
    assert_eq!(of::<Color>("1"), [1]);
    assert_eq!(json::<Verdict>(&[1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), "\"Late\"");
    assert_eq!(json::<Verdict>(&[2, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), r#"{"TooLarge":{"limit":7}}"#);
    assert_eq!(json::<Verdict>(&[3, 0, 0, 0, b'x', 0, 0, 0, 1, 0, 0, 0]), r#"{"Pair":["x",true]}"#);
    assert_eq!(json::<Verdict>(&[4, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), r#"{"Level":5}"#);
    assert_eq!(json::<Verdict>(&[55, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), "55");
    let codec = codec::<Verdict>();
    let pair = codec.to_host().unwrap().decode(&[3, 9, 9, 9, b'x', 0, 0, 0, 1, 9, 9, 9]).unwrap();
    let data = Value::List(vec!['x'.into(), true.into()]);
    assert_eq!(pair, Value::Variant { name: "Pair".into(), data: Some(Box::new(data)) });
}

#[test]
fn a_struct_without_names_is_a_list_or_its_only_field() {
    assert_eq!(json::<Pair>(&[5, 1]), "[5,true]");
    assert_eq!(of::<Pair>(r#"{"1":true,"0":5}"#), [5, 1]);
    assert_eq!(json::<Meters>(&1.5_f32.to_ne_bytes()), "1.5");
    assert_eq!(json::<FixedVec<Meters, 1>>(&[1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), "[0.0]");
}

fn market() -> Codec {
    Codec::new(&Schema::of::<MarketChannel>(), Limits::default())
}

#[test]
fn events_are_shown_by_their_fields() {
    let codec = market();
    let event = |name: &str| codec.args(codec.method(name).unwrap()).unwrap();
    assert_eq!(event("Traded").json(&[1, 0, 0, 0, 2, 0, 0, 0]).unwrap(), r#"{"price":1,"volume":2}"#);
    assert_eq!(event("Moved").json(&[1, 0, 0, 0, 2, 0, 0, 0]).unwrap(), "[1,2]");
    assert_eq!(event("Closed").json(&[]).unwrap(), "{}");
    comes_back(event("Traded"), &[1, 0, 0, 0, 2, 0, 0, 0]);
    comes_back(event("Moved"), &[1, 0, 0, 0, 2, 0, 0, 0]);
    comes_back(event("Closed"), &[]);
}

#[test]
fn bulk_data_lies_next_to_the_block() {
    let codec = market();
    let (picture, mut encoded) = (codec.args(0).unwrap(), Encoded::default());
    let json = r#"{"out":7,"lines":[1,258],"pixels":{"$base64":"/w=="}}"#;
    picture.read_json(json, &mut encoded).unwrap();
    let expected = [In(vec![255]), In(vec![1, 0, 2, 1]), Out { len: 7 }];
    assert_eq!((encoded.bytes.as_slice(), encoded.bulk.as_slice()), (&[0; 24][..], &expected[..]));
    let value = Value::record([
        ("pixels", vec![255_u8].into()),
        ("out", 7.into()),
        ("lines", Value::List(vec![1.into(), 258.into()])),
    ]);
    let mut again = Encoded::default();
    picture.encode(&value, &mut again).unwrap();
    assert_eq!(again, encoded);
    picture.read_json("[[], []]", &mut encoded).unwrap();
    assert_eq!(encoded.bulk, [In(vec![]), In(vec![]), Out { len: 100 }]);
    assert_eq!(picture.json(&[0; 24]).unwrap(), "{}");
    let (pixels, lines) = (codec.flow(0, 0).unwrap(), codec.flow(0, 1).unwrap());
    assert_eq!(
        (pixels.json(&[1, 2]).unwrap(), lines.json(&[1, 0, 2, 1]).unwrap()),
        ("[1,2]".into(), "[1,258]".into())
    );
    comes_back(pixels, &[9; 40]);
    comes_back(lines, &[]);
    comes_back(lines, &[1, 0, 2, 1]);
    assert_eq!(pixels.decode(&[1, 2]), Ok(Value::Bytes(vec![1, 2])));
    let item = codec.flow(1, 1).unwrap();
    assert_eq!(item.json(&[1, 0, 0, 0, 2, 0, 0, 0]).unwrap(), r#"{"price":1,"volume":2}"#);
}

#[test]
fn values_in_any_form_are_taken() {
    let trade = codec::<Trade>();
    let layout = trade.to_host().unwrap();
    let expected = Ok(vec![1, 0, 0, 0, 2, 0, 0, 0]);
    for value in [
        Value::record([("volume", 2.into()), ("price", 1.into())]),
        Value::List(vec![1.into(), 2.into()]),
        Value::List(vec!["1".into(), Value::Large(2)]),
    ] {
        assert_eq!(bytes(layout, &value), expected);
    }
    let value = layout.decode(&[1, 0, 0, 0, 2, 0, 0, 0]).unwrap();
    assert_eq!(value, Value::record([("price", 1.into()), ("volume", 2.into())]));
    assert_eq!(bytes(codec::<f32>().to_host().unwrap(), &0.1_f64.into()), Ok(0.1_f32.to_ne_bytes().to_vec()));
    assert_eq!(bytes(codec::<char>().to_host().unwrap(), &"x".into()), Ok(vec![b'x', 0, 0, 0]));
    assert_eq!(bytes(codec::<Color>().to_host().unwrap(), &"Red".into()), Ok(vec![1]));
    assert_eq!(bytes(codec::<Color>().to_host().unwrap(), &Value::variant("Red")), Ok(vec![1]));
}

#[test]
fn a_destination_that_fails_is_reported_as_it_is() {
    struct Full;
    impl std::io::Write for Full {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::BrokenPipe.into())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let codec = codec::<u8>();
    match codec.to_host().unwrap().write_json(&[1], &mut Full) {
        Err(WriteError::Io(error)) => assert_eq!(error.kind(), std::io::ErrorKind::BrokenPipe),
        other => panic!("{other:?}"),
    }
}
