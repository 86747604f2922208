//! The enum of events: what a host emits and a client reads.

use proc_macro2::TokenStream;

use super::{Names, arg_names, docs, hidden_fn, local};
use crate::channel::model::{Channel, Event, Events, Shape};

pub(super) fn expand(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Some(events) = &channel.events else { return TokenStream::new() };
    let item = &events.item;
    let host = host(events, names);
    let client = client(events, names);
    let translation = translation(events, names);
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
    let [event, to] = ["event", "client"].map(|word| names.fresh(word));
    quote! {
        #allow
        impl #host {
            /// Emits `event` to all clients that have subscribed, and returns how many will get it.
            ///
            /// What becomes of it for a client whose queue is full was said by `.overflow(..)` when the host was
            /// built; only `Overflow::Block` waits.
            #vis fn emit(&mut self, #event: #name) -> #p::core::primitive::usize {
                self.core.emit(#event)
            }

            /// Emits `event` to one client, if it has subscribed.
            #vis fn emit_to(&mut self, #to: &#c::ClientId, #event: #name) {
                self.core.emit_to(#to, #event);
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

/// From the enum to what travels, and back: by a function for each event.
fn translation(events: &Events, names: &Names<'_>) -> TokenStream {
    let Names { krate: c, private: p, channel: marker, allow, .. } = names;
    let name = &events.item.ident;
    let outlet = names.fresh("O");
    let puts = events.events.iter().map(|event| {
        let (variant, cfg, put) = (&event.method.name, &event.method.attrs.cfg, put_name(event));
        quote!(#(#cfg)* #name::#variant { .. } => self.#put(__mp_outlet),)
    });
    let chosen = events.events.iter().map(|event| {
        let (variant, cfg, put) = (&event.method.name, &event.method.attrs.cfg, put_name(event));
        quote!(#(#cfg)* #name::#variant { .. } => Self::#put,)
    });
    let takes = events.events.iter().map(|event| {
        let (args, cfg, take) = (names.args(&event.method), &event.method.attrs.cfg, take_name(event));
        quote!(#(#cfg)* #args::PLACE => Self::#take(__mp_source),)
    });
    let functions = events.events.iter().map(|event| functions(event, name, names));
    // What has a fault has no place in the description; the fault is reported.
    let is_whole = events.events.len() == events.item.variants.len();
    let rest = (!is_whole).then(|| quote!(_ => #p::core::unreachable!(),));
    quote! {
        #allow
        impl #c::Event for #name {
            type Channel = #marker;

            fn __put<#outlet: #p::EventOutlet>(self, __mp_outlet: #outlet) -> #outlet::Put {
                // As in `dispatch` of a call.
                #[cfg(debug_assertions)]
                {
                    let __mp_put: fn(Self, #outlet) -> #outlet::Put = match &self {
                        #(#chosen)*
                        // What is borrowed counts as if there could be one.
                        _ => #p::core::unreachable!(),
                    };
                    __mp_put(self, __mp_outlet)
                }
                #[cfg(not(debug_assertions))]
                match self {
                    #(#puts)*
                    #rest
                }
            }

            fn __take(
                __mp_event: #p::core::primitive::u16,
                __mp_source: &#p::EventSource<'_>,
            ) -> #p::core::option::Option<Self> {
                match __mp_event {
                    #(#takes)*
                    _ => #p::core::option::Option::None,
                }
            }
        }

        #allow
        impl #name {
            #(#functions)*
        }
    }
}

fn put_name(event: &Event) -> proc_macro2::Ident {
    hidden_fn("__mp_put", &event.method)
}

fn take_name(event: &Event) -> proc_macro2::Ident {
    hidden_fn("__mp_take", &event.method)
}

/// What puts one event into a queue, and takes it out.
fn functions(event: &Event, name: &proc_macro2::Ident, names: &Names<'_>) -> TokenStream {
    let Names { private: p, hot, .. } = names;
    let (args, latest, cfg) = (names.args(&event.method), event.latest, &event.method.attrs.cfg);
    let (put, take, outlet) = (put_name(event), take_name(event), names.fresh("O"));
    let (variant, pattern) = (&event.method.name, pattern(event));
    let fields: Vec<_> = bound(event).collect();
    quote! {
        #(#cfg)*
        #hot
        fn #put<#outlet: #p::EventOutlet>(self, __mp_outlet: #outlet) -> #outlet::Put {
            let #name::#variant #pattern = self else { #p::core::unreachable!() };
            __mp_outlet.put(#args::PLACE, #latest, #args { #(#fields),* })
        }

        #(#cfg)*
        #hot
        fn #take(__mp_source: &#p::EventSource<'_>) -> #p::core::option::Option<Self> {
            let #p::core::option::Option::Some(#args { #(#fields),* }) = __mp_source.take::<#args>() else {
                return #p::core::option::Option::None;
            };
            #p::core::option::Option::Some(#name::#variant #pattern)
        }
    }
}

/// The fields of a variant, as pattern and as expression.
fn pattern(event: &Event) -> TokenStream {
    let fields = bound(event);
    let locals = arg_names(&event.method).map(local);
    match event.shape {
        Shape::Unit => TokenStream::new(),
        Shape::Named => quote!({ #(#fields),* }),
        Shape::Tuple => quote!((#(#locals),*)),
    }
}

/// The fields, each with a variable of ours: a field may be called as a constant, a variable may not.
fn bound(event: &Event) -> impl Iterator<Item = TokenStream> {
    arg_names(&event.method).map(|name| {
        let local = local(name);
        quote!(#name: #local)
    })
}
