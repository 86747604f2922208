//! The enum of events: the host emits it and the client reads it.

use proc_macro2::TokenStream;
use quote::format_ident;

use super::docs;
use super::names::{Names, hidden, local, text};
use super::shared::{arg_names, args, local_tuple, of};
use crate::channel::check::names::loan_of_event;
use crate::channel::model::{Channel, Event, Events, Shape};

/// The enum as written, without the attributes of this macro.
pub(super) fn item(channel: &Channel) -> TokenStream {
    channel
        .events
        .iter()
        .map(|events| {
            let item = &events.item;
            quote!(#item)
        })
        .collect()
}

/// The implementations for the client.
pub(super) fn of_client(events: &Events, names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, .. } = names;
    let name = &events.item.ident;
    let doc = docs::events(name);
    quote! {
        #doc
        #vis fn events(&self) -> #p::Result<#p::Events<#name>, #p::IpcError> {
            #p::Connection::events(&self.link)
        }
    }
}

pub(super) fn implementations(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Some(events) = &channel.events else { return TokenStream::new() };
    let Names { private: p, channel: marker, .. } = names;
    let name = &events.item.ident;
    let (put, take, loans) = (put_any(events, names), take_any(events, names), loans(events, names));
    quote! {
        #loans

        impl #p::Event for #name {
            type Channel = #marker;
        }

        impl #p::Travels for #name {
            #put

            #take
        }
    }
}

/// The function that writes an event into a queue, with one function for each kind of event.
fn put_any(events: &Events, names: &Names<'_>) -> TokenStream {
    let Names { private: p, .. } = names;
    let name = &events.item.ident;
    let outlet = names.fresh("O");
    let puts = events.events.iter().map(|event| {
        let (variant, cfg, put) = (&event.method.name, &event.method.attrs.cfg, hidden("put", &event.method));
        quote!(#(#cfg)* #name::#variant { .. } => #put(self, __mp_outlet),)
    });
    let chosen = events.events.iter().map(|event| {
        let (variant, cfg, put) = (&event.method.name, &event.method.attrs.cfg, hidden("put", &event.method));
        quote!(#(#cfg)* #name::#variant { .. } => #put,)
    });
    let functions = events.events.iter().map(|event| put(event, name, names));
    // An event with a fault has no place in the description; the fault is reported.
    let is_whole = events.events.len() == events.item.variants.len();
    let rest = (!is_whole).then(|| quote!(_ => #p::unreachable!(),));
    quote! {
        fn put<#outlet: #p::EventOutlet>(self, __mp_outlet: #outlet) -> #outlet::Put {
            #(#functions)*
            // The same attributes as for a dispatched call.
            #[cfg(debug_assertions)]
            {
                let __mp_put: fn(Self, #outlet) -> #outlet::Put = match &self {
                    #(#chosen)*
                    // For the exhaustiveness check a reference to an empty enum counts as inhabited.
                    _ => #p::unreachable!(),
                };
                __mp_put(self, __mp_outlet)
            }
            #[cfg(not(debug_assertions))]
            match self {
                #(#puts)*
                #rest
            }
        }
    }
}

/// The function that reads an event out of a queue.
fn take_any(events: &Events, names: &Names<'_>) -> TokenStream {
    let Names { private: p, .. } = names;
    let name = &events.item.ident;
    let takes = events.events.iter().map(|event| {
        let (cfg, method_type, variant) = (&event.method.attrs.cfg, of(&event.method), &event.method.name);
        let args = local_tuple(&event.method, names);
        let (take, event) = match event.bulk() {
            None => {
                let fields = fields(event);
                (quote!(take), quote!(#name::#variant #fields))
            }
            Some(_) => {
                let fields = held_fields(event);
                (quote!(take_shared), quote!(#p::Option::Some(#name::#variant #fields)))
            }
        };
        quote!(#(#cfg)* #method_type::PLACE => #method_type::#take(__mp_source, |#args| #event),)
    });
    quote! {
        fn take(
            __mp_event: #p::primitive::u16,
            __mp_source: &#p::EventSource<'_>,
        ) -> #p::Option<Self> {
            match __mp_event {
                #(#takes)*
                _ => #p::Option::None,
            }
        }
    }
}

/// The function that writes one event into a queue.
fn put(event: &Event, name: &proc_macro2::Ident, names: &Names<'_>) -> TokenStream {
    let Names { private: p, hot, .. } = names;
    let (method_type, latest, cfg) = (of(&event.method), event.latest, &event.method.attrs.cfg);
    let (put, outlet, variant) = (hidden("put", &event.method), names.fresh("O"), &event.method.name);
    let (fields, args) = (fields(event), sent_tuple(event, names));
    let bulk = event.method.args.iter().find(|arg| arg.bulk.is_some()).map(|arg| local(&arg.name));
    let (send, bulk) = match &bulk {
        None => (quote!(put), None),
        Some(_) => (quote!(put_shared), Some(quote!(, #bulk))),
    };
    quote! {
        #(#cfg)*
        #hot
        fn #put<#outlet: #p::EventOutlet>(__mp_event: #name, __mp_outlet: #outlet) -> #outlet::Put {
            let #name::#variant #fields = __mp_event else { #p::unreachable!() };
            #method_type::#send(__mp_outlet, #latest, #args #bulk)
        }
    }
}

/// The functions that lend memory for bulk data.
fn loans(events: &Events, names: &Names<'_>) -> TokenStream {
    let Names { private: p, krate: c, .. } = names;
    let (name, vis) = (&events.item.ident, &events.item.vis);
    let (host, count) = (names.fresh("host"), names.fresh("count"));
    let loans = events.events.iter().filter_map(|event| {
        let bulk = event.bulk()?;
        let (element, max, cfg) = (&bulk.element.ty, &bulk.max, &event.method.attrs.cfg);
        let loan = format_ident!("{}", loan_of_event(&event.method.name), span = event.method.name.span());
        let doc = docs::lines(&docs::event_loan(&text(&event.method.name)));
        Some(quote! {
            #(#cfg)*
            #doc
            #vis fn #loan(
                #host: &impl #c::Emits<#name>,
                #count: #p::primitive::usize,
            ) -> #p::Result<#c::SharedLoan<#element, { #max }>, #p::IpcError> {
                #p::Probe::<#element>::shared_loan(#host, #count)
            }
        })
    });
    let loans: Vec<_> = loans.collect();
    if loans.is_empty() {
        return TokenStream::new();
    }
    quote! {
        impl #name {
            #(#loans)*
        }
    }
}

/// The fields as they are encoded: of bulk data the place.
fn sent_tuple(event: &Event, names: &Names<'_>) -> TokenStream {
    let p = &names.private;
    let args = args(&event.method, names);
    let values = event.method.args.iter().map(|arg| {
        let local = local(&arg.name);
        if arg.bulk.is_some() { quote!(#p::place_of(&#local)) } else { quote!(#local) }
    });
    quote!(#args(#(#values),*))
}

/// The fields of a variant that was received, whose bulk data is held.
fn held_fields(event: &Event) -> TokenStream {
    let held = event.method.args.iter().map(|arg| {
        let local = local(&arg.name);
        let value = if arg.bulk.is_some() { quote!(__mp_source.hold(#local)?) } else { quote!(#local) };
        (&arg.name, value)
    });
    let fields = held.clone().map(|(name, value)| quote!(#name: #value));
    let values = held.map(|(_, value)| value);
    match event.shape {
        Shape::Unit => TokenStream::new(),
        Shape::Named => quote!({ #(#fields),* }),
        Shape::Tuple => quote!((#(#values),*)),
    }
}

/// The fields of a variant, as pattern and as expression.
fn fields(event: &Event) -> TokenStream {
    let locals = arg_names(&event.method).map(local);
    let fields = arg_names(&event.method).zip(locals.clone()).map(|(name, local)| quote!(#name: #local));
    match event.shape {
        Shape::Unit => TokenStream::new(),
        Shape::Named => quote!({ #(#fields),* }),
        Shape::Tuple => quote!((#(#locals),*)),
    }
}
