//! Decoding: it inverts the encoding, and no input does harm.

use proptest::prelude::*;

use super::*;
use crate::schema::encode::encode;
use crate::schema::random::any_schema;
use crate::schema::samples::{CALCULATOR, EMPTY, PIPE, describe};

fn error(bytes: &[u8]) -> &'static str {
    Schema::decode(bytes).unwrap_err().what
}

/// The document of a pipe whose first message is `ty` and whose second is `()`.
fn pipe(ty: &[u8]) -> Vec<u8> {
    [b"\x01C\x01p\x02", ty, &primitive(b"()", 0, 1)].concat()
}

fn head(tag: u8, name: &[u8], size: u64, align: u64) -> Vec<u8> {
    [&[tag, name.len() as u8][..], name, &[0, 0], &size.to_le_bytes(), &align.to_le_bytes()].concat()
}

fn primitive(name: &[u8], size: u64, align: u64) -> Vec<u8> {
    head(tag::PRIMITIVE, name, size, align)
}

fn array(len: u64, size: u64, of: &[u8]) -> Vec<u8> {
    [&head(tag::ARRAY, b"", size, 1), &len.to_le_bytes()[..], of].concat()
}

#[test]
fn the_written_samples_come_back() {
    for desc in [&CALCULATOR, &PIPE, &EMPTY] {
        assert_eq!(Schema::decode(&encode(desc)), Ok(Schema::from_desc(desc)));
    }
    assert!(Schema::decode(&pipe(&primitive(b"u8", 1, 1))).is_ok());
}

#[test]
fn every_cut_is_an_early_end() {
    let bytes = encode(&CALCULATOR);
    for len in 0..bytes.len() {
        assert_eq!(error(&bytes[..len]), "an early end", "{len}");
    }
    assert_eq!(error(&[&bytes[..], &[0]].concat()), "bytes after the end");
}

#[test]
fn names_that_a_terminal_would_obey_are_refused() {
    for name in [
        "\u{1b}[31m",
        "a\nb",
        "\u{7f}",
        "a\u{9b}",
        "a\u{202e}b",
        "\u{200b}",
        "a\u{2066}",
        "\0",
        "a\"b",
        "a b",
        "a\u{a0}b",
    ] {
        assert_eq!(error(&pipe(&primitive(name.as_bytes(), 1, 1))), "an unprintable name", "{name:?}");
    }
    for name in ["u8", "()", "Option<NonZero<u32>>", "r#type", "Größe", "क्षेत्र", "変数"] {
        assert!(Schema::decode(&pipe(&primitive(name.as_bytes(), 1, 1))).is_ok(), "{name:?}");
    }
    assert_eq!(error(&pipe(&primitive(b"\xFF", 1, 1))), "a name that is not UTF-8");
    assert_eq!(error(&pipe(&primitive(b"", 1, 1))), "a type without a name");
}

#[test]
fn a_name_of_signs_alone_is_refused() {
    let named = |name| encode(&crate::schema::desc::ChannelDesc { name, form: CALCULATOR.form });
    assert!(Schema::decode(&named("a?")).is_ok());
    assert_eq!(error(&named("?")), "a name without a letter");
}

#[test]
fn nesting_ends_at_sixteen() {
    let nested = |depth| (1..depth).fold(primitive(b"u8", 1, 1), |of, _| array(1, 1, &of));
    assert!(Schema::decode(&pipe(&nested(16))).is_ok());
    assert_eq!(error(&pipe(&nested(17))), "types more than 16 deep");
    assert_eq!(error(&pipe(&nested(1500))), "types more than 16 deep");
}

#[test]
fn sizes_that_contradict_each_other_are_refused() {
    let byte = primitive(b"u8", 1, 1);
    assert!(Schema::decode(&pipe(&array(4, 4, &byte))).is_ok());
    assert_eq!(error(&pipe(&array(4, 5, &byte))), "a size that is not that of the elements");
    assert_eq!(error(&pipe(&array(u64::MAX, 4, &byte))), "a size above 64 KiB");
    assert_eq!(error(&pipe(&primitive(b"u8", u64::MAX, 1))), "a size above 64 KiB");
    assert_eq!(error(&pipe(&primitive(b"u8", 3, 2))), "a size that does not fit the alignment");
    for align in [0, 3, 128, u64::MAX] {
        let bytes = pipe(&primitive(b"u8", 0, align));
        assert_eq!(error(&bytes), "an alignment that is no power of two up to 64", "{align}");
    }
}

#[test]
fn fields_that_overlap_leave_the_struct_or_repeat_a_name_are_refused() {
    let strukt = |fields: &[(&[u8], u64)]| {
        let mut bytes = [&head(tag::STRUCT, b"S", 4, 1)[..], &(fields.len() as u16).to_le_bytes()].concat();
        for (name, offset) in fields {
            bytes.push(name.len() as u8);
            bytes.extend([*name, &offset.to_le_bytes(), &primitive(b"u16", 2, 2)].concat());
        }
        pipe(&bytes)
    };
    assert!(Schema::decode(&strukt(&[(b"a", 0), (b"b", 2)])).is_ok());
    assert_eq!(error(&strukt(&[(b"a", 2), (b"b", 0)])), "fields that overlap or are not aligned");
    assert_eq!(error(&strukt(&[(b"a", 1)])), "fields that overlap or are not aligned");
    assert_eq!(error(&strukt(&[(b"a", 4)])), "fields beyond the size of the whole");
    assert_eq!(error(&strukt(&[(b"a", 0), (b"a", 2)])), "two fields of one name");
    assert_eq!(error(&strukt(&[(b"", 0)])), "an empty name");
}

#[test]
fn an_open_enum_has_the_catch_all_that_it_names() {
    let open = |other: i128, values: &[i128]| {
        let mut bytes = [&head(tag::OPEN_ENUM, b"E", 1, 1)[..], b"\x02u8", &other.to_le_bytes()].concat();
        bytes.extend((values.len() as u16).to_le_bytes());
        for (nth, value) in values.iter().enumerate() {
            bytes.extend([&[1, b'A' + nth as u8][..], &value.to_le_bytes()].concat());
        }
        pipe(&bytes)
    };
    assert!(Schema::decode(&open(7, &[1, 7])).is_ok());
    assert_eq!(error(&open(7, &[1, 8])), "an open enum without its catch-all");
    assert_eq!(error(&open(7, &[])), "an open enum without its catch-all");
    assert_eq!(error(&open(7, &[7, 7])), "two variants of one value");
}

#[test]
fn an_enum_with_data_is_as_large_as_its_largest_variant_and_has_its_fields_behind_the_tag() {
    let data = |repr: &[u8], size: u64, offsets: &[u64]| {
        let mut bytes = [&head(tag::DATA_ENUM, b"E", size, 2)[..], &[repr.len() as u8], repr].concat();
        bytes.extend((offsets.len() as u16).to_le_bytes());
        for (nth, offset) in offsets.iter().enumerate() {
            bytes.extend(
                [&[1, b'A' + nth as u8][..], &(nth as i128).to_le_bytes(), &[1, 0, 1, b'x']].concat(),
            );
            bytes.extend([&offset.to_le_bytes()[..], &primitive(b"u16", 2, 2)].concat());
        }
        pipe(&bytes)
    };
    assert!(Schema::decode(&data(b"u8", 6, &[2, 4])).is_ok());
    assert_eq!(error(&data(b"u8", 8, &[2, 4])), "a size that is not that of the largest variant");
    assert_eq!(error(&data(b"u8", 4, &[2, 4])), "fields beyond the size of the whole");
    assert_eq!(error(&data(b"u8", 4, &[0, 2])), "fields that overlap or are not aligned");
    assert_eq!(error(&data(b"u32", 6, &[4, 2])), "fields that overlap or are not aligned");
    assert_eq!(error(&data(b"u9", 4, &[2])), "a tag that is no integer");
    assert_eq!(error(&data(b"u8", 2, &[])), "an enum with data without data");
}

#[test]
fn a_large_count_makes_no_room_by_itself() {
    assert_eq!(error(b"\x01C\x01a\x01\xFF\xFF"), "an early end");
    let args: Vec<u8> =
        (0..2600).flat_map(|_| [&[tag::ARG_TYPE], &primitive(b"T", 0, 1)[..]].concat()).collect();
    let head = [&[tag::STRUCT, 1, b'S'][..], &2600_u16.to_le_bytes()].concat();
    assert_eq!(error(&pipe(&[head, args].concat())), "more than 4096 parts");
    assert_eq!(error(&vec![1; MAX_BYTES + 1]), "more than 64 KiB");
}

#[test]
fn the_error_names_the_place() {
    let error = Schema::decode(b"\x01C\x01a\x07").unwrap_err();
    assert_eq!((error.what, error.at), ("an unknown form of channel", 4));
    assert!(error.to_string().contains("an unknown form of channel at byte 4"));
    assert_eq!(Schema::decode(b"\x02C").unwrap_err().at, 0);
}

proptest! {
    #[test]
    fn what_was_encoded_comes_back(schema in any_schema()) {
        let desc = describe(&schema);
        prop_assert_eq!(&Schema::from_desc(desc), &schema);
        prop_assert_eq!(Schema::decode(&encode(desc)), Ok(schema));
    }

    #[test]
    fn random_bytes_do_no_harm(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = Schema::decode(&bytes);
        let _ = Schema::decode(&[b"\x01C\x01a\x01", &bytes[..]].concat());
        let _ = Schema::decode(&pipe(&bytes));
    }

    #[test]
    fn changed_bytes_do_no_harm(
        schema in any_schema(),
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let mut bytes = encode(describe(&schema));
        for (index, byte) in changes {
            let index = index.index(bytes.len());
            bytes[index] = byte;
        }
        if let Ok(decoded) = Schema::decode(&bytes) {
            // Only the order of variants is lost.
            prop_assert_eq!(encode(describe(&decoded)).len(), bytes.len());
            let _ = (decoded.to_string(), crate::schema::compare(&schema, &decoded));
        }
    }
}
