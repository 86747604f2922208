//! The texts of faults.

use core::num::NonZero;

use super::{Codec, Encoded, Layout, Limits, Value, bytes, codec, read};
use crate::Schema;
use crate::prelude::*;

#[ipc_message]
#[repr(u32)]
enum Side {
    Buy = 1,
    Sell = 2,
}

#[ipc_message]
#[repr(u32)]
enum Verdict {
    Late = 1,
    TooLarge { limit: u32 } = 2,
}

#[ipc_message]
struct Sample {
    t_ns: u64,
    label: FixedStr<8>,
    side: Side,
    letter: char,
    count: NonZero<u32>,
    maybe: Option<NonZero<i32>>,
    flag: [bool; 2],
    pair: [u8; 6],
}

ipc_channel!(
    trait Desk {
        fn put(&mut self, samples: FixedVec<Sample, 2>, weight: f32);
        #[oneway]
        fn note(&mut self, verdict: Verdict);
        fn picture(&mut self, #[max(4)] lines: &[u16], #[max(100)] out: &mut [u8]);
        fn scan(&mut self, from: u64, out: Tx<u64>);
        fn none(&mut self);
    }
);

fn desk() -> Codec {
    Codec::new(&Schema::of::<DeskChannel>(), Limits::default())
}

/// The text of the fault of JSON as arguments.
#[track_caller]
fn of_json(method: &str, json: &str) -> String {
    let codec = desk();
    let method = codec.method(method).unwrap();
    read(codec.args(method).unwrap(), json).unwrap_err()
}

/// A sample with one field as given.
fn sample(field: &str, json: &str) -> String {
    let all = [
        ("t_ns", "1"),
        ("label", "\"a\""),
        ("side", "\"Buy\""),
        ("letter", "\"x\""),
        ("count", "1"),
        ("maybe", "null"),
        ("flag", "[true,false]"),
        ("pair", "[1,2,3,4,5,6]"),
    ];
    let fields = all.map(|(name, usual)| format!("\"{name}\":{}", if name == field { json } else { usual }));
    format!("{{\"weight\":1,\"samples\":[{{{}}}]}}", fields.join(","))
}

#[track_caller]
fn of_field(field: &str, json: &str) -> String {
    let text = of_json("put", &sample(field, json));
    let (start, rest) = text.split_once(", at line 1, column ").unwrap();
    format!("{start}{}", rest.trim_start_matches(|c: char| c.is_ascii_digit()))
}

#[test]
fn a_fault_says_where_it_is_and_what_is_expected() {
    assert!(read(desk().args(0).unwrap(), &sample("", "")).is_ok());
    for (field, json, text) in [
        ("t_ns", "-1", "-1, where an integer from 0 to 18446744073709551615 is expected"),
        ("t_ns", "1.5", "1.5, where an integer from 0 to 18446744073709551615 is expected"),
        (
            "t_ns",
            "18446744073709551616",
            "1.8446744073709552e19, where an integer from 0 to 18446744073709551615 is expected",
        ),
        ("t_ns", "[1]", "a list, where an integer from 0 to 18446744073709551615 is expected"),
        ("t_ns", "{}", "an object, where an integer from 0 to 18446744073709551615 is expected"),
        ("label", "\"123456789\"", "a text of 9 bytes, where at most 8 fit"),
        ("label", "5", "5, where a text of at most 8 bytes is expected"),
        ("side", "\"buy\"", "there is no such variant\n  help: did you mean `Buy`?"),
        ("side", "\"Hold\"", "there is no such variant\n  help: there are Buy, Sell"),
        ("side", "3", "3, where one of Buy, Sell is expected"),
        ("letter", "\"xy\"", "\"xy\", where one character is expected"),
        ("count", "0", "0, where an integer from 0 to 4294967295 except 0 is expected"),
        ("maybe", "0", "0, where null or an integer from -2147483648 to 2147483647 except 0 is expected"),
        ("flag", "[true]", "1 elements, where 2 are expected"),
        ("flag", "[true,true,true]", "more than 2 elements"),
        ("pair", "{\"$hex\":\"0102\"}", "2 bytes, where a list of 6 bytes is expected"),
        ("pair", "{\"$hex\":\"xy\"}", "a text that does not encode bytes"),
        (
            "pair",
            "{\"hex\":\"01\"}",
            "an object without `$hex` or `$base64`, where a list of 6 bytes is expected",
        ),
        ("pair", "\"abc\"", "\"abc\", where a list of 6 bytes is expected"),
    ] {
        assert_eq!(of_field(field, json), format!("samples[0].{field}: {text}"));
    }
    assert_eq!(of_field("flag", "[true,1]"), "samples[0].flag[1]: 1, where true or false is expected");
    assert_eq!(
        of_field("pair", "[1,2,3,4,5,256]"),
        "samples[0].pair[5]: 256, where an integer from 0 to 255 is expected"
    );
}

#[test]
fn names_that_are_wrong_or_missing_are_named() {
    assert_eq!(
        of_json("put", r#"{"sample":[]}"#),
        "sample: there is no such argument, at line 1, column 9\n  help: did you mean `samples`?"
    );
    assert_eq!(
        of_json("put", r#"{"samples":[]}"#),
        "weight: the argument is missing, at line 1, column 14\n  help: it is a number"
    );
    assert_eq!(of_json("put", r#"{"weight":1,"weight":2}"#), "weight: given twice, at line 1, column 20");
    assert_eq!(
        of_json("put", r#"{"samples":[{"time":1}],"weight":1}"#),
        "samples[0].time: there is no such field, at line 1, column 19\n  help: there are t_ns, label, side, letter, \
         count, maybe, flag, pair"
    );
    assert_eq!(of_json("put", "[[],1,2]"), "more elements than there are arguments, at line 1, column 8");
    assert_eq!(
        of_json("put", "[[]]"),
        "weight: the argument is missing, at line 1, column 4\n  help: it is a number"
    );
    assert_eq!(
        of_json("none", r#"{"a":1}"#),
        "a: there is no such argument, at line 1, column 4\n  help: it has no arguments"
    );
    assert_eq!(
        desk().method("noet").unwrap_err().to_string(),
        "noet: there is no such method\n  help: did you mean `note`?"
    );
    assert_eq!(
        desk().method("x").unwrap_err().to_string(),
        "x: there is no such method\n  help: there are put, note, picture, scan, none"
    );
}

#[test]
fn a_text_that_is_not_json_is_reported_with_the_part_it_is_in() {
    assert_eq!(
        of_json("put", "{\n  \"samples\": [{\"t_ns\": 1,}]\n}"),
        "samples[0]: trailing comma, at line 2, column 26"
    );
    assert_eq!(of_json("put", "[[], 1] 2"), "trailing characters, at line 1, column 9");
    assert_eq!(of_json("put", ""), "EOF while parsing a value, at line 1, column 0");
    assert_eq!(
        of_json("put", "5"),
        "5, where a record with the arguments samples, weight is expected, at line 1, column 1"
    );
}

#[test]
fn variants_with_data_and_without_are_distinguished() {
    for (json, text) in [
        (r#"["TooLarge"]"#, "verdict.TooLarge: a variant without its data, at line 1, column 11"),
        (r#"[2]"#, "verdict: 2, where one of Late, TooLarge is expected, at line 1, column 2"),
        (r#"[{"Late":1}]"#, "verdict.Late: data for a variant that has none, at line 1, column 8"),
        (r#"[{}]"#, "verdict: an empty object, where one of Late, TooLarge is expected, at line 1, column 3"),
        (
            r#"[{"TooLarge":{"limit":-1}}]"#,
            "verdict.TooLarge.limit: -1, where an integer from 0 to 4294967295 is expected, at line 1, column 24",
        ),
        (r#"[{"TooLarge":{"limit":1},"Late":1}]"#, "verdict: a second variant, at line 1, column 31"),
        (
            r#"[{"Large":1}]"#,
            "verdict: there is no such variant, at line 1, column 9\n  help: there are Late, TooLarge",
        ),
    ] {
        assert_eq!(of_json("note", json), text, "{json}");
    }
    let verdict = codec::<Verdict>();
    let layout = verdict.to_host().unwrap();
    assert_eq!(
        bytes(layout, &Value::variant("TooLarge")).unwrap_err(),
        "TooLarge: a variant without its data"
    );
    let late = Value::Variant { name: "Late".into(), data: Some(Box::new(Value::Unit)) };
    assert_eq!(bytes(layout, &late).unwrap_err(), "Late: data for a variant that has none");
}

#[test]
fn values_have_the_same_faults() {
    let codec = desk();
    let put = codec.args(0).unwrap();
    let value = |samples: Value| Value::record([("samples", samples), ("weight", 1.into())]);
    let fault = |value: &Value| bytes(put, value).unwrap_err();
    let sample = Value::record([("t_ns", "x".into())]);
    assert_eq!(
        fault(&value(vec![sample].into())),
        "samples[0].t_ns: \"x\", where an integer from 0 to 18446744073709551615 is expected"
    );
    assert_eq!(
        fault(&value(Value::record([("x", 1.into())]))),
        "samples: a record, where a list of at most 2 elements is expected"
    );
    assert_eq!(
        fault(&value(vec![Value::Unit; 3].into())),
        "samples[0]: null, where a record with the fields t_ns, label, side, letter, count, maybe, flag, pair is expected"
    );
    assert_eq!(
        fault(&Value::List(vec![])),
        "samples: the argument is missing\n  help: it is a list of at most 2 elements"
    );
    assert_eq!(bytes(codec.args(4).unwrap(), &Value::Unit), Ok(vec![]));
}

#[test]
fn received_bytes_have_faults_with_a_path() {
    let codec = desk();
    let put = codec.args(0).unwrap();
    let mut encoded = Encoded::default();
    put.read_json(&sample("", ""), &mut encoded).unwrap();
    let with = |at: usize, byte: u8| {
        let mut bytes = encoded.bytes.clone();
        bytes[at] = byte;
        put.check(&bytes).unwrap_err().to_string()
    };
    assert_eq!(with(0, 3), "samples: a length of 3, above the capacity of 2");
    assert_eq!(with(8 + 8, 9), "samples[0].label: a length of 9, above the capacity of 8");
    assert_eq!(with(8 + 16, 0xFF), "samples[0].label: a text that is not UTF-8");
    assert_eq!(with(8 + 24, 3), "samples[0].side: 3 is not a variant of the enum");
    assert_eq!(with(8 + 30, 0xFF), "samples[0].letter: a `char` that is no Unicode scalar value");
    assert_eq!(with(8 + 32, 0), "samples[0].count: a zero where the type is `NonZero`");
    assert_eq!(with(8 + 40, 2), "samples[0].flag[0]: a `bool` that is neither 0 nor 1");
    assert_eq!(put.check(&[]).unwrap_err().to_string(), "0 bytes, where the type has 112");
}

#[test]
fn streams_and_bulk_data_are_not_in_the_block() {
    let codec = desk();
    let scan = codec.args(3).unwrap();
    assert!(read(scan, r#"{"from":5}"#).is_ok() && read(scan, "[5]").is_ok());
    assert_eq!(
        read(scan, r#"{"out":1,"from":5}"#).unwrap_err(),
        "out: a stream, whose items are not in the value, at line 1, column 6"
    );
    let picture = codec.args(2).unwrap();
    for (json, text) in [
        (r#"{"lines":[1,2,3,4,5]}"#, "lines: more than 4 elements, at line 1, column 20"),
        (
            r#"{"lines":[70000]}"#,
            "lines[0]: 70000, where an integer from 0 to 65535 is expected, at line 1, column 15",
        ),
        (
            r#"{"lines":[],"out":101}"#,
            "out: 101, where the number of elements is expected, at most 100, at line 1, column 22",
        ),
        (
            "{}",
            "lines: the argument is missing, at line 1, column 2\n  help: it is a list of at most 4 elements",
        ),
    ] {
        assert_eq!(read(picture, json).unwrap_err(), text);
    }
    let flow = codec.flow(2, 0).unwrap();
    assert_eq!(flow.check(&[0; 3]).unwrap_err().to_string(), "3 bytes, where at most 4 elements of 2 are");
    assert_eq!(flow.check(&[0; 10]).unwrap_err().to_string(), "10 bytes, where at most 4 elements of 2 are");
    assert_eq!(
        codec.flow(3, 0).unwrap_err().to_string(),
        "from: the argument is neither a stream nor bulk data"
    );
    assert_eq!(codec.flow(3, 2).unwrap_err().to_string(), "scan: the method has no argument 2");
    assert_eq!(codec.args(9).unwrap_err().to_string(), "Desk: the channel has no method 9");
    assert_eq!(codec.error(0).unwrap_err().to_string(), "put: the method has no error");
    assert_eq!(codec.to_host().unwrap_err().to_string(), "Desk: the channel is not a plain pipe");
}

#[test]
fn a_layout_is_small() {
    assert!(size_of::<Layout<'_>>() <= 4 * size_of::<usize>());
    assert!(size_of::<Value>() <= 32);
}
