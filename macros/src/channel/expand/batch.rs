//! `<Name>Batch`: the methods of the client, queued until the batch is published.

use proc_macro2::TokenStream;

use super::docs;
use super::names::Names;
use super::shared::{arg_list, borrowed_tuple, documented, of, response};
use crate::channel::model::{Answer, Channel, Method};

pub(super) fn item(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { vis, outside: p, channel: marker, batch, allow, .. } = names;
    let (doc, deprecated) = (docs::batch(names), &channel.deprecated);
    quote! {
        #doc
        #(#deprecated)*
        #allow
        #vis struct #batch<'c> {
            held: #p::Held<'c, #marker>,
        }
    }
}

pub(super) fn implementations(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { private: p, batch, .. } = names;
    let is_here = |method: &&Method| !method.has_bulk() && !method.has_streams();
    let methods = channel.methods.iter().filter(is_here).map(|method| self::method(method, names));
    quote! {
        impl<'c> #batch<'c> {
            #(#methods)*
        }

        impl #p::fmt::Debug for #batch<'_> {
            fn fmt(&self, __mp_f: &mut #p::fmt::Formatter<'_>) -> #p::fmt::Result {
                #p::debug(#p::stringify!(#batch), self.held.link, __mp_f)
            }
        }
    }
}

fn method(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, channel: marker, .. } = names;
    let (name, method_type, list) = (&method.name, of(method), arg_list(method));
    let documented = documented(method, docs::batch_method(method));
    let args = borrowed_tuple(method, names);
    let (returned, hold) = match &method.answer {
        Answer::Nothing => (quote!(()), quote!(hold_send)),
        answer => {
            let response = response(answer, p);
            (quote!(#p::Pending<'c, #marker, #response>), quote!(hold))
        }
    };
    quote! {
        #documented
        #[inline]
        #vis fn #name(&self, #(#list),*) -> #p::Result<#returned, #p::IpcError> {
            #method_type::#hold(self.held.link, #args)
        }
    }
}
