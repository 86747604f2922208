//! Ids: golden values, the id is the hash of the bytes, and any change changes it.

use proptest::prelude::*;

use super::*;
use crate::schema::desc::{FieldDesc, Form, Kind};
use crate::schema::encode::encode;
use crate::schema::random::{any_schema, changed};
use crate::schema::samples::{CALCULATOR, EMPTY, PIPE, SAMPLE, describe};
use crate::{FixedVec, Message};

/// Computed from the documented format by another program, so they prove that the documentation is correct. A change of
/// one of these values is a change of the format: peers of another build will be refused.
#[test]
fn golden_ids() {
    assert_eq!(channel_id(&CALCULATOR).to_string(), "96e9e04419d6a984c3455485540e2e0b");
    assert_eq!(channel_id(&PIPE).to_string(), "00521265fbb257db6ffd90d8d3f3243f");
    assert_eq!(channel_id(&EMPTY).to_string(), "bba69bd1f3be6859e592bf8a911b5c88");
    assert_eq!(type_id(&SAMPLE).to_string(), "40df8307ab66c46b9289090c71ca697e");
}

#[test]
fn it_is_fnv_1a() {
    assert_eq!(SchemaId::of_bytes(b"").to_string(), "6c62272e07bb014262b821756295c58d");
    assert_eq!(SchemaId::of_bytes(b"a").to_string(), "d228cb696f1a8caf78912b704e4a8964");
    assert_eq!(SchemaId::of_bytes(b"foobar").to_string(), "343e1662793c64bf6f0d3597ba446f18");
}

#[test]
fn it_is_shown_in_full_and_in_short() {
    let id = SchemaId::from_bytes(*b"\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\x00");
    assert_eq!(id.to_string(), "000f0e0d0c0b0a090807060504030201");
    assert_eq!(format!("{id:#}"), "000f0e0d…0201");
    assert_eq!(SchemaId::from_bytes(id.to_bytes()), id);
}

/// Nearly the limit: 1,000 fields, 60,000 bytes.
#[test]
fn a_large_description_is_hashed_at_compile_time() {
    const NAME: &str = "a_name_of_27_characters_____";
    static FIELDS: [FieldDesc; 1000] = [FieldDesc { name: NAME, was: &[], offset: 0, ty: u64::TYPE }; 1000];
    static LARGE: TypeDesc = TypeDesc {
        name: "Large",
        args: &[],
        kind: Kind::Struct { fields: &FIELDS, base: None },
        size: 8,
        align: 8,
    };
    static PIPE: ChannelDesc =
        ChannelDesc { name: "pipe", form: Form::Pipe { to_host: &LARGE, to_client: u8::TYPE } };
    const ID: SchemaId = channel_id(&PIPE);
    let bytes = encode(&PIPE);
    assert!((60_000..65_536).contains(&bytes.len()), "{}", bytes.len());
    assert_eq!(SchemaId::of_bytes(&bytes), ID);
}

#[test]
#[should_panic(expected = "longer than 64 KiB")]
fn a_description_beyond_the_limit_is_refused() {
    static FIELDS: [FieldDesc; 2000] =
        [FieldDesc { name: "field", was: &[], offset: 0, ty: u64::TYPE }; 2000];
    static LARGE: TypeDesc = TypeDesc {
        name: "Large",
        args: &[],
        kind: Kind::Struct { fields: &FIELDS, base: None },
        size: 8,
        align: 8,
    };
    let _ = type_id(&LARGE);
}

#[test]
#[should_panic(expected = "more than 16 deep")]
fn a_description_beyond_the_depth_is_refused() {
    type Four<T> = FixedVec<FixedVec<FixedVec<FixedVec<T, 1>, 1>, 1>, 1>;
    let _ = type_id(<Four<Four<Four<Four<u8>>>>>::TYPE);
}

proptest! {
    #[test]
    fn the_id_is_the_hash_of_the_bytes(schema in any_schema()) {
        let desc = describe(&schema);
        prop_assert_eq!(SchemaId::of_bytes(&encode(desc)), channel_id(desc));
    }

    #[test]
    fn any_single_change_changes_the_id(schema in any_schema(), pick in any::<usize>()) {
        let changed = changed(&schema, pick);
        prop_assert_ne!(changed.id(), schema.id(), "{:?}", changed);
    }
}
