//! Names that are taken, and names that are derived from others.

use std::collections::HashSet;

use proc_macro2::Ident;
use quote::format_ident;
use syn::Attribute;
use syn::ext::IdentExt;

use crate::channel::model::{Method, Wanted};
use crate::error::Errors;
use crate::evolution;

/// Functions and the field of the generated client, present and planned.
const OF_THE_CLIENT: [&str; 6] = ["attach", "batch", "builder", "events", "link", "loopback"];

/// Endings of additional methods of the client.
const ENDINGS: [&str; 3] = ["_loan", "_loan_timeout", "_view"];

/// Additional fields in the enum of calls.
const OF_A_CALL: [&str; 2] = ["caller", "reply"];

/// The names so far, without `r#`.
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

/// The name without `r#`: as the peer knows it.
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
    is_free(name, "argument", errors)
}

/// Returns whether generated code leaves the name to the user.
pub(super) fn is_free(name: &Ident, what: &str, errors: &mut Errors) -> bool {
    let is_free = !plain(name).starts_with("__");
    if !is_free {
        errors.at(
            name,
            format!("names that start with `__` belong to the generated code\nhelp: rename the {what}"),
        );
    }
    is_free
}

fn or_else<'a>(name: &'a str, other: &'a str) -> &'a str {
    if name.is_empty() { other } else { name }
}

/// Reports faults of former names, of arguments or of methods.
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

/// Removes the methods whose generated names collide with those of another method.
pub(super) fn distinct(methods: Vec<Method>, errors: &mut Errors) -> Vec<Method> {
    let mut distinct: Vec<Method> = Vec::with_capacity(methods.len());
    for method in methods {
        match distinct.iter().find_map(|other| Some((other, clash(other, &method)?))) {
            Some((other, clash)) => errors.at(
                &method.name,
                format!(
                    "`{}` and `{}` would both be {clash}\nhelp: rename one of the two",
                    plain(&other.name),
                    plain(&method.name),
                ),
            ),
            None => distinct.push(method),
        }
    }
    distinct
}

/// The generated name that two methods share.
fn clash(one: &Method, other: &Method) -> Option<String> {
    if one.variant == other.variant {
        return Some(format!("the variant `{}` of the enum of calls", one.variant));
    }
    let is_into = |one: &Method, other: &Method| {
        one.attrs.into.is_some() && plain(&other.name) == format!("{}_into", plain(&one.name))
    };
    if is_into(one, other) || is_into(other, one) {
        return Some("a method of the client, because of `#[into]`".to_owned());
    }
    let (constants, names) = ([constant(&one.name), constant(&other.name)], [&one.name, &other.name]);
    let taken = |name: &String| names.iter().any(|method| plain(method) == *name);
    let twice = constants[0].is_some() && constants[0] == constants[1];
    let name = constants.iter().flatten().find(|name| twice || taken(name))?;
    Some(format!("`{name}` of the client, which has a constant for each method"))
}

/// Returns whether the name of the enum of events differs from all generated names of the channel.
pub(super) fn of_events(events: &Ident, channel: &Ident, wanted: Wanted, errors: &mut Errors) -> bool {
    let (name, channel) = (plain(events), plain(channel));
    let is_taken = match name.strip_prefix(&channel) {
        Some("" | "Batch" | "Call" | "Channel" | "Client" | "Host") => true,
        Some("AsyncClient") => wanted.async_client,
        Some("Mock") => wanted.mock,
        _ => false,
    };
    if is_taken {
        errors.at(
            events,
            format!(
                "`{name}` is the name of another part of the channel\nhelp: rename the enum, such as `{channel}Event`"
            ),
        );
    }
    !is_taken
}

/// The function that lends memory for the bulk data of an event: `DepthMap` gives `depth_map_loan`.
pub(in crate::channel) fn loan_of_event(event: &Ident) -> String {
    let mut snake = String::new();
    for letter in plain(event).chars() {
        if letter.is_uppercase() && !snake.is_empty() && !snake.ends_with('_') {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake + "_loan"
}

/// The constant of the client that names a method. A method whose name is in capitals already has that name.
pub(in crate::channel) fn constant(method: &Ident) -> Option<String> {
    let name = plain(method);
    Some(name.to_uppercase()).filter(|constant| *constant != name)
}

/// The name of the variant for a method: `uptime_ns` gives `UptimeNs`.
pub(in crate::channel) fn variant(method: &Ident) -> Ident {
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

    #[test]
    fn a_loan_is_named_in_snake_case() {
        for (event, expected) in
            [("Frame", "frame_loan"), ("DepthMap", "depth_map_loan"), ("V_Map", "v_map_loan")]
        {
            let event: Ident = syn::parse_str(event).unwrap();
            assert_eq!(loan_of_event(&event), expected);
        }
    }
}
