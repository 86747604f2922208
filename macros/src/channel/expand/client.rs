//! `<Name>Client`: a link with one method for each method of the channel.

use proc_macro2::{Ident, TokenStream};

use super::names::{Names, into_name, text};
use super::shared::{arg_list, arg_tuple, borrowed_list, borrowed_tuple, documented, of, outcome, value};
use super::{bulk, docs};
use crate::channel::check::names::constant;
use crate::channel::model::{Answer, Channel, Method};

pub(super) fn item(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { vis, krate: c, channel: marker, client, link, allow, .. } = names;
    let (doc, deprecated) = (docs::client(names), &channel.deprecated);
    quote! {
        #doc
        #(#deprecated)*
        #allow
        #vis struct #client<#link = #c::Link<#marker>> {
            /// The connection: the peer, whether the host is alive, the schema, statistics.
            #vis link: #link,
        }
    }
}

pub(super) fn implementations(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, client, link, channel: marker, batch, .. } = names;
    let traits = traits(names);
    let methods = channel.methods.iter().map(|method| match (method.has_bulk(), method.has_streams()) {
        (true, _) => bulk::client_method(method, names),
        (false, true) => super::streams::client_method(method, names),
        (false, false) => self::method(method, names),
    });
    // Those that give memory of one connection.
    let lending = channel.methods.iter().filter(|method| method.has_bulk()).map(|method| {
        [bulk::view_method(method, names).unwrap_or_default(), bulk::loans::client_methods(method, names)]
            .into_iter()
            .collect::<TokenStream>()
    });
    let constants = channel.methods.iter().filter_map(|method| method_constant(method, names));
    let events = channel.events.as_ref().map(|events| super::events::of_client(events, names));
    let loopback = super::testing::of_client(names);
    let name = names.fresh("name");
    let named = quote!(#name: impl #p::AsRef<#p::primitive::str>);
    quote! {
        #traits

        impl #client {
            #(#constants)*

            /// Attaches to the host `name` with default options. The host must be running, and has 5 seconds to answer.
            /// For other options see `builder`, such as `attach_timeout` and `socket_dir`.
            #vis fn attach(#named) -> #p::Result<Self, #p::AttachError> {
                Self::builder(#name).attach()
            }

            /// Returns a builder with the options for attaching to the channel `name`; call `attach` at the end.
            #vis fn builder(#named) -> #p::ClientBuilder<Self> {
                #p::ClientBuilder::new(#name)
            }

            /// Returns a batch, which queues calls and publishes them together with one store and at most one wake-up.
            /// The batch is published when it is dropped, by `link.flush()`, when the ring is full, when a reply is
            /// waited for, and before any other call.
            #vis fn batch(&self) -> #batch<'_> {
                #batch { held: #p::Held { link: &self.link } }
            }

            #loopback
            #(#lending)*
        }

        impl<#link: #p::Connection<Channel = #marker>> #client<#link> {
            #events
            #(#methods)*
        }
    }
}

/// The client as the runtime and the standard library use it.
fn traits(names: &Names<'_>) -> TokenStream {
    let Names { private: p, channel: marker, client, link, .. } = names;
    quote! {
        impl #p::ClientEnd for #client {
            type Channel = #marker;

            fn from_link(__mp_link: #p::Link<#marker>) -> Self {
                Self { link: __mp_link }
            }

            fn link(__mp_client: &Self) -> &#p::Link<#marker> {
                &__mp_client.link
            }
        }

        impl #p::Called for #marker {
            type Client = #client;
        }

        impl #p::Reconnects for #client {
            type Reconnecting = #client<#p::ReconnectingLink<#marker>>;

            fn reconnecting(__mp_link: #p::ReconnectingLink<#marker>) -> Self::Reconnecting {
                #client { link: __mp_link }
            }
        }

        impl<#link: #p::Connection> #p::fmt::Debug for #client<#link> {
            fn fmt(&self, __mp_f: &mut #p::fmt::Formatter<'_>) -> #p::fmt::Result {
                #p::debug(#p::stringify!(#client), &self.link, __mp_f)
            }
        }

        impl #p::fd::AsFd for #client {
            fn as_fd(&self) -> #p::fd::BorrowedFd<'_> {
                self.link.as_fd()
            }
        }
    }
}

/// The constant that names the method for the link.
fn method_constant(method: &Method, names: &Names<'_>) -> Option<TokenStream> {
    let Names { vis, private: p, channel: marker, .. } = names;
    let constant = Ident::new(&constant(&method.name)?, method.name.span());
    let (cfg, method_type, doc) = (&method.attrs.cfg, of(method), docs::constant(&text(&method.name)));
    Some(quote! {
        #(#cfg)*
        #doc
        #vis const #constant: #p::MethodOf<#marker> = #p::method_of(#method_type::PLACE);
    })
}

fn method(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, .. } = names;
    let (name, method_type, list) = (&method.name, of(method), arg_list(method));
    let documented = documented(method, &docs::client_method(method));
    let outcome = outcome(&method.answer, value(&method.answer), names);
    let call = if matches!(method.answer, Answer::Nothing) { quote!(send) } else { quote!(call) };
    let args = borrowed_tuple(method, names);
    let into = method.attrs.into.map(|_| into_method(method, names));
    quote! {
        #documented
        #[inline]
        #vis fn #name(&self, #(#list),*) -> #p::Result<#outcome> {
            #method_type::#call(&self.link, #args)
        }
        #into
    }
}

/// The form of a method with `#[into]`.
fn into_method(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, .. } = names;
    let (name, method_type, out) = (into_name(method), of(method), names.fresh("out"));
    let documented = documented(method, &docs::into_method(method, &out));
    let (list, args) = (borrowed_list(method, None), arg_tuple(method, names));
    let (value, outcome) = (value(&method.answer), outcome(&method.answer, quote!(()), names));
    quote! {
        #documented
        #[inline]
        #vis fn #name(&self, #list #out: &mut #value) -> #p::Result<#outcome> {
            #method_type::call_into(&self.link, #args, #out)
        }
    }
}
