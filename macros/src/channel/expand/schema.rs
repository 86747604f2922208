//! The marker type with the description of the channel, the type of each method, and the checks that only the compiler
//! can make.

use proc_macro2::{Literal, TokenStream};
use quote::ToTokens;

use super::docs;
use super::names::{Names, text};
use super::shared::{args_type, described, of, response};
use crate::channel::model::{Answer, Arg, Bulk, Channel, Method, Stream};
use crate::evolution::former_names;
use crate::facts;

pub(super) fn marker(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { vis, channel: marker, allow, .. } = names;
    let doc = docs::marker(channel, names);
    let (docs, deprecated) = (&channel.docs, &channel.deprecated);
    quote! {
        #(#docs)*
        #doc
        #(#deprecated)*
        #allow
        #vis enum #marker {}
    }
}

/// The types of the methods, the description, and the checks.
pub(super) fn hidden(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let places = described(channel).map(|method| {
        let (cfg, name) = (&method.attrs.cfg, &method.name);
        quote!(#(#cfg)* #name,)
    });
    let types = described(channel).map(|method| method_type(method, names));
    let description = description(channel, names);
    let checks = described(channel).map(|method| checks(method, names));
    quote! {
        // The compiler counts the methods of a build.
        enum __mp_Place {
            #(#places)*
        }

        #(#types)*
        #description
        #(#checks)*
    }
}

/// The type that represents the method in all code that is generated for it.
fn method_type(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { private: p, .. } = names;
    let (cfg, name, method_type) = (&method.attrs.cfg, &method.name, of(method));
    let (args, response) = (args_type(method, names), response(&method.answer, p));
    let timeout = method.attrs.timeout.map(|timeout| Literal::u64_unsuffixed(timeout.micros)).into_iter();
    quote! {
        #(#cfg)*
        type #method_type = #p::Probe<#p::Method<
            #args,
            #response,
            { __mp_Place::#name as #p::primitive::u16 },
            #(#timeout)*
        >>;
    }
}

fn description(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { private: p, channel: marker, .. } = names;
    let name = text(names.name);
    let methods = described(channel)
        .enumerate()
        .map(|(index, method)| method_description(method, index >= channel.methods.len(), names));
    let capacity = channel.capacity.map(|capacity| {
        let capacity = Literal::u32_unsuffixed(capacity);
        quote! {
            const CAPACITY: #p::Option<#p::primitive::u32> =
                #p::Option::Some(#capacity);
        }
    });
    let idempotent =
        channel.methods.iter().filter(|method| method.attrs.idempotent.is_some()).map(|method| {
            let (cfg, method_type) = (&method.attrs.cfg, of(method));
            quote!(#(#cfg)* #method_type::PLACE)
        });
    let idempotent: Vec<_> = idempotent.collect();
    let idempotent = (!idempotent.is_empty())
        .then(|| quote!(const IDEMPOTENT: &'static [#p::primitive::u16] = &[#(#idempotent),*];));
    quote! {
        const __mp_METHODS: &[#p::MethodDesc] = &[#(#methods),*];

        impl #p::Channel for #marker {
            const DESC: &'static #p::ChannelDesc = &#p::channel(#name, __mp_METHODS);
            #capacity
            #idempotent
        }

        impl #p::fmt::Debug for #marker {
            fn fmt(&self, __mp_f: &mut #p::fmt::Formatter<'_>) -> #p::fmt::Result {
                match *self {}
            }
        }
    }
}

fn method_description(method: &Method, is_event: bool, names: &Names<'_>) -> TokenStream {
    let Names { private: p, .. } = names;
    let (cfg, method_type) = (&method.attrs.cfg, of(method));
    let kind = match method.answer {
        Answer::Nothing if is_event => quote!(Event),
        Answer::Nothing => quote!(Oneway),
        _ => quote!(Call),
    };
    let named = |name: &proc_macro2::Ident, was| {
        let (name, was) = (text(name), former_names(was));
        quote!((#name, &[#(#was),*]))
    };
    let name = named(&method.name, &method.attrs.was);
    let args = match method.args.as_slice() {
        [] => quote!(&[]),
        args => {
            let args = args.iter().map(|arg| named(&arg.name, &arg.was));
            quote!(const { &#p::arguments(#method_type::FACTS, [#(#args),*]) })
        }
    };
    quote! {
        #(#cfg)*
        #p::method(#p::MethodKind::#kind, #name, #args, #method_type::SIZE, #method_type::RETURNS)
    }
}

/// Checks that need the compiler: whether a type is a message, and sizes.
fn checks(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { private: p, .. } = names;
    // Each type is checked separately, or one fault would hide another.
    let types = method.args.iter().map(Arg::message).chain(method.answer.types());
    let types =
        types.filter(|typed| typed.plain).map(|typed| facts::of_message(p, &typed.ty, "LAYOUT_CHECK"));
    let (bulk, streams) = (
        method.args.iter().filter_map(|arg| Some(bulk_check(arg.bulk.as_ref()?, names))),
        method.args.iter().filter_map(|arg| Some(stream_check(arg.stream.as_ref()?, names))),
    );
    let (cfg, method_type) = (&method.attrs.cfg, of(method));
    // Errors about sizes point at the name of the method.
    let sizes = facts::call_at(
        &method.name.to_token_stream(),
        quote!(#p::layout::method_within_limits),
        quote!(__mp_METHODS, #method_type::PLACE),
    );
    let checks = types.chain(bulk).chain(streams).chain([sizes]);
    let checks = checks.map(|check| quote!(#(#cfg)* const _: () = #check;));
    quote! {
        #(#checks)*
    }
}

/// The check that a type spelled like a stream of the runtime is one. It also uses the user's import of that type.
fn stream_check(stream: &Stream, names: &Names<'_>) -> TokenStream {
    let Names { private: p, .. } = names;
    let (written, is_end) = (&stream.written, if stream.is_out { quote!(is_tx) } else { quote!(is_rx) });
    quote!(#p::stream::#is_end::<#written>())
}

/// The check of the bound of a slice; errors point there.
fn bulk_check(bulk: &Bulk, names: &Names<'_>) -> TokenStream {
    let Names { private: p, .. } = names;
    let (max, element) = (&bulk.max, &bulk.element.ty);
    facts::call_at(
        &max.to_token_stream(),
        quote!(#p::layout::bulk_within_limits),
        quote!(#max, #p::Probe::<#element>::TYPE, #p::Probe::<#element>::ZERO_IS_VALID),
    )
}
