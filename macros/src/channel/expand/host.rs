//! `<Name>Host`: a thin shell around `HostCore`, which has the loop, the connections and the stop.

use proc_macro2::TokenStream;
use quote::ToTokens;

use super::{Names, debug, docs};
use crate::channel::model::{Answer, Channel, Method};

pub(super) fn expand(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, channel: marker, host, allow, .. } = names;
    let doc = docs::host(names);
    let deprecated = &channel.deprecated;
    let functions = functions(names);
    let shared = channel.is_shared().then(|| shared_by(names));
    let next = next(names);
    let debug = debug(
        names,
        host,
        &quote! {
            __mp_formatter
                .debug_struct(#p::core::stringify!(#host))
                .field("name", &self.core.name())
                .finish_non_exhaustive()
        },
    );
    quote! {
        #doc
        #(#deprecated)*
        #allow
        #vis struct #host {
            core: #p::HostCore<#marker>,
        }

        #allow
        impl #p::HostEnd for #host {
            type Channel = #marker;

            fn from_core(__mp_core: #p::HostCore<#marker>) -> Self {
                Self { core: __mp_core }
            }

            fn core(&mut self) -> &mut #p::HostCore<#marker> {
                &mut self.core
            }
        }

        #shared

        #allow
        impl #p::std::os::fd::AsFd for #host {
            fn as_fd(&self) -> #p::std::os::fd::BorrowedFd<'_> {
                self.core.as_fd()
            }
        }

        #allow
        impl #host {
            #functions
            #next
        }

        #allow
        #debug
    }
}

/// That a handler may be shared.
fn shared_by(names: &Names<'_>) -> TokenStream {
    let Names { krate: c, private: p, name, channel: marker, host, allow, .. } = names;
    let handler = names.fresh("H");
    let serve = serve(&quote!(__mp_host.recv()), &TokenStream::new(), &quote!(__mp_handler), names);
    quote! {
        #allow
        impl<#handler: #name + ?#p::core::marker::Sized> #p::SharedBy<#handler> for #marker {
            type Host = #host;

            fn serve_shared(
                __mp_host: &mut #host,
                __mp_handler: &#handler,
            ) -> #p::core::result::Result<(), #c::IpcError> {
                let __mp_own = __mp_host.core.own();
                let __mp_here = __mp_own.serve_here();
                #serve
            }
        }
    }
}

/// The loop that calls `handler` for every request that `recv` gives, with `before` right before each call.
pub(super) fn serve(
    recv: &TokenStream,
    before: &TokenStream,
    handler: &TokenStream,
    names: &Names<'_>,
) -> TokenStream {
    let Names { private: p, .. } = names;
    quote! {
        loop {
            match #recv {
                #p::core::result::Result::Ok(#p::core::option::Option::Some(__mp_call)) => {
                    #before
                    __mp_call.dispatch(#handler);
                }
                #p::core::result::Result::Ok(#p::core::option::Option::None) => {
                    return #p::core::result::Result::Ok(());
                }
                #p::core::result::Result::Err(__mp_error) => {
                    return #p::core::result::Result::Err(__mp_error);
                }
            }
        }
    }
}

/// What a user calls.
fn functions(names: &Names<'_>) -> TokenStream {
    let Names { vis, krate: c, private: p, name: handler_trait, call, channel: marker, hot, .. } = names;
    let [name, handler, threads, timeout, most, handle] =
        ["name", "handler", "threads", "timeout", "most", "handle"].map(|word| names.fresh(word));
    let generic = names.fresh("H");
    let serve = serve(&quote!(self.recv()), &TokenStream::new(), &handler.to_token_stream(), names);
    let received = quote!(#p::core::result::Result<#p::core::option::Option<#call<'_>>, #c::IpcError>);
    quote! {
        /// Creates the channel under `name`, with the settings that are right for most, and returns at once. Clients
        /// attach while the host serves.
        ///
        /// Each side looks for the name in a directory that its environment decides, mostly
        /// `$XDG_RUNTIME_DIR/memorypipe`: see `directory` of the builder.
        ///
        /// # Errors
        ///
        /// `CreateError` if the name is taken or cannot be used.
        #vis fn create(
            #name: impl #p::core::convert::AsRef<#p::core::primitive::str>,
        ) -> #p::core::result::Result<Self, #c::CreateError> {
            Self::builder(#name).create()
        }

        /// Settings for the channel `name`; ends with `create`.
        #vis fn builder(
            #name: impl #p::core::convert::AsRef<#p::core::primitive::str>,
        ) -> #c::HostBuilder<Self> {
            #c::HostBuilder::new(#name)
        }

        /// Calls `handler` for every request, until a [`stopper`](Self::stopper) asks to end.
        ///
        /// # Errors
        ///
        /// `IpcError` if the channel itself fails. What a client does ends the connection of that client
        /// and nothing else.
        #vis fn serve(
            &mut self,
            #handler: &mut (impl #handler_trait + ?#p::core::marker::Sized),
        ) -> #p::core::result::Result<(), #c::IpcError> {
            let __mp_own = self.core.own();
            let __mp_here = __mp_own.serve_here();
            #serve
        }

        /// As [`serve`](Self::serve), but calls `handler` from `threads` threads at the same time, each of which
        /// serves some of the clients. Needs a channel whose methods all take `&self`.
        ///
        /// The requests of one client are handled one after another. The calling thread lets clients in, and goes
        /// on to serve those that it has already.
        ///
        /// # Errors
        ///
        /// As for [`serve`](Self::serve).
        ///
        /// # Panics
        ///
        /// If the handler does, after the other threads have ended.
        #vis fn serve_threads<#generic: #handler_trait + #p::core::marker::Sync + ?#p::core::marker::Sized>(
            &mut self,
            #threads: #p::core::primitive::usize,
            #handler: &#generic,
        ) -> #p::core::result::Result<(), #c::IpcError>
        where
            #marker: #p::SharedBy<#generic, Host = Self>,
        {
            #p::serve_threads(self, #threads, #handler, <#marker as #p::SharedBy<#generic>>::serve_shared)
        }

        /// Waits for the next request; `None` once a [`stopper`](Self::stopper) asks to end.
        ///
        /// # Errors
        ///
        /// As for [`serve`](Self::serve).
        #hot
        #vis fn recv(&mut self) -> #received {
            self.__mp_next(#p::Until::Forever)
        }

        /// The next request if there is one now. Never waits.
        ///
        /// # Errors
        ///
        /// As for [`serve`](Self::serve).
        #[inline]
        #vis fn try_recv(&mut self) -> #received {
            self.__mp_next(#p::Until::Now)
        }

        /// Waits for the next request for at most `timeout`; `None` if there was none, or once a
        /// [`stopper`](Self::stopper) asks to end.
        ///
        /// # Errors
        ///
        /// As for [`serve`](Self::serve).
        #[inline]
        #vis fn recv_timeout(&mut self, #timeout: #p::core::time::Duration) -> #received {
            self.__mp_next(#p::Until::after(#timeout))
        }

        /// Waits for a request and handles those that are there, up to `most`, by one call of `handle` each. Their
        /// answers are published together, when the last one is handled: one publication, and at most one
        /// wake-up, for each client. Returns how many were handled; 0 once a [`stopper`](Self::stopper) asks to
        /// end.
        ///
        /// # Errors
        ///
        /// As for [`serve`](Self::serve).
        #vis fn recv_batch(
            &mut self,
            #most: #p::core::primitive::usize,
            #handle: impl #p::core::ops::FnMut(#call<'_>),
        ) -> #p::core::result::Result<#p::core::primitive::usize, #c::IpcError> {
            self.__mp_recv_batch(#most, #p::Until::Forever, #handle)
        }

        /// As [`recv_batch`](Self::recv_batch), but never waits: 0 if there is no request.
        ///
        /// # Errors
        ///
        /// As for [`serve`](Self::serve).
        #vis fn try_recv_batch(
            &mut self,
            #most: #p::core::primitive::usize,
            #handle: impl #p::core::ops::FnMut(#call<'_>),
        ) -> #p::core::result::Result<#p::core::primitive::usize, #c::IpcError> {
            self.__mp_recv_batch(#most, #p::Until::Now, #handle)
        }

        /// As [`recv_batch`](Self::recv_batch), but waits for at most `timeout`: 0 if there was no request.
        ///
        /// # Errors
        ///
        /// As for [`serve`](Self::serve).
        #vis fn recv_batch_timeout(
            &mut self,
            #most: #p::core::primitive::usize,
            #timeout: #p::core::time::Duration,
            #handle: impl #p::core::ops::FnMut(#call<'_>),
        ) -> #p::core::result::Result<#p::core::primitive::usize, #c::IpcError> {
            self.__mp_recv_batch(#most, #p::Until::after(#timeout), #handle)
        }

        fn __mp_recv_batch(
            &mut self,
            #most: #p::core::primitive::usize,
            __mp_until: #p::Until,
            mut #handle: impl #p::core::ops::FnMut(#call<'_>),
        ) -> #p::core::result::Result<#p::core::primitive::usize, #c::IpcError> {
            #p::recv_batch(self, #most, __mp_until, |__mp_host, __mp_until| match __mp_host.__mp_next(__mp_until) {
                #p::core::result::Result::Ok(#p::core::option::Option::Some(__mp_call)) => {
                    #handle(__mp_call);
                    #p::core::result::Result::Ok(true)
                }
                #p::core::result::Result::Ok(#p::core::option::Option::None) => {
                    #p::core::result::Result::Ok(false)
                }
                #p::core::result::Result::Err(__mp_error) => #p::core::result::Result::Err(__mp_error),
            })
        }

        /// Announces that the caller is about to wait for the descriptor of this host (`AsFd`),
        /// together with other things: with `poll`, with `epoll`, or in a reactor. Whatever a client does next makes it
        /// readable. Returns `false` if there is something to do already, and the caller does not wait.
        ///
        /// A loop first calls [`try_recv`](Self::try_recv) until it returns `None`, then `arm`, and waits if that
        /// returns `true`; then it begins anew. The descriptor says nothing unless the host was armed just before.
        ///
        /// # Errors
        ///
        /// As for [`serve`](Self::serve).
        #vis fn arm(&mut self) -> #p::core::result::Result<#p::core::primitive::bool, #c::IpcError> {
            self.core.arm()
        }

        /// What ends [`serve`](Self::serve) and [`recv`](Self::recv) from another thread.
        #vis fn stopper(&self) -> #c::Stopper {
            self.core.stopper()
        }

        /// How many clients are attached now.
        #vis fn clients(&self) -> #p::core::primitive::usize {
            self.core.clients()
        }

        /// What has been counted of each client that is attached now: calls, errors, bytes and more.
        #vis fn stats(&self) -> #p::std::vec::Vec<#c::ClientStats> {
            self.core.stats()
        }

        /// The name of the channel.
        #vis fn name(&self) -> &#p::core::primitive::str {
            self.core.name()
        }
    }
}

/// The requests as they arrive, as calls.
fn next(names: &Names<'_>) -> TokenStream {
    let Names { krate: c, private: p, call, hot, .. } = names;
    let body = calls_of(&quote!(__mp_core.next(__mp_until)), names);
    quote! {
        #hot
        fn __mp_next(
            &mut self,
            __mp_until: #p::Until,
        ) -> #p::core::result::Result<#p::core::option::Option<#call<'_>>, #c::IpcError> {
            #body
        }
    }
}

/// Returns the first call that `next` makes of the requests it gives. The core is handed on and comes back, because a
/// call borrows it for as long as its receiver keeps it.
pub(super) fn calls_of(next: &TokenStream, names: &Names<'_>) -> TokenStream {
    let Names { private: p, call, .. } = names;
    quote! {
        let mut __mp_core = &mut self.core;
        while let #p::core::option::Option::Some(__mp_ticket) = #next {
            match #call::__mp_of(__mp_core, __mp_ticket) {
                #p::core::result::Result::Ok(__mp_call) => {
                    return #p::core::result::Result::Ok(#p::core::option::Option::Some(__mp_call));
                }
                #p::core::result::Result::Err(__mp_back) => __mp_core = __mp_back,
            }
        }
        match __mp_core.end() {
            #p::core::result::Result::Ok(()) => #p::core::result::Result::Ok(#p::core::option::Option::None),
            #p::core::result::Result::Err(__mp_error) => #p::core::result::Result::Err(__mp_error),
        }
    }
}

/// The last field of a call: who asks, or the obligation to answer.
pub(super) fn end(method: &Method) -> TokenStream {
    match method.answer {
        Answer::Nothing => quote!(peer: __mp_core.peer(&__mp_ticket)),
        Answer::Value(_) => quote!(reply: __mp_core.reply(__mp_ticket)),
        Answer::Fallible(..) => quote!(reply: __mp_core.try_reply(__mp_ticket)),
    }
}
