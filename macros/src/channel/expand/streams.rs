//! Items for methods with streams. On the client: a method that returns the other ends and a pending reply. On the
//! host: the ends that the request names.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident};

use super::docs;
use super::names::{Names, local};
use super::shared::{arg_names, arg_tuple, args, args_type, documented, of, outcome, response, value};
use crate::channel::model::{Answer, Arg, Method, Stream};

/// The streams of a method, by argument.
fn streams(method: &Method) -> impl Iterator<Item = (&Arg, &Stream)> {
    method.args.iter().filter_map(|arg| Some((arg, arg.stream.as_ref()?)))
}

/// The other arguments of the method, as parameters of the client's method.
fn parameters(method: &Method) -> impl Iterator<Item = TokenStream> {
    method.args.iter().filter(|arg| arg.stream.is_none()).map(|arg| {
        let (name, ty) = (&arg.name, &arg.ty.ty);
        quote!(#name: #ty)
    })
}

/// Creates the ends of the client.
fn chosen<'a>(
    method: &'a Method,
    [receives, sends]: [&'static str; 2],
    wait: &'a TokenStream,
    names: &'a Names<'_>,
) -> impl Iterator<Item = TokenStream> + 'a {
    let (p, method_type) = (&names.private, of(method));
    streams(method).map(move |(arg, stream)| {
        let (local, item) = (local(&arg.name), &stream.item.ty);
        let choose = format_ident!("{}", if stream.is_out { receives } else { sends });
        quote! {
            let #local =
                #p::#choose::<_, #item>(&*__mp_link, #method_type::PLACE, #method_type::TIMEOUT)#wait?;
        }
    })
}

/// The arguments of the request.
fn request(method: &Method, names: &Names<'_>) -> TokenStream {
    let (p, args) = (&names.private, args(method, names));
    let values = method.args.iter().map(|arg| {
        let (name, local) = (&arg.name, local(&arg.name));
        if arg.stream.is_some() { quote!(#p::stream_place(&#local)) } else { name.to_token_stream() }
    });
    quote!(#args(#(#values),*))
}

/// The method of the client.
pub(super) fn client_method(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, channel: marker, link, .. } = names;
    let (name, method_type, parameters) = (&method.name, of(method), parameters(method));
    let documented = documented(method, &docs::client_method(method));
    let ends = streams(method).map(|(_, stream)| {
        let (end, item) = (stream.other_end(), &stream.item.ty);
        quote!(#p::#end<#item>)
    });
    // A method without an answer has been reported; it is compiled like one with an answer.
    let (response, request) = (response(&method.answer, p), request(method, names));
    let (now, locals) = (TokenStream::new(), streams(method).map(|(arg, _)| local(&arg.name)));
    let chosen = chosen(method, ["receives", "sends"], &now, names);
    quote! {
        #documented
        #vis fn #name(
            &self,
            #(#parameters),*
        ) -> #p::Result<
            (#(#ends,)* #p::Pending<'_, #marker, #response, <#link as #p::Connection>::Held<'_>>),
            #p::IpcError,
        > {
            let __mp_link = #p::Connection::live(&self.link)?;
            #(#chosen)*
            let __mp_call = #method_type::hold(__mp_link, #request)?;
            #p::publish(&__mp_call)?;
            #p::Result::Ok((#(#p::of_call(&__mp_call, #locals),)* __mp_call))
        }
    }
}

/// The method of the asynchronous client.
pub(super) fn async_client_method(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, .. } = names;
    let (name, method_type, parameters) = (&method.name, of(method), parameters(method));
    let documented = documented(method, docs::async_method(method));
    let ends = streams(method).map(|(_, stream)| {
        let (end, item) = (format_ident!("Async{}", stream.other_end()), &stream.item.ty);
        quote!(#p::#end<#item>)
    });
    let (outcome, request) = (outcome(&method.answer, value(&method.answer), names), request(method, names));
    let (wait, locals) = (quote!(.await), streams(method).map(|(arg, _)| local(&arg.name)));
    let chosen = chosen(method, ["receives_async", "sends_async"], &wait, names);
    quote! {
        #documented
        #vis async fn #name(
            &self,
            #(#parameters),*
        ) -> #p::Result<
            (#(#ends,)* impl #p::Future<Output = #p::Result<#outcome>> + '_),
            #p::IpcError,
        > {
            let __mp_link = #p::AsyncConnection::live(&self.link).await?;
            #(#chosen)*
            let (__mp_id, __mp_reply) = #method_type::open(__mp_link, #request).await?;
            #p::Result::Ok((#(#p::async_of_call(__mp_id, #locals),)* __mp_reply))
        }
    }
}

/// Turns a request into a call: takes the ends, then the reply.
pub(super) fn received(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { private: p, call, .. } = names;
    let (variant, method_type, tuple) = (&method.variant, of(method), arg_tuple(method, names));
    let (args, all) = (args(method, names), arg_names(method));
    let types = args_type(method, names);
    // A method without an answer has been reported, but has to compile.
    let end = match method.answer {
        Answer::Nothing => quote!(caller: #p::unreachable!()),
        _ => quote!(reply: __mp_end),
    };
    let taken = method.args.iter().map(|arg| {
        let name = &arg.name;
        match &arg.stream {
            Some(stream) if stream.is_out => quote!(__mp_streams.tx(&#name)?),
            Some(_) => quote!(__mp_streams.rx(&#name)?),
            None => quote!(#name),
        }
    });
    quote! {
        #method_type::receive_streams(
            __mp_core,
            __mp_ticket,
            |#tuple: #types, __mp_streams: &mut #p::Streams<'_, Self>| #p::Option::Some(#args(#(#taken),*)),
            |#tuple, __mp_end| #call::#variant { #end, #(#all),* },
        )
    }
}
