//! The rules of a declaration. All error texts are in this module and its submodules.
//!
//! | module | rules for |
//! |---|---|
//! | [`attribute_names`] | the names of attributes |
//! | [`attributes`] | the attributes of traits and methods |
//! | [`keys`] | attributes with keys |
//! | [`conditions`] | conditional attributes |
//! | [`method`] | methods |
//! | [`types`] | arguments and return types |
//! | [`caller`] | the argument that says who calls |
//! | [`streams`] | methods with streams |
//! | [`events`] | the enum of events |
//! | [`names`] | names that are taken |
//!
//! A message states the fact, then after `help:` what to write instead.

mod attribute_names;
mod attributes;
mod caller;
mod conditions;
mod events;
mod keys;
mod method;
pub(super) mod names;
mod streams;
mod types;

use proc_macro2::Span;
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{Item, ItemEnum, ItemMacro, TraitItem, TraitItemMacro};

use super::model::{Channel, Checked, Declaration, Declared, Events, Trait, TraitHead};
use crate::error::Errors;

/// Reports every fault of `declaration`. Returns what can still be generated.
pub(super) fn check(declaration: Declaration, errors: &mut Errors) -> Option<Checked> {
    let Declaration { krate, items, broken, words } = declaration;
    let unreadable = items.is_empty() && !broken.is_empty();
    for error in broken {
        let help = raw_name(&error.to_string()).unwrap_or_else(|| {
            "the inside of `ipc_channel!` is a Rust trait, as in `fn add(&mut self, a: i64) -> i64;`"
                .to_owned()
        });
        errors.at_span(error.span(), format!("{error}\nhelp: {help}"));
    }
    let mut declared: Option<Trait> = None;
    let mut told: Option<Events> = None;
    for item in items {
        match item {
            Declared::Other(item) => match *item {
                Item::Enum(item) if events::is_events(&item) && told.is_none() => {
                    told = Some(events::check(item, errors));
                }
                item => other_item(&item, errors),
            },
            Declared::Trait(item) if declared.is_none() => declared = Some(*item),
            Declared::Trait(item) => errors.at(
                &item.head.name,
                "one `ipc_channel!` declares one channel, and this is the second trait in it\n\
                 help: give it an `ipc_channel!` of its own",
            ),
        }
    }
    if declared.is_none() && !unreadable {
        errors.at_span(
            Span::call_site(),
            "no channel is declared here\n\
             help: write a trait: `pub trait Calculator { fn add(&mut self, a: i64, b: i64) -> i64; }`",
        );
    }
    declared.map(|mut declared| {
        let channel = channel(&mut declared, told, errors);
        Checked { krate, words, declared, channel }
    })
}

/// How to write a name that is a keyword, perhaps only in another edition than the user's.
fn raw_name(error: &str) -> Option<String> {
    let word = error.split("found keyword `").nth(1)?.split('`').next()?;
    Some(format!("write `r#{word}`, which both processes know as `{word}`"))
}

fn other_item(item: &Item, errors: &mut Errors) {
    match item {
        Item::Enum(item) if item.attrs.iter().any(|attr| attr.path().is_ident("events")) => errors.at(
            &item.ident,
            "a channel has one enum of events, and this is the second one\n\
             help: move its variants into the first",
        ),
        Item::Enum(item) => other_enum(item, errors),
        Item::Struct(item) => elsewhere(&item.ident, errors),
        Item::Macro(ItemMacro { mac, .. }) => elsewhere(&mac.path, errors),
        item => elsewhere(item, errors),
    }
}

/// Reports an enum without `#[events]`, which may be forgotten or misspelt.
fn other_enum(item: &ItemEnum, errors: &mut Errors) {
    match item.attrs.iter().find(|attr| events::is_misspelt(attr)) {
        Some(attr) => {
            let name = attribute_names::path_name(attr.path());
            let fact = format!("`#[{name}]` is not an attribute of an enum in `ipc_channel!`");
            errors.at(attr.path(), format!("{fact}\nhelp: did you mean `events`?"));
        }
        None => errors.at(
            &item.ident,
            format!("{ONLY}\nhelp: put `#[events]` on it if it declares the events, or move it outside"),
        ),
    }
}

fn elsewhere(item: impl ToTokens, errors: &mut Errors) {
    errors.at(item, format!("{ONLY}\nhelp: move this outside of it"));
}

/// The fact about every other item.
const ONLY: &str = "only the trait of the channel and an enum of its events stand in `ipc_channel!`";

/// Checks the trait and removes what must not be emitted.
fn channel(declared: &mut Trait, mut told: Option<Events>, errors: &mut Errors) -> Option<Channel> {
    head(&declared.head, errors);
    let attrs = attributes::of_trait(std::mem::take(&mut declared.attrs), errors);
    declared.attrs = attrs.kept;
    let (items, methods) = trait_items(std::mem::take(&mut declared.items), errors);
    if declared.is_empty && told.is_none() {
        errors.at(
            &declared.head.name,
            "a channel without methods has nothing to call\nhelp: add one, such as `fn ping(&mut self);`",
        );
    }
    declared.items = items;
    declared.head.auto = None;
    names::former("method", methods.iter().map(|method| (&method.name, &method.attrs.was[..])), errors);
    let methods = names::distinct(methods, errors);
    told = told
        .filter(|told| names::of_events(&told.item.ident, &declared.head.name, attrs.keys.wanted, errors));
    if let Some(told) = &mut told {
        events::distinct_from(&methods, &mut told.events, errors);
    }
    let TraitHead { vis, name, generics, .. } = &declared.head;
    let expressible = generics.params.is_empty() && generics.where_clause.is_none();
    expressible.then(|| Channel {
        vis: vis.clone(),
        name: name.clone(),
        docs: attrs.docs,
        deprecated: attrs.deprecated,
        capacity: attrs.keys.capacity,
        wanted: attrs.keys.wanted,
        methods,
        events: told,
    })
}

fn head(head: &TraitHead, errors: &mut Errors) {
    if let Some(unsafety) = head.unsafety {
        errors.at(unsafety, "a channel is a safe trait\nhelp: remove `unsafe`");
    }
    if let Some(auto) = head.auto {
        errors.at(auto, "a channel is an ordinary trait\nhelp: remove `auto`");
    }
    if !head.generics.params.is_empty() {
        errors.at(
            &head.generics,
            "a channel has no generics, since both processes must agree on every type\n\
             help: remove them, and declare one channel for each type",
        );
    }
    if let Some(clause) = &head.generics.where_clause {
        errors
            .at(clause, "a channel has no generics, so there is nothing to bound\nhelp: remove the `where`");
    }
    if !head.supertraits.is_empty() {
        errors.at(
            &head.supertraits,
            "a channel has no supertraits, since a client could not call their methods\n\
             help: remove them; ask for them where the handler is used",
        );
    }
}

/// The items of the emitted trait, and the methods to generate.
fn trait_items(items: Vec<TraitItem>, errors: &mut Errors) -> (Vec<TraitItem>, Vec<super::model::Method>) {
    let mut kept = Vec::new();
    let mut methods = Vec::new();
    let mut seen = names::Names::default();
    for item in items {
        match item {
            TraitItem::Fn(item) => {
                if !seen.insert(&item.sig.ident) {
                    names::twice("a method", &item.sig.ident, errors);
                    continue;
                }
                let (item, method) = method::check(item, errors);
                kept.push(TraitItem::Fn(item));
                methods.extend(method);
            }
            TraitItem::Const(item) => {
                errors.at(
                    &item.ident,
                    "a channel has no associated constants, since a client has no handler to ask\n\
                     help: declare it outside of the channel",
                );
                kept.push(TraitItem::Const(item));
            }
            TraitItem::Type(item) => {
                errors.at(
                    &item.ident,
                    "a channel has no associated types, since both processes must agree on every type\n\
                     help: name the concrete type in the methods",
                );
                kept.push(TraitItem::Type(item));
            }
            TraitItem::Macro(TraitItemMacro { mac, .. }) => errors.at(
                mac.path,
                "a macro cannot be expanded here, so its methods stay unknown\n\
                 help: write the methods, or let the macro write all of `ipc_channel!(..)`",
            ),
            item => errors.push(syn::Error::new(item.span(), "only methods stand in a channel")),
        }
    }
    (kept, methods)
}
