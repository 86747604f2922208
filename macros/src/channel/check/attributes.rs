//! The attributes of a channel and of its methods.

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{Attribute, Expr, ExprLit, Lit, Meta};

use super::attribute_names::{path_name, stays, unknown_name};
use super::conditions::{self, Goes};
use super::keys::{self, ChannelKeys};
use crate::channel::model::MethodAttrs;
use crate::error::Errors;
use crate::types::macro_in;

const ON_TRAITS: [&str; 3] = ["channel", "deprecated", "doc"];
const ON_METHODS: [&str; 9] =
    ["cfg", "cfg_attr", "deprecated", "doc", "idempotent", "into", "oneway", "timeout", "was"];

/// The fault of `#[caller]` elsewhere.
const CALLER_IS_AN_ARGUMENT: &str = "`#[caller]` is for an argument\n\
     help: write it in front of the first one: `fn submit(&mut self, #[caller] from: Caller, ..)`";

/// The attributes of a trait.
#[derive(Default)]
pub(super) struct TraitAttrs {
    /// Those that stay on the trait.
    pub(super) kept: Vec<Attribute>,
    pub(super) docs: Vec<Attribute>,
    pub(super) deprecated: Vec<Attribute>,
    pub(super) keys: ChannelKeys,
}

pub(super) fn of_trait(attrs: Vec<Attribute>, errors: &mut Errors) -> TraitAttrs {
    let mut found = TraitAttrs::default();
    let mut once = super::names::Names::default();
    for attr in attrs {
        let name = name(&attr);
        match name.as_str() {
            "channel" if !once.insert_str("channel") => twice(&attr, errors),
            "channel" => keys::of_channel(&attr, &mut found.keys, errors),
            "doc" if is_text(&attr) => {
                found.docs.push(attr.clone());
                found.kept.push(attr);
            }
            "deprecated" => {
                found.deprecated.push(attr.clone());
                found.kept.push(attr);
            }
            name if stays(name) => found.kept.push(attr),
            "cfg" => errors.at(
                attr,
                "a channel is one thing, and `cfg` would have to stand on all that is generated for it\n\
                 help: put the attribute on `ipc_channel!` itself, or write two `ipc_channel!` under `cfg`",
            ),
            "cfg_attr" => {
                if let Some(goes) = conditions::goes(&attr, "a channel", &ON_TRAITS, errors) {
                    match goes {
                        Goes::WithDocs => found.docs.push(attr.clone()),
                        Goes::Along => found.deprecated.push(attr.clone()),
                        Goes::Nowhere => {}
                    }
                    found.kept.push(attr);
                }
            }
            "events" => {
                errors
                    .at(attr, "`#[events]` is for an `enum` next to the trait\nhelp: move it there, as in `#[events] pub enum CalculatorEvent { Ready }`");
            }
            "was" => errors.at(
                attr,
                "the name of a channel cannot change: it identifies the channel\n\
                 help: keep the old name, or declare a second channel",
            ),
            "caller" => errors.at(attr, CALLER_IS_AN_ARGUMENT),
            "idempotent" | "into" | "oneway" | "timeout" => {
                errors.at(
                    &attr,
                    format!("`#[{name}]` is for a method\nhelp: move it to the method it is meant for"),
                );
            }
            _ => unknown(&attr, "a channel", &ON_TRAITS, errors),
        }
    }
    found
}

pub(super) fn of_method(attrs: Vec<Attribute>, errors: &mut Errors) -> MethodAttrs {
    let mut found = MethodAttrs::default();
    let mut once = super::names::Names::default();
    for attr in attrs {
        let name = name(&attr);
        match name.as_str() {
            "idempotent" | "into" | "oneway" | "timeout" if !once.insert_str(&name) => twice(&attr, errors),
            "oneway" => found.oneway = Some(without_arguments(&attr, errors)),
            "timeout" => found.timeout = keys::of_timeout(&attr, errors),
            "doc" | "deprecated" | "allow" => {
                if is_text(&attr) {
                    found.docs.push(attr.clone());
                }
                found.client.push(attr.clone());
                found.kept.push(attr);
            }
            name if stays(name) => found.kept.push(attr),
            "cfg" => {
                found.cfg.push(attr.clone());
                found.kept.push(attr);
            }
            "cfg_attr" => {
                if let Some(goes) = conditions::goes(&attr, "a channel's method", &ON_METHODS, errors) {
                    if goes == Goes::WithDocs {
                        found.docs.push(attr.clone());
                    }
                    if goes > Goes::Nowhere {
                        found.client.push(attr.clone());
                    }
                    found.kept.push(attr);
                }
            }
            "idempotent" => found.idempotent = Some(without_arguments(&attr, errors)),
            "into" => found.into = Some(without_arguments(&attr, errors)),
            "was" => found.was.push(attr),
            "caller" => errors.at(attr, CALLER_IS_AN_ARGUMENT),
            "max" => errors.at(
                attr,
                "`#[max(N)]` is for an argument\n\
                 help: move it in front of the `&[T]` or `&mut [T]` that it bounds: `#[max(4096)] xs: &[u8]`",
            ),
            "channel" => {
                errors.at(
                    attr,
                    "`#[channel(..)]` is for the whole channel\nhelp: move it in front of the trait",
                );
            }
            _ => unknown(&attr, "a channel's method", &ON_METHODS, errors),
        }
    }
    found
}

/// The bound of `#[max(N)]` and the former names, which are checked together with those of the other arguments. No
/// other attribute is for an argument.
pub(super) fn of_argument(
    attrs: Vec<Attribute>,
    is_bulk: bool,
    errors: &mut Errors,
) -> (Max, Vec<Attribute>) {
    let (mut found, mut was) = (Max::Missing, Vec::new());
    for attr in attrs {
        match name(&attr).as_str() {
            "max" => of_max(&attr, is_bulk, &mut found, errors),
            "was" => was.push(attr),
            "doc" => {
                errors.at(attr, "Rust has no documentation of single arguments\nhelp: say it at the method");
            }
            _ => errors.at(attr, "an argument of a channel takes no attributes\nhelp: remove it"),
        }
    }
    (found, was)
}

/// Takes the bound of a slice, or reports an attribute that cannot be one.
pub(super) fn of_max(attr: &Attribute, is_bulk: bool, found: &mut Max, errors: &mut Errors) {
    if !is_bulk {
        errors.at(
            attr,
            "`#[max(N)]` is for `&[T]` and `&mut [T]`\n\
             help: remove it; what is passed by value has its size in its type",
        );
    } else if !matches!(found, Max::Missing) {
        twice(attr, errors);
    } else {
        *found = max(attr, errors).map_or(Max::Faulty, Max::Is);
    }
}

/// The bound on the number of elements of a slice.
pub(super) enum Max {
    Missing,
    /// The bound is wrong, and that has been reported.
    Faulty,
    Is(Expr),
}

fn max(attr: &Attribute, errors: &mut Errors) -> Option<Expr> {
    let help = "help: write the most elements that a call may bring, as in `#[max(4096)]`";
    let max = match &attr.meta {
        Meta::List(list) => list.parse_args::<Expr>().ok(),
        _ => None,
    };
    let Some(max) = max else {
        errors.at(attr, format!("`#[max(..)]` holds one number\n{help}"));
        return None;
    };
    if let Some(call) = macro_in(&max) {
        errors.at(
            call,
            "a macro may expand to another number each time, and both ends must agree on it\n\
             help: give the number a name, `const MOST: usize = ..;`, and write `MOST` here",
        );
        return None;
    }
    match &max {
        Expr::Lit(ExprLit { lit: Lit::Int(int), .. }) if int.base10_digits() == "0" => {
            errors.at(&max, format!("a slice of at most 0 elements carries no data\n{help}"));
            None
        }
        Expr::Lit(ExprLit { lit: Lit::Int(int), .. }) if int.suffix() == "" || int.suffix() == "usize" => {
            Some(max)
        }
        Expr::Lit(_) => {
            errors.at(&max, format!("this is no number of elements\n{help}"));
            None
        }
        _ => Some(max),
    }
}

fn name(attr: &Attribute) -> String {
    path_name(attr.path())
}

fn is_text(attr: &Attribute) -> bool {
    attr.path().is_ident("doc") && matches!(attr.meta, Meta::NameValue(_))
}

fn twice(attr: &Attribute, errors: &mut Errors) {
    errors.at(attr, format!("`#[{}]` stands here twice\nhelp: keep one of the two", name(attr)));
}

fn unknown(attr: &Attribute, place: &str, known: &[&str], errors: &mut Errors) {
    unknown_name(attr.path(), &name(attr), place, known, errors);
}

/// The position of an attribute that takes nothing.
fn without_arguments(attr: &Attribute, errors: &mut Errors) -> Span {
    if !matches!(attr.meta, Meta::Path(_)) {
        let name = name(attr);
        errors.at(attr, format!("`#[{name}]` takes nothing\nhelp: write `#[{name}]`"));
    }
    attr.path().span()
}
