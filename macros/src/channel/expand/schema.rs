//! The marker type with the description of the channel, and what users never name: the structs that the
//! arguments lie in, and the checks that only the compiler can make.

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use syn::Member;
use syn::spanned::Spanned;

use super::{Names, arg_list, docs, text};
use crate::channel::model::{Answer, Arg, Bulk, Channel, Method, Stream, Typed};
use crate::evolution::former_names;
use crate::facts::{self, Described};

pub(super) fn marker(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { vis, channel: marker, allow, .. } = names;
    let doc = docs::marker(channel, names);
    let (docs, deprecated) = (&channel.docs, &channel.deprecated);
    let debug = super::debug(names, marker, &quote!(match *self {}));
    quote! {
        #(#docs)*
        #doc
        #(#deprecated)*
        #allow
        #vis enum #marker {}

        #allow
        #debug
    }
}

/// The structs of the arguments, and one block with all that is implemented behind the scenes.
pub(super) fn hidden(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { private: p, allow, .. } = names;
    let places = places(channel, names);
    let structs = described(channel).map(|method| arguments(method, names));
    let payloads = described(channel).map(|method| payload(method, names));
    let description = description(channel, names);
    let checks = described(channel).map(|method| checks(method, names));
    quote! {
        #places
        #(#structs)*

        #allow
        const _: () = {
            #[allow(unused_imports)] // needed for types that are not messages
            use #p::NoMessage as _;
            #description
            #(#payloads)*
            #(#checks)*
        };
    }
}

/// The methods and then the events, in the order of the description.
fn described(channel: &Channel) -> impl Iterator<Item = &Method> {
    let events = channel.events.iter().flat_map(|events| &events.events);
    channel.methods.iter().chain(events.map(|event| &event.method))
}

/// The compiler counts those that a build has.
fn places(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let (allow, places) = (&names.allow, names.hidden(""));
    let methods = described(channel).map(|method| {
        let (cfg, name) = (&method.attrs.cfg, &method.name);
        quote!(#(#cfg)* #name,)
    });
    quote! {
        #[doc(hidden)]
        #allow
        enum #places {
            #(#methods)*
        }
    }
}

/// The struct in whose layout the arguments travel.
fn arguments(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { private: p, allow, .. } = names;
    let (places, method_name, cfg) = (names.hidden(""), &method.name, &method.attrs.cfg);
    let name = names.args(method);
    let fields = arg_list(method);
    quote! {
        #[doc(hidden)]
        #(#cfg)*
        #allow
        #[repr(C)]
        struct #name {
            #(#fields,)*
        }

        #(#cfg)*
        #allow
        impl #name {
            const PLACE: #p::core::primitive::u16 = #places::#method_name as #p::core::primitive::u16;
        }
    }
}

fn payload(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { private: p, .. } = names;
    let cfg = &method.attrs.cfg;
    let name = names.args(method);
    let fields = method.args.iter().map(|arg| {
        let (field, text, ty) = (&arg.name, text(&arg.name), &arg.ty.ty);
        let was = former_names(&arg.was);
        quote! {
            #p::FieldDesc {
                name: #text,
                was: &[#(#was),*],
                offset: #p::core::mem::offset_of!(#name, #field),
                ty: #p::Probe::<#ty>::TYPE,
            }
        }
    });
    let this = quote!(<Self as #p::Payload>);
    let (proof, any_bits, is_valid) = match proof(method, &this, names) {
        Some(proof) => {
            let facts: Vec<_> = (0..method.args.len()).map(proc_macro2::Literal::usize_unsuffixed).collect();
            (
                proof,
                quote!(true #(&& #this::FACTS[#facts].any_bits())*),
                quote!(true #(&& const { #this::FACTS[#facts] }.is_valid(__mp_bytes))*),
            )
        }
        None => (quote!(&[#this::THIS.fault()]), quote!(false), quote!(false)),
    };
    // Fields can be appended to the last argument alone: behind it nothing moves.
    let (extensible, append) = match method.args.last() {
        Some(Arg { name: last, ty: Typed { ty, .. }, .. }) => (
            quote!(#p::Probe::<#ty>::EXTENSIBLE),
            quote! {
                let __mp_append = #p::Probe::<#ty>::APPEND;
                __mp_append(
                    &mut __mp_tail.field(#p::core::mem::offset_of!(#name, #last), #p::core::mem::size_of::<#ty>()),
                );
            },
        ),
        None => (quote!(false), quote!(let _ = __mp_tail;)),
    };
    quote! {
        #(#cfg)*
        impl #name {
            const ARGS: &'static [#p::FieldDesc] = &[#(#fields),*];
        }

        #(#cfg)*
        // SAFETY: the facts are about all of its fields, see `crate::facts`, so that what lies between them is a gap.
        // They prove that each is a message. Bytes that are valid for each of them are valid for the struct.
        unsafe impl #p::Payload for #name {
            const FACTS: &'static [#p::Fact<Self>] = #proof;
            const ANY_BITS: #p::core::primitive::bool = #any_bits;
            const EXTENSIBLE: #p::core::primitive::bool = #extensible;

            #[inline]
            fn is_valid(__mp_bytes: &[#p::core::primitive::u8]) -> #p::core::primitive::bool {
                #is_valid
            }

            fn append(__mp_tail: &mut #p::Tail<'_>) {
                #append
            }
        }
    }
}

/// The facts of the arguments; `None` if an error has been reported of one, so that the compiler says nothing more.
fn proof(method: &Method, this: &TokenStream, names: &Names<'_>) -> Option<TokenStream> {
    let args = &method.args;
    let members: Vec<_> = args.iter().map(|arg| Member::Named(arg.name.clone())).collect();
    let described = args.iter().zip(&members).map(|(arg, member)| {
        let witness = arg.message().plain.then(|| witness(arg, names))?;
        Some(Described { member, ty: &arg.ty.ty, witness })
    });
    let described: Option<Vec<_>> = described.collect();
    described.map(|described| facts::of_fields(this, &method.name, &described))
}

/// Shows that what travels of an argument is a message.
fn witness(arg: &Arg, names: &Names<'_>) -> TokenStream {
    let p = &names.private;
    let written = &arg.message().ty;
    let checked = facts::checked(p, written);
    let place = match (&arg.bulk, &arg.stream) {
        (Some(Bulk { is_out: false, max, .. }), _) => quote!(In<#checked, { #max }>),
        (Some(Bulk { max, .. }), _) => quote!(Out<#checked, { #max }>),
        (None, Some(Stream { is_out: false, .. })) => quote!(StreamIn<#checked>),
        (None, Some(_)) => quote!(StreamOut<#checked>),
        (None, None) => return facts::witness(p, written),
    };
    quote!(<#p::#place as #p::Message>::WITNESS)
}

fn description(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { krate: c, private: p, channel: marker, .. } = names;
    let name = text(names.name);
    let methods = described(channel)
        .enumerate()
        .map(|(index, method)| method_description(method, index >= channel.methods.len(), names));
    let capacity = match channel.capacity {
        Some(capacity) => {
            let capacity = proc_macro2::Literal::u32_unsuffixed(capacity);
            quote!(#p::core::option::Option::Some(#capacity))
        }
        None => quote!(#p::core::option::Option::None),
    };
    let idempotent =
        channel.methods.iter().filter(|method| method.attrs.idempotent.is_some()).map(|method| {
            let (cfg, args) = (&method.attrs.cfg, names.args(method));
            quote!(#(#cfg)* #args::PLACE)
        });
    let idempotent: Vec<_> = idempotent.collect();
    let idempotent = (!idempotent.is_empty())
        .then(|| quote!(const IDEMPOTENT: &'static [#p::core::primitive::u16] = &[#(#idempotent),*];));
    quote! {
        impl #c::Channel for #marker {
            const DESC: &'static #p::ChannelDesc = &#p::ChannelDesc {
                name: #name,
                form: #p::Form::Methods(&[#(#methods),*]),
            };
            const CAPACITY: #p::core::option::Option<#p::core::primitive::u32> = #capacity;
            #idempotent
        }
    }
}

fn method_description(method: &Method, is_event: bool, names: &Names<'_>) -> TokenStream {
    let Names { private: p, .. } = names;
    let name = text(&method.name);
    let was = former_names(&method.attrs.was);
    let args = names.args(method);
    let none = quote!(#p::core::option::Option::None);
    let described = |typed: &Typed| {
        let ty = &typed.ty;
        quote!(#p::Probe::<#ty>::TYPE)
    };
    let (kind, reply, error) = match &method.answer {
        Answer::Nothing if is_event => (quote!(Event), quote!(#p::Probe::<()>::TYPE), none),
        Answer::Nothing => (quote!(Oneway), quote!(#p::Probe::<()>::TYPE), none),
        Answer::Value(reply) => (quote!(Call), described(reply), none),
        Answer::Fallible(reply, error) => {
            let error = described(error);
            (quote!(Call), described(reply), quote!(#p::core::option::Option::Some(#error)))
        }
    };
    let cfg = &method.attrs.cfg;
    quote! {
        #(#cfg)*
        #p::MethodDesc {
            name: #name,
            was: &[#(#was),*],
            kind: #p::MethodKind::#kind,
            args: #args::ARGS,
            args_size: #p::core::mem::size_of::<#args>(),
            reply: #reply,
            error: #error,
        }
    }
}

/// What only the compiler can tell: whether a type is a message, and sizes.
fn checks(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { krate: c, private: p, channel: marker, .. } = names;
    // Asks of each type by itself, or what is wrong with one would hide another.
    let types = method.args.iter().map(Arg::message).chain(method.answer.types());
    let types =
        types.filter(|typed| typed.plain).map(|typed| facts::of_message(p, &typed.ty, "LAYOUT_CHECK"));
    let (bulk, streams) = (
        method.args.iter().filter_map(|arg| Some(bulk_check(arg.bulk.as_ref()?, names))),
        method.args.iter().filter_map(|arg| Some(stream_check(arg.stream.as_ref()?, names))),
    );
    let (cfg, args) = (&method.attrs.cfg, names.args(method));
    let index = quote!(#args::PLACE as #p::core::primitive::usize);
    let desc = quote!(<#marker as #c::Channel>::DESC);
    // What the compiler says of the sizes stands at the name of the method.
    let sizes = located(quote!(#p::layout::method_within_limits(#desc, #index)), method.name.span());
    let checks = types.chain(bulk).chain(streams).chain([sizes]);
    let checks = checks.map(|check| quote!(#(#cfg)* const _: () = #check;));
    quote! {
        #(#checks)*
    }
}

/// The check that what is written like a stream of the runtime is one, which also uses what the user has imported for it.
fn stream_check(stream: &Stream, names: &Names<'_>) -> TokenStream {
    let Names { private: p, .. } = names;
    let (written, is_end) = (&stream.written, if stream.is_out { quote!(is_tx) } else { quote!(is_rx) });
    quote!(#p::stream::#is_end::<#written>())
}

/// The check of the bound of a slice, shown there.
fn bulk_check(bulk: &Bulk, names: &Names<'_>) -> TokenStream {
    let Names { private: p, .. } = names;
    let (max, element) = (&bulk.max, &bulk.element.ty);
    let function = located(quote!(#p::layout::bulk_within_limits), max.span());
    quote!(#function(#max, #p::Probe::<#element>::TYPE, #p::Probe::<#element>::ZERO_IS_VALID))
}

/// `tokens`, shown at `place` by the compiler. Names mean what they meant, which matters for `$crate`.
fn located(tokens: TokenStream, place: Span) -> TokenStream {
    let at = |mut token: TokenTree| {
        if let TokenTree::Group(group) = &token {
            token = TokenTree::Group(Group::new(group.delimiter(), located(group.stream(), place)));
        }
        token.set_span(token.span().located_at(place));
        token
    };
    tokens.into_iter().map(at).collect()
}
