//! `<Name>Client`: a link with one method for each method of the channel.

use proc_macro2::{Ident, TokenStream};

use super::names::{Names, text};
use super::shared::{arg_list, arg_tuple, documented, of, outcome, value};
use super::{bulk, docs};
use crate::channel::check::names::constant;
use crate::channel::model::{Answer, Channel, Method};

pub(super) fn item(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { vis, krate: c, channel: marker, client, allow, .. } = names;
    let (doc, deprecated) = (docs::client(names), &channel.deprecated);
    quote! {
        #doc
        #(#deprecated)*
        #allow
        #vis struct #client {
            /// The connection: the peer, whether the host is alive, the schema, statistics.
            #vis link: #c::Link<#marker>,
        }
    }
}

pub(super) fn implementations(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, client, batch, .. } = names;
    let traits = traits(names);
    let methods = channel.methods.iter().map(|method| {
        if method.has_bulk() {
            [bulk::client_methods(method, names), bulk::loans::client_methods(method, names)]
                .into_iter()
                .collect()
        } else if method.has_streams() {
            super::streams::client_method(method, names)
        } else {
            self::method(method, names)
        }
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

            #events
            #loopback
            #(#methods)*
        }
    }
}

/// The client as the runtime and the standard library use it.
fn traits(names: &Names<'_>) -> TokenStream {
    let Names { private: p, channel: marker, client, .. } = names;
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

        impl #p::fmt::Debug for #client {
            fn fmt(&self, __mp_formatter: &mut #p::fmt::Formatter<'_>) -> #p::fmt::Result {
                #p::debug(#p::stringify!(#client), &self.link, __mp_formatter)
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
    let args = arg_tuple(method, names);
    quote! {
        #documented
        #[inline]
        #vis fn #name(&self, #(#list),*) -> #p::Result<#outcome> {
            #method_type::#call(&self.link, #args)
        }
    }
}
