//! `<Name>Call`: what a host receives.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Names, bound, debug, docs, passed, text};
use crate::channel::model::{Answer, Arg, Channel, Method};

pub(super) fn expand(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, call, allow, .. } = names;
    let doc = docs::call(names);
    let deprecated = &channel.deprecated;
    let peer = peer(channel, names);
    let variants = channel.methods.iter().map(|method| variant(method, &peer, names));
    // Without variants the lifetime would be unused.
    let none = channel.methods.is_empty().then(|| {
        quote! {
            #[doc(hidden)]
            __None(#p::core::convert::Infallible, #p::core::marker::PhantomData<&'h ()>),
        }
    });
    // The arguments begin at the same place in every variant, behind the two words of the reply: what lies at one place
    // in parts and at the same place as a whole is moved in parts by the compiler, and read back slowly.
    let repr = (!channel.methods.is_empty()).then(|| quote!(#[repr(u32)]));
    let functions = functions(channel, names);
    let debug = debug(names, quote!(#call<'_>), &quote!(__formatter.write_str(self.method())));
    quote! {
        #doc
        #(#deprecated)*
        #allow
        #repr
        #vis enum #call<'h> {
            #(#variants)*
            #none
        }

        #allow
        impl #call<'_> {
            #functions
        }

        #allow
        #debug
    }
}

/// The type of the field `peer`. If no method is answered, the lifetime of the enum is used in it, since it
/// has to be used somewhere.
fn peer(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { krate: c, private: p, .. } = names;
    if channel.methods.iter().all(|method| matches!(method.answer, Answer::Nothing)) {
        quote!(<#c::Peer as #p::During<'h>>::This)
    } else {
        quote!(#c::Peer)
    }
}

fn variant(method: &Method, peer: &TokenStream, names: &Names<'_>) -> TokenStream {
    let Names { krate: c, .. } = names;
    let variant = &method.variant;
    let docs = &method.attrs.docs;
    let doc = docs::variant(method);
    let fields = method.args.iter().map(|arg| {
        let (doc, name, ty) = (docs::argument(&arg.name), &arg.name, received(arg, names));
        quote!(#doc #name: #ty,)
    });
    let end = match &method.answer {
        Answer::Nothing => quote!(#[doc = " The client."] peer: #peer),
        Answer::Value(reply) => {
            let reply = &reply.ty;
            quote!(#[doc = " Answers the client."] reply: #c::Reply<'h, #reply>)
        }
        Answer::Fallible(reply, error) => {
            let (reply, error) = (&reply.ty, &error.ty);
            quote!(#[doc = " Answers the client."] reply: #c::TryReply<'h, #reply, #error>)
        }
    };
    quote! {
        #(#docs)*
        #doc
        #variant {
            #end,
            #(#fields)*
        },
    }
}

/// The type of a received argument.
fn received(arg: &Arg, names: &Names<'_>) -> TokenStream {
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

fn functions(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { vis, krate: c, private: p, name, .. } = names;
    let methods = &channel.methods;
    let method = methods.iter().map(|method| {
        let (variant, text) = (&method.variant, text(&method.name));
        quote!(Self::#variant { .. } => #text,)
    });
    let peer = methods.iter().map(|method| {
        let variant = &method.variant;
        match method.answer {
            Answer::Nothing => quote!(Self::#variant { peer, .. } => *peer,),
            _ => quote!(Self::#variant { reply, .. } => reply.peer(),),
        }
    });
    let dispatch = methods.iter().map(|method| dispatched(method, names));
    let none = methods.is_empty().then(|| quote!(Self::__None(__never, _) => match *__never {},));
    let handler = if channel.is_shared() { quote!(&H) } else { quote!(&mut H) };
    let none_owned = methods.is_empty().then(|| quote!(Self::__None(__never, _) => match __never {},));
    quote! {
        /// The name of the method.
        #vis fn method(&self) -> &'static #p::core::primitive::str {
            match self {
                #(#method)*
                #none
            }
        }

        /// The client, as the kernel names it.
        #vis fn peer(&self) -> #c::Peer {
            match self {
                #(#peer)*
                #none
            }
        }

        /// Calls the method of `handler` and answers the client with what it returns.
        #[inline]
        #vis fn dispatch<H: #name + ?#p::core::marker::Sized>(self, handler: #handler) {
            #[allow(unused_imports)] // needed for a type that is not a message, which is reported elsewhere
            use #p::NoCall as _;
            let __handler = handler;
            match self {
                #(#dispatch)*
                #none_owned
            }
        }
    }
}

fn dispatched(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { private: p, name: channel, .. } = names;
    let (variant, name) = (&method.variant, &method.name);
    let args: Vec<_> = bound(method).collect();
    let passed = passed(method);
    let call = quote!(<H as #channel>::#name(__handler, #(#passed),*));
    match &method.answer {
        Answer::Nothing => quote! {
            Self::#variant { #(#args,)* peer: _ } => {
                #call;
            }
        },
        Answer::Value(reply) => {
            let ty = &reply.ty;
            quote! {
                Self::#variant { #(#args,)* reply } => {
                    let __value = #call;
                    #p::Probe::<#ty>::answer(reply, __value);
                }
            }
        }
        Answer::Fallible(reply, error) => {
            let (ty, error) = (&reply.ty, &error.ty);
            quote! {
                Self::#variant { #(#args,)* reply } => {
                    let __value = #call;
                    #p::ProbeResult::<#ty, #error>::answer(reply, __value);
                }
            }
        }
    }
}
