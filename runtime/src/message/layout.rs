//! Compile-time checks of a message's layout that need its types.
//!
//! `#[ipc_message]` emits one call for each place where something can be wrong, with the span of that place. Each
//! function here is `#[track_caller]`, so the compiler reports that place and not this file. The texts are assembled
//! here, because names, offsets and sizes are only known together here.
//!
//! The same rules, applied to the facts of the type, are its proof (`proof`), which the runtime evaluates for each type
//! that it uses. No implementation can omit it.
//!
//! A type that `#[ipc_message]` refused has a placeholder as its description. That fault is reported at the type, and
//! the gaps around a field of that type will change when the type is fixed, so the checks report no gaps until then.
//! The proof makes no such exception: a placeholder has no facts.

mod carried;
mod channel;
mod gaps;
mod proof;
mod text;

use core::mem::needs_drop;

use self::carried::carried_in;
use self::gaps::{fault_at_end, fault_before};
use self::proof::fault_of_variants;
use self::text::fail;
use crate::message::Fact;
use crate::message::limits::LEN_BYTES;
use crate::message::limits::{MAX_ALIGN, MAX_SIZE};
use crate::schema::desc::{FieldDesc, Kind, TypeDesc};

pub(crate) use self::carried::carried_fault;
pub use self::carried::{is_its_union, no_gap_within};
pub use self::channel::{bulk_within_limits, method_within_limits, pipe_within_limits};
pub use self::gaps::{gap_at_end, gap_before};
pub(crate) use self::proof::{REFUSED, fault_of};
pub(crate) use self::text::Text;

/// Fails to compile with the text of a fault, if there is one.
#[track_caller]
pub(crate) const fn report(fault: &Option<Text>) {
    if let Some(text) = fault {
        fail(text);
    }
}

/// Fails to compile if the field with this index does not directly follow the previous one, or byte 0, or if a list in
/// it has a gap.
#[track_caller]
pub const fn no_gap_before(ty: &TypeDesc, index: usize) {
    report(&carried_in(fields(ty)[index].ty));
    report(&list_fault(fields(ty)[index].ty));
    report(&fault_before(ty, index));
}

/// The fault of a list in `ty` that leaves a gap behind its length.
pub(crate) const fn list_fault(ty: &TypeDesc) -> Option<Text> {
    match ty.kind {
        Kind::List { of, .. } if of.align > LEN_BYTES => Some(Text::new().str(
            "the elements of a `FixedVec` must not need an alignment above 8 bytes\n\
             help: hold the wide integers in the element as `[u64; 2]` or `[u8; 16]`",
        )),
        Kind::Array { of, .. } | Kind::List { of, .. } if carried_in(of).is_some() => carried_in(of),
        Kind::Array { of, .. } | Kind::List { of, .. } | Kind::Bulk { of, .. } | Kind::Stream { of, .. } => {
            list_fault(of)
        }
        _ => None,
    }
}

/// Fails to compile if there is padding after the last field of the struct `ty`.
#[track_caller]
pub const fn no_gap_at_end(ty: &TypeDesc) {
    report(&fault_at_end(ty));
}

/// Fails to compile if the field with this index of the struct `ty` is or contains an extensible message.
#[track_caller]
pub const fn nothing_extensible_at(ty: &TypeDesc, index: usize) {
    report(&extensible_at(ty, index));
}

/// Fails to compile if zeros are not a value of the type of the field of `fact`.
#[track_caller]
pub const fn zero_is_a_value<S>(fact: Fact<S>, name: &str) {
    let Some(ty) = fact.ty() else { return };
    if !fact.zero_is_valid() && !is_placeholder(ty) {
        let text = Text::new()
            .str("zero is not a valid `")
            .str(ty.name)
            .str("`, so it cannot be the default of `")
            .str(name);
        fail(&text.str("`\nhelp: write a value: `#[default = ..]`"));
    }
}

/// Fails to compile if `ty` has no bytes, is larger than a slot, or needs a larger alignment than a slot has.
#[track_caller]
pub const fn within_limits(ty: &TypeDesc) {
    report(&limit_of(ty));
}

/// Fails to compile if `S`, which `ty` describes, has an implementation of `Drop`.
#[track_caller]
pub const fn owns_nothing<S>(ty: &TypeDesc) {
    // A field that is not a message may need `Drop`; it is reported as not a message.
    if !has_placeholder(ty) {
        report(&drop_of::<S>(ty));
    }
}

/// Fails to compile if the enum `S`, described by `ty`, is not stored in the integer of its description.
#[track_caller]
pub const fn is_its_integer<S>(ty: &TypeDesc, facts: &[Fact<S>]) {
    report(&fault_of_variants(ty, facts));
}

const fn drop_of<S>(ty: &TypeDesc) -> Option<Text> {
    if !needs_drop::<S>() {
        return None;
    }
    Some(Text::new().str("`").str(ty.name).str(
        "` implements `Drop`, but a message is copied as bytes: the original and each copy would be \
         dropped\nhelp: remove `Drop`, or keep what must be cleaned up in a type that is not sent",
    ))
}

const fn extensible_at(ty: &TypeDesc, index: usize) -> Option<Text> {
    extensible_field(ty, fields(ty)[index].ty)
}

/// The fault of a field of `ty` that is or contains an extensible message.
const fn extensible_field(ty: &TypeDesc, field: &'static TypeDesc) -> Option<Text> {
    let Some(inner) = extensible_in(field) else { return None };
    let text =
        Text::new().str("`").str(inner.name).str("` is extensible, and a field appended to it would move ");
    Some(text.str("everything behind it in `").str(ty.name).str("`").str(HELP_EXTENSIBLE))
}

const HELP_EXTENSIBLE: &str = "\nhelp: let it travel by itself: as a reply, an error, or the last argument of a \
                               method; or leave out `extensible`";

/// The extensible message in `ty`, or `ty` itself. Structs inside it contain none, because each of them has been
/// checked.
const fn extensible_in(ty: &'static TypeDesc) -> Option<&'static TypeDesc> {
    match ty.kind {
        Kind::Struct { base: Some(_), .. } => Some(ty),
        Kind::Array { of, .. } | Kind::List { of, .. } | Kind::Bulk { of, .. } | Kind::Stream { of, .. } => {
            extensible_in(of)
        }
        _ => None,
    }
}

const fn limit_of(ty: &TypeDesc) -> Option<Text> {
    let name = Text::new().str("`").str(ty.name).str("` ");
    if ty.size == 0 && !has_placeholder(ty) {
        return Some(name.str("has no bytes, so there is nothing to send").str(HELP_EMPTY));
    }
    if ty.size > MAX_SIZE {
        let text = name.str("has ").number(ty.size).str(" bytes, and a message has at most ");
        return Some(text.number(MAX_SIZE).str(
            "\nhelp: send it as bulk data, `#[max(N)] xs: &[T]` in a method of a channel, or in pieces",
        ));
    }
    if ty.align > MAX_ALIGN {
        let text = name.str("is aligned to ").number(ty.align).str(" bytes, and a message to at most ");
        let text = text.number(MAX_ALIGN).str(", which is the alignment of a slot");
        return Some(text.str("\nhelp: lower the `align(..)`"));
    }
    None
}

const HELP_EMPTY: &str =
    "\nhelp: add a field, such as `seq: u32`; a method of a channel needs no argument at all";

const fn fields(ty: &TypeDesc) -> &'static [FieldDesc] {
    match ty.kind {
        Kind::Struct { fields, .. } => fields,
        _ => &[],
    }
}

/// Whether the type of a field was refused, see [`crate::__private::Unchecked`].
const fn has_placeholder(ty: &TypeDesc) -> bool {
    let fields = fields(ty);
    let mut at = 0;
    while at < fields.len() {
        if is_placeholder(fields[at].ty) {
            return true;
        }
        at += 1;
    }
    false
}

const fn is_placeholder(ty: &TypeDesc) -> bool {
    matches!(ty.name.as_bytes(), b"?")
}

#[cfg(test)]
mod tests;
