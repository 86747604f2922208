//! The rules for an enum of events. Each event is described like a method whose arguments are its fields.

use proc_macro2::Ident;
use quote::{ToTokens, format_ident};
use syn::spanned::Spanned;
use syn::{Attribute, Field, Fields, ItemEnum, Meta, Variant};

use super::attribute_names::path_name;
use super::attributes::{Max, of_max};
use super::method::too_many;
use super::{conditions, names, types};
use crate::channel::model::{Answer, Arg, Bulk, Event, Events, Method, MethodAttrs, Shape, Typed};
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
    let events = with_different_loans(events, errors);
    Events { item, events }
}

/// Reports events whose functions for loans would have one name.
fn with_different_loans(events: Vec<Event>, errors: &mut Errors) -> Vec<Event> {
    let mut kept: Vec<Event> = Vec::with_capacity(events.len());
    for event in events {
        let loan = |event: &Event| event.bulk().map(|_| names::loan_of_event(&event.method.name));
        let (name, same) = (loan(&event), |other: &&Event| loan(other) == loan(&event));
        match name.and_then(|name| Some((name, kept.iter().find(same)?))) {
            Some((name, other)) => errors.at(
                &event.method.name,
                format!(
                    "`{}` and `{}` would both have the function `{name}`\nhelp: rename one of the two",
                    other.method.name, event.method.name
                ),
            ),
            None => kept.push(event),
        }
    }
    kept
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
    let mut has_bulk = false;
    for (index, field) in fields.iter_mut().enumerate() {
        let is_bulk = types::is_bulk(&field.ty);
        let (max, was) = of_field(&mut field.attrs, is_bulk, errors);
        let name: Ident =
            field.ident.clone().unwrap_or_else(|| format_ident!("_{index}", span = field.ty.span()));
        let is_free = names::is_free(&name, "field", errors);
        let arg = if is_bulk {
            let is_second = std::mem::replace(&mut has_bulk, true);
            bulk(field, max, is_second, errors).map(|bulk| {
                // Its place is encoded; the type of that is known where the runtime is known.
                let ty = Typed { ty: bulk.element.ty.clone(), plain: false };
                Arg { name, was, ty, bulk: Some(bulk), stream: None }
            })
        } else {
            let ty = types::crossing(&field.ty, errors);
            ty.map(|ty| Arg { name, was, ty, bulk: None, stream: None })
        };
        args = args.zip(arg.filter(|_| is_free)).map(|(mut args, arg)| {
            args.push(arg);
            args
        });
    }
    (shape, args)
}

const NOBODY_CALLS: &str = "an event is told by the host, and no client calls it\nhelp: remove `#[caller]`";

/// The bulk data of an event: one slice, which the host writes and every subscriber reads.
fn bulk(field: &Field, max: Max, is_second: bool, errors: &mut Errors) -> Option<Bulk> {
    let mut bulk = types::bulk(&field.ty, max, field, errors)?;
    if std::mem::replace(&mut bulk.is_out, false) {
        errors.at(
            &field.ty,
            "the host writes the data of an event, and no client fills it\nhelp: write `&[T]`",
        );
    }
    if is_second {
        errors.at(
            &field.ty,
            "an event has one slice, and this is the second one\n\
             help: put both into one slice and their lengths into other fields, or declare two events",
        );
        return None;
    }
    Some(bulk)
}

/// Removes the bound of a slice, former names, and attributes that do not belong there.
fn of_field(attrs: &mut Vec<Attribute>, is_bulk: bool, errors: &mut Errors) -> (Max, Vec<Attribute>) {
    let (mut max, mut was) = (Max::Missing, Vec::new());
    attrs.retain(|attr| {
        if is_was(attr) {
            was.push(attr.clone());
        } else if attr.path().is_ident("caller") {
            errors.at(attr, NOBODY_CALLS);
        } else if attr.path().is_ident("max") {
            of_max(attr, is_bulk, &mut max, errors);
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
    (max, was)
}
