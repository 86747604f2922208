//! Values of schemas that are known only at run time: descriptions of a channel and bytes, both of a peer.
//!
//! No code panics, and the work is bounded. The three ways through bytes agree on what is a value: the check, a
//! [`Value`](memorypipe::dynamic::Value), and JSON. They agree with a second, independent definition for the messages of
//! [`crate::value`] and [`crate::verdict`]. JSON of a value is read as a value whose JSON is the same.

use std::sync::OnceLock;

use memorypipe::Schema;
use memorypipe::dynamic::{Codec, Encoded, Fault, Layout, Limits};

use crate::ends::BoothChannel;
use crate::script::Script;
use crate::value::{LEN, Picky, is_picky};
use crate::verdict::{VERDICT_LEN, verdict_of};

/// Less than usual, so that an input is quick.
const LIMITS: Limits = Limits { bytes: 1 << 20, elements: 1 << 16, depth: 16 };

/// Our own channel.
fn ours() -> &'static (Schema, Codec) {
    static OURS: OnceLock<(Schema, Codec)> = OnceLock::new();
    OURS.get_or_init(|| {
        let schema = Schema::of::<BoothChannel>();
        let codec = Codec::new(&schema, LIMITS);
        (schema, codec)
    })
}

/// Methods of the booth.
const ECHO: u16 = 0;
const JUDGE: u16 = 5;

/// A description and bytes, or JSON for our own channel.
///
/// # Panics
///
/// If a property does not hold.
pub fn attempt(data: &[u8]) {
    let mut script = Script::new(data);
    match script.byte() % 4 {
        0 => {
            let len = script.short();
            let described = script.bytes(len.into());
            with_schema(described, script.bytes(usize::MAX));
        }
        // Ours with a few bytes changed.
        1 => {
            let mut described = Schema::bytes_of::<BoothChannel>();
            for _ in 0..1 + script.byte() % 4 {
                let at = usize::from(script.short()) % described.len();
                described[at] = script.byte();
            }
            with_schema(&described, script.bytes(usize::MAX));
        }
        2 => as_the_types(&mut script),
        _ => with_json(&String::from_utf8_lossy(script.bytes(usize::MAX))),
    }
}

fn with_schema(described: &[u8], bytes: &[u8]) {
    let Ok(schema) = Schema::decode(described) else { return };
    let codec = Codec::new(&schema, LIMITS);
    blocks(&codec, &schema).into_iter().for_each(|layout| with_bytes(layout, bytes));
}

/// All blocks that the codec does not refuse.
fn blocks<'c>(codec: &'c Codec, schema: &Schema) -> Vec<Layout<'c>> {
    let mut all: Vec<Result<Layout<'c>, Fault>> = vec![codec.to_host(), codec.to_client()];
    for (method, place) in schema.methods().iter().zip(0..) {
        assert_eq!(codec.method(&method.name), Ok(place));
        all.extend([codec.args(place), codec.reply(place), codec.error(place)]);
        all.extend((0..method.args.len()).map(|argument| codec.flow(place, argument)));
    }
    all.into_iter().flatten().collect()
}

/// The bytes as they are, and as many as the block has.
fn with_bytes(layout: Layout<'_>, bytes: &[u8]) {
    judge(layout, bytes);
    let mut whole = bytes.to_vec();
    whole.resize(layout.size(), 0);
    judge(layout, &whole);
}

fn judge(layout: Layout<'_>, bytes: &[u8]) -> bool {
    let is_value = layout.check(bytes).is_ok();
    let (value, json) = (layout.decode(bytes), layout.json(bytes));
    if !is_value {
        assert!(value.is_err() && json.is_err(), "no value has become one: {bytes:?}");
        return false;
    }
    let is_beyond = |fault: &Fault| assert!(fault.what.contains("limit"), "a value was refused: {fault}");
    let (value, json) = match (value, json) {
        (Ok(value), Ok(json)) => (value, json),
        (value, json) => {
            [value.err(), json.err()].iter().flatten().for_each(is_beyond);
            return true;
        }
    };
    let mut encoded = Encoded::default();
    // Bulk data that must be given is not in the block.
    if layout.encode(&value, &mut encoded).is_ok() {
        assert!(layout.check(&encoded.bytes).is_ok(), "{value:?}");
        assert_eq!(layout.json(&encoded.bytes).as_ref(), Ok(&json));
        let by_value = encoded.bytes.clone();
        layout.read_json(&json, &mut encoded).expect("it was written from a value");
        assert_eq!(encoded.bytes, by_value, "{json}");
    }
    true
}

/// The messages that have a second definition, with a few bytes changed.
fn as_the_types(script: &mut Script<'_>) {
    let (_, codec) = ours();
    let layout = |method| codec.reply(method).expect("the codec knows its types");
    let mut picky = Picky::example().bytes();
    let mut verdict = [0; VERDICT_LEN];
    (verdict[0], verdict[4], verdict[8]) = (200, b'x', 1);
    // With more changes, hardly any bytes would be a value.
    for _ in 0..script.byte() % 4 {
        let at = usize::from(script.byte()) % (LEN + VERDICT_LEN);
        picky.iter_mut().chain(&mut verdict).nth(at).into_iter().for_each(|byte| *byte = script.byte());
    }
    assert_eq!(judge(layout(ECHO), &picky), is_picky(&picky), "{picky:?}");
    assert_eq!(judge(layout(JUDGE), &verdict), verdict_of(&verdict).is_some(), "{verdict:?}");
}

fn with_json(json: &str) {
    let (schema, codec) = ours();
    let mut encoded = Encoded::default();
    for layout in blocks(codec, schema) {
        match layout.read_json(json, &mut encoded) {
            Ok(()) => assert!(judge(layout, &encoded.bytes), "{json}"),
            Err(fault) => assert!(fault.at.is_some() && !fault.what.is_empty(), "{fault:?}"),
        }
    }
}
