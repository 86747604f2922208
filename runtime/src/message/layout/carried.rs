//! Enums with data: the rules of their layout, and where they may be.
//!
//! The layout is that of the `repr` with an integer: a union of structs in the layout of C, one for each variant, whose
//! first field is the tag. So the place of a field depends on the fields before it in its variant, and on no other
//! variant. `FACTS` has for each variant its tag, and then its fields.

use super::gaps::describe_gap_before;
use super::proof::{HELP_MACRO, first, is_held, misdescribed, not_held, size_of_integer};
use super::text::Text;
use super::{has_placeholder, report};
use crate::message::{Fact, number_of_other};
use crate::schema::desc::{FieldDesc, Kind, TypeDesc, VariantDesc};

/// Fails to compile if there are bytes between two fields of a variant.
#[track_caller]
pub const fn no_gap_within(ty: &TypeDesc, variant: usize, index: usize) {
    if let Kind::Enum { variants, .. } = ty.kind {
        let fields = variants[variant].fields;
        report(&carried_in(fields[index].ty));
        report(&super::list_fault(fields[index].ty));
        report(&super::extensible_field(ty, fields[index].ty));
        report(&gap_within(&variants[variant], index));
    }
}

/// Fails to compile if the enum `S`, described by `ty`, is not laid out as its description says. The faults of its fields
/// are reported at the fields.
#[track_caller]
pub const fn is_its_union<S>(ty: &TypeDesc, facts: &[Fact<S>]) {
    if !has_placeholder_within(ty) && fault_of_parts(ty).is_none() {
        report(&fault_of_union(ty, facts));
    }
}

/// Why `ty` cannot be a part of another type, if it is an enum with data.
pub(super) const fn carried_in(ty: &TypeDesc) -> Option<Text> {
    if !ty.has_data() {
        return None;
    }
    let text = Text::new().str("`").str(ty.name).str(
        "` is an enum with data, which is sent field by field, and so is no part of a struct, an enum, an array, a \
         list or bulk data",
    );
    Some(text.str(
        "\nhelp: let it travel by itself, as an argument, a reply, an error, a field of an event, an item of a stream, \
         or by `write` of a pipe; or use an enum without data",
    ))
}

/// As [`carried_in`], for a message that is coded.
pub(crate) const fn carried_fault(ty: Option<&TypeDesc>) -> Option<Text> {
    match ty {
        Some(ty) => match carried_in(ty) {
            None => Some(misdescribed(ty)),
            fault => fault,
        },
        None => Some(Text::new().str("arguments of a method are not copied as bytes")),
    }
}

/// Checks that an enum with data has the described variants, tags and fields, and no gap within a variant.
pub(super) const fn fault_of_union<S>(ty: &TypeDesc, facts: &[Fact<S>]) -> Option<Text> {
    let Kind::Enum { repr, other, variants } = ty.kind else { return Some(misdescribed(ty)) };
    let same_other = match (other, number_of_other(facts)) {
        (None, None) => true,
        (Some(described), Some(compiled)) => described == compiled,
        _ => false,
    };
    let (mut at, mut fact, mut size) = (0, 0, size_of_integer(repr));
    while at < variants.len() {
        let fault = fault_of_case(ty, repr, &variants[at], facts, fact);
        if fault.is_some() {
            return fault;
        }
        fact += 1 + variants[at].fields.len();
        let end = end_of(&variants[at], repr);
        size = if end > size { end } else { size };
        at += 1;
    }
    let fault = fault_of_parts(ty);
    if fault.is_some() {
        return fault;
    }
    if !same_other || fact != facts.len() || !ty.has_data() {
        return Some(misdescribed(ty));
    }
    size = size.next_multiple_of(ty.align);
    if size_of::<S>() != size {
        let text = Text::new().str("`").str(ty.name).str("` has ").bytes(size_of::<S>());
        let text =
            text.str(", and with the `").str(repr).str("` that it was checked as it has ").number(size);
        return Some(text.str(HELP_MACRO));
    }
    None
}

/// Checks one variant, whose facts begin at `at`.
const fn fault_of_case<S>(
    ty: &TypeDesc,
    repr: &str,
    variant: &VariantDesc,
    facts: &[Fact<S>],
    at: usize,
) -> Option<Text> {
    if at + variant.fields.len() >= facts.len() {
        return Some(misdescribed(ty));
    }
    let (Some((bits, number)), (_, size)) = (facts[at].variant(), facts[at].extent()) else {
        return Some(misdescribed(ty));
    };
    if number != variant.value || size != size_of_integer(repr) {
        return Some(misdescribed(ty));
    }
    if !is_held(bits, number, repr) {
        return Some(not_held(ty, variant, repr));
    }
    let mut field = 0;
    while field < variant.fields.len() {
        let FieldDesc { offset, ty: part, .. } = variant.fields[field];
        let (start, size) = facts[at + 1 + field].extent();
        if facts[at + 1 + field].ty().is_none() || start != offset || size != part.size {
            return Some(misdescribed(ty));
        }
        field += 1;
    }
    None
}

/// The first fault of a field of a variant.
const fn fault_of_parts(ty: &TypeDesc) -> Option<Text> {
    let Kind::Enum { variants, .. } = ty.kind else { return None };
    let mut at = 0;
    while at < variants.len() {
        let mut field = 0;
        while field < variants[at].fields.len() {
            let part = variants[at].fields[field].ty;
            let gap = gap_within(&variants[at], field);
            let fault = first([carried_in(part), gap, super::extensible_field(ty, part)]);
            if fault.is_some() {
                return fault;
            }
            field += 1;
        }
        at += 1;
    }
    None
}

/// The bytes between the field with this index and the one before it.
const fn gap_within(variant: &VariantDesc, index: usize) -> Option<Text> {
    let shape = TypeDesc {
        name: variant.name,
        args: &[],
        kind: Kind::Struct { fields: variant.fields, base: None },
        size: 0,
        align: 1,
    };
    if index == 0 || has_placeholder(&shape) {
        return None;
    }
    match super::gap_before(&shape, index) {
        Some(0) => None,
        Some(gap) => Some(describe_gap_before(&shape, index, gap)),
        None => Some(misdescribed(&shape)),
    }
}

/// Where the last field of a variant ends, or its tag.
const fn end_of(variant: &VariantDesc, repr: &str) -> usize {
    match variant.fields {
        [] => size_of_integer(repr),
        [.., last] => last.offset + last.ty.size,
    }
}

/// Whether the type of a field of a variant was refused.
const fn has_placeholder_within(ty: &TypeDesc) -> bool {
    let Kind::Enum { variants, .. } = ty.kind else { return false };
    let mut at = 0;
    while at < variants.len() {
        let kind = Kind::Struct { fields: variants[at].fields, base: None };
        if has_placeholder(&TypeDesc { name: "", args: &[], kind, size: 0, align: 1 }) {
            return true;
        }
        at += 1;
    }
    false
}
