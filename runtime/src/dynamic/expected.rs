//! What a shape expects and what was given, in words.

use super::number::{Int, Zero};
use super::plan::{Kind, Outside, Record, Shape};
use super::walk::Scalar;

/// The most names that a text lists.
pub(super) const MOST_NAMES: usize = 12;

/// What a value of this shape is.
pub(super) fn expected(shape: &Shape) -> String {
    match &shape.kind {
        Kind::Unit => "null".to_owned(),
        Kind::Bool => "true or false".to_owned(),
        Kind::Char => "one character".to_owned(),
        Kind::F32 | Kind::F64 => "a number".to_owned(),
        Kind::Int(int) => integer(*int),
        Kind::Text { capacity } => format!("a text of at most {capacity} bytes"),
        Kind::Array(items) if items.are_bytes => format!("a list of {} bytes", items.len),
        Kind::List(items) | Kind::Slice(items) if items.are_bytes => {
            format!("a list of at most {} bytes", items.len)
        }
        Kind::Array(items) => format!("a list of {} elements", items.len),
        Kind::List(items) | Kind::Slice(items) => format!("a list of at most {} elements", items.len),
        Kind::Record(record) => fields(record),
        Kind::Enum(of) => format!("one of {}", names(of.cases.iter().map(|case| &*case.name))),
        Kind::Outside(Outside::BulkIn(slice)) => expected(slice),
        Kind::Outside(Outside::BulkOut { max }) => format!("a number of elements, at most {max}"),
        Kind::Outside(Outside::Stream) => "a stream".to_owned(),
    }
}

fn integer(int: Int) -> String {
    let range = format!("an integer from {} to {}", int.least(), int.most());
    match int.zero {
        Zero::Number => range,
        Zero::Refused => format!("{range} except 0"),
        Zero::None => format!("null or {range} except 0"),
    }
}

fn fields(record: &Record) -> String {
    let word = record.word;
    match record.fields.as_slice() {
        [] => format!("a record without {word}s"),
        [field] => format!("a record with the {word} {}", field.name),
        fields => format!("a record with the {word}s {}", names(fields.iter().map(|field| &*field.name))),
    }
}

/// The first names, so that no text is long.
pub(super) fn names<'n>(names: impl Iterator<Item = &'n str> + Clone) -> String {
    let count = names.clone().count();
    let mut listed: Vec<&str> = names.take(MOST_NAMES).collect();
    if count > MOST_NAMES {
        listed.push("..");
    }
    listed.join(", ")
}

/// What was given.
pub(super) fn given(value: Scalar<'_>) -> String {
    match value {
        Scalar::Unit | Scalar::None => "null".to_owned(),
        Scalar::Bool(value) => value.to_string(),
        Scalar::Int(value) => value.to_string(),
        Scalar::Large(value) => value.to_string(),
        Scalar::F32(value) => format!("{value:?}"),
        Scalar::F64(value) => format!("{value:?}"),
        Scalar::Char(value) => format!("{value:?}"),
        Scalar::Text(text) if text.len() <= 40 => format!("{text:?}"),
        Scalar::Text(text) => format!("a text of {} bytes", text.len()),
        Scalar::Bytes(bytes) => format!("{} bytes", bytes.len()),
        Scalar::Variant(name) => format!("the variant {name}"),
    }
}
