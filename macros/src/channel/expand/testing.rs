//! What a channel has for tests, emitted only where the runtime has its feature `test-util`: the host in one
//! process with its clients, and the mock.

use proc_macro2::{Ident, TokenStream};
use syn::{ReturnType, TraitItem, Type};

use super::{Names, docs, hidden_fn, text};
use crate::channel::model::{Answer, Channel, Checked, Events, Method, Trait};

pub(super) fn expand(checked: &Checked, channel: &Channel, names: &Names<'_>) -> TokenStream {
    let krate = names.krate;
    let ends = ends(names);
    let with_events = channel.events.as_ref().map(|events| loopback_with(events, names));
    let unanswered = unanswered(channel, names);
    let (mock, no_mock) = match channel.wanted.mock {
        true => (mock(checked, channel, names), no_mock(names)),
        false => (TokenStream::new(), TokenStream::new()),
    };
    let no_ends = no_ends(channel, names);
    quote! {
        #krate::__if_test_util! {
            { #ends #with_events #unanswered #mock }
            { #no_ends #no_mock }
        }
    }
}

/// Without the feature: the name is taken all the same, so that to turn it on takes none, and says what is missing.
fn no_mock(names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, mock, allow, .. } = names;
    quote! {
        #[doc(hidden)]
        #allow
        #vis type #mock = #p::NeedsFeatureTestUtil;
    }
}

/// As [`no_mock`].
fn no_ends(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, host, client, allow, .. } = names;
    let with_events = channel.events.is_some().then(|| {
        quote! {
            #vis fn loopback_with<__mp_H>(_: __mp_H) -> #p::NeedsFeatureTestUtil {
                #p::NeedsFeatureTestUtil
            }
        }
    });
    quote! {
        #[doc(hidden)]
        #allow
        impl #client {
            #vis fn loopback<__mp_H>(_: __mp_H) -> #p::NeedsFeatureTestUtil {
                #p::NeedsFeatureTestUtil
            }
        }

        #[doc(hidden)]
        #allow
        impl #host {
            #vis fn loopback<__mp_H>(_: __mp_H) -> #p::NeedsFeatureTestUtil {
                #p::NeedsFeatureTestUtil
            }

            #with_events
        }
    }
}

/// The functions of host and client.
fn ends(names: &Names<'_>) -> TokenStream {
    let Names { vis, krate: c, private: p, name, host, client, allow, .. } = names;
    let (generic, handler) = (names.fresh("H"), names.fresh("handler"));
    let bounds = quote!(#name + #p::core::marker::Send + 'static);
    quote! {
        #allow
        impl #client {
            /// A client of a host with this handler, on a thread of its own; for tests. The host ends with
            /// the client.
            #vis fn loopback(#handler: impl #bounds) -> Self {
                #host::loopback(#handler).client()
            }
        }

        #allow
        impl #host {
            /// A host with this handler, on a thread of its own, which only this process can reach; for tests.
            #vis fn loopback<#generic: #bounds>(#handler: #generic) -> #c::testing::Loopback<Self, #generic> {
                #c::testing::Loopback::start(#handler)
            }
        }

        #allow
        impl<#generic: #bounds> #c::testing::Serves<#generic> for #host {
            type Client = #client;

            fn __serve_next(
                &mut self,
                __mp_handler: &mut #generic,
                __mp_doom: #c::testing::DoomOf<'_>,
            ) -> #p::core::result::Result<#p::core::primitive::bool, #c::IpcError> {
                let __mp_call = match self.recv() {
                    #p::core::result::Result::Ok(#p::core::option::Option::Some(__mp_call)) => __mp_call,
                    #p::core::result::Result::Ok(#p::core::option::Option::None) => {
                        return #p::core::result::Result::Ok(false);
                    }
                    #p::core::result::Result::Err(__mp_error) => {
                        return #p::core::result::Result::Err(__mp_error);
                    }
                };
                let __mp_last = __mp_doom.struck();
                if __mp_last {
                    __mp_call.__mp_run_unanswered(__mp_handler);
                } else {
                    __mp_call.dispatch(__mp_handler);
                }
                #p::core::result::Result::Ok(!__mp_last)
            }
        }
    }
}

/// The host of a channel with events, whose handler may emit them.
fn loopback_with(events: &Events, names: &Names<'_>) -> TokenStream {
    let Names { vis, krate: c, private: p, name, host, allow, .. } = names;
    let (generic, handler) = (names.fresh("H"), names.fresh("handler"));
    let event = &events.item.ident;
    quote! {
        #allow
        impl #host {
            /// As `loopback`, with a handler that may emit events.
            #vis fn loopback_with<#generic: #name + #p::core::marker::Send + 'static>(
                #handler: impl #p::core::ops::FnOnce(#c::Emitter<#event>) -> #generic,
            ) -> #c::testing::Loopback<Self, #generic> {
                #c::testing::Loopback::start_with(#handler)
            }
        }
    }
}

/// The execution of a call whose answer is withheld.
fn unanswered(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { private: p, name, call, allow, .. } = names;
    let handler = quote!(__mp_handler: &mut (impl #name + ?#p::core::marker::Sized));
    let arms = channel.methods.iter().map(|method| {
        let (cfg, variant, run) = (&method.attrs.cfg, &method.variant, unanswered_name(method));
        quote!(#(#cfg)* Self::#variant { .. } => Self::#run,)
    });
    let runs = channel.methods.iter().map(|method| {
        let (cfg, variant, run) = (&method.attrs.cfg, &method.variant, unanswered_name(method));
        let (function, bound, passed) = (&method.name, super::bound(method), super::passed(method));
        let (rest, forget) = match method.answer {
            Answer::Nothing => (quote!(..), TokenStream::new()),
            _ => (quote!(reply: __mp_reply), quote!(#p::core::mem::forget(__mp_reply);)),
        };
        quote! {
            #(#cfg)*
            fn #run(self, #handler) {
                if let Self::#variant { #(#bound,)* #rest } = self {
                    let _ = #name::#function(__mp_handler, #(#passed),*);
                    #forget
                }
            }
        }
    });
    quote! {
        #allow
        impl #call<'_> {
            fn __mp_run_unanswered(self, #handler) {
                let __mp_run: fn(Self, &mut _) = match &self {
                    #(#arms)*
                    _ => |_, _| {},
                };
                __mp_run(self, __mp_handler)
            }

            #(#runs)*
        }
    }
}

fn unanswered_name(method: &Method) -> Ident {
    hidden_fn("__mp_run_unanswered", method)
}

/// The mock, if the trait is one that a safe type can implement by the generated methods alone.
fn mock(checked: &Checked, channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, krate: c, name, client, mock, allow, .. } = names;
    let Trait { head, items, .. } = &checked.declared;
    let is_plain = head.unsafety.is_none() && head.supertraits.is_empty();
    // What a `#[oneway]` method is wrongly said to return has been reported.
    let returns = |item: &TraitItem| match item {
        TraitItem::Fn(item) => !is_unit(&item.sig.output),
        _ => false,
    };
    let no_reply = |method: &Method| matches!(method.answer, Answer::Nothing);
    let is_sound =
        items.iter().zip(&channel.methods).all(|(item, method)| !(returns(item) && no_reply(method)));
    if !is_plain || !is_sound || items.len() != channel.methods.len() {
        return TokenStream::new();
    }
    let doc = docs::mock(channel, names);
    let fields = channel.methods.iter().map(|method| {
        let (cfg, name, ty) = (&method.attrs.cfg, &method.name, closure(method, names));
        quote!(#(#cfg)* #name: #c::testing::Stub<dyn #ty>)
    });
    let stubs = channel.methods.iter().map(|method| {
        let (cfg, name) = (&method.attrs.cfg, &method.name);
        quote!(#(#cfg)* #name: #c::testing::Stub::new())
    });
    let setters = channel.methods.iter().map(|method| setter(method, names));
    let methods = items.iter().filter_map(|item| match item {
        TraitItem::Fn(item) => Some(mocked(&item.sig, mock, channel)),
        _ => None,
    });
    quote! {
        #doc
        #allow
        #[must_use]
        #vis struct #mock {
            #(#fields,)*
        }

        #allow
        impl #mock {
            /// A mock that expects no call.
            #vis fn new() -> Self {
                Self { #(#stubs,)* }
            }

            #(#setters)*

            /// A client that calls the closures, which run on a thread of their own.
            #vis fn client(self) -> #client {
                #client::loopback(self)
            }
        }

        #allow
        impl #p::core::default::Default for #mock {
            fn default() -> Self {
                Self::new()
            }
        }

        #allow
        impl #p::core::fmt::Debug for #mock {
            fn fmt(&self, __mp_formatter: &mut #p::core::fmt::Formatter<'_>) -> #p::core::fmt::Result {
                __mp_formatter.write_str(#p::core::stringify!(#mock))
            }
        }

        #allow
        impl #name for #mock {
            #(#methods)*
        }
    }
}

fn is_unit(output: &ReturnType) -> bool {
    match output {
        ReturnType::Default => true,
        ReturnType::Type(_, ty) => matches!(&**ty, Type::Tuple(tuple) if tuple.elems.is_empty()),
    }
}

/// `FnMut(A, B) -> R + Send`
fn closure(method: &Method, names: &Names<'_>) -> TokenStream {
    let p = &names.private;
    let c = names.krate;
    let types = method.args.iter().map(|arg| {
        let ty = &arg.message().ty;
        if let Some(stream) = &arg.stream {
            let end = stream.end();
            return quote!(#c::#end<#ty>);
        }
        match &arg.bulk {
            None => quote!(#ty),
            Some(bulk) if bulk.is_out => quote!(&mut [#ty]),
            Some(_) => quote!(#c::Bulk<'_, #ty>),
        }
    });
    let returned = match &method.answer {
        Answer::Nothing => TokenStream::new(),
        Answer::Value(reply) => {
            let ty = &reply.ty;
            quote!(-> #ty)
        }
        Answer::Fallible(reply, error) => {
            let (ty, error) = (&reply.ty, &error.ty);
            quote!(-> #p::core::result::Result<#ty, #error>)
        }
    };
    quote!(#p::core::ops::FnMut(#(#types),*) #returned + #p::core::marker::Send)
}

fn setter(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, .. } = names;
    let (cfg, name) = (&method.attrs.cfg, &method.name);
    let setter = setter_name(name);
    let ty = closure(method, names);
    let (doc, closure) = (docs::setter(&text(name)), names.fresh("closure"));
    quote! {
        #(#cfg)*
        #doc
        #vis fn #setter(mut self, #closure: impl #ty + 'static) -> Self {
            self.#name.set(#p::std::boxed::Box::new(#closure));
            self
        }
    }
}

fn setter_name(method: &Ident) -> Ident {
    Ident::new(&format!("on_{}", text(method)), method.span())
}

fn mocked(sig: &syn::Signature, mock: &Ident, channel: &Channel) -> TokenStream {
    let name = &sig.ident;
    let (mock, method) = (mock.to_string(), text(name));
    // With the place of the user's `self`, or it would be another one to the compiler.
    let this = sig.receiver().map(|receiver| &receiver.self_token);
    let found = channel.methods.iter().find(|method| method.name == *name);
    let cfg = found.into_iter().flat_map(|method| &method.attrs.cfg);
    let args = found.into_iter().flat_map(super::arg_names);
    quote! {
        #(#cfg)*
        #sig {
            (#this.#name.get(#mock, #method))(#(#args),*)
        }
    }
}
