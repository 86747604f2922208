//! What a channel has for tests, emitted only where the runtime has its feature `test-util`: the host in one
//! process with its clients, and the mock.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::{ReturnType, TraitItem, Type};

use super::{Names, docs, text};
use crate::channel::model::{Answer, Channel, Checked, Events, Method, Trait};

pub(super) fn expand(checked: &Checked, channel: &Channel, names: &Names<'_>) -> TokenStream {
    let krate = names.krate;
    let ends = ends(names);
    let with_events = channel.events.as_ref().map(|events| loopback_with(events, names));
    let unanswered = unanswered(channel, names);
    let mock = mock(checked, channel, names);
    quote! {
        #krate::__if_test_util! {
            #ends
            #with_events
            #unanswered
            #mock
        }
    }
}

/// The functions of host and client.
fn ends(names: &Names<'_>) -> TokenStream {
    let Names { vis, krate: c, private: p, name, host, client, allow, .. } = names;
    let handler = quote!(#name + #p::core::marker::Send + 'static);
    quote! {
        #allow
        impl #client {
            /// A client of a host with this handler, on a thread of its own; for tests. The host ends with
            /// the client.
            #vis fn loopback<H: #handler>(handler: H) -> Self {
                #host::loopback(handler).client()
            }
        }

        #allow
        impl #host {
            /// A host with this handler, on a thread of its own, which only this process can reach; for tests.
            #vis fn loopback<H: #handler>(handler: H) -> #c::testing::Loopback<Self, H> {
                #c::testing::Loopback::start(handler)
            }
        }

        #allow
        impl<H: #handler> #c::testing::Serves<H> for #host {
            type Client = #client;

            fn __serve_next(
                &mut self,
                __handler: &mut H,
                __doom: #c::testing::DoomOf<'_>,
            ) -> #p::core::result::Result<#p::core::primitive::bool, #c::IpcError> {
                let #p::core::option::Option::Some(__call) = self.recv()? else {
                    return #p::core::result::Result::Ok(false);
                };
                let __last = __doom.struck();
                if __last {
                    __call.__run_unanswered(__handler);
                } else {
                    __call.dispatch(__handler);
                }
                #p::core::result::Result::Ok(!__last)
            }
        }
    }
}

/// The host of a channel with events, whose handler may emit them.
fn loopback_with(events: &Events, names: &Names<'_>) -> TokenStream {
    let Names { vis, krate: c, private: p, name, host, allow, .. } = names;
    let event = &events.item.ident;
    quote! {
        #allow
        impl #host {
            /// As `loopback`, with a handler that may emit events.
            #vis fn loopback_with<H: #name + #p::core::marker::Send + 'static>(
                handler: impl #p::core::ops::FnOnce(#c::Emitter<#event>) -> H,
            ) -> #c::testing::Loopback<Self, H> {
                #c::testing::Loopback::start_with(handler)
            }
        }
    }
}

/// The execution of a call whose answer is withheld.
fn unanswered(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { private: p, name, call, allow, .. } = names;
    let arms = channel.methods.iter().map(|method| {
        let (variant, function) = (&method.variant, &method.name);
        let (fields, passed) = (super::bound(method), super::passed(method));
        let (rest, forget) = match method.answer {
            Answer::Nothing => (quote!(..), TokenStream::new()),
            _ => (quote!(reply: __reply), quote!(#p::core::mem::forget(__reply);)),
        };
        quote! {
            Self::#variant { #(#fields,)* #rest } => {
                let _ = #name::#function(__handler, #(#passed),*);
                #forget
            }
        }
    });
    let none = channel.methods.is_empty().then(|| quote!(_ => {}));
    quote! {
        #allow
        impl #call<'_> {
            fn __run_unanswered<H: #name + ?#p::core::marker::Sized>(self, __handler: &mut H) {
                match self {
                    #(#arms)*
                    #none
                }
            }
        }
    }
}

/// The mock, if the trait is one that a safe type can implement by the generated methods alone.
fn mock(checked: &Checked, channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, krate: c, name, client, allow, .. } = names;
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
    let mock = format_ident!("{name}Mock");
    let doc = docs::mock(channel, names);
    let fields = channel.methods.iter().map(|method| {
        let (name, ty) = (&method.name, closure(method, names));
        quote!(#name: #c::testing::Stub<dyn #ty>)
    });
    let field_names = channel.methods.iter().map(|method| &method.name);
    let setters = channel.methods.iter().map(|method| setter(method, names));
    let methods = items.iter().filter_map(|item| match item {
        TraitItem::Fn(item) => Some(mocked(&item.sig, &mock, channel)),
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
                Self { #(#field_names: #c::testing::Stub::new(),)* }
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
            fn fmt(&self, __formatter: &mut #p::core::fmt::Formatter<'_>) -> #p::core::fmt::Result {
                __formatter.write_str(#p::core::stringify!(#mock))
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
    let name = &method.name;
    let setter = setter_name(name);
    let ty = closure(method, names);
    let doc = docs::setter(&text(name));
    quote! {
        #doc
        #vis fn #setter(mut self, __closure: impl #ty + 'static) -> Self {
            self.#name.set(#p::std::boxed::Box::new(__closure));
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
    let args =
        channel.methods.iter().find(|method| method.name == *name).into_iter().flat_map(super::arg_names);
    quote! {
        #sig {
            (#this.#name.get(#mock, #method))(#(#args),*)
        }
    }
}
