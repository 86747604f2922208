//! Whether bytes are a value of a type that only the schema has: the same answer as the typed side gives.
//!
//! The bytes and the schema may both come from a hostile peer. Parts without bytes cost work too, and a schema may have
//! thousands of them in each element of a list: so each check has [`MOST_STEPS`], and refuses bytes that need more.

use super::model::{Field, Kind, Method, Type, Variant, size_of_tag};

/// The most steps of a check: each looks at one part, or at a part of a type.
///
/// No value whose parts have bytes needs as many. A message has at most 64 KiB, and types are at most 16 deep. Each
/// byte lies in at most one part of each depth, and a part is looked at once for itself and once for each type around
/// it: at most 136 + 16 steps for a byte, 10 million in all.
const MOST_STEPS: u32 = 1 << 24;

/// The steps that are left.
struct Steps(u32);

impl Steps {
    /// Takes one; `false` if none is left.
    fn take(&mut self) -> bool {
        let left = self.0.checked_sub(1);
        self.0 = left.unwrap_or(0);
        left.is_some()
    }
}

impl Method {
    /// Whether these bytes are the arguments of this method, or the fields of this event.
    pub(crate) fn takes(&self, bytes: &[u8]) -> bool {
        bytes.len() as u64 == self.args_size && are_fields(&self.args, bytes, &mut Steps(MOST_STEPS))
    }

    /// Whether an argument is a stream or bulk data, whose content travels outside of the message.
    pub(crate) fn has_flow(&self) -> bool {
        self.args.iter().any(|arg| matches!(arg.ty.kind, Kind::Bulk { .. } | Kind::Stream { .. }))
    }
}

impl Type {
    /// Whether these bytes are a value of this type.
    pub(crate) fn takes(&self, bytes: &[u8]) -> bool {
        self.takes_within(bytes, &mut Steps(MOST_STEPS))
    }

    fn takes_within(&self, bytes: &[u8], steps: &mut Steps) -> bool {
        bytes.len() as u64 == self.size && (self.has_any_bits(steps) || is_value(self, bytes, steps))
    }

    /// Whether all bytes of the right length are a value. `false` if no step is left.
    fn has_any_bits(&self, steps: &mut Steps) -> bool {
        if !steps.take() {
            return false;
        }
        match &self.kind {
            Kind::Primitive => is_any_bits(&self.name),
            Kind::Array { of, .. } => of.has_any_bits(steps),
            Kind::Struct { fields, .. } => fields.iter().all(|field| field.ty.has_any_bits(steps)),
            _ => false,
        }
    }
}

fn is_any_bits(primitive: &str) -> bool {
    let primitive = primitive
        .strip_prefix("Option<NonZero<")
        .map_or(primitive, |int| int.strip_suffix(">>").unwrap_or(""));
    is_integer(primitive) || matches!(primitive, "f32" | "f64" | "()")
}

fn is_integer(name: &str) -> bool {
    matches!(name, "u8" | "u16" | "u32" | "u64" | "u128" | "i8" | "i16" | "i32" | "i64" | "i128")
}

/// `bytes` has the length of the type. `false` if no step is left.
fn is_value(ty: &Type, bytes: &[u8], steps: &mut Steps) -> bool {
    if !steps.take() {
        return false;
    }
    match &ty.kind {
        Kind::Primitive => is_primitive(&ty.name, bytes),
        Kind::Array { of, .. } => are_items(of, bytes, steps),
        Kind::Struct { fields, .. } => are_fields(fields, bytes, steps),
        Kind::Enum { repr, other, variants } => is_variant(repr, *other, variants, bytes, steps),
        Kind::Text { capacity } => {
            counted(bytes, *capacity, 1).is_some_and(|text| std::str::from_utf8(text).is_ok())
        }
        Kind::List { capacity, of } => {
            counted(bytes, *capacity, of.size).is_some_and(|items| are_items(of, items, steps))
        }
        // A place, which the runtime has checked.
        Kind::Bulk { .. } | Kind::Stream { .. } => true,
    }
}

fn is_primitive(name: &str, bytes: &[u8]) -> bool {
    match name {
        "bool" => matches!(bytes, [0 | 1]),
        "char" => <[u8; 4]>::try_from(bytes)
            .is_ok_and(|scalar| char::from_u32(u32::from_ne_bytes(scalar)).is_some()),
        name => match name.strip_prefix("NonZero<").and_then(|int| int.strip_suffix('>')) {
            Some(int) => is_integer(int) && bytes.iter().any(|byte| *byte != 0),
            None => is_any_bits(name),
        },
    }
}

/// Whether `bytes` are elements of this type and nothing else.
fn are_items(of: &Type, bytes: &[u8], steps: &mut Steps) -> bool {
    match usize::try_from(of.size) {
        Ok(0) => of.takes_within(&[], steps),
        Ok(size) => of.has_any_bits(steps) || bytes.chunks(size).all(|item| of.takes_within(item, steps)),
        Err(_) => false,
    }
}

fn are_fields(fields: &[Field], bytes: &[u8], steps: &mut Steps) -> bool {
    fields.iter().all(|field| {
        let (start, size) = (usize::try_from(field.offset).ok(), usize::try_from(field.ty.size).ok());
        let bytes = start.zip(size).and_then(|(start, size)| bytes.get(start..)?.get(..size));
        bytes.is_some_and(|bytes| field.ty.takes_within(bytes, steps))
    })
}

fn is_variant(
    repr: &str,
    other: Option<i128>,
    variants: &[Variant],
    bytes: &[u8],
    steps: &mut Steps,
) -> bool {
    let Some(tag) = tag(repr, bytes) else { return false };
    match variants.binary_search_by_key(&tag, |variant| variant.value) {
        Ok(place) => variants.get(place).is_some_and(|variant| are_fields(&variant.fields, bytes, steps)),
        Err(_) => other.is_some(),
    }
}

/// The number at the start of an enum.
pub(super) fn tag(repr: &str, bytes: &[u8]) -> Option<i128> {
    let len = usize::try_from(size_of_tag(repr)?).ok()?;
    let mut wide = [0; 8];
    wide.get_mut(..len)?.copy_from_slice(bytes.get(..len)?);
    let number = u64::from_le_bytes(wide);
    let unused = 64_u32.checked_sub(u32::try_from(len.checked_mul(8)?).ok()?)?;
    if !repr.starts_with('i') {
        return Some(number.into());
    }
    // The sign, from the highest byte of the integer on.
    let shifted = i64::from_ne_bytes(number.checked_shl(unused)?.to_ne_bytes());
    Some(i128::from(shifted.checked_shr(unused)?))
}

/// The bytes in use of a text or a list.
fn counted(bytes: &[u8], capacity: u64, size: u64) -> Option<&[u8]> {
    let (len, rest) = bytes.split_first_chunk::<8>()?;
    let len = u64::from_le_bytes(*len);
    (len <= capacity).then_some(())?;
    rest.get(..usize::try_from(len.checked_mul(size)?).ok()?)
}
