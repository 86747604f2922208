//! The enum of events: what a host emits and a client reads.

use proc_macro2::TokenStream;
use quote::quote;

use super::host::index_literal;
use super::{Names, arg_names, docs};
use crate::channel::model::{Channel, Event, Events, Shape};

pub(super) fn expand(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Some(events) = &channel.events else { return TokenStream::new() };
    let item = &events.item;
    let host = host(events, names);
    let client = client(events, names);
    let translation = translation(channel, events, names);
    quote! {
        #item
        #host
        #client
        #translation
    }
}

fn host(events: &Events, names: &Names<'_>) -> TokenStream {
    let Names { vis, krate: c, private: p, host, allow, .. } = names;
    let name = &events.item.ident;
    quote! {
        #allow
        impl #host {
            /// Emits `event` to all clients that have subscribed, and returns how many will get it.
            ///
            /// What becomes of it for a client whose queue is full was said by `.overflow(..)` when the host was
            /// built; only `Overflow::Block` waits.
            #vis fn emit(&mut self, event: #name) -> #p::core::primitive::usize {
                self.core.emit(event)
            }

            /// Emits `event` to one client, if it has subscribed.
            #vis fn emit_to(&mut self, client: &#c::ClientId, event: #name) {
                self.core.emit_to(client, event);
            }

            /// What emits events from other threads, and from handlers.
            #vis fn emitter(&self) -> #c::Emitter<#name> {
                self.core.emitter()
            }
        }
    }
}

fn client(events: &Events, names: &Names<'_>) -> TokenStream {
    let Names { vis, krate: c, private: p, client, allow, .. } = names;
    let name = &events.item.ident;
    let doc = docs::events(name);
    quote! {
        #allow
        impl #client {
            #doc
            #vis fn events(&self) -> #p::core::result::Result<#c::Events<#name>, #c::IpcError> {
                self.link.__events()
            }
        }
    }
}

/// From the enum to what travels, and back.
fn translation(channel: &Channel, events: &Events, names: &Names<'_>) -> TokenStream {
    let Names { krate: c, private: p, channel: marker, allow, .. } = names;
    let name = &events.item.ident;
    let first = channel.methods.len();
    let numbered = || (first..).zip(&events.events);
    let puts = numbered().map(|(index, event)| {
        let (index, latest, args) = (index_literal(index), event.latest, names.args(&event.method));
        let (variant, pattern) = (&event.method.name, pattern(event));
        let fields = arg_names(&event.method);
        quote!(Self::#variant #pattern => __outlet.put(#index, #latest, #args { #(#fields),* }),)
    });
    let takes = numbered().map(|(index, event)| {
        let (index, args) = (index_literal(index), names.args(&event.method));
        let (variant, pattern) = (&event.method.name, pattern(event));
        let fields = arg_names(&event.method);
        quote! {
            #index => {
                let #args { #(#fields),* } = __source.take::<#args>()?;
                #p::core::option::Option::Some(Self::#variant #pattern)
            }
        }
    });
    // What has a fault has no place in the description; the fault is reported.
    let is_whole = events.events.len() == events.item.variants.len();
    let rest = (!is_whole).then(|| quote!(_ => #p::core::unreachable!(),));
    quote! {
        #allow
        impl #c::Event for #name {
            type Channel = #marker;

            fn __put<O: #p::EventOutlet>(self, __outlet: O) -> O::Put {
                match self {
                    #(#puts)*
                    #rest
                }
            }

            fn __take(
                __event: #p::core::primitive::u16,
                __source: &#p::EventSource<'_>,
            ) -> #p::core::option::Option<Self> {
                match __event {
                    #(#takes)*
                    _ => #p::core::option::Option::None,
                }
            }
        }
    }
}

/// The fields of a variant, as pattern and as expression.
fn pattern(event: &Event) -> TokenStream {
    let fields = arg_names(&event.method);
    match event.shape {
        Shape::Unit => TokenStream::new(),
        Shape::Named => quote!({ #(#fields),* }),
        Shape::Tuple => quote!((#(#fields),*)),
    }
}
