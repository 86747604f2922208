//! Items for tests, if the runtime has its feature `test-util`: a client of a host in the same process, and the mock.

use proc_macro2::{Ident, TokenStream};
use syn::{ReturnType, TraitItem, Type};

use super::docs;
use super::names::{Names, text};
use super::shared::arg_names;
use crate::channel::model::{Answer, Channel, Checked, Method, Trait};

/// The function of the client. Without the feature a placeholder takes the name, so that enabling the feature takes no
/// new name; using it reports the missing feature.
pub(super) fn of_client(names: &Names<'_>) -> TokenStream {
    let Names { vis, krate: c, private: p, name, .. } = names;
    let handler = names.fresh("handler");
    let parameter = quote!(#handler: impl #name + #p::Send + 'static);
    quote! {
        #c::__if_test_util! {
            {
                /// Returns a client of a new host in this process that serves `handler` on a separate thread; for
                /// tests. The host ends when the client is dropped.
                #vis fn loopback(#parameter) -> Self {
                    #p::loopback(#handler)
                }
            }
            {
                /// Needs the feature `test-util` of the crate `memorypipe`, which is not enabled.
                #vis fn loopback(#parameter) -> #p::NeedsFeatureTestUtil {
                    #p::NeedsFeatureTestUtil
                }
            }
        }
    }
}

/// The type of the mock; without the feature a placeholder, as for the function of the client.
pub(super) fn item(checked: &Checked, channel: &Channel, names: &Names<'_>) -> TokenStream {
    if !has_mock(checked, channel) {
        return TokenStream::new();
    }
    let Names { vis, krate: c, outside: p, mock, allow, .. } = names;
    let doc = docs::mock(names);
    let fields = channel.methods.iter().map(|method| {
        let (cfg, name, ty) = (&method.attrs.cfg, &method.name, closure(method, p, names));
        quote!(#(#cfg)* #name: #c::testing::Stub<dyn #ty>)
    });
    quote! {
        #c::__if_test_util! {
            {
                #doc
                #allow
                #[derive(#p::Default)]
                #[must_use]
                #vis struct #mock {
                    #(#fields,)*
                }
            }
            {
                /// Needs the feature `test-util` of the crate `memorypipe`, which is not enabled.
                #allow
                #vis type #mock = #p::NeedsFeatureTestUtil;
            }
        }
    }
}

/// Whether there is a mock: the declaration asks for it, and a safe type can implement the trait with only the
/// generated methods.
fn has_mock(checked: &Checked, channel: &Channel) -> bool {
    let Trait { head, items, .. } = &checked.declared;
    let is_plain = head.unsafety.is_none() && head.supertraits.is_empty();
    // The return type of a `#[oneway]` method has been reported.
    let returns = |item: &TraitItem| match item {
        TraitItem::Fn(item) => !is_unit(&item.sig.output),
        _ => false,
    };
    let no_reply = |method: &Method| matches!(method.answer, Answer::Nothing);
    let is_sound =
        items.iter().zip(&channel.methods).all(|(item, method)| !(returns(item) && no_reply(method)));
    channel.wanted.mock && is_plain && is_sound && items.len() == channel.methods.len()
}

pub(super) fn implementations(checked: &Checked, channel: &Channel, names: &Names<'_>) -> TokenStream {
    if !has_mock(checked, channel) {
        return TokenStream::new();
    }
    let Names { vis, private: p, krate: c, name, client, mock, .. } = names;
    let setters = channel.methods.iter().map(|method| setter(method, names));
    let methods = checked.declared.items.iter().filter_map(|item| match item {
        TraitItem::Fn(item) => Some(mocked(&item.sig, mock, channel)),
        _ => None,
    });
    quote! {
        #c::__if_test_util! {
            {
                impl #mock {
                    /// A mock that expects no call.
                    #vis fn new() -> Self {
                        #p::Default::default()
                    }

                    /// Returns a client of this mock; the closures run on a separate thread.
                    #vis fn client(self) -> #client {
                        #client::loopback(self)
                    }

                    #(#setters)*
                }

                impl #p::fmt::Debug for #mock {
                    fn fmt(&self, __mp_f: &mut #p::fmt::Formatter<'_>) -> #p::fmt::Result {
                        __mp_f.write_str(#p::stringify!(#mock))
                    }
                }

                impl #name for #mock {
                    #(#methods)*
                }
            }
            {}
        }
    }
}

fn is_unit(output: &ReturnType) -> bool {
    match output {
        ReturnType::Default => true,
        ReturnType::Type(_, ty) => matches!(&**ty, Type::Tuple(tuple) if tuple.elems.is_empty()),
    }
}

/// `FnMut(A, B) -> R + Send`, where `p` is the hidden module of the runtime.
fn closure(method: &Method, p: &TokenStream, names: &Names<'_>) -> TokenStream {
    let c = names.krate;
    let caller = method.caller.iter().map(|_| quote!(#c::Caller));
    let types = method.args.iter().map(|arg| {
        let ty = &arg.message().ty;
        if let Some(stream) = &arg.stream {
            let end = stream.end();
            return quote!(#c::#end<#ty>);
        }
        match &arg.bulk {
            None => quote!(#ty),
            Some(bulk) if bulk.is_out => quote!(&mut [#ty]),
            Some(_) => quote!(#c::Bulk<'_, #ty>),
        }
    });
    let returned = match &method.answer {
        Answer::Nothing => TokenStream::new(),
        Answer::Value(reply) => {
            let ty = &reply.ty;
            quote!(-> #ty)
        }
        Answer::Fallible(reply, error) => {
            let (ty, error) = (&reply.ty, &error.ty);
            quote!(-> #p::Result<#ty, #error>)
        }
    };
    let types = caller.chain(types);
    quote!(#p::ops::FnMut(#(#types),*) #returned + #p::Send)
}

fn setter(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, .. } = names;
    let (cfg, name) = (&method.attrs.cfg, &method.name);
    let setter = setter_name(name);
    let ty = closure(method, p, names);
    let (doc, closure) = (docs::lines(&format!("What `{}` does.", text(name))), names.fresh("closure"));
    quote! {
        #(#cfg)*
        #doc
        #vis fn #setter(mut self, #closure: impl #ty + 'static) -> Self {
            self.#name.set(#p::Box::new(#closure));
            self
        }
    }
}

fn setter_name(method: &Ident) -> Ident {
    Ident::new(&format!("on_{}", text(method)), method.span())
}

fn mocked(sig: &syn::Signature, mock: &Ident, channel: &Channel) -> TokenStream {
    let name = &sig.ident;
    let (mock, method) = (mock.to_string(), text(name));
    // With the span of the user's `self`; otherwise the compiler treats it as another variable.
    let this = sig.receiver().map(|receiver| &receiver.self_token);
    let found = channel.methods.iter().find(|method| method.name == *name);
    let cfg = found.into_iter().flat_map(|method| &method.attrs.cfg);
    let args = found.into_iter().flat_map(|method| method.caller_name().into_iter().chain(arg_names(method)));
    quote! {
        #(#cfg)*
        #sig {
            (#this.#name.get(#mock, #method))(#(#args),*)
        }
    }
}
