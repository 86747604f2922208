//! `<Name>Batch`: the methods of the client, held back.

use proc_macro2::TokenStream;

use super::client::request;
use super::{Names, arg_list, debug_opaque, docs};
use crate::channel::model::{Answer, Channel, Method};

pub(super) fn expand(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { vis, krate: c, private: p, channel: marker, batch, allow, .. } = names;
    let doc = docs::batch(names);
    let deprecated = &channel.deprecated;
    let methods = channel
        .methods
        .iter()
        .filter(|method| !method.has_bulk() && !method.has_streams())
        .map(|method| self::method(method, names));
    let debug = debug_opaque(names, quote!(#batch<'_>), batch);
    quote! {
        #doc
        #(#deprecated)*
        #allow
        #vis struct #batch<'c> {
            link: &'c #c::Link<#marker>,
        }

        #allow
        impl<'c> #batch<'c> {
            #(#methods)*
        }

        #allow
        impl #p::core::ops::Drop for #batch<'_> {
            fn drop(&mut self) {
                // A connection at an end says so to the next call.
                let _ = self.link.flush();
            }
        }

        #allow
        #debug
    }
}

fn method(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { vis, krate: c, private: p, channel: marker, .. } = names;
    let name = &method.name;
    let (cfg, attrs) = (&method.attrs.cfg, &method.attrs.client);
    let doc = docs::batch_method(method);
    let list = arg_list(method);
    let request = request(method, names);
    let probed = |probe: TokenStream| {
        quote! {
            #[allow(unused_imports)] // as in `dispatch`
            use #p::NoCall as _;
            #p::#probe::hold(self.link, #request)
        }
    };
    let (returned, body) = match &method.answer {
        Answer::Nothing => (quote!(()), quote!(self.link.__hold_send(#request))),
        Answer::Value(reply) => {
            let ty = &reply.ty;
            (quote!(#c::Pending<'c, #marker, #ty>), probed(quote!(Probe::<#ty>)))
        }
        Answer::Fallible(reply, error) => {
            let (ty, error) = (&reply.ty, &error.ty);
            let returned = quote!(#c::TryPending<'c, #marker, #ty, #error>);
            (returned, probed(quote!(ProbeResult::<#ty, #error>)))
        }
    };
    quote! {
        #(#cfg)*
        #(#attrs)*
        #doc
        #[inline]
        #vis fn #name(&self, #(#list),*) -> #p::core::result::Result<#returned, #c::IpcError> {
            #body
        }
    }
}
