//! The attributes of a channel and of its methods.

use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, ExprLit, Lit, LitInt, Meta, Token};

use crate::channel::model::MethodAttrs;
use crate::error::{Errors, suggest};
use crate::types::macro_in;

const ON_TRAITS: [&str; 3] = ["channel", "deprecated", "doc"];
const ON_METHODS: [&str; 6] = ["deprecated", "doc", "idempotent", "oneway", "timeout", "was"];
const LINTS: [&str; 5] = ["allow", "deny", "expect", "forbid", "warn"];
const TOOLS: [&str; 3] = ["clippy", "diagnostic", "rustfmt"];

/// Least and greatest number of slots of a ring.
const CAPACITY: std::ops::RangeInclusive<u32> = 2..=65536;

/// What the attributes of a trait say.
#[derive(Default)]
pub(super) struct TraitAttrs {
    /// What stays on the trait.
    pub(super) kept: Vec<Attribute>,
    pub(super) docs: Vec<Attribute>,
    pub(super) deprecated: Vec<Attribute>,
    pub(super) capacity: Option<u32>,
}

pub(super) fn of_trait(attrs: Vec<Attribute>, errors: &mut Errors) -> TraitAttrs {
    let mut found = TraitAttrs::default();
    let mut once = super::names::Names::default();
    for attr in attrs {
        let name = name(&attr);
        match name.as_str() {
            "channel" if !once.insert_str("channel") => twice(&attr, errors),
            "channel" => found.capacity = capacity(&attr, errors),
            "doc" if is_text(&attr) => {
                found.docs.push(attr.clone());
                found.kept.push(attr);
            }
            "deprecated" => {
                found.deprecated.push(attr.clone());
                found.kept.push(attr);
            }
            name if stays(name) => found.kept.push(attr),
            "cfg" | "cfg_attr" => errors.at(
                attr,
                "a channel is one thing, and `cfg` would have to stand on all that is generated for it\n\
                 help: put the attribute on `ipc_channel!` itself, or write two `ipc_channel!` under `cfg`",
            ),
            "events" => {
                errors
                    .at(attr, "`#[events]` is for an `enum` beside the trait\nhelp: move it there, as in `#[events] pub enum CalculatorEvent { Ready }`");
            }
            "was" => errors.at(
                attr,
                "the name of a channel cannot change: it tells one channel from another\n\
                 help: keep the old name, or declare a channel beside it",
            ),
            "idempotent" | "oneway" | "timeout" => {
                errors.at(
                    &attr,
                    format!("`#[{name}]` is for a method\nhelp: move it to the method it is meant for"),
                );
            }
            _ => unknown(&attr, "channel", &ON_TRAITS, errors),
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
            "idempotent" | "oneway" | "timeout" if !once.insert_str(&name) => twice(&attr, errors),
            "oneway" => oneway(&attr, &mut found, errors),
            "timeout" => found.timeout_ms = timeout(&attr, errors),
            "doc" | "deprecated" | "allow" => {
                if is_text(&attr) {
                    found.docs.push(attr.clone());
                }
                found.client.push(attr.clone());
                found.kept.push(attr);
            }
            name if stays(name) => found.kept.push(attr),
            "cfg" | "cfg_attr" => errors.at(
                attr,
                "both processes must agree on the methods, and `cfg` may differ between their builds\n\
                 help: remove it; a method that only some builds support returns a `Result<T, E>`",
            ),
            "idempotent" => idempotent(&attr, &mut found, errors),
            "was" => found.was.push(attr),
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
            _ => unknown(&attr, "method of a channel", &ON_METHODS, errors),
        }
    }
    found
}

/// What `#[max(N)]` says, and the former names, which are checked with those of the other arguments; nothing else is
/// ever meant for an argument.
pub(super) fn of_argument(
    attrs: Vec<Attribute>,
    is_bulk: bool,
    errors: &mut Errors,
) -> (Max, Vec<Attribute>) {
    let (mut found, mut was) = (Max::Missing, Vec::new());
    for attr in attrs {
        match name(&attr).as_str() {
            "max" if is_bulk && !matches!(found, Max::Missing) => twice(&attr, errors),
            "max" if is_bulk => found = max(&attr, errors).map_or(Max::Faulty, Max::Is),
            "max" => errors.at(
                attr,
                "`#[max(N)]` is for `&[T]` and `&mut [T]`\n\
                 help: remove it; what is passed by value has its size in its type",
            ),
            "was" => was.push(attr),
            "doc" => {
                errors.at(attr, "Rust has no documentation of single arguments\nhelp: say it at the method");
            }
            _ => errors.at(attr, "an argument of a channel takes no attributes\nhelp: remove it"),
        }
    }
    (found, was)
}

/// What is said of the most elements of a slice.
pub(super) enum Max {
    Missing,
    /// What is wrong with it has been reported.
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
            errors.at(&max, format!("at most 0 elements are none at all\n{help}"));
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

/// Whether it leaves something out of some builds.
pub(super) fn is_conditional(attr: &Attribute) -> bool {
    attr.path().is_ident("cfg") || attr.path().is_ident("cfg_attr")
}

fn name(attr: &Attribute) -> String {
    let segments: Vec<_> = attr.path().segments.iter().map(|segment| segment.ident.to_string()).collect();
    segments.join("::")
}

fn is_text(attr: &Attribute) -> bool {
    attr.path().is_ident("doc") && matches!(attr.meta, Meta::NameValue(_))
}

/// Whether an attribute stays where it is and means nothing to us.
fn stays(name: &str) -> bool {
    let tool = name.split_once("::").map(|(tool, _)| tool);
    name == "doc" || LINTS.contains(&name) || tool.is_some_and(|tool| TOOLS.contains(&tool))
}

fn twice(attr: &Attribute, errors: &mut Errors) {
    errors.at(attr, format!("`#[{}]` stands here twice\nhelp: keep one of the two", name(attr)));
}

fn unknown(attr: &Attribute, place: &str, known: &[&str], errors: &mut Errors) {
    let name = name(attr);
    errors.at(
        attr.path(),
        format!(
            "`#[{name}]` means nothing on a {place}\nhelp: {}, and levels of lints",
            suggest(&name, known)
        ),
    );
}

fn oneway(attr: &Attribute, found: &mut MethodAttrs, errors: &mut Errors) {
    use syn::spanned::Spanned;
    found.oneway = Some(attr.path().span());
    if !matches!(attr.meta, Meta::Path(_)) {
        errors.at(attr, "`#[oneway]` takes nothing\nhelp: write `#[oneway]`");
    }
}

fn idempotent(attr: &Attribute, found: &mut MethodAttrs, errors: &mut Errors) {
    use syn::spanned::Spanned;
    found.idempotent = Some(attr.path().span());
    if !matches!(attr.meta, Meta::Path(_)) {
        errors.at(attr, "`#[idempotent]` takes nothing\nhelp: write `#[idempotent]`");
    }
}

fn timeout(attr: &Attribute, errors: &mut Errors) -> Option<u64> {
    let example = "#[timeout(ms = 50)]";
    let ms = integer(attr, "ms", example, errors)?;
    match ms.base10_parse() {
        Ok(0) => {
            let fact = "a timeout of 0 ms would refuse every call";
            errors.at(ms, format!("{fact}\nhelp: write the longest time to wait, such as `{example}`"));
            None
        }
        Ok(ms) => Some(ms),
        Err(_) => {
            errors.at(
                ms,
                "this is more than a `u64` holds\n\
                 help: remove `#[timeout(..)]`, and a call waits as long as it takes",
            );
            None
        }
    }
}

fn capacity(attr: &Attribute, errors: &mut Errors) -> Option<u32> {
    let slots = integer(attr, "capacity", "#[channel(capacity = 1024)]", errors)?;
    let wanted = slots.base10_parse::<u128>().unwrap_or(u128::MAX);
    let capacity = u32::try_from(wanted).ok().filter(|n| CAPACITY.contains(n) && n.is_power_of_two());
    if capacity.is_none() {
        let (least, greatest) = (*CAPACITY.start(), *CAPACITY.end());
        let wanted = u32::try_from(wanted).unwrap_or(greatest).clamp(least, greatest);
        errors.at(
            slots,
            format!(
                "the capacity is a power of two from {least} to {greatest}\nhelp: write `capacity = {}`",
                wanted.next_power_of_two()
            ),
        );
    }
    capacity
}

/// The integer of `#[name(key = 1)]`.
fn integer(attr: &Attribute, key: &str, example: &str, errors: &mut Errors) -> Option<LitInt> {
    let Meta::List(list) = &attr.meta else {
        errors.at(attr, format!("`{key}` is missing\nhelp: write `{example}`"));
        return None;
    };
    let Ok(entries) = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated) else {
        errors.at(&list.tokens, format!("this is not of the form `key = value`\nhelp: write `{example}`"));
        return None;
    };
    if entries.is_empty() {
        errors.at(attr, format!("`{key}` is missing\nhelp: write `{example}`"));
    }
    let mut found = None;
    let mut seen = false;
    for entry in &entries {
        let path = entry.path();
        if !path.is_ident(key) {
            let word = path.to_token_stream().to_string();
            errors.at(path, format!("there is no key `{word}`\nhelp: the key is `{key}`, as in `{example}`"));
        } else if std::mem::replace(&mut seen, true) {
            errors.at(entry, format!("`{key}` stands here twice\nhelp: keep one of the two"));
        } else {
            found = literal(entry);
            if found.is_none() {
                errors.at(
                    value(entry),
                    format!("`{key}` is a positive integer, written as a literal\nhelp: write `{example}`"),
                );
            }
        }
    }
    found
}

fn literal(entry: &Meta) -> Option<LitInt> {
    match entry {
        Meta::NameValue(pair) => match &pair.value {
            Expr::Lit(ExprLit { lit: Lit::Int(int), .. }) if is_plain(int) => Some(int.clone()),
            _ => None,
        },
        _ => None,
    }
}

/// Whether there is neither a suffix nor a sign.
fn is_plain(int: &LitInt) -> bool {
    int.suffix().is_empty() && !int.base10_digits().starts_with('-')
}

/// The part of `entry` that is wrong if it has no literal.
fn value(entry: &Meta) -> &dyn ToTokens {
    match entry {
        Meta::NameValue(pair) => &pair.value,
        entry => entry,
    }
}
