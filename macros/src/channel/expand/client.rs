//! `<Name>Client`: a thin shell around `Link`.

use proc_macro2::TokenStream;
use quote::quote;

use super::host::index_literal;
use super::{Names, arg_list, arg_names, debug, docs, text};
use crate::channel::model::{Answer, Channel, Method};

pub(super) fn expand(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { vis, krate: c, private: p, channel: marker, client, batch, allow, .. } = names;
    let doc = docs::client(channel, names);
    let deprecated = &channel.deprecated;
    let methods = channel.methods.iter().enumerate().map(|(index, method)| {
        if method.has_bulk() {
            super::bulk::client_methods(index, method, names)
        } else if method.has_streams() {
            super::streams::client_method(index, method, names)
        } else {
            self::method(index, method, names)
        }
    });
    let constants =
        channel.methods.iter().enumerate().filter_map(|(index, method)| constant(index, method, names));
    let debug = debug(
        names,
        client,
        &quote!(__formatter.debug_struct(#p::core::stringify!(#client)).finish_non_exhaustive()),
    );
    quote! {
        #doc
        #(#deprecated)*
        #allow
        #vis struct #client {
            /// The connection: who the host is, whether it is alive, the schema.
            #vis link: #c::Link<#marker>,
        }

        #allow
        impl #p::ClientEnd for #client {
            type Channel = #marker;

            fn from_link(link: #c::Link<#marker>) -> Self {
                Self { link }
            }

            fn link(&self) -> &#c::Link<#marker> {
                &self.link
            }
        }

        #allow
        impl #p::std::os::fd::AsFd for #client {
            fn as_fd(&self) -> #p::std::os::fd::BorrowedFd<'_> {
                self.link.as_fd()
            }
        }

        #allow
        impl #client {
            #(#constants)*

            /// Attaches to the host of `name`, with the settings that are right for most.
            ///
            /// The host must run already, and has 5 seconds to answer. A client that may start first waits by
            /// `builder(name).attach_timeout(..)`. Both look for the name in `$XDG_RUNTIME_DIR/memorypipe`, or
            /// without that variable in the directory for temporary files: see `directory` of the builder.
            ///
            /// # Errors
            ///
            /// `AttachError` if there is no such host, or if its channel is not the one that is declared here.
            #vis fn attach(
                name: impl #p::core::convert::AsRef<#p::core::primitive::str>,
            ) -> #p::core::result::Result<Self, #c::AttachError> {
                Self::builder(name).attach()
            }

            /// Settings for attaching to the channel `name`; ends with `attach`.
            #vis fn builder(
                name: impl #p::core::convert::AsRef<#p::core::primitive::str>,
            ) -> #c::ClientBuilder<Self> {
                #c::ClientBuilder::new(name)
            }

            /// Calls that are held back and published together: with one store for all of them, and at most one
            /// wake-up. Each of its methods gives what is to be asked for the reply later, so that many calls are
            /// under way at a time.
            ///
            /// The batch is published when it is dropped, by `link.flush()`, when it has filled the ring, when a
            /// reply of it is waited for, and together with whatever else this client sends.
            #vis fn batch(&self) -> #batch<'_> {
                #batch { link: &self.link }
            }

            #(#methods)*
        }

        #allow
        #debug
    }
}

/// What names the method towards the link. A method that is written in capitals has that name for itself.
fn constant(index: usize, method: &Method, names: &Names<'_>) -> Option<TokenStream> {
    let Names { vis, krate: c, channel: marker, .. } = names;
    let name = text(&method.name);
    let capitals = name.to_uppercase();
    let constant = (capitals != name).then(|| proc_macro2::Ident::new(&capitals, method.name.span()))?;
    let index = index_literal(index);
    let doc = docs::constant(&name);
    Some(quote! {
        #doc
        #vis const #constant: #c::MethodOf<#marker> = #c::MethodOf::__new(#index);
    })
}

fn method(index: usize, method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { vis, krate: c, private: p, .. } = names;
    let name = &method.name;
    let attrs = &method.attrs.client;
    let doc = docs::client_method(method);
    let list = arg_list(method);
    let (returned, body) = match &method.answer {
        Answer::Nothing => {
            let request = request(index, method, names);
            (quote!((), #c::IpcError), quote!(self.link.__send(#request)))
        }
        Answer::Value(reply) => {
            let ty = &reply.ty;
            let body = probed(&quote!(Probe::<#ty>), index, method, names);
            (quote!(#ty, #c::IpcError), body)
        }
        Answer::Fallible(reply, error) => {
            let (ty, error) = (&reply.ty, &error.ty);
            let body = probed(&quote!(ProbeResult::<#ty, #error>), index, method, names);
            (quote!(#ty, #c::CallError<#error>), body)
        }
    };
    quote! {
        #(#attrs)*
        #doc
        #[inline]
        #vis fn #name(&self, #(#list),*) -> #p::core::result::Result<#returned> {
            #body
        }
    }
}

/// A call whose reply is a message, as is checked elsewhere.
fn probed(probe: &TokenStream, index: usize, method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { private: p, .. } = names;
    let request = request(index, method, names);
    quote! {
        #[allow(unused_imports)] // as in `dispatch`
        use #p::NoCall as _;
        #p::#probe::call(&self.link, #request)
    }
}

/// Which method, how long to wait, the arguments.
pub(super) fn request(index: usize, method: &Method, names: &Names<'_>) -> TokenStream {
    let index = index_literal(index);
    let timeout = timeout(method, names);
    let args = names.args(method);
    let fields = arg_names(method);
    quote!(#index, #timeout, #args { #(#fields),* })
}

/// How long a call waits, if the method says so.
pub(super) fn timeout(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { private: p, .. } = names;
    match method.attrs.timeout_ms {
        Some(ms) => {
            let ms = proc_macro2::Literal::u64_unsuffixed(ms);
            quote!(#p::core::option::Option::Some(#p::core::time::Duration::from_millis(#ms)))
        }
        None => quote!(#p::core::option::Option::None),
    }
}
