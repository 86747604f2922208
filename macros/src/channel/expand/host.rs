//! `<Name>Host`: a thin shell around `HostCore`, which has the loop, the connections and the stop.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Names, arg_names, debug, docs};
use crate::channel::model::{Answer, Channel, Method};

pub(super) fn expand(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, channel: marker, host, allow, .. } = names;
    let doc = docs::host(names);
    let deprecated = &channel.deprecated;
    let functions = functions(names);
    let shared = channel.is_shared().then(|| shared_by(names));
    let next = next(channel, names);
    let debug = debug(
        names,
        host,
        &quote! {
            __formatter
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

            fn from_core(core: #p::HostCore<#marker>) -> Self {
                Self { core }
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
    quote! {
        #allow
        impl<H: #name + ?#p::core::marker::Sized> #p::SharedBy<H> for #marker {
            type Host = #host;

            fn serve_shared(
                host: &mut #host,
                handler: &H,
            ) -> #p::core::result::Result<(), #c::IpcError> {
                let __own = host.core.own();
                let __here = __own.serve_here();
                while let #p::core::option::Option::Some(__call) = host.recv()? {
                    __call.dispatch(handler);
                }
                #p::core::result::Result::Ok(())
            }
        }
    }
}

/// What a user calls.
fn functions(names: &Names<'_>) -> TokenStream {
    let Names { vis, krate: c, private: p, name, call, channel: marker, .. } = names;
    let received = quote!(#p::core::result::Result<#p::core::option::Option<#call<'_>>, #c::IpcError>);
    quote! {
        /// Creates the channel under `name`, with the settings that are right for most, and returns at once. Clients
        /// attach while the host serves.
        ///
        /// They find the name in `$XDG_RUNTIME_DIR/memorypipe`, or without that variable in the directory for
        /// temporary files: see `directory` of the builder.
        ///
        /// # Errors
        ///
        /// `CreateError` if the name is taken or cannot be used.
        #vis fn create(
            name: impl #p::core::convert::AsRef<#p::core::primitive::str>,
        ) -> #p::core::result::Result<Self, #c::CreateError> {
            Self::builder(name).create()
        }

        /// Settings for the channel `name`; ends with `create`.
        #vis fn builder(
            name: impl #p::core::convert::AsRef<#p::core::primitive::str>,
        ) -> #c::HostBuilder<Self> {
            #c::HostBuilder::new(name)
        }

        /// Calls `handler` for every request, until a [`stopper`](Self::stopper) asks to end.
        ///
        /// # Errors
        ///
        /// `IpcError` if the channel itself fails. What a client does ends the connection of that client
        /// and nothing else.
        #vis fn serve<H: #name + ?#p::core::marker::Sized>(
            &mut self,
            handler: &mut H,
        ) -> #p::core::result::Result<(), #c::IpcError> {
            let __own = self.core.own();
            let __here = __own.serve_here();
            while let #p::core::option::Option::Some(__call) = self.recv()? {
                __call.dispatch(handler);
            }
            #p::core::result::Result::Ok(())
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
        #vis fn serve_threads<H: #name + #p::core::marker::Sync + ?#p::core::marker::Sized>(
            &mut self,
            threads: #p::core::primitive::usize,
            handler: &H,
        ) -> #p::core::result::Result<(), #c::IpcError>
        where
            #marker: #p::SharedBy<H, Host = Self>,
        {
            #p::serve_threads(self, threads, handler, <#marker as #p::SharedBy<H>>::serve_shared)
        }

        /// Waits for the next request; `None` once a [`stopper`](Self::stopper) asks to end.
        ///
        /// # Errors
        ///
        /// As for [`serve`](Self::serve).
        #[inline(always)]
        #vis fn recv(&mut self) -> #received {
            self.__next(#p::Until::Forever)
        }

        /// The next request if there is one now. Never waits.
        ///
        /// # Errors
        ///
        /// As for [`serve`](Self::serve).
        #[inline]
        #vis fn try_recv(&mut self) -> #received {
            self.__next(#p::Until::Now)
        }

        /// Waits for the next request for at most `timeout`; `None` if there was none, or once a
        /// [`stopper`](Self::stopper) asks to end.
        ///
        /// # Errors
        ///
        /// As for [`serve`](Self::serve).
        #[inline]
        #vis fn recv_timeout(&mut self, timeout: #p::core::time::Duration) -> #received {
            self.__next(#p::Until::after(timeout))
        }

        /// Waits for a request and handles those that are there, up to `most`, by one call of `handle` each. Their
        /// answers are published together, when the last one is handled: one publication, and at most one
        /// wake-up, for each client. Returns how many were handled; 0 once a [`stopper`](Self::stopper) asks to
        /// end.
        ///
        /// # Errors
        ///
        /// As for [`serve`](Self::serve).
        #vis fn recv_batch<F: #p::core::ops::FnMut(#call<'_>)>(
            &mut self,
            most: #p::core::primitive::usize,
            handle: F,
        ) -> #p::core::result::Result<#p::core::primitive::usize, #c::IpcError> {
            self.__recv_batch(most, #p::Until::Forever, handle)
        }

        /// As [`recv_batch`](Self::recv_batch), but never waits: 0 if there is no request.
        ///
        /// # Errors
        ///
        /// As for [`serve`](Self::serve).
        #vis fn try_recv_batch<F: #p::core::ops::FnMut(#call<'_>)>(
            &mut self,
            most: #p::core::primitive::usize,
            handle: F,
        ) -> #p::core::result::Result<#p::core::primitive::usize, #c::IpcError> {
            self.__recv_batch(most, #p::Until::Now, handle)
        }

        /// As [`recv_batch`](Self::recv_batch), but waits for at most `timeout`: 0 if there was no request.
        ///
        /// # Errors
        ///
        /// As for [`serve`](Self::serve).
        #vis fn recv_batch_timeout<F: #p::core::ops::FnMut(#call<'_>)>(
            &mut self,
            most: #p::core::primitive::usize,
            timeout: #p::core::time::Duration,
            handle: F,
        ) -> #p::core::result::Result<#p::core::primitive::usize, #c::IpcError> {
            self.__recv_batch(most, #p::Until::after(timeout), handle)
        }

        fn __recv_batch<F: #p::core::ops::FnMut(#call<'_>)>(
            &mut self,
            most: #p::core::primitive::usize,
            until: #p::Until,
            mut handle: F,
        ) -> #p::core::result::Result<#p::core::primitive::usize, #c::IpcError> {
            #p::recv_batch(self, most, until, |__host, __until| {
                #p::core::result::Result::Ok(match __host.__next(__until)? {
                    #p::core::option::Option::Some(__call) => {
                        handle(__call);
                        true
                    }
                    #p::core::option::Option::None => false,
                })
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

/// The translation of requests as they arrive to the enum of calls.
fn next(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { krate: c, private: p, call, .. } = names;
    let body = calls_of(&quote!(self.core.next(__until)), channel, names);
    quote! {
        #[inline(always)]
        fn __next(
            &mut self,
            __until: #p::Until,
        ) -> #p::core::result::Result<#p::core::option::Option<#call<'_>>, #c::IpcError> {
            #body
        }
    }
}

/// Returns the first call that `next` makes of the requests it gives.
pub(super) fn calls_of(next: &TokenStream, channel: &Channel, names: &Names<'_>) -> TokenStream {
    let p = &names.private;
    let arms = channel.methods.iter().enumerate().map(|(index, method)| arm(index, method, names));
    quote! {
        while let #p::core::option::Option::Some(__ticket) = #next {
            match __ticket.method() {
                #(#arms)*
                _ => self.core.unknown(__ticket),
            }
        }
        match self.core.end() {
            #p::core::result::Result::Ok(()) => #p::core::result::Result::Ok(#p::core::option::Option::None),
            #p::core::result::Result::Err(__error) => #p::core::result::Result::Err(__error),
        }
    }
}

fn arm(index: usize, method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { private: p, call, .. } = names;
    let index = index_literal(index);
    let args = names.args(method);
    let variant = &method.variant;
    let fields: Vec<_> = arg_names(method).collect();
    if method.has_bulk() {
        return super::bulk::arm(&index, method, names);
    }
    if method.has_streams() {
        return super::streams::arm(&index, method, names);
    }
    let end = match method.answer {
        Answer::Nothing => quote!(peer: self.core.peer(&__ticket)),
        Answer::Value(_) => quote!(reply: self.core.reply(__ticket)),
        Answer::Fallible(..) => quote!(reply: self.core.try_reply(__ticket)),
    };
    quote! {
        #index => if let #p::core::option::Option::Some(#args { #(#fields),* }) = self.core.args(&__ticket) {
            return #p::core::result::Result::Ok(
                #p::core::option::Option::Some(#call::#variant { #(#fields,)* #end }),
            );
        }
    }
}

/// The place of a method in the description, without a suffix, as it would be written by hand.
pub(super) fn index_literal(index: usize) -> proc_macro2::Literal {
    proc_macro2::Literal::usize_unsuffixed(index)
}
