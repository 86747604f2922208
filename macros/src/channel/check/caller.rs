//! The rules for `#[caller]`: an argument that is not sent, from which a handler learns who calls.

use proc_macro2::{Ident, Span};
use syn::{Attribute, Meta, PatType, Type};

use super::attribute_names::path_name;
use super::types;
use crate::channel::model::CallerArg;
use crate::error::Errors;

/// How it is written.
const EXAMPLE: &str = "#[caller] from: Caller";

/// Where an argument with `#[caller]` stands.
#[derive(Clone, Copy)]
pub(super) enum Stands {
    First,
    Later,
    /// There is one already.
    Again,
}

impl Stands {
    /// Where one behind this argument would stand.
    pub(super) fn after(self, is_caller: bool) -> Stands {
        match self {
            Stands::Again => Stands::Again,
            _ if is_caller => Stands::Again,
            _ => Stands::Later,
        }
    }
}

/// Whether the argument has the attribute.
pub(super) fn is_caller(input: &PatType) -> bool {
    input.attrs.iter().any(is_attribute)
}

fn is_attribute(attr: &Attribute) -> bool {
    attr.path().is_ident("caller")
}

/// The argument with `#[caller]`, without its attributes; `None` if it has a fault. `name` is its name, if that has
/// none.
pub(super) fn argument(
    input: &mut PatType,
    name: Option<Ident>,
    stands: Stands,
    errors: &mut Errors,
) -> Option<CallerArg> {
    let attrs = std::mem::take(&mut input.attrs);
    let is_plain = attributes(&attrs, errors) & stands_well(input, stands, errors);
    let named_at = of_type(&input.ty, errors);
    Some(CallerArg { name: name?, named_at: named_at? }).filter(|_| is_plain)
}

fn stands_well(input: &PatType, stands: Stands, errors: &mut Errors) -> bool {
    let fault = match stands {
        Stands::First => return true,
        Stands::Later => {
            format!("the caller comes before what it sends\nhelp: make `{EXAMPLE}` the first argument")
        }
        Stands::Again => "a call has one caller\nhelp: remove this argument".to_owned(),
    };
    errors.at(input, fault);
    false
}

/// Reports attributes next to the first `#[caller]`.
fn attributes(attrs: &[Attribute], errors: &mut Errors) -> bool {
    let mut is_plain = true;
    let mut seen = false;
    for attr in attrs {
        let name = path_name(attr.path());
        let fault = match name.as_str() {
            "caller" if std::mem::replace(&mut seen, true) => {
                "`#[caller]` stands here twice\nhelp: keep one of the two".to_owned()
            }
            "caller" if matches!(attr.meta, Meta::Path(_)) => continue,
            "caller" => "`#[caller]` takes nothing\nhelp: write `#[caller]`".to_owned(),
            "max" | "was" => {
                format!("`#[{name}]` is for an argument that is sent, and the caller is not\nhelp: remove it")
            }
            _ => "the argument of the caller takes no other attributes\nhelp: remove it".to_owned(),
        };
        errors.at(attr, fault);
        is_plain = false;
    }
    is_plain
}

/// The span of the name `Caller`; `None` if the type is another one.
fn of_type(ty: &Type, errors: &mut Errors) -> Option<Span> {
    let named_at = types::caller(ty);
    if named_at.is_none() {
        errors.at(
            ty,
            format!(
                "the type of an argument with `#[caller]` is `Caller`, by value\nhelp: write `{EXAMPLE}`"
            ),
        );
    }
    named_at
}
