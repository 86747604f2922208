//! Tokens that several modules write.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident};

use super::docs;
use super::names::{Names, hidden, local};
use crate::channel::model::{Answer, Arg, Channel, Method};

/// The methods and then the events, in the order of the description.
pub(super) fn described(channel: &Channel) -> impl Iterator<Item = &Method> {
    let events = channel.events.iter().flat_map(|events| &events.events);
    channel.methods.iter().chain(events.map(|event| &event.method))
}

/// The type that represents a method: see `Method` of the runtime.
pub(super) fn of(method: &Method) -> Ident {
    hidden("m", method)
}

/// The tuple for the number of arguments of `method`.
pub(super) fn args(method: &Method, names: &Names<'_>) -> TokenStream {
    let (p, args) = (&names.private, format_ident!("Args{}", method.args.len()));
    quote!(#p::#args)
}

/// The type of that tuple.
pub(super) fn args_type(method: &Method, names: &Names<'_>) -> TokenStream {
    let (args, types) = (args(method, names), method.args.iter().map(|arg| &arg.ty.ty));
    quote!(#args<#(#types),*>)
}

/// The names of the arguments.
pub(super) fn arg_names(method: &Method) -> impl Iterator<Item = &Ident> + Clone {
    method.args.iter().map(|arg| &arg.name)
}

/// `Args2(a, b)`, as pattern and as expression.
pub(super) fn arg_tuple(method: &Method, names: &Names<'_>) -> TokenStream {
    let (args, all) = (args(method, names), arg_names(method));
    quote!(#args(#(#all),*))
}

/// `Args2(&a, &b)`.
pub(super) fn borrowed_tuple(method: &Method, names: &Names<'_>) -> TokenStream {
    let (args, all) = (args(method, names), arg_names(method));
    quote!(#args(#(&#all),*))
}

/// As [`arg_tuple`], with hygienic variables: an argument may have the name of a constant, a variable may not.
pub(super) fn local_tuple(method: &Method, names: &Names<'_>) -> TokenStream {
    let (args, all) = (args(method, names), arg_names(method).map(local));
    quote!(#args(#(#all),*))
}

/// `a: i64, b: i64`
pub(super) fn arg_list(method: &Method) -> impl Iterator<Item = TokenStream> {
    method.args.iter().map(|arg| {
        let (name, ty) = (&arg.name, &arg.ty.ty);
        quote!(#name: #ty)
    })
}

/// `a: &A, b: &B`
pub(super) fn borrowed_list(method: &Method, lifetime: Option<&TokenStream>) -> TokenStream {
    let list = method.args.iter().map(|arg| {
        let (name, ty) = (&arg.name, &arg.ty.ty);
        quote!(#name: &#lifetime #ty,)
    });
    quote!(#(#list)*)
}

/// The type that answers a method; `()` for one without an answer. `private` is the hidden module.
pub(super) fn response(answer: &Answer, private: &TokenStream) -> TokenStream {
    match answer {
        Answer::Nothing => quote!(()),
        Answer::Value(reply) => reply.ty.to_token_stream(),
        Answer::Fallible(reply, error) => {
            let (reply, error) = (&reply.ty, &error.ty);
            quote!(#private::Result<#reply, #error>)
        }
    }
}

/// What a client gets, as the arguments of `Result`; `value` is the success type.
pub(super) fn outcome(answer: &Answer, value: impl ToTokens, names: &Names<'_>) -> TokenStream {
    let p = &names.private;
    match answer {
        Answer::Fallible(_, error) => {
            let error = &error.ty;
            quote!(#value, #p::CallError<#error>)
        }
        _ => quote!(#value, #p::IpcError),
    }
}

/// The success type of a client's call.
pub(super) fn value(answer: &Answer) -> TokenStream {
    match answer {
        Answer::Nothing => quote!(()),
        Answer::Value(reply) | Answer::Fallible(reply, _) => reply.ty.to_token_stream(),
    }
}

/// The type of a received argument.
pub(super) fn received(arg: &Arg, names: &Names<'_>) -> TokenStream {
    let (c, ty) = (names.krate, &arg.message().ty);
    if let Some(stream) = &arg.stream {
        let end = stream.end();
        return quote!(#c::#end<#ty>);
    }
    match &arg.bulk {
        None => quote!(#ty),
        Some(bulk) if bulk.is_out => quote!(#c::BulkOut<'h, #ty>),
        Some(_) => quote!(#c::Bulk<'h, #ty>),
    }
}

/// The documentation and attributes of a method of a client or a batch: those of the user, then `doc`.
pub(super) fn documented(method: &Method, doc: &str) -> TokenStream {
    let (cfg, attrs) = (&method.attrs.cfg, &method.attrs.client);
    let doc = docs::after(!method.attrs.docs.is_empty(), doc);
    quote! {
        #(#cfg)*
        #(#attrs)*
        #doc
    }
}
