//! Writes a [`Value`] as bytes.

use super::encoded::BulkData;
use super::fault::{Fault, Outcome};
use super::plan::{Enum, Field, Items, Kind, Outside, Record, Shape};
use super::put::{self, Elements, Fields, Target};
use super::value::Value;
use super::walk::Scalar;

/// Writes a value into the place of a `shape`, which holds zeros.
pub(super) fn encode(shape: &Shape, value: &Value, to: &mut [u8], target: &mut Target<'_>) -> Outcome<()> {
    if let Kind::Record(record) = &shape.kind {
        return encode_record(shape, record, value, to, target);
    }
    match (&shape.kind, value) {
        (Kind::Enum(of), Value::Variant { name, data: Some(data) }) => {
            return encode_data(of, name, data, to, target);
        }
        (Kind::Array(_) | Kind::List(_), Value::List(items)) => {
            return encode_list(shape, items, to, target);
        }
        _ => {}
    }
    let Some(given) = scalar_of(value) else { return Err(put::refused(shape, kind_of(value))) };
    put::scalar(shape, given, to)
}

/// The value as a scalar, if it is one.
fn scalar_of(value: &Value) -> Option<Scalar<'_>> {
    Some(match value {
        Value::Unit => Scalar::Unit,
        Value::None => Scalar::None,
        Value::Bool(value) => Scalar::Bool(*value),
        Value::Int(value) => Scalar::Int(*value),
        Value::Large(value) => Scalar::Large(*value),
        Value::F32(value) => Scalar::F32(*value),
        Value::F64(value) => Scalar::F64(*value),
        Value::Char(value) => Scalar::Char(*value),
        Value::Text(text) => Scalar::Text(text),
        Value::Bytes(bytes) => Scalar::Bytes(bytes),
        Value::Variant { name, data: None } => Scalar::Variant(name),
        Value::Variant { .. } | Value::List(_) | Value::Record(_) => return None,
    })
}

fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::List(_) => "a list",
        Value::Record(_) => "a record",
        _ => "a variant with data",
    }
}

fn encode_list(shape: &Shape, items: &[Value], to: &mut [u8], target: &mut Target<'_>) -> Outcome<()> {
    let Some(mut elements) = Elements::of(shape) else { return Err(put::no_place()) };
    for item in items {
        let Some((of, place)) = elements.place(to) else { return Err(elements.too_many()) };
        encode(of, item, place, target).map_err(|fault| fault.within_item(elements.len))?;
        elements.len = elements.len.saturating_add(1);
    }
    elements.finish(to)
}

fn encode_data(of: &Enum, name: &str, data: &Value, to: &mut [u8], target: &mut Target<'_>) -> Outcome<()> {
    match put::variant(of, name, to)? {
        Some(shape) => encode(shape, data, to, target).map_err(|fault| fault.within_field(name)),
        None => Err(Fault::named(name, "data for a variant that has none")),
    }
}

fn encode_record(
    shape: &Shape,
    record: &Record,
    value: &Value,
    to: &mut [u8],
    target: &mut Target<'_>,
) -> Outcome<()> {
    if let Some(field) = record.only() {
        return encode_field(field, value, to, target);
    }
    let mut fields = Fields::new(record);
    match value {
        Value::Record(given) => {
            for (name, value) in given {
                let field = fields.named(name)?;
                encode_field(field, value, to, target).map_err(|fault| fault.within_field(name))?;
            }
        }
        Value::List(given) => {
            for value in given {
                let Some((index, field)) = fields.upcoming() else { return Err(fields.too_many()) };
                fields.take(index)?;
                encode_field(field, value, to, target).map_err(|fault| fault.within_field(&field.name))?;
            }
        }
        Value::Unit if record.fields.is_empty() => {}
        _ => {
            let given = scalar_of(value);
            return Err(given
                .map_or_else(|| put::refused(shape, kind_of(value)), |given| put::mismatch(shape, given)));
        }
    }
    fields.finish(target)
}

/// Writes a field into its place in the record, or what lies outside of it.
fn encode_field(field: &Field, value: &Value, to: &mut [u8], target: &mut Target<'_>) -> Outcome<()> {
    match &field.shape.kind {
        Kind::Outside(Outside::BulkIn(slice)) => {
            let Kind::Slice(items) = &slice.kind else { return Err(put::no_place()) };
            let bytes = encode_slice(slice, items, value)?;
            target.set_bulk(field.bulk, BulkData::In(bytes));
            Ok(())
        }
        Kind::Outside(Outside::BulkOut { max }) => {
            let len = put::room(*max, scalar_of(value).unwrap_or(Scalar::Unit))?;
            target.set_bulk(field.bulk, BulkData::Out { len });
            Ok(())
        }
        _ => {
            let place = field.part_mut(to).ok_or_else(put::no_place)?;
            encode(&field.shape, value, place, target)
        }
    }
}

/// The bytes of bulk data.
pub(super) fn encode_slice(slice: &Shape, items: &Items, value: &Value) -> Outcome<Vec<u8>> {
    let mut target = Target { bulk: &mut [], end: None };
    match value {
        Value::Bytes(bytes) if items.are_bytes && bytes.len() <= items.len => Ok(bytes.clone()),
        Value::List(given) if given.len() <= items.len => {
            let size = items.of.size;
            // The values of the caller take more memory.
            let mut bytes = vec![0; given.len().saturating_mul(size)];
            for (index, (value, place)) in given.iter().zip(bytes.chunks_exact_mut(size.max(1))).enumerate() {
                encode(&items.of, value, place, &mut target).map_err(|fault| fault.within_item(index))?;
            }
            Ok(bytes)
        }
        Value::List(given) => {
            Err(Fault::new(format!("{} elements, where at most {} are expected", given.len(), items.len)))
        }
        value => Err(match scalar_of(value) {
            Some(given) => put::mismatch(slice, given),
            None => put::refused(slice, kind_of(value)),
        }),
    }
}
