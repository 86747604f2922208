//! Descriptions of channels from a peer: decoded, compared with ours and with each other, and displayed.
//!
//! No code panics. The displayed text is bounded and contains no terminal control character. A decoded schema is
//! compatible with itself, and compatibility is symmetric.

use memorypipe::schema::{Comparison, SchemaDiff, compare};
use memorypipe::{Channel, Schema};

use crate::ends::BoothChannel;
use crate::script::Script;

/// The maximum size of the displayed text.
const MOST_SHOWN: usize = 4 << 20;

/// Decodes one description, or two; then the first bytes give the start of the second.
///
/// # Panics
///
/// If a property does not hold.
pub fn attempt(data: &[u8]) {
    let mut script = Script::new(data);
    let ours = Schema::of::<BoothChannel>();
    match script.byte() % 4 {
        0 => with_one(&ours, script.bytes(usize::MAX)),
        1 => {
            let first = script.short();
            let (one, other) = (script.bytes(first.into()), script.bytes(usize::MAX));
            if let (Ok(one), Ok(other)) = (Schema::decode(one), Schema::decode(other)) {
                meet(&one, &other);
            }
        }
        // Ours with a few bytes changed.
        _ => {
            let mut bytes = Schema::bytes_of::<BoothChannel>();
            while let Some(op) = script.next_op() {
                let at = usize::from(script.short()) % bytes.len();
                match op % 4 {
                    0 | 1 => bytes[at] = script.byte(),
                    2 => bytes.insert(at, script.byte()),
                    _ => {
                        bytes.truncate(bytes.len().saturating_sub(usize::from(op >> 2)).max(2));
                    }
                }
            }
            with_one(&ours, &bytes);
        }
    }
}

fn with_one(ours: &Schema, bytes: &[u8]) {
    match Schema::decode(bytes) {
        Ok(theirs) => {
            assert_eq!(theirs.id() == BoothChannel::ID, bytes == Schema::bytes_of::<BoothChannel>());
            meet(ours, &theirs);
        }
        Err(error) => {
            assert!(error.at <= bytes.len());
            is_harmless(&error.to_string());
        }
    }
}

fn meet(one: &Schema, other: &Schema) {
    assert!(matches!(compare(other, other), Comparison::Identical));
    let understands = |a: &Schema, b: &Schema| !matches!(compare(a, b), Comparison::Breaking(_));
    assert_eq!(understands(one, other), understands(other, one), "they agree whether they agree");
    is_harmless(&other.to_string());
    for diff in [SchemaDiff::between(one, other), SchemaDiff::between(other, one)] {
        is_harmless(&diff.to_string());
    }
}

fn is_harmless(shown: &str) {
    assert!(shown.len() < MOST_SHOWN, "{} bytes are shown", shown.len());
    let obeyed = shown.chars().find(|c| c.is_control() && *c != '\n');
    assert_eq!(obeyed, None, "a terminal would obey");
}
