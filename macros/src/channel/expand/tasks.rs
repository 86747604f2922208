//! What a channel has for tasks of an executor, emitted only where the runtime has its feature `async`: the asynchronous
//! client, and the host's ways to wait in a task.

use proc_macro2::TokenStream;
use quote::ToTokens;

use super::client::request;
use super::host::{calls_of, serve};
use super::{Names, arg_list, bulk, debug_opaque, docs, streams};
use crate::channel::model::{Answer, Channel, Method};

pub(super) fn expand(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let krate = names.krate;
    let (client, no_client) = match channel.wanted.async_client {
        true => (client(channel, names), no_client(names)),
        false => (TokenStream::new(), TokenStream::new()),
    };
    let (host, no_host) = (host(names), no_host(names));
    quote! {
        #krate::__if_async! {
            { #client #host }
            { #no_client #no_host }
        }
    }
}

/// Without the feature: the name is taken all the same, so that to turn it on takes none, and says what is missing.
fn no_client(names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, async_client, allow, .. } = names;
    quote! {
        #[doc(hidden)]
        #allow
        #vis type #async_client = #p::NeedsFeatureAsync;
    }
}

/// As [`no_client`].
fn no_host(names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, host, allow, .. } = names;
    quote! {
        #[doc(hidden)]
        #allow
        impl #host {
            #vis fn serve_async<__mp_H: ?#p::core::marker::Sized>(
                &mut self,
                _: &mut __mp_H,
            ) -> #p::NeedsFeatureAsync {
                #p::NeedsFeatureAsync
            }

            #vis fn recv_async(&mut self) -> #p::NeedsFeatureAsync {
                #p::NeedsFeatureAsync
            }
        }
    }
}

fn client(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { vis, krate: c, private: p, channel: marker, client, async_client, allow, .. } = names;
    let doc = docs::async_client(channel, names);
    let deprecated = &channel.deprecated;
    let methods = channel.methods.iter().map(|method| match (method.has_streams(), method.has_bulk()) {
        (true, _) => streams::async_client_method(method, names),
        (false, true) => bulk::async_client_method(method, names),
        (false, false) => self::method(method, names),
    });
    let events = channel.events.as_ref().map(|events| {
        let name = &events.item.ident;
        let doc = docs::async_events(name);
        quote! {
            #doc
            #vis async fn events(&self) -> #p::core::result::Result<#c::AsyncEvents<#name>, #c::IpcError> {
                self.link.__events().await
            }
        }
    });
    let debug = debug_opaque(names, async_client, async_client);
    let name = names.fresh("name");
    quote! {
        #doc
        #(#deprecated)*
        #allow
        #vis struct #async_client {
            /// The connection: who the host is, whether it is alive, the schema.
            #vis link: #c::AsyncLink<#marker>,
        }

        #allow
        impl #p::core::clone::Clone for #async_client {
            fn clone(&self) -> Self {
                Self { link: #p::core::clone::Clone::clone(&self.link) }
            }
        }

        #allow
        impl #p::AsyncEnd for #client {
            type Async = #async_client;
        }

        /// The client becomes one for tasks, on the runtime of the caller.
        #allow
        impl #p::core::convert::TryFrom<#client> for #async_client {
            type Error = #c::AttachError;

            fn try_from(__mp_client: #client) -> #p::core::result::Result<Self, #c::AttachError> {
                #p::core::result::Result::Ok(Self { link: #c::AsyncLink::__watched(__mp_client.link)? })
            }
        }

        #allow
        impl #async_client {
            /// Attaches to the host of `name`, with the settings that are right for most. With others:
            /// `builder(name)` of the blocking client, which ends with `attach_async`.
            ///
            /// The host must run already, and has 5 seconds to answer. A client that may start first waits by
            /// `attach_timeout(..)` of that builder.
            ///
            /// # Errors
            ///
            /// `AttachError` if there is no such channel, if it is not the one that is declared here, or if this is not
            /// polled on a runtime of tokio with I/O.
            #vis async fn attach(
                #name: impl #p::core::convert::AsRef<#p::core::primitive::str>,
            ) -> #p::core::result::Result<Self, #c::AttachError> {
                #client::builder(#name).attach_async().await
            }

            #(#methods)*
            #events
        }

        #allow
        #debug
    }
}

fn method(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, .. } = names;
    let name = &method.name;
    let (cfg, attrs) = (&method.attrs.cfg, &method.attrs.client);
    let doc = docs::async_method(method);
    let list = arg_list(method);
    let request = request(method, names);
    let (returned, probe) = outcome(&method.answer, names);
    let body = match probe {
        None => quote!(self.link.__tell(#request)),
        Some(probe) => quote! {
            #[allow(unused_imports)] // as in `dispatch`
            use #p::NoAsk as _;
            #p::#probe::ask(&self.link, #request)
        },
    };
    // No `async fn`, which would hold the arguments beside the call that has them.
    quote! {
        #(#cfg)*
        #(#attrs)*
        #doc
        #vis fn #name(
            &self,
            #(#list),*
        ) -> impl #p::core::future::Future<Output = #p::core::result::Result<#returned>> + '_ {
            #body
        }
    }
}

/// What a method gives, as the arguments of `Result`, and the probe of its answer, if it has one.
pub(super) fn outcome(answer: &Answer, names: &Names<'_>) -> (TokenStream, Option<TokenStream>) {
    let c = names.krate;
    match answer {
        Answer::Nothing => (quote!((), #c::IpcError), None),
        Answer::Value(reply) => {
            let ty = &reply.ty;
            (quote!(#ty, #c::IpcError), Some(quote!(Probe::<#ty>)))
        }
        Answer::Fallible(reply, error) => {
            let (ty, error) = (&reply.ty, &error.ty);
            (quote!(#ty, #c::CallError<#error>), Some(quote!(ProbeResult::<#ty, #error>)))
        }
    }
}

fn host(names: &Names<'_>) -> TokenStream {
    let Names { vis, krate: c, private: p, name, call, host, allow, .. } = names;
    let body = calls_of(&quote!(__mp_core.next_async().await), names);
    let handler = names.fresh("handler");
    let here = quote!(let __mp_here = __mp_own.serve_here(););
    let serve = serve(&quote!(self.recv_async().await), &here, &handler.to_token_stream(), names);
    quote! {
        #allow
        impl #host {
            /// As [`serve`](Self::serve), in a task: the executor runs other tasks while there are no requests, and
            /// in between if there are always some. The handler itself does not wait; one that has to wait for
            /// something takes the requests with [`recv_async`](Self::recv_async), and defers their replies.
            ///
            /// To drop it loses no request.
            ///
            /// # Errors
            ///
            /// As for [`serve`](Self::serve), and if it is not polled on a runtime of tokio with I/O.
            #vis async fn serve_async(
                &mut self,
                #handler: &mut (impl #name + ?#p::core::marker::Sized),
            ) -> #p::core::result::Result<(), #c::IpcError> {
                let __mp_own = self.core.own();
                #serve
            }

            /// As [`recv`](Self::recv), in a task. To drop it loses no request.
            ///
            /// # Errors
            ///
            /// As for [`serve_async`](Self::serve_async).
            #vis async fn recv_async(
                &mut self,
            ) -> #p::core::result::Result<#p::core::option::Option<#call<'_>>, #c::IpcError> {
                #body
            }
        }
    }
}
