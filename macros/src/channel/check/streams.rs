//! Streams as they travel and as both ends see them: a request carries the place of each one's queue.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{FnArg, Pat, Signature, Type, parse_quote};

use crate::channel::model::{Arg, Method};
use crate::error::Errors;

/// Gives the streams of `method` the types of the runtime: in what is generated, and in the signature of the trait,
/// where the names `Tx` and `Rx` need not be known. An editor still finds them by the place of the name.
pub(super) fn place(method: &mut Method, sig: Option<&mut Signature>, krate: &TokenStream) {
    for arg in &mut method.args {
        let Some(stream) = &arg.stream else { continue };
        let item = &stream.item.ty;
        let place = if stream.is_out { quote!(StreamOut) } else { quote!(StreamIn) };
        *arg.ty.ty = Type::Verbatim(quote!(#krate::__private::#place<#item>));
    }
    for input in sig.into_iter().flat_map(|sig| &mut sig.inputs) {
        let FnArg::Typed(input) = input else { continue };
        let Pat::Ident(pat) = &*input.pat else { continue };
        let arg = method.args.iter().find(|arg| arg.name == pat.ident);
        if let Some(stream) = arg.and_then(|arg| arg.stream.as_ref()) {
            let (mut end, item) = (stream.end(), &stream.item.ty);
            end.set_span(
                super::types::last_segment(&stream.written).map_or(end.span(), |last| last.ident.span()),
            );
            *input.ty = parse_quote!(#krate::#end<#item>);
        }
    }
}

/// Reports what cannot be together with a stream. Returns whether the method can be generated nevertheless.
pub(super) fn alone(args: &[Arg], oneway: bool, errors: &mut Errors) -> bool {
    let has_bulk = args.iter().any(|arg| arg.bulk.is_some());
    for arg in args.iter().filter(|arg| arg.stream.is_some()) {
        if oneway {
            errors.at(
                &arg.name,
                "a call with a stream is answered, so that the client learns how it went\n\
                 help: remove `#[oneway]`; the client's method does not wait for the reply",
            );
        }
        if has_bulk {
            errors.at(
                &arg.name,
                "streams and bulk data cannot be arguments of one method\n\
                 help: send the data through the stream, or split the method in two",
            );
        }
    }
    !(has_bulk && args.iter().any(|arg| arg.stream.is_some()))
}
