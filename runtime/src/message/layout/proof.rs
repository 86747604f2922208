//! The proof of a message: the rules of the layout, applied to its facts.
//!
//! It proves these conditions of [`Message`](crate::Message):
//!
//! - Every byte is initialised. For a struct: each field's type is proven, the first field starts at byte 0, each field
//!   starts where the previous one ends, and the last one ends with the struct. For an enum without data: it is its
//!   integer.
//! - It owns nothing: no part of it needs `Drop`.
//! - The claims of `is_valid`, `ANY_BITS` and `ZERO_IS_VALID` come only from the facts, which are compared here with
//!   the description.
//!
//! Arguments of a method are proven if each of them is; there may be gaps between them.
//!
//! An enum with data is never copied as bytes, and needs no proof for that. Its description is compared with the facts
//! all the same ([`super::carried`]), and the proofs of its fields are required.

use super::carried::{carried_in, fault_of_union};
use super::gaps::{fault_at_end, fault_before};
use super::text::Text;
use super::{drop_of, extensible_at, has_placeholder, limit_of};
use crate::message::{Fact, Payload, number_of_other};
use crate::schema::desc::{FieldDesc, Kind, TypeDesc, VariantDesc};

/// How `P` breaks the contract of [`Payload`], by its facts.
pub(crate) const fn fault_of<P: Payload>() -> Option<Text> {
    let unproven = first_unproven(P::FACTS);
    if unproven.is_some() {
        return unproven;
    }
    let Some(ty) = P::MESSAGE else { return drop_of::<P>(&ARGUMENTS) };
    let fault = match ty.kind {
        Kind::Struct { fields, .. } => fault_of_fields(ty, fields, P::FACTS),
        Kind::Enum { .. } if P::CODED.is_some() => fault_of_union(ty, P::FACTS),
        _ if P::CODED.is_some() => Some(misdescribed(ty)),
        Kind::Enum { .. } => fault_of_variants(ty, P::FACTS),
        // Implemented in this crate: a single fact says whether its contents are proven.
        _ if P::FACTS.len() == 1 && P::FACTS[0].is_whole() => None,
        _ => Some(misdescribed(ty)),
    };
    first([fault, fault_of_size::<P>(ty), limit_of_whole(ty), drop_of::<P>(ty)])
}

/// Represents the arguments of a method in texts.
const ARGUMENTS: TypeDesc =
    TypeDesc { name: "the arguments of a method", args: &[], kind: Kind::Primitive, size: 0, align: 1 };

pub(super) const fn first<const N: usize>(faults: [Option<Text>; N]) -> Option<Text> {
    let mut at = 0;
    while at < N {
        if faults[at].is_some() {
            return faults[at];
        }
        at += 1;
    }
    None
}

/// How the first unproven type in `facts` breaks its contract, if there is one.
const fn first_unproven<S>(facts: &[Fact<S>]) -> Option<Text> {
    let mut at = 0;
    while at < facts.len() {
        if let Some(text) = facts[at].unproven() {
            return Some(*text);
        }
        at += 1;
    }
    None
}

/// The text for a type with an error that `#[ipc_message]` or `ipc_channel!` has reported.
pub(crate) const REFUSED: Text =
    Text::new().str("a type with an error is not a message\nhelp: look for the other error");

/// The text for facts that do not match the description.
pub(super) const fn misdescribed(ty: &TypeDesc) -> Text {
    let text = Text::new().str("`").str(ty.name).str("` is not described as it is compiled\n");
    text.str("help: `crate = ..` names the crate memorypipe itself, not another one with parts of it")
}

const fn fault_of_size<S>(ty: &TypeDesc) -> Option<Text> {
    if ty.size == size_of::<S>() && ty.align == align_of::<S>() { None } else { Some(misdescribed(ty)) }
}

/// The limits of a struct or an enum. Some other types have no bytes, and all are within the limits if the type that
/// contains them is.
const fn limit_of_whole(ty: &TypeDesc) -> Option<Text> {
    match ty.kind {
        Kind::Struct { .. } | Kind::Enum { .. } => limit_of(ty),
        _ => None,
    }
}

/// Checks that the fields are those of the facts, and follow each other from the first byte to the last.
const fn fault_of_fields<S>(ty: &TypeDesc, fields: &[FieldDesc], facts: &[Fact<S>]) -> Option<Text> {
    if fields.len() != facts.len() || has_placeholder(ty) {
        return Some(misdescribed(ty));
    }
    let mut at = 0;
    while at < fields.len() {
        let (offset, size) = facts[at].extent();
        if facts[at].ty().is_none() || offset != fields[at].offset || size != fields[at].ty.size {
            return Some(misdescribed(ty));
        }
        let fault = first([carried_in(fields[at].ty), fault_before(ty, at), extensible_at(ty, at)]);
        if fault.is_some() {
            return fault;
        }
        at += 1;
    }
    fault_at_end(ty)
}

/// Checks that the bytes of each variant are its value in the integer of the enum.
pub(super) const fn fault_of_variants<S>(ty: &TypeDesc, facts: &[Fact<S>]) -> Option<Text> {
    let Kind::Enum { repr, other, variants } = ty.kind else { return Some(misdescribed(ty)) };
    let size = size_of_integer(repr);
    if size_of::<S>() != size {
        let text = Text::new().str("`").str(ty.name).str("` has ").bytes(size_of::<S>());
        let text = text.str(", and the `").str(repr).str("` that it was checked as has ").number(size);
        return Some(text.str(HELP_MACRO));
    }
    let same_other = match (other, number_of_other(facts)) {
        (None, None) => true,
        (Some(described), Some(compiled)) => described == compiled,
        _ => false,
    };
    if variants.len() != facts.len() || !same_other {
        return Some(misdescribed(ty));
    }
    let mut at = 0;
    while at < variants.len() {
        let Some((bits, number)) = facts[at].variant() else { return Some(misdescribed(ty)) };
        if number != variants[at].value || !variants[at].fields.is_empty() {
            return Some(misdescribed(ty));
        }
        if !is_held(bits, number, repr) {
            return Some(not_held(ty, &variants[at], repr));
        }
        at += 1;
    }
    None
}

pub(super) const HELP_MACRO: &str = "\nhelp: a macro below `#[ipc_message]` changes it after it was checked: write its attribute \
                          above `#[ipc_message]`";

pub(super) const fn not_held(ty: &TypeDesc, variant: &VariantDesc, repr: &str) -> Text {
    let text = Text::new().str("`").str(ty.name).str("::").str(variant.name);
    text.str("` is not stored in the `").str(repr).str("` that the enum was checked as").str(HELP_MACRO)
}

/// Whether `bits` encode `number` in the integer `repr`.
pub(super) const fn is_held(bits: u64, number: i128, repr: &str) -> bool {
    let width = 8 * size_of_integer(repr) as u32;
    let modulus = 1_i128 << width;
    let (least, past) = if repr.as_bytes()[0] == b'i' { (-modulus / 2, modulus / 2) } else { (0, modulus) };
    least <= number && number < past && (number - bits as i128) % modulus == 0 && (bits as i128) < modulus
}

/// The size of the integer of an enum, in bytes.
pub(super) const fn size_of_integer(repr: &str) -> usize {
    match repr.as_bytes() {
        [_, b'8'] => 1,
        [_, b'1', b'6'] => 2,
        [_, b'3', b'2'] => 4,
        _ => 8,
    }
}
