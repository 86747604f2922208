//! What a channel has for tasks of an executor, emitted only where the runtime has its feature `async`: the asynchronous
//! client, and the host's ways to wait in a task.

use proc_macro2::TokenStream;
use quote::quote;

use super::client::request;
use super::host::calls_of;
use super::{Names, arg_list, bulk, debug, docs, streams};
use crate::channel::model::{Answer, Channel, Method};

pub(super) fn expand(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let krate = names.krate;
    let client = client(channel, names);
    let host = host(channel, names);
    quote! {
        #krate::__if_async! {
            #client
            #host
        }
    }
}

fn client(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { vis, krate: c, private: p, channel: marker, client, async_client, allow, .. } = names;
    let doc = docs::async_client(channel, names);
    let deprecated = &channel.deprecated;
    let methods = channel.methods.iter().enumerate().map(|(index, method)| {
        match (method.has_streams(), method.has_bulk()) {
            (true, _) => streams::async_client_method(index, method, names),
            (false, true) => bulk::async_client_method(index, method, names),
            (false, false) => self::method(index, method, names),
        }
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
    let debug = debug(
        names,
        async_client,
        &quote!(__formatter.debug_struct(#p::core::stringify!(#async_client)).finish_non_exhaustive()),
    );
    quote! {
        #doc
        #(#deprecated)*
        #allow
        #[derive(Clone)]
        #vis struct #async_client {
            /// The connection: who the host is, whether it is alive, the schema.
            #vis link: #c::AsyncLink<#marker>,
        }

        #allow
        impl #p::AsyncEnd for #client {
            type Async = #async_client;
        }

        /// The client becomes one for tasks, on the runtime of the caller.
        #allow
        impl #p::core::convert::TryFrom<#client> for #async_client {
            type Error = #c::AttachError;

            fn try_from(client: #client) -> #p::core::result::Result<Self, #c::AttachError> {
                #p::core::result::Result::Ok(Self { link: #c::AsyncLink::__watched(client.link)? })
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
                name: impl #p::core::convert::AsRef<#p::core::primitive::str>,
            ) -> #p::core::result::Result<Self, #c::AttachError> {
                #client::builder(name).attach_async().await
            }

            #(#methods)*
            #events
        }

        #allow
        #debug
    }
}

fn method(index: usize, method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, .. } = names;
    let name = &method.name;
    let attrs = &method.attrs.client;
    let doc = docs::async_method(method);
    let list = arg_list(method);
    let request = request(index, method, names);
    let (returned, probe) = outcome(&method.answer, names);
    let body = match probe {
        None => quote!(self.link.__tell(#request).await),
        Some(probe) => quote! {
            #[allow(unused_imports)] // as in `dispatch`
            use #p::NoAsk as _;
            #p::#probe::ask(&self.link, #request).await
        },
    };
    quote! {
        #(#attrs)*
        #doc
        #vis async fn #name(&self, #(#list),*) -> #p::core::result::Result<#returned> {
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

fn host(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { vis, krate: c, private: p, name, call, host, allow, .. } = names;
    let body = calls_of(&quote!(self.core.next_async().await), channel, names);
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
            #vis async fn serve_async<H: #name + ?#p::core::marker::Sized>(
                &mut self,
                handler: &mut H,
            ) -> #p::core::result::Result<(), #c::IpcError> {
                let __own = self.core.own();
                while let #p::core::option::Option::Some(__call) = self.recv_async().await? {
                    let __here = __own.serve_here();
                    __call.dispatch(handler);
                }
                #p::core::result::Result::Ok(())
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
