//! `<Name>Call`: the enum of calls that a host receives.

use proc_macro2::TokenStream;

use super::docs;
use super::names::Names;
use super::shared::{of, received, response};
use crate::channel::model::{Answer, Channel, Method};

pub(super) fn item(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { vis, outside: p, call, allow, .. } = names;
    let doc = docs::call(names);
    let deprecated = &channel.deprecated;
    let variants = channel.methods.iter().map(|method| variant(method, names));
    // Without variants the lifetime would be unused.
    let none = may_be_empty(channel).then(|| {
        quote! {
            #[doc(hidden)]
            __None(#p::Infallible, #p::PhantomData<&'h ()>),
        }
    });
    // The arguments begin at the same offset in every variant, behind the two words of the reply. If a range of bytes
    // is moved in parts for one variant and as a whole for another, the compiler moves it in parts, and the later wide
    // load is slow.
    let repr = (!channel.methods.is_empty()).then(|| quote!(#[repr(u32)]));
    quote! {
        #doc
        #(#deprecated)*
        #allow
        #repr
        #vis enum #call<'h> {
            #(#variants)*
            #none
        }
    }
}

/// Whether some build may have no method at all.
fn may_be_empty(channel: &Channel) -> bool {
    !channel.methods.iter().any(Method::is_unconditional)
}

/// The match arm for the variant without values, if there is one; `never` is its content.
pub(super) fn none(channel: &Channel, names: &Names<'_>, never: &TokenStream) -> Option<TokenStream> {
    let call = &names.call;
    may_be_empty(channel).then(|| quote!(#call::__None(__mp_never, _) => match #never {},))
}

fn variant(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { krate: c, outside: p, .. } = names;
    let (variant, cfg) = (&method.variant, &method.attrs.cfg);
    let docs = &method.attrs.docs;
    let doc = docs::variant(method);
    let fields = method.args.iter().map(|arg| {
        let (doc, name, ty) = (docs::argument(&arg.name), &arg.name, received(arg, names));
        quote!(#doc #name: #ty,)
    });
    let end = match &method.answer {
        Answer::Nothing => quote!(#[doc = " The client."] caller: #c::CallerRef<'h>),
        answer => {
            let response = response(answer, p);
            quote!(#[doc = " Answers the client."] reply: #c::Reply<'h, #response>)
        }
    };
    quote! {
        #(#cfg)*
        #(#docs)*
        #doc
        #variant {
            #end,
            #(#fields)*
        },
    }
}

pub(super) fn implementations(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, channel: marker, call, .. } = names;
    let asked = channel.methods.iter().map(|method| {
        let (cfg, variant, method_type) = (&method.attrs.cfg, &method.variant, of(method));
        let end = if matches!(method.answer, Answer::Nothing) { quote!(caller) } else { quote!(reply) };
        quote!(#(#cfg)* #call::#variant { #end: __mp_end, .. } => #p::asked(#method_type::PLACE, __mp_end),)
    });
    let none = none(channel, names, &quote!(*__mp_never));
    let dispatch = dispatch(channel, names);
    quote! {
        impl #call<'_> {
            /// The name of the method.
            #vis fn method(&self) -> &'static #p::primitive::str {
                __mp_asked(self).0.name()
            }

            /// The client.
            #vis fn caller(&self) -> &#p::Caller {
                __mp_asked(self).1
            }

            /// The number of the client.
            #vis fn client(&self) -> #p::ClientId {
                self.caller().id()
            }

            /// The process of the client, as the kernel identifies it.
            #vis fn peer(&self) -> #p::Peer {
                self.caller().peer()
            }

            #dispatch
        }

        fn __mp_asked<'c>(__mp_call: &'c #call<'_>) -> (#p::MethodOf<#marker>, &'c #p::Caller) {
            match __mp_call {
                #(#asked)*
                #none
            }
        }

        impl #p::fmt::Debug for #call<'_> {
            fn fmt(&self, __mp_f: &mut #p::fmt::Formatter<'_>) -> #p::fmt::Result {
                __mp_f.write_str(self.method())
            }
        }
    }
}

/// The generated `dispatch`, for a call that was received by hand.
fn dispatch(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, name, channel: marker, hot, .. } = names;
    let handler = names.fresh("handler");
    let (reference, serve, dispatch) = match channel.is_shared() {
        true => (quote!(&), quote!(ServeShared), quote!(dispatch_shared)),
        false => (quote!(&mut), quote!(Serve), quote!(dispatch)),
    };
    quote! {
        /// Calls the method of `handler` and sends the client what it returns.
        #hot
        #vis fn dispatch(self, #handler: #reference (impl #name + ?#p::Sized)) {
            <#marker as #p::#serve<_>>::#dispatch(self, #handler, #p::Answers)
        }
    }
}
