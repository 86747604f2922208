//! `<Name>AsyncClient`, if the declaration asks for it and the runtime has its feature `async`.

use proc_macro2::TokenStream;

use super::names::{Names, into_name};
use super::shared::{arg_list, arg_tuple, borrowed_list, documented, of, outcome, value};
use super::{bulk, docs, streams};
use crate::channel::model::{Answer, Channel, Events, Method};

/// The type. Without the feature a placeholder takes the name, so that enabling the feature takes no new name; using it
/// reports the missing feature.
pub(super) fn item(channel: &Channel, names: &Names<'_>) -> TokenStream {
    if !channel.wanted.async_client {
        return TokenStream::new();
    }
    let Names { vis, krate: c, outside: p, channel: marker, async_client, link, allow, .. } = names;
    let (doc, deprecated) = (docs::async_client(channel, names), &channel.deprecated);
    quote! {
        #c::__if_async! {
            {
                #doc
                #(#deprecated)*
                #allow
                #[derive(#p::Clone, #p::fmt::Debug)]
                #vis struct #async_client<#link = #c::AsyncLink<#marker>> {
                    /// The connection: the peer, whether the host is alive, the schema, statistics.
                    #vis link: #link,
                }
            }
            {
                /// Needs the feature `async` of the crate `memorypipe`, which is not enabled.
                #allow
                #vis type #async_client = #p::NeedsFeatureAsync;
            }
        }
    }
}

pub(super) fn implementations(channel: &Channel, names: &Names<'_>) -> TokenStream {
    if !channel.wanted.async_client {
        return TokenStream::new();
    }
    let Names { vis, krate: c, private: p, client, async_client, link, channel: marker, .. } = names;
    let methods = channel.methods.iter().map(|method| match (method.has_streams(), method.has_bulk()) {
        (true, _) => streams::async_client_method(method, names),
        (false, true) => bulk::async_client_method(method, names),
        (false, false) => self::method(method, names),
    });
    let events = channel.events.as_ref().map(|event_enum| events(event_enum, names));
    let conversions = conversions(names);
    let name = names.fresh("name");
    quote! {
        #c::__if_async! {
            {
                #conversions

                impl #async_client {
                    /// Attaches to the host `name`, which must be running, with default options. For other options use
                    /// `builder(name)` of the blocking client, and `attach_async` at its end.
                    #vis async fn attach(
                        #name: impl #p::AsRef<#p::primitive::str>,
                    ) -> #p::Result<Self, #p::AttachError> {
                        #client::builder(#name).attach_async().await
                    }
                }

                impl<#link: #p::AsyncConnection<Channel = #marker>> #async_client<#link> {
                    #(#methods)*
                    #events
                }
            }
            {}
        }
    }
}

/// The conversions between the two clients.
fn conversions(names: &Names<'_>) -> TokenStream {
    let Names { private: p, channel: marker, client, async_client, .. } = names;
    quote! {
        impl #p::AsyncEnd for #client {
            type Async = #async_client;
            type AsyncReconnecting = #async_client<#p::AsyncReconnectingLink<#marker>>;

            fn async_reconnecting(
                __mp_link: #p::AsyncReconnectingLink<#marker>,
            ) -> Self::AsyncReconnecting {
                #async_client { link: __mp_link }
            }
        }

        /// Turns the client into one for tasks, on the runtime of the caller.
        impl #p::TryFrom<#client> for #async_client {
            type Error = #p::AttachError;

            fn try_from(__mp_client: #client) -> #p::Result<Self, #p::AttachError> {
                #p::Result::Ok(Self { link: #p::watched(__mp_client.link)? })
            }
        }
    }
}

/// The method that subscribes to the events.
fn events(events: &Events, names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, .. } = names;
    let name = &events.item.ident;
    let doc = docs::events(name);
    quote! {
        #doc
        #vis async fn events(&self) -> #p::Result<#p::AsyncEvents<#name>, #p::IpcError> {
            #p::AsyncConnection::events(&self.link).await
        }
    }
}

fn method(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, .. } = names;
    let (name, method_type, list) = (&method.name, of(method), arg_list(method));
    let documented = documented(method, docs::async_method(method));
    let outcome = outcome(&method.answer, value(&method.answer), names);
    let ask = if matches!(method.answer, Answer::Nothing) { quote!(tell) } else { quote!(ask) };
    let args = arg_tuple(method, names);
    let into = method.attrs.into.map(|_| into_method(method, names));
    // Not an `async fn`, whose future would hold the arguments a second time, next to the call.
    quote! {
        #documented
        #vis fn #name(
            &self,
            #(#list),*
        ) -> impl #p::Future<Output = #p::Result<#outcome>> + '_ {
            #method_type::#ask(&self.link, #args)
        }
        #into
    }
}

/// The form of a method with `#[into]`.
fn into_method(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, .. } = names;
    let (name, method_type, out) = (into_name(method), of(method), names.fresh("out"));
    let documented = documented(method, &docs::into_method(method, &out));
    let (list, args) = (borrowed_list(method, Some(&quote!('l))), arg_tuple(method, names));
    let (value, outcome) = (value(&method.answer), outcome(&method.answer, quote!(()), names));
    quote! {
        #documented
        #vis fn #name<'l>(
            &'l self,
            #list
            #out: &'l mut #value,
        ) -> impl #p::Future<Output = #p::Result<#outcome>> + 'l {
            #method_type::ask_into(&self.link, #args, #out)
        }
    }
}
