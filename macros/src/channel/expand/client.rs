//! `<Name>Client`: a thin shell around `Link`.

use proc_macro2::{Ident, TokenStream};

use super::{Names, arg_list, arg_names, debug_opaque, docs, text};
use crate::channel::check::names::constant;
use crate::channel::model::{Answer, Channel, Method};

pub(super) fn expand(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { vis, krate: c, private: p, channel: marker, client, batch, allow, .. } = names;
    let doc = docs::client(channel, names);
    let deprecated = &channel.deprecated;
    let methods = channel.methods.iter().map(|method| {
        if method.has_bulk() {
            super::bulk::client_methods(method, names)
        } else if method.has_streams() {
            super::streams::client_method(method, names)
        } else {
            self::method(method, names)
        }
    });
    let constants = channel.methods.iter().filter_map(|method| method_constant(method, names));
    let debug = debug_opaque(names, client, client);
    let name = names.fresh("name");
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

            fn from_link(__mp_link: #c::Link<#marker>) -> Self {
                Self { link: __mp_link }
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
                #name: impl #p::core::convert::AsRef<#p::core::primitive::str>,
            ) -> #p::core::result::Result<Self, #c::AttachError> {
                Self::builder(#name).attach()
            }

            /// Settings for attaching to the channel `name`; ends with `attach`.
            #vis fn builder(
                #name: impl #p::core::convert::AsRef<#p::core::primitive::str>,
            ) -> #c::ClientBuilder<Self> {
                #c::ClientBuilder::new(#name)
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

/// What names the method towards the link.
fn method_constant(method: &Method, names: &Names<'_>) -> Option<TokenStream> {
    let Names { vis, krate: c, channel: marker, .. } = names;
    let constant = Ident::new(&constant(&method.name)?, method.name.span());
    let (cfg, args) = (&method.attrs.cfg, names.args(method));
    let doc = docs::constant(&text(&method.name));
    Some(quote! {
        #(#cfg)*
        #doc
        #vis const #constant: #c::MethodOf<#marker> = #c::MethodOf::__new(#args::PLACE);
    })
}

fn method(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { vis, krate: c, private: p, .. } = names;
    let name = &method.name;
    let (cfg, attrs) = (&method.attrs.cfg, &method.attrs.client);
    let doc = docs::client_method(method);
    let list = arg_list(method);
    let (returned, body) = match &method.answer {
        Answer::Nothing => {
            let request = request(method, names);
            (quote!((), #c::IpcError), quote!(self.link.__send(#request)))
        }
        Answer::Value(reply) => {
            let ty = &reply.ty;
            (quote!(#ty, #c::IpcError), probed(&quote!(Probe::<#ty>), method, names))
        }
        Answer::Fallible(reply, error) => {
            let (ty, error) = (&reply.ty, &error.ty);
            let body = probed(&quote!(ProbeResult::<#ty, #error>), method, names);
            (quote!(#ty, #c::CallError<#error>), body)
        }
    };
    quote! {
        #(#cfg)*
        #(#attrs)*
        #doc
        #[inline]
        #vis fn #name(&self, #(#list),*) -> #p::core::result::Result<#returned> {
            #body
        }
    }
}

/// A call whose reply is a message, as is checked elsewhere.
fn probed(probe: &TokenStream, method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { private: p, .. } = names;
    let request = request(method, names);
    quote! {
        #[allow(unused_imports)] // as in `dispatch`
        use #p::NoCall as _;
        #p::#probe::call(&self.link, #request)
    }
}

/// Which method, how long to wait, the arguments.
pub(super) fn request(method: &Method, names: &Names<'_>) -> TokenStream {
    let timeout = timeout(method, names);
    let args = names.args(method);
    let fields = arg_names(method);
    quote!(#args::PLACE, #timeout, #args { #(#fields),* })
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
