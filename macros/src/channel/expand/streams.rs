//! What methods with streams generate: on the client a method that gives the other ends and the reply to be waited
//! for; on the host the ends that the request names.

use proc_macro2::TokenStream;
use quote::format_ident;

use super::client::timeout;
use super::host::end;
use super::tasks::outcome;
use super::{Names, arg_names, docs, local, text};
use crate::channel::model::{Answer, Arg, Method, Stream};

/// The streams of a method, by argument.
fn streams(method: &Method) -> impl Iterator<Item = (&Arg, &Stream)> {
    method.args.iter().filter_map(|arg| Some((arg, arg.stream.as_ref()?)))
}

/// Its arguments that are none, as the client is called with them.
fn parameters(method: &Method) -> impl Iterator<Item = TokenStream> {
    method.args.iter().filter(|arg| arg.stream.is_none()).map(|arg| {
        let (name, ty) = (&arg.name, &arg.ty.ty);
        quote!(#name: #ty)
    })
}

/// The choice of the ends, each by a function of the link with these arguments.
fn chosen(method: &Method, with: TokenStream) -> impl Iterator<Item = TokenStream> {
    streams(method).map(move |(arg, stream)| {
        let (local, item) = (local(&arg.name), &stream.item.ty);
        let choose = if stream.is_out { quote!(__receives) } else { quote!(__sends) };
        quote!(let #local = self.link.#choose::<#item> #with?;)
    })
}

/// The fields of the request.
fn fields(method: &Method) -> impl Iterator<Item = TokenStream> {
    method.args.iter().map(|arg| {
        let (name, local) = (&arg.name, local(&arg.name));
        if arg.stream.is_some() { quote!(#name: #local.__place()) } else { quote!(#name) }
    })
}

/// The method of the client.
pub(super) fn client_method(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { vis, krate: c, private: p, channel: marker, .. } = names;
    let (name, cfg, attrs) = (&method.name, &method.attrs.cfg, &method.attrs.client);
    let doc = docs::stream_method(method);
    let parameters = parameters(method);
    let ends = streams(method).map(|(_, stream)| {
        let (end, item) = (stream.other_end(), &stream.item.ty);
        quote!(#c::#end<#item>)
    });
    let (pending, probe) = match &method.answer {
        Answer::Fallible(reply, error) => {
            let (reply, error) = (&reply.ty, &error.ty);
            (quote!(#c::TryPending<'_, #marker, #reply, #error>), quote!(ProbeResult::<#reply, #error>))
        }
        Answer::Value(reply) => {
            let reply = &reply.ty;
            (quote!(#c::Pending<'_, #marker, #reply>), quote!(Probe::<#reply>))
        }
        // Reported: it compiles as one that is answered.
        Answer::Nothing => (quote!(#c::Pending<'_, #marker, ()>), quote!(Probe::<()>)),
    };
    let (args, timeout, fields) = (names.args(method), timeout(method, names), fields(method));
    let chosen = chosen(method, quote!((#args::PLACE, #timeout)));
    let locals = streams(method).map(|(arg, _)| local(&arg.name));
    quote! {
        #(#cfg)*
        #(#attrs)*
        #doc
        #vis fn #name(
            &self,
            #(#parameters),*
        ) -> #p::core::result::Result<(#(#ends,)* #pending), #c::IpcError> {
            #[allow(unused_imports)] // as in `dispatch`
            use #p::NoCall as _;
            #(#chosen)*
            let __mp_call = #p::#probe::hold(&self.link, #args::PLACE, #timeout, #args { #(#fields),* })?;
            self.link.flush()?;
            #p::core::result::Result::Ok((#(#locals.__of(&__mp_call),)* __mp_call))
        }
    }
}

/// The method of the asynchronous client.
pub(super) fn async_client_method(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { vis, krate: c, private: p, .. } = names;
    let (name, cfg, attrs) = (&method.name, &method.attrs.cfg, &method.attrs.client);
    let doc = docs::async_stream_method(method);
    let parameters = parameters(method);
    let ends = streams(method).map(|(_, stream)| {
        let (end, item) = (format_ident!("Async{}", stream.other_end()), &stream.item.ty);
        quote!(#c::#end<#item>)
    });
    let (reply, probe) = outcome(&method.answer, names);
    // One without an answer is reported: it compiles as one that has.
    let probe = probe.unwrap_or_else(|| quote!(Probe::<()>));
    let (args, timeout, fields) = (names.args(method), timeout(method, names), fields(method));
    let chosen = chosen(method, quote!((#args::PLACE, #timeout).await));
    let given = streams(method).map(|(arg, stream)| {
        let (local, end) = (local(&arg.name), format_ident!("Async{}", stream.other_end()));
        quote!(#c::#end::__of(#local, __mp_id))
    });
    quote! {
        #(#cfg)*
        #(#attrs)*
        #doc
        #vis async fn #name(
            &self,
            #(#parameters),*
        ) -> #p::core::result::Result<
            (#(#ends,)* impl #p::core::future::Future<Output = #p::core::result::Result<#reply>> + '_),
            #c::IpcError,
        > {
            #[allow(unused_imports)] // as in `dispatch`
            use #p::NoAsk as _;
            #(#chosen)*
            let (__mp_id, __mp_reply) =
                #p::#probe::open(&self.link, #args::PLACE, #timeout, #args { #(#fields),* }).await?;
            #p::core::result::Result::Ok((#(#given,)* __mp_reply))
        }
    }
}

/// What becomes of a request with streams: the check of the places, the fields of the call, and its last one.
pub(super) fn taken(method: &Method, names: &Names<'_>) -> (TokenStream, TokenStream, TokenStream) {
    let Names { private: p, .. } = names;
    let (all, method_name) = (arg_names(method), text(&method.name));
    let (ends, found): (Vec<_>, Vec<_>) = streams(method)
        .map(|(arg, stream)| {
            let name = &arg.name;
            let take = if stream.is_out { quote!(tx) } else { quote!(rx) };
            (quote!(#name), quote!(__mp_core.#take(&__mp_ticket, &#name, #method_name)))
        })
        .unzip();
    let check = quote! {
        let (#(#p::core::option::Option::Some(#ends),)*) = (#(#found,)*) else {
            return #p::core::result::Result::Err(__mp_core);
        };
    };
    (check, quote!(#(#all,)*), end(method))
}
