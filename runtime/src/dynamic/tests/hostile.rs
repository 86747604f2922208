//! Schemas and bytes of a hostile peer.

use std::time::{Duration, Instant};

use super::{Codec, Limits, Value};
use crate::Schema;
use crate::dynamic::WriteError;

/// The tags of the format of a schema.
const PRIMITIVE: u8 = 1;
const ARRAY: u8 = 2;
const STRUCT: u8 = 3;
const ENUM: u8 = 4;
const LIST: u8 = 6;
const BULK_OUT: u8 = 8;
const OPEN_DATA_ENUM: u8 = 14;

/// Generous, for a machine under load; without load it is some microseconds.
const SOON: Duration = Duration::from_secs(1);

fn name(name: &str) -> Vec<u8> {
    [&[u8::try_from(name.len()).unwrap()], name.as_bytes()].concat()
}

fn ty(tag: u8, of: &str, size: u64, align: u64, body: &[u8]) -> Vec<u8> {
    [&[tag][..], &name(of), &[0, 0], &size.to_le_bytes(), &align.to_le_bytes(), body].concat()
}

fn primitive(of: &str, size: u64) -> Vec<u8> {
    ty(PRIMITIVE, of, size, 1, &[])
}

fn array(len: u64, size: u64, of: &[u8]) -> Vec<u8> {
    ty(ARRAY, "", size, 1, &[&len.to_le_bytes(), of].concat())
}

fn structure(fields: &[(&str, u64, &[u8])], size: u64) -> Vec<u8> {
    ty(STRUCT, "S", size, 1, &listed(fields))
}

fn listed(fields: &[(&str, u64, &[u8])]) -> Vec<u8> {
    let count = u16::try_from(fields.len()).unwrap().to_le_bytes();
    let fields =
        fields.iter().map(|(field, offset, ty)| [&name(field), &offset.to_le_bytes()[..], ty].concat());
    [count.to_vec(), fields.collect::<Vec<_>>().concat()].concat()
}

/// The codec of a pipe whose first message is `ty` and whose second is a `u8`.
fn pipe(ty: &[u8]) -> Codec {
    let schema = [b"\x01C\x01p\x02", ty, &primitive("u8", 1)].concat();
    let codec = Codec::new(&Schema::decode(&schema).unwrap(), Limits::default());
    assert!(codec.to_client().is_ok(), "the other block is not affected");
    codec
}

/// Why the codec refuses a type.
#[track_caller]
fn refused(ty: &[u8]) -> String {
    pipe(ty).to_host().unwrap_err().to_string()
}

#[test]
fn many_parts_in_no_bytes_are_refused_at_once() {
    let start = Instant::now();
    let bomb = (0..10).fold(primitive("()", 0), |of, _| array(1 << 16, 0, &of));
    assert!(refused(&bomb).ends_with("more than 64 parts without bytes"));
    let list = ty(LIST, "FixedVec", 8, 1, &[&65_u64.to_le_bytes()[..], &primitive("()", 0)].concat());
    assert_eq!(refused(&list), "more than 64 parts without bytes");
    let unit = primitive("()", 0);
    let names: Vec<String> = (0..65).map(|number| format!("f{number}")).collect();
    let fields: Vec<_> = names.iter().map(|name| (&**name, 0, &*unit)).collect();
    assert_eq!(refused(&structure(&fields, 0)), "more than 64 parts without bytes");
    assert!(pipe(&array(64, 0, &unit)).to_host().is_ok());
    assert!(start.elapsed() < SOON);
}

#[test]
fn many_parts_in_few_bytes_are_refused() {
    // 8,192 elements of a byte and 60 units each, several times within each other.
    let unit = primitive("()", 0);
    let names: Vec<String> = (0..60).map(|number| format!("f{number}")).collect();
    let byte = primitive("u8", 1);
    let mut fields: Vec<_> = names.iter().map(|name| (&**name, 0, &*unit)).collect();
    fields.push(("last", 0, &byte));
    assert_eq!(
        refused(&array(1 << 16, 1 << 16, &structure(&fields, 1))),
        "a value of more than 1048576 parts"
    );
}

#[test]
fn long_names_many_times_are_a_fault_before_they_are_written() {
    let long = "n".repeat(255);
    let element = structure(&[(&long, 0, &primitive("bool", 1))], 1);
    let codec = pipe(&array(1 << 16, 1 << 16, &element));
    let start = Instant::now();
    let mut written = Vec::new();
    match codec.to_host().unwrap().write_json(&vec![1; 1 << 16], &mut written) {
        Err(WriteError::Fault(fault)) => {
            let text = "the value is larger than the limit of 16777216 bytes\n  help: raise the limit";
            assert_eq!((fault.to_string().as_str(), written.len()), (text, 0));
        }
        other => panic!("{other:?}"),
    }
    assert!(start.elapsed() < SOON);
}

#[test]
fn much_bulk_data_is_a_fault_before_anything_is_made_of_it() {
    let long = "n".repeat(255);
    let element = structure(&[(&long, 0, &primitive("bool", 1))], 1);
    let bulk = ty(BULK_OUT, "out", 8, 4, &[&(1_u64 << 20).to_le_bytes()[..], &element].concat());
    let arg = listed(&[("out", 0, &bulk)]);
    let method = [&name("m")[..], &[1], &arg, &8_u64.to_le_bytes(), &primitive("()", 0), &[0]].concat();
    let schema = [&b"\x01C\x01c\x01\x01\x00"[..], &method].concat();
    let codec = Codec::new(&Schema::decode(&schema).unwrap(), Limits::default());
    let (flow, data) = (codec.flow(0, 0).unwrap(), vec![1; 1 << 20]);
    let start = Instant::now();
    assert!(flow.json(&data).is_err() && flow.decode(&data).is_err());
    assert!(start.elapsed() < SOON);
    assert!(flow.check(&data).is_ok());
    assert!(flow.decode(&data[..1000]).is_ok());
}

#[test]
fn what_no_type_of_this_version_has_is_refused() {
    assert_eq!(refused(&primitive("u24", 3)), "a type `u24` of 3 bytes, which is not known");
    assert_eq!(refused(&primitive("u32", 8)), "a type `u32` of 8 bytes, which is not known");
    assert_eq!(
        refused(&primitive("NonZero<f64>", 8)),
        "a type `NonZero<f64>` of 8 bytes, which is not known"
    );
    assert_eq!(refused(&array(2, 6, &primitive("x", 3))), "[0]: a type `x` of 3 bytes, which is not known");
    let within = structure(&[("a", 0, &primitive("u8", 1)), ("b", 1, &primitive("x", 1))], 2);
    assert_eq!(refused(&within), "b: a type `x` of 1 bytes, which is not known");
    let enumeration = |repr: &str, size, value: i128| {
        let body = [&name(repr)[..], &[1, 0], &name("V"), &value.to_le_bytes()].concat();
        ty(ENUM, "E", size, 1, &body)
    };
    assert!(pipe(&enumeration("u8", 1, 255)).to_host().is_ok());
    assert_eq!(refused(&enumeration("u8", 1, 256)), "V: the value 256 does not fit the tag");
    assert_eq!(refused(&enumeration("i8", 1, 128)), "V: the value 128 does not fit the tag");
    assert_eq!(refused(&enumeration("u16", 1, 1)), "an enum of 1 bytes whose tag is a `u16`");
    assert_eq!(refused(&enumeration("u128", 16, 1)), "an enum whose tag is a `u128`");
    assert_eq!(refused(&enumeration("bool", 1, 1)), "an enum whose tag is a `bool`");
    let catch_all =
        [&name("u8")[..], &0_i128.to_le_bytes(), &[1, 0], &name("V"), &0_i128.to_le_bytes()].concat();
    let data = listed(&[("0", 1, &primitive("u8", 1))]);
    let open = ty(OPEN_DATA_ENUM, "E", 2, 1, &[catch_all, data].concat());
    assert_eq!(refused(&open), "an open enum whose catch-all has data");
    let bulk = ty(BULK_OUT, "out", 8, 4, &[&1_u64.to_le_bytes()[..], &primitive("u8", 1)].concat());
    assert_eq!(refused(&bulk), "bulk data that is not an argument");
}

#[test]
fn limits_are_kept() {
    let codec = |limits| Codec::new(&Schema::of::<crate::PipeChannel<[u32; 100], u8>>(), limits);
    let bytes = [0; 400];
    let usual = Limits::default();
    let made = |limits: Limits| {
        let codec = codec(limits);
        let layout = codec.to_host().unwrap();
        (layout.decode(&bytes).is_ok(), layout.json(&bytes).is_ok())
    };
    assert_eq!(made(usual), (true, true));
    assert_eq!(made(Limits { elements: 100, ..usual }), (false, false));
    assert_eq!(made(Limits { elements: 101, ..usual }), (true, true));
    assert_eq!(made(Limits { bytes: 200, ..usual }), (false, false));
    assert_eq!(made(Limits { bytes: 201, ..usual }), (false, true));
    let codec = codec(Limits { depth: 1, ..usual });
    assert_eq!(codec.to_host().unwrap_err().to_string(), "types more than 1 deep");
    assert_eq!(codec.to_client().unwrap().decode(&[7]), Ok(Value::Int(7)));
}
