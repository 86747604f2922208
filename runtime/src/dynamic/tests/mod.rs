//! Tests of the codec.

mod faults;
mod hostile;
mod random;
mod sample;
mod shorter;
mod shown;
mod speed;
mod typed;

use super::{Codec, Encoded, Layout, Limits, Value};
use crate::message::Message;
use crate::{PipeChannel, Schema};

/// The codec of a pipe that carries a `T` to the host.
fn codec<T: Message>() -> Codec {
    Codec::new(&Schema::of::<PipeChannel<T, ()>>(), Limits::default())
}

/// The bytes of a value, or the text of the fault.
fn bytes(layout: Layout<'_>, value: &Value) -> Result<Vec<u8>, String> {
    let mut encoded = Encoded::default();
    layout.encode(value, &mut encoded).map(|()| encoded.bytes).map_err(|fault| fault.to_string())
}

/// The bytes of JSON, or the text of the fault.
fn read(layout: Layout<'_>, json: &str) -> Result<Vec<u8>, String> {
    let mut encoded = Encoded::default();
    layout.read_json(json, &mut encoded).map(|()| encoded.bytes).map_err(|fault| fault.to_string())
}

/// Asserts that bytes come back from a value and from JSON as they were.
#[track_caller]
fn comes_back(layout: Layout<'_>, original: &[u8]) {
    layout.check(original).unwrap();
    let value = layout.decode(original).unwrap();
    assert_eq!(bytes(layout, &value).as_deref(), Ok(original), "{value:?}");
    let json = layout.json(original).unwrap();
    assert_eq!(read(layout, &json).as_deref(), Ok(original), "{json}");
    // What reads JSON and writes it again may change the order of fields and the spaces.
    let tree: serde_json::Value = serde_json::from_str(&json).unwrap();
    let pretty = serde_json::to_string_pretty(&tree).unwrap();
    assert_eq!(read(layout, &pretty).as_deref(), Ok(original), "{pretty}");
}
