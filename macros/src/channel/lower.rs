//! From the types that a user writes to those that are encoded and those that a handler sees. This step cannot fail and
//! checks nothing.
//!
//! A request carries the place of each slice and of each stream's queue, so these arguments get the types of the
//! runtime for places. In the trait, a handler reads a `&[T]` through a view, because the client could still write it.
//! Streams get their full paths, so the names `Tx` and `Rx` need not be in scope; an editor still finds them by the
//! span of the name.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Expr, FnArg, Pat, Signature, TraitItem, Type, parse_quote};

use super::model::{Arg, Checked, Events, Method};

/// Gives slices and streams the types of the runtime, in the channel and in the trait.
pub(super) fn lower(mut checked: Checked) -> Checked {
    let krate = &checked.krate;
    for method in checked.channel.iter_mut().flat_map(|channel| &mut channel.methods) {
        for item in &mut checked.declared.items {
            match item {
                TraitItem::Fn(item) if item.sig.ident == method.name => show(method, &mut item.sig, krate),
                _ => {}
            }
        }
        for arg in &mut method.args {
            if let Some(travels) = place(arg, krate) {
                *arg.ty.ty = Type::Verbatim(travels);
            }
        }
    }
    for events in checked.channel.iter_mut().filter_map(|channel| channel.events.as_mut()) {
        share(events, krate);
    }
    checked
}

/// Gives the slices of events the type that host and subscribers have, in the enum, and that of a place, where they are
/// encoded.
fn share(events: &mut Events, krate: &TokenStream) {
    for variant in &mut events.item.variants {
        let mut event = events.events.iter_mut().find(|event| event.method.name == variant.ident);
        for (index, field) in variant.fields.iter_mut().enumerate() {
            let Type::Reference(reference) = &field.ty else { continue };
            let Type::Slice(slice) = &*reference.elem else { continue };
            let arg = event.as_mut().and_then(|event| event.method.args.get_mut(index));
            // After a fault any bound will do.
            let max = arg.as_ref().and_then(|arg| arg.bulk.as_ref());
            let max = max.map_or_else(|| parse_quote!(1), |bulk| bulk.max.clone());
            let max: &Expr = &max;
            let element = &slice.elem;
            if let Some(arg) = arg {
                *arg.ty.ty = Type::Verbatim(quote!(#krate::__private::SharedPlace<#element, { #max }>));
            }
            field.ty = parse_quote!(#krate::Shared<#element, { #max }>);
        }
    }
}

/// The encoded type of an argument, if it is not the one that the user wrote.
fn place(arg: &Arg, krate: &TokenStream) -> Option<TokenStream> {
    if let Some(bulk) = &arg.bulk {
        let (element, max) = (&bulk.element.ty, &bulk.max);
        let place = if bulk.is_out { quote!(Out) } else { quote!(In) };
        return Some(quote!(#krate::__private::#place<#element, { #max }>));
    }
    let stream = arg.stream.as_ref()?;
    let item = &stream.item.ty;
    let place = if stream.is_out { quote!(StreamOut) } else { quote!(StreamIn) };
    Some(quote!(#krate::__private::#place<#item>))
}

/// Gives the arguments in the trait the types that a handler sees.
fn show(method: &Method, sig: &mut Signature, krate: &TokenStream) {
    for input in &mut sig.inputs {
        let FnArg::Typed(input) = input else { continue };
        let Pat::Ident(pat) = &*input.pat else { continue };
        if let Some(caller) = method.caller.as_ref().filter(|caller| caller.name == pat.ident) {
            let ty = Ident::new("Caller", caller.named_at);
            *input.ty = parse_quote!(#krate::#ty);
            continue;
        }
        let Some(arg) = method.args.iter().find(|arg| arg.name == pat.ident) else { continue };
        if let Some(bulk) = arg.bulk_in() {
            let element = &bulk.element.ty;
            *input.ty = parse_quote!(#krate::Bulk<'_, #element>);
        }
        if let Some(stream) = &arg.stream {
            let (mut end, item) = (stream.end(), &stream.item.ty);
            end.set_span(stream.named_at);
            *input.ty = parse_quote!(#krate::#end<#item>);
        }
    }
}
