//! Loans: memory that the client lends its user, who fills it and commits it as the slices of a request.
//!
//! For each method that takes slices: the type of the loan, the forms of the method that make one, and `commit`.

use proc_macro2::{Ident, Literal, TokenStream};
use syn::Type;

use super::{Ins, Outs, beside, call, max, probed};
use crate::channel::expand::docs;
use crate::channel::expand::names::{Names, hidden, local};
use crate::channel::expand::shared::of;
use crate::channel::model::{Bulk, Channel, Method};
/// The methods with slices that a client may lend, with the names and types of these slices.
fn lending<'a>(channel: &'a Channel) -> impl Iterator<Item = (&'a Method, Vec<(&'a Ident, &'a Bulk)>)> + 'a {
    let ins = |method: &'a Method| {
        method.args.iter().filter_map(|arg| Some((&arg.name, arg.bulk_in()?))).collect::<Vec<_>>()
    };
    channel.methods.iter().map(move |method| (method, ins(method))).filter(|(_, ins)| !ins.is_empty())
}

/// The loans of all methods.
pub(in crate::channel::expand) fn items(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { vis, krate: c, outside: p, channel: marker, allow, .. } = names;
    let loan = |(method, ins): (&Method, Vec<(&Ident, &Bulk)>)| {
        let (loan, cfg, doc) = (names.loan(method), &method.attrs.cfg, docs::loan(method, names));
        let fields = ins.iter().map(|(name, bulk)| {
            let (doc, ty) = (docs::argument(name), &bulk.element.ty);
            quote!(#doc #vis #name: #c::Lent<'c, #ty>)
        });
        quote! {
            #(#cfg)*
            #doc
            #allow
            #[derive(#p::fmt::Debug)]
            #[must_use = "dropping it gives the memory back unsent"]
            #vis struct #loan<'c> {
                __mp_link: &'c #c::Link<#marker>,
                #(#fields,)*
            }
        }
    };
    lending(channel).map(loan).collect()
}

/// The types that the `_loan` methods of the client return.
pub(in crate::channel::expand) fn implementations(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let loan = |(method, ins): (&Method, Vec<(&Ident, &Bulk)>)| {
        let (vis, loan, cfg) = (names.vis, names.loan(method), &method.attrs.cfg);
        let doc = docs::lines(&docs::client_method(method));
        let commit = call(method, (Ins::Lent, Outs::Copied), &quote!('c), names);
        let commit_view = method.args.iter().any(|arg| arg.bulk_out().is_some()).then(|| {
            let doc = docs::lines(&docs::view(method));
            let commit = call(method, (Ins::Lent, Outs::Viewed), &quote!('c), names);
            quote! {
                #doc
                #vis fn commit_view #commit
            }
        });
        let only = match ins.as_slice() {
            [(name, bulk)] => deref(method, name, &bulk.element.ty, names),
            _ => TokenStream::new(),
        };
        let lend = lend(method, &ins, names);
        quote! {
            #(#cfg)*
            impl<'c> #loan<'c> {
                #doc
                #vis fn commit #commit

                #commit_view
            }

            #only
            #lend
        }
    };
    lending(channel).map(loan).collect()
}

/// Dereferences a loan of one slice to that slice.
fn deref(method: &Method, name: &Ident, ty: &Type, names: &Names<'_>) -> TokenStream {
    let Names { private: p, .. } = names;
    let (loan, cfg) = (names.loan(method), &method.attrs.cfg);
    quote! {
        #(#cfg)*
        impl #p::ops::Deref for #loan<'_> {
            type Target = [#ty];

            fn deref(&self) -> &[#ty] {
                &self.#name
            }
        }

        #(#cfg)*
        impl #p::ops::DerefMut for #loan<'_> {
            fn deref_mut(&mut self) -> &mut [#ty] {
                &mut self.#name
            }
        }
    }
}

/// The function that makes a loan, for all forms of the method.
fn lend(method: &Method, ins: &[(&Ident, &Bulk)], names: &Names<'_>) -> TokenStream {
    let Names { private: p, client, .. } = names;
    let (cfg, loan, lend, method_type) =
        (&method.attrs.cfg, names.loan(method), hidden("lend", method), of(method));
    let locals = ins.iter().map(|(name, _)| local(name));
    let needs = ins.iter().map(|(name, bulk)| {
        let (local, need, max) = (local(name), probed("need_in", bulk, names), max(bulk, names));
        quote!(#need(#max, #local))
    });
    let fields = ins.iter().enumerate().map(|(place, (name, bulk))| {
        let (place, lend) = (Literal::usize_unsuffixed(place), probed("lend", bulk, names));
        quote!(#name: #lend(&mut __mp_call, #place)?)
    });
    quote! {
        #(#cfg)*
        fn #lend(
            __mp_client: &#client,
            __mp_timeout: #p::Option<#p::Duration>,
            #(#locals: #p::primitive::usize),*
        ) -> #p::Result<#loan<'_>, #p::IpcError> {
            let mut __mp_call = #p::bulk(&__mp_client.link, #method_type::PLACE, __mp_timeout, [#(#needs),*])?;
            #p::Result::Ok(#loan { __mp_link: &__mp_client.link, #(#fields),* })
        }
    }
}

/// The methods of the client that lend memory: none if the method takes no slices.
pub(in crate::channel::expand) fn client_methods(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, .. } = names;
    let ins: Vec<_> = method.args.iter().filter(|arg| arg.bulk_in().is_some()).map(|arg| &arg.name).collect();
    if ins.is_empty() {
        return TokenStream::new();
    }
    let (cfg, loan, lend, limit) =
        (&method.attrs.cfg, names.loan(method), hidden("lend", method), names.fresh("timeout"));
    let method_type = of(method);
    let some = quote!(#p::Option::Some);
    let duration = quote!(#p::Duration);
    let forms = [
        ("loan", docs::loan_method(method, names), None, quote!(#method_type::TIMEOUT)),
        ("try_loan", docs::try_loan_method(method), None, quote!(#some(#duration::ZERO))),
        (
            "loan_timeout",
            docs::loan_timeout_method(method),
            Some(quote!(#limit: #duration)),
            quote!(#some(#limit)),
        ),
    ];
    let forms = forms.map(|(ending, doc, parameter, timeout)| {
        let (name, doc, parameter) = (beside(&method.name, ending), docs::lines(&doc), parameter.iter());
        quote! {
            #(#cfg)*
            #doc
            #vis fn #name(
                &self,
                #(#ins: #p::primitive::usize,)*
                #(#parameter)*
            ) -> #p::Result<#loan<'_>, #p::IpcError> {
                #lend(self, #timeout, #(#ins),*)
            }
        }
    });
    forms.into_iter().collect()
}
