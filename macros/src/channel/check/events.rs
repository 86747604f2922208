//! The rules for an enum of events. Each event is described like a method whose arguments are its fields.

use proc_macro2::Ident;
use quote::{ToTokens, format_ident};
use syn::spanned::Spanned;
use syn::{Attribute, Fields, ItemEnum, Meta, Variant};

use super::attribute_names::path_name;
use super::method::too_many;
use super::{conditions, names, types};
use crate::channel::model::{Answer, Arg, Event, Events, Method, MethodAttrs, Shape};
use crate::error::{Errors, is_near};
use crate::evolution::is_was;

/// Whether this is an enum of events.
pub(super) fn is_events(item: &ItemEnum) -> bool {
    item.attrs.iter().any(|attr| attr.path().is_ident("events"))
}

/// Whether an attribute may be meant as `#[events]`.
pub(super) fn is_misspelt(attr: &Attribute) -> bool {
    is_near(&path_name(attr.path()), "events")
}

/// Reports every fault of `item`; returns what can be generated nevertheless.
pub(super) fn check(mut item: ItemEnum, errors: &mut Errors) -> Events {
    item.attrs = of_enum(std::mem::take(&mut item.attrs), errors);
    if !item.generics.params.is_empty() || item.generics.where_clause.is_some() {
        errors.at(
            item.generics.params.to_token_stream(),
            "events have no generics, since both processes must agree on every type\nhelp: name the concrete types",
        );
        item.generics = syn::Generics::default();
    }
    if item.variants.is_empty() {
        errors.at(
            &item.ident,
            "an enum of events without variants declares no event\nhelp: add one, such as `Ready`, or remove the enum",
        );
    }
    let mut seen = names::Names::default();
    let events: Vec<_> =
        item.variants.iter_mut().filter_map(|variant| event(variant, &mut seen, errors)).collect();
    let named = events.iter().map(|event: &Event| (&event.method.name, &event.method.attrs.was[..]));
    names::former("event", named, errors);
    Events { item, events }
}

/// Reports events with the name of a method: the peer finds both by name.
pub(super) fn distinct_from(methods: &[Method], events: &mut Vec<Event>, errors: &mut Errors) {
    events.retain(|event| {
        let taken = methods.iter().any(|method| method.name == event.method.name);
        if taken {
            names::twice("a method", &event.method.name, errors);
        }
        !taken
    });
}

fn of_enum(attrs: Vec<Attribute>, errors: &mut Errors) -> Vec<Attribute> {
    let mut seen = false;
    attrs
        .into_iter()
        .filter_map(|attr| {
            if attr.path().is_ident("events") {
                if !matches!(attr.meta, Meta::Path(_)) {
                    errors.at(
                        &attr,
                        "`#[events]` takes nothing\nhelp: write `#[events]`; how many events a queue holds is said by \
                         the host, with `.event_capacity(..)`",
                    );
                }
                if std::mem::replace(&mut seen, true) {
                    errors.at(&attr, "`#[events]` stands here twice\nhelp: keep one of the two");
                }
                return None;
            }
            if attr.path().segments.last().is_some_and(|last| last.ident == "ipc_message") {
                errors.at(&attr, "an enum of events is not a message: events are sent one by one\nhelp: remove this attribute");
                return None;
            }
            if attr.path().is_ident("cfg") {
                errors.at(
                    &attr,
                    "the events belong to the channel, and `cfg` would have to stand on all that is generated for \
                     them\nhelp: put it on each event, or on `ipc_channel!` itself",
                );
                return None;
            }
            conditions::is_plain(&attr, errors).then_some(attr)
        })
        .collect()
}

/// Removes the attributes of this macro from `variant`.
fn event(variant: &mut Variant, seen: &mut names::Names, errors: &mut Errors) -> Option<Event> {
    let mut attrs = MethodAttrs::default();
    let mut latest = false;
    variant.attrs.retain(|attr| {
        if is_was(attr) {
            attrs.was.push(attr.clone());
        } else if attr.path().is_ident("caller") {
            errors.at(attr, NOBODY_CALLS);
        } else if attr.path().is_ident("latest") {
            if !matches!(attr.meta, Meta::Path(_)) {
                errors.at(attr, "`#[latest]` takes nothing\nhelp: write `#[latest]`");
            }
            if std::mem::replace(&mut latest, true) {
                errors.at(attr, "`#[latest]` stands here twice\nhelp: keep one of the two");
            }
        } else {
            if attr.path().is_ident("cfg") {
                attrs.cfg.push(attr.clone());
            }
            return conditions::is_plain(attr, errors);
        }
        false
    });
    if let Some((_, value)) = variant.discriminant.take() {
        errors.at(value, "events are identified by name and have no numbers\nhelp: remove `= ..`");
    }
    let name = variant.ident.clone();
    let is_new = seen.insert(&name);
    if !is_new {
        names::twice("an event", &name, errors);
    }
    let is_free = names::is_free(&name, "event", errors);
    let (shape, args) = fields(&mut variant.fields, errors);
    let args = args.filter(|_| is_new && is_free)?;
    names::former("field", args.iter().map(|arg| (&arg.name, &arg.was[..])), errors);
    let method = Method {
        variant: name.clone(),
        name,
        attrs,
        shared: false,
        caller: None,
        args,
        answer: Answer::Nothing,
    };
    Some(Event { method, shape, latest })
}

fn fields(fields: &mut Fields, errors: &mut Errors) -> (Shape, Option<Vec<Arg>>) {
    let shape = match fields {
        Fields::Named(_) => Shape::Named,
        Fields::Unnamed(_) => Shape::Tuple,
        Fields::Unit => Shape::Unit,
    };
    let mut args = Some(Vec::new());
    if too_many("an event", "a field", fields.iter(), errors) {
        args = None;
    }
    for (index, field) in fields.iter_mut().enumerate() {
        let was = of_field(&mut field.attrs, errors);
        let name: Ident =
            field.ident.clone().unwrap_or_else(|| format_ident!("_{index}", span = field.ty.span()));
        let is_free = names::is_free(&name, "field", errors);
        let ty = types::crossing(&field.ty, errors).filter(|_| is_free);
        args = args.zip(ty).map(|(mut args, ty)| {
            args.push(Arg { name, was, ty, bulk: None, stream: None });
            args
        });
    }
    (shape, args)
}

const NOBODY_CALLS: &str = "an event is told by the host, and no client calls it\nhelp: remove `#[caller]`";

/// Removes former names, and attributes that do not belong there.
fn of_field(attrs: &mut Vec<Attribute>, errors: &mut Errors) -> Vec<Attribute> {
    let mut was = Vec::new();
    attrs.retain(|attr| {
        if is_was(attr) {
            was.push(attr.clone());
        } else if attr.path().is_ident("caller") {
            errors.at(attr, NOBODY_CALLS);
        } else if attr.path().is_ident("max") {
            errors.at(attr, "an event carries no bulk data\nhelp: take a `FixedVec<T, N>`");
        } else if attr.path().is_ident("cfg") {
            errors.at(
                attr,
                "an event of one name has the same fields in every build, or it could not be read\n\
                 help: remove it; declare another event, and put `#[cfg(..)]` on that",
            );
        } else {
            return conditions::is_plain(attr, errors);
        }
        false
    });
    was
}
