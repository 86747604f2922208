//! The walk along a plan through the bytes of a value: it checks them, and shows each part to a [`Sink`].
//!
//! What the bytes are is decided here alone, for the check, for values and for JSON. It is what `Message::is_valid`, the
//! decoder of enums with data and the mapping of open enums decide for a type that is compiled.

use std::sync::Arc;

use super::compile::LEN;
use super::fault::{Fault, Outcome};
use super::number::{Number, Zero, exactly};
use super::plan::{Case, Cost, Enum, Field, Form, Items, Kind, Record, Shape};

/// A part of a value that has no parts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Scalar<'b> {
    Unit,
    None,
    Bool(bool),
    Int(i128),
    Large(u128),
    F32(f32),
    F64(f64),
    Char(char),
    Text(&'b str),
    Bytes(&'b [u8]),
    Variant(&'b Arc<str>),
}

/// What is made of the parts of a value.
pub(super) trait Sink {
    /// What it makes of a value.
    type Out;
    /// A list that is not finished.
    type List;
    /// A record that is not finished.
    type Record;

    /// What stands for a part of which all bits are a value; `None` if the sink must see it.
    fn unseen(&mut self) -> Option<Self::Out> {
        None
    }

    /// Refuses to go on, before anything is made of elements or data that cost this much.
    fn charge(&mut self, cost: Cost) -> Outcome<()>;

    fn scalar(&mut self, scalar: Scalar<'_>) -> Outcome<Self::Out>;

    fn list(&mut self, len: usize) -> Outcome<Self::List>;
    fn before_item(&mut self, list: &mut Self::List) -> Outcome<()>;
    fn item(&mut self, list: &mut Self::List, item: Self::Out);
    fn end_list(&mut self, list: Self::List) -> Outcome<Self::Out>;

    fn record(&mut self, len: usize) -> Outcome<Self::Record>;
    fn before_field(&mut self, record: &mut Self::Record, name: &str) -> Outcome<()>;
    fn field(&mut self, record: &mut Self::Record, name: &Arc<str>, field: Self::Out);
    fn end_record(&mut self, record: Self::Record) -> Outcome<Self::Out>;

    /// Before the data of a variant.
    fn before_data(&mut self, name: &str) -> Outcome<()>;
    fn variant(&mut self, name: &Arc<str>, data: Self::Out) -> Outcome<Self::Out>;
}

/// Shows the parts of a value to `sink`.
pub(super) fn walk<S: Sink>(shape: &Shape, bytes: &[u8], sink: &mut S) -> Outcome<S::Out> {
    if shape.any_bits {
        if let Some(out) = sink.unseen() {
            return Ok(out);
        }
    }
    match &shape.kind {
        Kind::Record(record) => walk_record(record, bytes, sink),
        Kind::Array(items) => walk_items(items, items.len, bytes, sink),
        Kind::List(items) => walk_list(items, bytes, sink),
        Kind::Slice(items) => walk_slice(items, bytes, sink),
        Kind::Enum(of) => walk_enum(of, bytes, sink),
        kind => sink.scalar(scalar(kind, bytes)?),
    }
}

/// The value of a part that has no parts.
fn scalar<'b>(kind: &Kind, bytes: &'b [u8]) -> Outcome<Scalar<'b>> {
    Ok(match kind {
        Kind::Bool => match *bytes {
            [0] => Scalar::Bool(false),
            [1] => Scalar::Bool(true),
            _ => return Err(invalid("a `bool` that is neither 0 nor 1")),
        },
        Kind::Char => {
            let char = exactly(bytes).and_then(|bytes| char::from_u32(u32::from_ne_bytes(bytes)));
            Scalar::Char(char.ok_or_else(|| invalid("a `char` that is no Unicode scalar value"))?)
        }
        Kind::F32 => Scalar::F32(exactly(bytes).map(f32::from_ne_bytes).ok_or_else(too_short)?),
        Kind::F64 => Scalar::F64(exactly(bytes).map(f64::from_ne_bytes).ok_or_else(too_short)?),
        Kind::Int(int) => {
            let number = int.read(bytes).ok_or_else(too_short)?;
            match (number, int.zero) {
                (number, Zero::Refused) if number.is_zero() => {
                    return Err(invalid("a zero where the type is `NonZero`"));
                }
                (number, Zero::None) if number.is_zero() => Scalar::None,
                (Number::Int(value), _) => Scalar::Int(value),
                (Number::Large(value), _) => Scalar::Large(value),
            }
        }
        Kind::Text { capacity } => {
            let len = length(bytes, *capacity)?;
            let text = bytes.get(LEN..LEN.saturating_add(len)).ok_or_else(too_short)?;
            Scalar::Text(core::str::from_utf8(text).map_err(|_| invalid("a text that is not UTF-8"))?)
        }
        _ => Scalar::Unit,
    })
}

/// The length in front of a text or a list.
fn length(bytes: &[u8], capacity: usize) -> Outcome<usize> {
    let len = bytes.get(..LEN).and_then(exactly).map(u64::from_ne_bytes).ok_or_else(too_short)?;
    let fits = usize::try_from(len).ok().filter(|len| *len <= capacity);
    fits.ok_or_else(|| invalid(&format!("a length of {len}, above the capacity of {capacity}")))
}

fn walk_list<S: Sink>(items: &Items, bytes: &[u8], sink: &mut S) -> Outcome<S::Out> {
    let len = length(bytes, items.len)?;
    if items.of.any_bits {
        if let Some(out) = sink.unseen() {
            return Ok(out);
        }
    }
    if !items.are_bytes {
        sink.charge(items.each().times(len))?;
    }
    walk_items(items, len, bytes.get(LEN..).unwrap_or_default(), sink)
}

fn walk_slice<S: Sink>(items: &Items, bytes: &[u8], sink: &mut S) -> Outcome<S::Out> {
    let size = items.of.size;
    let len = bytes.len().checked_div(size).unwrap_or(0);
    if len.saturating_mul(size) != bytes.len() || len > items.len {
        let what = format!("{} bytes, where at most {} elements of {size} are", bytes.len(), items.len);
        return Err(Fault::new(what));
    }
    if items.of.any_bits {
        if let Some(out) = sink.unseen() {
            return Ok(out);
        }
    }
    // `Layout` has charged the elements.
    walk_items(items, len, bytes, sink)
}

fn walk_items<S: Sink>(items: &Items, len: usize, bytes: &[u8], sink: &mut S) -> Outcome<S::Out> {
    let size = items.of.size;
    if items.are_bytes {
        return sink.scalar(Scalar::Bytes(bytes.get(..len).ok_or_else(too_short)?));
    }
    let (mut list, mut rest) = (sink.list(len)?, bytes);
    for index in 0..len {
        let (item, after) = rest.split_at_checked(size).ok_or_else(too_short)?;
        rest = after;
        sink.before_item(&mut list)?;
        let out = walk(&items.of, item, sink).map_err(|fault| fault.within_item(index))?;
        sink.item(&mut list, out);
    }
    sink.end_list(list)
}

fn walk_record<S: Sink>(record: &Record, bytes: &[u8], sink: &mut S) -> Outcome<S::Out> {
    if let Some(field) = record.only() {
        // Its name is not shown, and so not in the path.
        return walk(&field.shape, field.part(bytes).ok_or_else(too_short)?, sink);
    }
    if record.form == Form::Tuple { walk_tuple(record, bytes, sink) } else { walk_named(record, bytes, sink) }
}

fn walk_field<S: Sink>(field: &Field, bytes: &[u8], sink: &mut S) -> Outcome<S::Out> {
    let part = field.part(bytes).ok_or_else(too_short)?;
    walk(&field.shape, part, sink).map_err(|fault| fault.within_field(&field.name))
}

fn walk_named<S: Sink>(record: &Record, bytes: &[u8], sink: &mut S) -> Outcome<S::Out> {
    let mut made = sink.record(record.fields.len())?;
    for field in present(record, bytes) {
        sink.before_field(&mut made, &field.name)?;
        let out = walk_field(field, bytes, sink)?;
        sink.field(&mut made, &field.name, out);
    }
    sink.end_record(made)
}

fn walk_tuple<S: Sink>(record: &Record, bytes: &[u8], sink: &mut S) -> Outcome<S::Out> {
    let mut made = sink.list(record.fields.len())?;
    for field in present(record, bytes) {
        sink.before_item(&mut made)?;
        let out = walk_field(field, bytes, sink)?;
        sink.item(&mut made, out);
    }
    sink.end_list(made)
}

/// The fields whose data is in the bytes; a shorter version of an extensible message lacks the last ones.
fn present<'r>(record: &'r Record, bytes: &'r [u8]) -> impl Iterator<Item = &'r Field> {
    let least = record.least();
    let is_there = move |(index, field): &(usize, &Field)| *index < least || field.part(bytes).is_some();
    let there = record.fields.iter().enumerate().take_while(is_there).map(|(_, field)| field);
    there.filter(|field| field.is_inside())
}

fn walk_enum<S: Sink>(of: &Enum, bytes: &[u8], sink: &mut S) -> Outcome<S::Out> {
    let tag = bytes.get(..of.tag.width).and_then(|tag| of.tag.read(tag)).ok_or_else(too_short)?;
    let Number::Int(value) = tag else { return Err(too_short()) };
    match of.case(value) {
        Some(Case { name, data: Some(data), .. }) => {
            sink.charge(data.cost)?;
            sink.before_data(name)?;
            let data = walk(data, bytes, sink).map_err(|fault| fault.within_field(name))?;
            sink.variant(name, data)
        }
        Some(case) => sink.scalar(Scalar::Variant(&case.name)),
        None if of.other.is_some() => sink.scalar(Scalar::Int(value)),
        None => Err(invalid(&format!("{value} is not a variant of the enum"))),
    }
}

#[cold]
fn invalid(what: &str) -> Box<Fault> {
    Fault::new(what)
}

/// The plan promises bytes that are not there, which `Layout` has excluded.
#[cold]
fn too_short() -> Box<Fault> {
    Fault::new("too few bytes")
}
