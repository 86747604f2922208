//! Bulk data as they travel and as a handler sees them: a request carries the place of each slice, and a handler reads
//! a `&[T]` through a view, since the client could still write it.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{FnArg, Pat, TraitItem, Type, parse_quote};

use crate::channel::model::{Channel, Method, Trait};

/// Gives the bulk arguments of `channel` the types of the runtime, in what is generated and in the trait.
pub(super) fn place(channel: &mut Channel, declared: &mut Trait, krate: &TokenStream) {
    for method in channel.methods.iter_mut().filter(|method| method.has_bulk()) {
        travel(method, krate);
        for item in &mut declared.items {
            match item {
                TraitItem::Fn(item) if item.sig.ident == method.name => show(method, &mut item.sig, krate),
                _ => {}
            }
        }
    }
}

fn travel(method: &mut Method, krate: &TokenStream) {
    for arg in &mut method.args {
        let Some(bulk) = &arg.bulk else { continue };
        let (element, max) = (&bulk.element.ty, &bulk.max);
        let place = if bulk.is_out { quote!(Out) } else { quote!(In) };
        *arg.ty.ty = Type::Verbatim(quote!(#krate::__private::#place<#element, { #max }>));
    }
}

fn show(method: &Method, sig: &mut syn::Signature, krate: &TokenStream) {
    for input in &mut sig.inputs {
        let FnArg::Typed(input) = input else { continue };
        let Pat::Ident(pat) = &*input.pat else { continue };
        let arg = method.args.iter().find(|arg| arg.name == pat.ident);
        if let Some(bulk) = arg.and_then(|arg| arg.bulk_in()) {
            let element = &bulk.element.ty;
            *input.ty = parse_quote!(#krate::Bulk<'_, #element>);
        }
    }
}
