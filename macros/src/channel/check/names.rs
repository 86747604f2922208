//! Names that are taken, and names that follow from others.

use std::collections::HashSet;

use proc_macro2::Ident;
use quote::format_ident;
use syn::Attribute;
use syn::ext::IdentExt;

use crate::channel::model::Method;
use crate::error::Errors;
use crate::evolution;

/// Functions and the field of the generated client, now or later.
const OF_THE_CLIENT: [&str; 6] = ["attach", "batch", "builder", "events", "link", "loopback"];

/// Endings of methods that a client will have beside the declared ones.
const ENDINGS: [&str; 3] = ["_loan", "_loan_timeout", "_view"];

/// Fields that the enum of calls has beside the arguments.
const OF_A_CALL: [&str; 2] = ["peer", "reply"];

/// Names that were met, without `r#`.
#[derive(Default)]
pub(super) struct Names(HashSet<String>);

impl Names {
    /// Returns whether the name is new.
    pub(super) fn insert(&mut self, name: &Ident) -> bool {
        self.insert_str(&plain(name))
    }

    /// As [`Names::insert`].
    pub(super) fn insert_str(&mut self, name: &str) -> bool {
        self.0.insert(name.to_owned())
    }
}

/// The name without `r#`: what the other side knows.
fn plain(name: &Ident) -> String {
    name.unraw().to_string()
}

pub(super) fn twice(what: &str, name: &Ident, errors: &mut Errors) {
    errors.at(name, format!("there is {what} `{}` already\nhelp: rename one of the two", plain(name)));
}

/// Returns whether a client can have a method of this name.
pub(super) fn of_method(name: &Ident, errors: &mut Errors) -> bool {
    let plain = plain(name);
    let fault = if plain.starts_with("__") {
        format!(
            "names that start with `__` belong to the generated code\nhelp: write `{}`",
            or_else(plain.trim_start_matches('_'), "another name")
        )
    } else if OF_THE_CLIENT.contains(&plain.as_str()) {
        format!("`{plain}` is a name of the generated client\nhelp: rename the method, such as `do_{plain}`")
    } else if let Some(ending) = ENDINGS.iter().find(|ending| plain.ends_with(*ending)) {
        format!(
            "names that end in `{ending}` are kept for methods of the generated client\n\
             help: rename the method, such as `{}_{}`",
            ending.trim_start_matches('_'),
            or_else(plain.trim_end_matches(ending), "of")
        )
    } else {
        return true;
    };
    errors.at(name, fault);
    false
}

/// Returns whether the enum of calls can have a field of this name.
pub(super) fn of_argument(name: &Ident, errors: &mut Errors) -> bool {
    let plain = plain(name);
    if OF_A_CALL.contains(&plain.as_str()) {
        errors.at(
            name,
            format!(
                "every call has a field `{plain}` already\nhelp: rename the argument, such as `{plain}_`"
            ),
        );
        return false;
    }
    if plain.starts_with("__") {
        errors.at(name, "names that start with `__` belong to the generated code\nhelp: rename the argument");
        return false;
    }
    true
}

fn or_else<'a>(name: &'a str, other: &'a str) -> &'a str {
    if name.is_empty() { other } else { name }
}

/// Reports what is wrong with former names, those of arguments or of methods.
pub(super) fn former<'a>(
    what: &'static str,
    named: impl Iterator<Item = (&'a Ident, &'a [Attribute])> + Clone,
    errors: &mut Errors,
) {
    let mut names = evolution::Names::new(what, named.clone().map(|(name, _)| plain(name)));
    for (name, was) in named {
        names.check(&plain(name), was, errors);
    }
}

/// Leaves out the methods whose variant another one has.
pub(super) fn distinct_variants(methods: Vec<Method>, errors: &mut Errors) -> Vec<Method> {
    let mut distinct: Vec<Method> = Vec::with_capacity(methods.len());
    for method in methods {
        match distinct.iter().find(|other| other.variant == method.variant) {
            Some(other) => errors.at(
                &method.name,
                format!(
                    "`{}` and `{}` would both be the variant `{}` of the enum of calls\n\
                     help: rename one of the two",
                    plain(&other.name),
                    plain(&method.name),
                    method.variant
                ),
            ),
            None => distinct.push(method),
        }
    }
    distinct
}

/// The name of the variant for a method: `uptime_ns` gives `UptimeNs`.
pub(super) fn variant(method: &Ident) -> Ident {
    let camel: String = plain(method).split('_').map(capitalised).collect();
    let starts_well = camel.chars().next().is_some_and(|first| !first.is_numeric());
    match camel.as_str() {
        "Self" => Ident::new("Self_", method.span()),
        _ if starts_well => Ident::new(&camel, method.span()),
        _ => format_ident!("_{camel}", span = method.span()),
    }
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variant_is_named_in_camel_case() {
        let names = [
            ("add", "Add"),
            ("uptime_ns", "UptimeNs"),
            ("r#type", "Type"),
            ("a__b", "AB"),
            ("self_", "Self_"),
            ("_1", "_1"),
            ("größe", "Größe"),
        ];
        for (method, expected) in names {
            let method: Ident = syn::parse_str(method).unwrap();
            assert_eq!(variant(&method), expected);
        }
    }
}
