//! Bytes between the fields of a struct, and how to fill them.

use super::proof::misdescribed;
use super::text::{Text, is_number};
use super::{fields, has_placeholder};
use crate::schema::desc::{FieldDesc, TypeDesc};

/// The bytes between the field with this index and the previous one, or byte 0; `None` if it starts earlier.
#[must_use]
pub const fn gap_before(ty: &TypeDesc, index: usize) -> Option<usize> {
    let fields = fields(ty);
    let due = if index == 0 { 0 } else { end(&fields[index - 1]) };
    fields[index].offset.checked_sub(due)
}

/// Bytes after the last field of the struct `ty`; `None` if it ends later than the struct.
#[must_use]
pub const fn gap_at_end(ty: &TypeDesc) -> Option<usize> {
    match fields(ty) {
        [] => Some(ty.size),
        [.., last] => ty.size.checked_sub(end(last)),
    }
}

pub(super) const fn fault_before(ty: &TypeDesc, index: usize) -> Option<Text> {
    if has_placeholder(ty) {
        return None;
    }
    match (out_of_order(ty), gap_before(ty, index)) {
        (Some(first), _) if first == index => Some(describe_disorder(ty, index)),
        (None, Some(gap)) if gap > 0 => Some(describe_gap_before(ty, index, gap)),
        _ => None,
    }
}

pub(super) const fn fault_at_end(ty: &TypeDesc) -> Option<Text> {
    if has_placeholder(ty) || out_of_order(ty).is_some() {
        return None;
    }
    match gap_at_end(ty) {
        Some(0) => None,
        Some(gap) => Some(describe_gap_at_end(ty, gap)),
        None => Some(misdescribed(ty)),
    }
}

/// The first field that `repr(C)` would not put at its offset: behind byte 0, or before the end of the previous one.
const fn out_of_order(ty: &TypeDesc) -> Option<usize> {
    let mut at = 0;
    while at < fields(ty).len() {
        match gap_before(ty, at) {
            None => return Some(at),
            Some(gap) if at == 0 && gap > 0 => return Some(at),
            _ => at += 1,
        }
    }
    None
}

const fn end(field: &FieldDesc) -> usize {
    field.offset + field.ty.size
}

const fn describe_disorder(ty: &TypeDesc, index: usize) -> Text {
    let field = &fields(ty)[index];
    let text =
        Text::new().field(field).str(" starts at byte ").number(field.offset).str(" of `").str(ty.name);
    let text = text.str("`, so the fields are not in their declared order");
    text.str("\nhelp: a macro below `#[ipc_message]` changes the `repr` after it was checked: write its attribute ")
        .str("above `#[ipc_message]`")
}

pub(super) const fn describe_gap_before(ty: &TypeDesc, index: usize, gap: usize) -> Text {
    let next = &fields(ty)[index];
    let previous = &fields(ty)[index - 1];
    let text = Text::new().bytes(gap).str(" of padding in `").str(ty.name);
    let text = text
        .str("` between ")
        .field(previous)
        .str(" (ends at byte ")
        .number(end(previous))
        .str(") and ")
        .field(next)
        .str(" (aligned to ")
        .number(next.ty.align)
        .str(", starts at byte ")
        .number(next.offset)
        .str(")");
    help(text, ty, previous, gap)
}

const fn describe_gap_at_end(ty: &TypeDesc, gap: usize) -> Text {
    let text = Text::new().bytes(gap).str(" of padding at the end of `").str(ty.name).str("`");
    let [.., last] = fields(ty) else { return text };
    let text = text
        .str(" after ")
        .field(last)
        .str(" (ends at byte ")
        .number(end(last))
        .str("): its size is ")
        .number(ty.size)
        .str(", a multiple of its alignment ")
        .number(ty.align);
    help(text, ty, last, gap)
}

/// How to fill a gap that follows the field `after`.
const fn help(text: Text, ty: &TypeDesc, after: &FieldDesc, gap: usize) -> Text {
    let text = text.str("\nhelp: add ");
    let text = if is_number(after) {
        text.str("a field `[u8; ")
    } else {
        text.str("`").str(pad_name(pads(ty)).as_str()).str(": [u8; ")
    };
    let text = text.number(gap).str("]` after ").field(after);
    if order_helps(ty) { text.str(", or order the fields from largest to smallest") } else { text }
}

/// Whether ordering the fields by descending alignment removes all padding: each size is a multiple of its alignment,
/// so inner gaps vanish, and there is no gap at the end exactly if the sum is a multiple too.
const fn order_helps(ty: &TypeDesc) -> bool {
    let fields = fields(ty);
    let mut sum = 0;
    let mut at = 0;
    while at < fields.len() {
        sum += fields[at].ty.size;
        at += 1;
    }
    sum % ty.align == 0
}

/// How many of the names `_pad`, `_pad2`, `_pad3`, ... are taken in sequence.
const fn pads(ty: &TypeDesc) -> usize {
    let fields = fields(ty);
    let mut taken = 0;
    let mut at = 0;
    while at < fields.len() {
        if same(fields[at].name, pad_name(taken).as_str()) {
            taken += 1;
            at = 0;
        } else {
            at += 1;
        }
    }
    taken
}

const fn pad_name(taken: usize) -> Text {
    let name = Text::new().str("_pad");
    if taken == 0 { name } else { name.number(taken + 1) }
}

const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut at = 0;
    while at < a.len() {
        if a[at] != b[at] {
            return false;
        }
        at += 1;
    }
    true
}
