//! Extensible messages: versions with fewer fields.

use super::{Codec, Encoded, Limits, Value, codec};
use crate::Schema;
use crate::prelude::*;

#[ipc_message(extensible)]
#[derive(Debug, Clone, Copy)]
struct Reading {
    at: u64,
    #[default = 0.5]
    celsius: f64,
    #[default = 1]
    flag: u64,
}

ipc_channel!(
    trait Station {
        fn report(&mut self, sensor: u8, reading: Reading) -> Reading;
    }
);

/// The encoded length, or the fault.
fn len(codec: &Codec, value: &Value) -> Result<usize, String> {
    let mut encoded = Encoded::default();
    let outcome = codec.args(0).unwrap().encode(value, &mut encoded);
    outcome.map(|()| encoded.bytes.len()).map_err(|fault| fault.to_string())
}

#[test]
fn the_last_fields_may_be_missing_and_are_so_again() {
    let codec = Codec::new(&Schema::of::<StationChannel>(), Limits::default());
    let args = codec.args(0).unwrap();
    for (json, len) in [
        (r#"{"sensor":1,"reading":{"at":5}}"#, 16),
        (r#"{"sensor":1,"reading":{"at":5,"celsius":1.5}}"#, 24),
        (r#"{"sensor":1,"reading":{"at":5,"celsius":1.5,"flag":1}}"#, 32),
    ] {
        let mut encoded = Encoded::default();
        args.read_json(json, &mut encoded).unwrap();
        assert_eq!(encoded.bytes.len(), len);
        assert_eq!(args.json(&encoded.bytes).unwrap(), json);
        let value = args.decode(&encoded.bytes).unwrap();
        let mut again = Encoded::default();
        args.encode(&value, &mut again).unwrap();
        assert_eq!(again, encoded);
        assert!(args.check(&encoded.bytes[..len - 1]).is_err());
    }
    for len in 0..=40 {
        assert_eq!(args.check(&vec![0; len]).is_ok(), matches!(len, 16 | 24 | 32), "{len}");
    }
}

#[test]
fn no_other_field_may_be_missing() {
    let codec = Codec::new(&Schema::of::<StationChannel>(), Limits::default());
    let args = |reading: Value| Value::record([("sensor", 1.into()), ("reading", reading)]);
    let fault = len(&codec, &args(Value::record([("celsius", 1.5.into())]))).unwrap_err();
    assert!(fault.starts_with("reading.at: the field is missing"), "{fault}");
    let gap = args(Value::record([("at", 1.into()), ("flag", 1.into())]));
    assert!(len(&codec, &gap).unwrap_err().starts_with("reading.celsius: the field is missing"));
    let listed = args(Value::List(vec![1.into(), 1.5.into()]));
    assert_eq!(len(&codec, &listed), Ok(24));
    assert!(len(&codec, &Value::record([("sensor", 1.into())])).is_err());
}

#[test]
fn a_message_of_a_pipe_is_at_its_end() {
    let codec = codec::<Reading>();
    let layout = codec.to_host().unwrap();
    for len in 0..=32 {
        assert_eq!(layout.check(&vec![0; len]).is_ok(), matches!(len, 8 | 16 | 24), "{len}");
    }
}
