//! Reads JSON along a plan, straight into the bytes.

use core::fmt;
use std::borrow::Cow;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::bytes::{from_base64, from_hex};
use super::reader::{Reader, parse};
use crate::dynamic::encoded::{BulkData, Encoded};
use crate::dynamic::expected::expected;
use crate::dynamic::fault::{Fault, Outcome};
use crate::dynamic::layout::Layout;
use crate::dynamic::number::{Int, Number};
use crate::dynamic::plan::{Enum, Field, Items, Kind, Outside, Record, Shape};
use crate::dynamic::put::{self, Elements, Fields, Target};
use crate::dynamic::walk::Scalar;

/// Reads one value; nothing but blanks may follow.
pub(super) fn read(layout: &Layout<'_>, json: &str, to: &mut Encoded) -> Outcome<()> {
    if let Kind::Slice(items) = &layout.shape.kind {
        let mut target = Target { bulk: &mut [], end: None };
        to.bulk.clear();
        return parse(json, &mut target, |parser, reader| {
            to.bytes = Slice { shape: layout.shape, items, reader }.deserialize(parser)?;
            Ok(())
        });
    }
    layout.fill(to, |bytes, target| {
        parse(json, target, |parser, reader| {
            Place { shape: layout.shape, to: bytes, reader }.deserialize(parser)
        })
    })
}

/// The place of a value.
struct Place<'p, 'r, 't> {
    shape: &'p Shape,
    to: &'p mut [u8],
    reader: &'p mut Reader<'r, 't>,
}

impl<'de> DeserializeSeed<'de> for Place<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        match &self.shape.kind {
            // The parser would make a floating-point number of what exceeds 64 bits.
            Kind::Int(Int { width: 16, .. }) => self.wide(json),
            Kind::Record(record) => match record.only() {
                Some(field) => self.only(field, json),
                None => json.deserialize_any(self),
            },
            _ => json.deserialize_any(self),
        }
    }
}

impl Place<'_, '_, '_> {
    /// An integer of 128 bits.
    fn wide<'de, D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        let raw = <&RawValue>::deserialize(json)?.get();
        let text = raw.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
        let given = match (text, raw, Number::parse(raw)) {
            (Some(text), ..) => Scalar::Text(text),
            (_, "null", _) => Scalar::Unit,
            (.., Some(Number::Int(value))) => Scalar::Int(value),
            (.., Some(Number::Large(value))) => Scalar::Large(value),
            _ => return self.reader.or_fail(Err(put::refused(self.shape, raw.get(..40).unwrap_or(raw)))),
        };
        self.scalar(given)
    }

    /// The only field of a struct without names.
    fn only<'de, D: Deserializer<'de>>(self, field: &Field, json: D) -> Result<(), D::Error> {
        let place = field.part_mut(self.to).ok_or_else(put::no_place);
        let to = self.reader.or_fail(place)?;
        Place { shape: &field.shape, to, reader: self.reader }.deserialize(json)
    }

    fn scalar<E: Error>(self, given: Scalar<'_>) -> Result<(), E> {
        let outcome = put::scalar(self.shape, given, self.to);
        self.reader.or_fail(outcome)
    }

    fn refuse<E: Error>(self, given: &str) -> Result<(), E> {
        self.reader.or_fail(Err(put::refused(self.shape, given)))
    }

    fn elements<'de, A: SeqAccess<'de>>(
        self,
        mut elements: Elements<'_>,
        mut json: A,
    ) -> Result<(), A::Error> {
        let Place { to, reader, .. } = self;
        loop {
            let index = elements.len;
            let Some((shape, place)) = elements.place(to) else { break };
            let next = json.next_element_seed(Place { shape, to: place, reader });
            if reader.within(next, |fault| fault.within_item(index))?.is_none() {
                return reader.or_fail(elements.finish(to));
            }
            elements.len = index.saturating_add(1);
        }
        match json.next_element_seed(Nothing)? {
            Some(()) => reader.or_fail(Err(elements.too_many())),
            None => reader.or_fail(elements.finish(to)),
        }
    }

    fn positional<'de, A: SeqAccess<'de>>(self, record: &Record, mut json: A) -> Result<(), A::Error> {
        let Place { to, reader, .. } = self;
        let mut fields = Fields::new(record);
        while let Some((index, field)) = fields.upcoming() {
            let next = json.next_element_seed(In { field, to, reader });
            if reader.within(next, |fault| fault.within_field(&field.name))?.is_none() {
                break;
            }
            reader.or_fail(fields.take(index))?;
        }
        // If fields are missing, the list is at its end.
        match fields.upcoming().map_or_else(|| json.next_element_seed(Nothing), |_| Ok(None))? {
            Some(()) => reader.or_fail(Err(fields.too_many())),
            None => {
                let outcome = fields.finish(reader.target);
                reader.or_fail(outcome)
            }
        }
    }

    fn named<'de, A: MapAccess<'de>>(self, record: &Record, mut json: A) -> Result<(), A::Error> {
        let Place { to, reader, .. } = self;
        let mut fields = Fields::new(record);
        while let Some(field) = json.next_key_seed(Key(&mut fields, reader))? {
            let value = json.next_value_seed(In { field, to, reader });
            reader.within(value, |fault| fault.within_field(&field.name))?;
        }
        let outcome = fields.finish(reader.target);
        reader.or_fail(outcome)
    }

    /// `{"TooLarge": ..}`.
    fn variant<'de, A: MapAccess<'de>>(self, of: &Enum, mut json: A) -> Result<(), A::Error> {
        let Place { shape, to, reader } = self;
        let Some(name) = json.next_key::<Cow<'_, str>>()? else {
            return reader.or_fail(Err(put::refused(shape, "an empty object")));
        };
        let data = reader.or_fail(put::variant(of, &name, to))?;
        let Some(shape) = data else {
            return reader.or_fail(Err(Fault::named(&name, "data for a variant that has none")));
        };
        let value = json.next_value_seed(Place { shape, to, reader });
        reader.within(value, |fault| fault.within_field(&name))?;
        match json.next_key_seed(Nothing)? {
            None => Ok(()),
            Some(()) => reader.or_fail(Err(Fault::new("a second variant"))),
        }
    }
}

/// Bytes as an object: `{"$hex": ".."}`.
fn encoded_bytes<'de, A: MapAccess<'de>>(
    shape: &Shape,
    reader: &mut Reader<'_, '_>,
    mut json: A,
) -> Result<Vec<u8>, A::Error> {
    let decode = match json.next_key::<Cow<'_, str>>()?.as_deref() {
        Some("$hex") => from_hex,
        Some("$base64") => from_base64,
        _ => return reader.or_fail(Err(put::refused(shape, "an object without `$hex` or `$base64`"))),
    };
    let text = json.next_value::<Cow<'_, str>>()?;
    let bytes = decode(&text).ok_or_else(|| Fault::new("a text that does not encode bytes"));
    let bytes = reader.or_fail(bytes)?;
    match json.next_key_seed(Nothing)? {
        None => Ok(bytes),
        Some(()) => reader.or_fail(Err(Fault::new("more than the bytes"))),
    }
}

impl<'de> Visitor<'de> for Place<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&expected(self.shape))
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.scalar(Scalar::Unit)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.scalar(Scalar::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.scalar(Scalar::Int(value.into()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.scalar(Scalar::Int(value.into()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        self.scalar(Scalar::F64(value))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.scalar(Scalar::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, json: A) -> Result<(), A::Error> {
        if let Kind::Record(record) = &self.shape.kind {
            return self.positional(record, json);
        }
        match Elements::of(self.shape) {
            Some(elements) => self.elements(elements, json),
            None => self.refuse("a list"),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, json: A) -> Result<(), A::Error> {
        match &self.shape.kind {
            Kind::Record(record) => self.named(record, json),
            Kind::Enum(of) => self.variant(of, json),
            Kind::Array(items) | Kind::List(items) if items.are_bytes => {
                let bytes = encoded_bytes(self.shape, self.reader, json)?;
                self.scalar(Scalar::Bytes(&bytes))
            }
            _ => self.refuse("an object"),
        }
    }
}

/// A field of a record, in its place or outside of it.
struct In<'p, 'r, 't> {
    field: &'p Field,
    /// The bytes of the record.
    to: &'p mut [u8],
    reader: &'p mut Reader<'r, 't>,
}

impl<'de> DeserializeSeed<'de> for In<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        let In { field, to, reader } = self;
        let data = match &field.shape.kind {
            Kind::Outside(Outside::BulkIn(shape)) => {
                let Kind::Slice(items) = &shape.kind else { return reader.or_fail(Err(put::no_place())) };
                BulkData::In(Slice { shape, items, reader }.deserialize(json)?)
            }
            Kind::Outside(Outside::BulkOut { max }) => {
                let len =
                    Option::<i64>::deserialize(json)?.map_or(Scalar::Unit, |len| Scalar::Int(len.into()));
                BulkData::Out { len: reader.or_fail(put::room(*max, len))? }
            }
            _ => {
                let to = reader.or_fail(field.part_mut(to).ok_or_else(put::no_place))?;
                return Place { shape: &field.shape, to, reader }.deserialize(json);
            }
        };
        reader.target.set_bulk(field.bulk, data);
        Ok(())
    }
}

/// Bulk data: as many elements as there are.
struct Slice<'p, 'r, 't> {
    shape: &'p Shape,
    items: &'p Items,
    reader: &'p mut Reader<'r, 't>,
}

impl<'de> DeserializeSeed<'de> for Slice<'_, '_, '_> {
    type Value = Vec<u8>;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Vec<u8>, D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Slice<'_, '_, '_> {
    type Value = Vec<u8>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&expected(self.shape))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut json: A) -> Result<Vec<u8>, A::Error> {
        let Slice { items, reader, .. } = self;
        let (size, mut bytes) = (items.of.size, Vec::new());
        for index in 0..items.len {
            let at = bytes.len();
            bytes.resize(at.saturating_add(size), 0);
            let to = bytes.get_mut(at..).unwrap_or_default();
            let next = json.next_element_seed(Place { shape: &items.of, to, reader });
            if reader.within(next, |fault| fault.within_item(index))?.is_none() {
                bytes.truncate(at);
                return Ok(bytes);
            }
        }
        match json.next_element_seed(Nothing)? {
            None => Ok(bytes),
            Some(()) => reader.or_fail(Err(Fault::new(format!("more than {} elements", items.len)))),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, json: A) -> Result<Vec<u8>, A::Error> {
        let Slice { shape, items, reader } = self;
        if !items.are_bytes {
            return reader.or_fail(Err(put::refused(shape, "an object")));
        }
        let bytes = encoded_bytes(shape, reader, json)?;
        if bytes.len() <= items.len {
            return Ok(bytes);
        }
        reader.or_fail(Err(put::mismatch(shape, Scalar::Bytes(&bytes))))
    }
}

/// A key of an object: the field of this name.
struct Key<'k, 'f, 'r, 't>(&'k mut Fields<'f>, &'k mut Reader<'r, 't>);

impl<'de, 'f> DeserializeSeed<'de> for Key<'_, 'f, '_, '_> {
    type Value = &'f Field;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<&'f Field, D::Error> {
        json.deserialize_str(self)
    }
}

impl<'f> Visitor<'_> for Key<'_, 'f, '_, '_> {
    type Value = &'f Field;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<&'f Field, E> {
        let Key(fields, reader) = self;
        reader.or_fail(fields.named(name))
    }
}

/// What should not be there; it is not looked at.
struct Nothing;

impl<'de> DeserializeSeed<'de> for Nothing {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        serde::de::IgnoredAny::deserialize(json).map(|_| ())
    }
}
