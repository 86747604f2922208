//! Open enums: one variant, `#[other]`, stands for the numbers of newer peers.

use syn::{Attribute, Meta};

use super::model::{Declared, Variant, is_other};
use crate::error::Errors;

/// Reports faults of the catch-all of an enum.
pub(super) fn check(declared: &Declared<Vec<Variant>>, errors: &mut Errors) {
    let mut first: Option<&Variant> = None;
    for (index, variant) in declared.parts.iter().enumerate() {
        for attr in variant.attrs.iter().filter(|attr| is_other(attr)) {
            if let Some(fault) = fault(declared, variant, index, attr, first) {
                errors.at(attr, fault);
            }
            first = first.or(Some(variant));
        }
    }
}

/// The fault of one `#[other]`. `first` is the variant that has another one.
fn fault(
    declared: &Declared<Vec<Variant>>,
    variant: &Variant,
    index: usize,
    attr: &Attribute,
    first: Option<&Variant>,
) -> Option<String> {
    let name = &variant.ident;
    if !matches!(attr.meta, Meta::Path(_)) {
        return Some(format!("`#[other]` takes nothing\nhelp: write `#[other] {name}`"));
    }
    if let Some(first) = first {
        return Some(format!(
            "an unknown number becomes one variant, and `{}` is marked already\nhelp: keep one `#[other]`",
            first.ident
        ));
    }
    if !variant.data.is_empty() {
        return Some(format!(
            "`{name}` stands for variants that are not known, and so is their data\nhelp: write `#[other] {name}` without data"
        ));
    }
    if index > 0 && variant.value.is_none() {
        return Some(format!(
            "`{name}` has the number that follows, which changes when a variant is added before it\nhelp: give it a number of its own, as in `#[other] {name} = {}`, or put it first",
            declared.largest()
        ));
    }
    None
}

/// Reports `#[other]` on a field.
pub(super) fn refuse(attrs: &[Attribute], errors: &mut Errors) {
    for attr in attrs.iter().filter(|attr| is_other(attr)) {
        errors.at(
            attr,
            "`#[other]` marks the variant of an enum that stands for unknown numbers\nhelp: remove it here",
        );
    }
}
