//! `#[was = "old"]` on fields, variants, methods and arguments: on everything whose name both sides know.

use std::collections::HashMap;

use proc_macro2::Ident;
use syn::ext::IdentExt;
use syn::parse::Parser;
use syn::{Attribute, Expr, ExprLit, Lit, LitStr, Meta};

use crate::error::Errors;

/// Whether `attr` is `#[was]`.
pub(crate) fn is_was(attr: &Attribute) -> bool {
    attr.path().is_ident("was")
}

/// The well-formed former names.
pub(crate) fn former_names(attrs: &[Attribute]) -> Vec<String> {
    attrs.iter().filter(|attr| is_was(attr)).filter_map(literal).map(LitStr::value).collect()
}

fn literal(attr: &Attribute) -> Option<&LitStr> {
    match &attr.meta {
        Meta::NameValue(pair) => match &pair.value {
            Expr::Lit(ExprLit { lit: Lit::Str(name), .. }) => Some(name),
            _ => None,
        },
        _ => None,
    }
}

/// The names of one declaration: the current ones, and the former ones so far.
pub(crate) struct Names {
    what: &'static str,
    taken: HashMap<String, Use>,
}

enum Use {
    Now,
    Formerly(String),
}

impl Names {
    /// `what` is the kind of item that the names belong to, such as `field`; `names` are the current ones.
    pub(crate) fn new(what: &'static str, names: impl IntoIterator<Item = String>) -> Names {
        Names { what, taken: names.into_iter().map(|name| (name, Use::Now)).collect() }
    }

    /// Reports faults of the former names of the item `name`.
    pub(crate) fn check(&mut self, name: &str, attrs: &[Attribute], errors: &mut Errors) {
        for attr in attrs.iter().filter(|attr| is_was(attr)) {
            let Some(was) = literal(attr) else {
                errors
                    .at(attr, "`#[was]` needs the former name\nhelp: write it as in `#[was = \"old_name\"]`");
                continue;
            };
            if let Some(fault) = self.fault(name, &was.value()) {
                errors.at(was, fault);
            }
        }
    }

    fn fault(&mut self, name: &str, was: &str) -> Option<String> {
        let what = self.what;
        if !is_name(was) {
            return Some(format!(
                "this cannot have been the name of a {what}\nhelp: write the name as it was declared"
            ));
        }
        if was == name {
            return Some(format!(
                "this is the name of the {what} itself\nhelp: remove `#[was]`, or write what it was called before"
            ));
        }
        match self.taken.get(was) {
            Some(Use::Now) => Some(format!(
                "`{was}` is the name of another {what}, and an older program would mean that one\n\
                 help: give the other one a name that was never used"
            )),
            Some(Use::Formerly(other)) => Some(format!(
                "`{other}` was called `{was}` too\nhelp: keep `#[was = \"{was}\"]` at one of the two"
            )),
            None => {
                self.taken.insert(was.to_owned(), Use::Formerly(name.to_owned()));
                None
            }
        }
    }
}

fn is_name(text: &str) -> bool {
    Ident::parse_any.parse_str(text).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_former_name_is_a_name() {
        for name in ["value", "r#type", "type", "_x", "größe"] {
            assert!(is_name(name), "{name}");
        }
        for text in ["", "a b", "1", "a-b", " "] {
            assert!(!is_name(text), "{text}");
        }
    }
}
