//! What methods with bulk data generate beside the others: on the client a method that copies, one that lends its own
//! memory (`_loan`, with its forms `_try_loan` and `_loan_timeout`) and one that reads the reply in place (`_view`); on the host the check of the places.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, format_ident};
use syn::Type;

use super::client::timeout;
use super::tasks::outcome;
use super::{Names, arg_names, docs, local, text};
use crate::channel::model::{Answer, Arg, Bulk, Channel, Method};

/// The loans of all methods.
pub(super) fn expand(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let with_loan = |method: &&Method| method.args.iter().any(|arg| arg.bulk_in().is_some());
    channel.methods.iter().filter(with_loan).map(|method| loan(method, names)).collect()
}

/// Where the slices that a request brings come from.
#[derive(Clone, Copy, PartialEq)]
enum Ins {
    Copied,
    Lent,
}

/// Where the slices that the reply fills go.
#[derive(Clone, Copy, PartialEq)]
enum Outs {
    Copied,
    Viewed,
}

/// The methods of the client.
pub(super) fn client_methods(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { vis, krate: c, private: p, .. } = names;
    let (cfg, attrs) = (&method.attrs.cfg, &method.attrs.client);
    let has = |bulk: fn(&Arg) -> Option<&Bulk>| method.args.iter().any(|arg| bulk(arg).is_some());
    let (name, plain_doc) = (&method.name, docs::client_method(method));
    let plain = call(method, (Ins::Copied, Outs::Copied), &quote!('_), names);
    let view = has(Arg::bulk_out).then(|| {
        let (view_name, doc) = (beside(name, "view"), docs::view(method));
        let view = call(method, (Ins::Copied, Outs::Viewed), &quote!('_), names);
        quote! {
            #(#cfg)*
            #doc
            #vis fn #view_name #view
        }
    });
    let loan = has(Arg::bulk_in).then(|| {
        let (loan_name, doc, loan) =
            (beside(name, "loan"), docs::loan_method(method, names), names.loan(method));
        let (args, timeout) = (names.args(method), timeout(method, names));
        let ins = method.args.iter().filter_map(|arg| Some((&arg.name, arg.bulk_in()?)));
        let lists = ins.clone().map(|(name, _)| quote!(#name: #p::core::primitive::usize));
        let ins_names = ins.clone().map(|(name, _)| name);
        let fields = ins.map(|(name, bulk)| {
            let lend = probed("lend", bulk, names);
            quote!(#name: #lend(&__mp_call, #name)?)
        });
        let (lists, names_of_ins): (Vec<_>, Vec<_>) = (lists.collect(), ins_names.collect());
        let (try_name, try_doc) = (beside(name, "try_loan"), docs::try_loan_method(method));
        let (timeout_name, timeout_doc) = (beside(name, "loan_timeout"), docs::loan_timeout_method(method));
        let within = format_ident!("__mp_{loan_name}");
        let limit = names.fresh("timeout");
        let returned = quote!(#p::core::result::Result<#loan<'_>, #c::IpcError>);
        quote! {
            #(#cfg)*
            #doc
            #vis fn #loan_name(&self, #(#lists),*) -> #returned {
                self.#within(#timeout, #(#names_of_ins),*)
            }

            #(#cfg)*
            #try_doc
            #vis fn #try_name(&self, #(#lists),*) -> #returned {
                self.#timeout_name(#(#names_of_ins,)* #p::core::time::Duration::ZERO)
            }

            #(#cfg)*
            #timeout_doc
            #vis fn #timeout_name(
                &self,
                #(#lists,)*
                #limit: #p::core::time::Duration,
            ) -> #returned {
                self.#within(#p::core::option::Option::Some(#limit), #(#names_of_ins),*)
            }

            #(#cfg)*
            fn #within(
                &self,
                __mp_timeout: #p::core::option::Option<#p::core::time::Duration>,
                #(#lists),*
            ) -> #returned {
                #[allow(unused_imports)] // as in `dispatch`
                use #p::NoBulk as _;
                let __mp_call = self.link.__bulk(#args::PLACE, __mp_timeout)?;
                #p::core::result::Result::Ok(#loan { __mp_link: &self.link, #(#fields),* })
            }
        }
    });
    quote! {
        #(#cfg)*
        #(#attrs)*
        #plain_doc
        #vis fn #name #plain

        #view

        #loan
    }
}

/// The method of the asynchronous client, which copies.
pub(super) fn async_client_method(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, .. } = names;
    let (name, cfg, attrs) = (&method.name, &method.attrs.cfg, &method.attrs.client);
    let doc = docs::async_method(method);
    let parameters = method.args.iter().filter_map(|arg| parameter(arg, Ins::Copied, Outs::Copied, names));
    let (args, timeout) = (names.args(method), timeout(method, names));
    let slices = || {
        let slices = method.args.iter().filter_map(|arg| Some((&arg.name, arg.bulk.as_ref()?)));
        slices.enumerate().map(|(place, (name, bulk))| (Literal::usize_unsuffixed(place), name, bulk))
    };
    let wants = slices().map(|(_, name, bulk)| {
        let (ty, max) = (&bulk.element.ty, &bulk.max);
        let want = if bulk.is_out { quote!(fetches) } else { quote!(brings) };
        quote!(#p::Probe::<#ty>::#want::<{ #max }>(#name.len()))
    });
    let copies = |out, copy: TokenStream, call: TokenStream| {
        slices().filter(move |(.., bulk)| bulk.is_out == out).map(move |(place, name, bulk)| {
            let ty = &bulk.element.ty;
            quote!(#p::Probe::<#ty>::#copy(#call __mp_call, #place, #name)?;)
        })
    };
    let brings = copies(false, quote!(bring), quote!(&mut));
    let fetches = copies(true, quote!(fetch), quote!(&));
    let placed = slices().map(|(place, name, bulk)| {
        let place_of = if bulk.is_out { quote!(__out) } else { quote!(__in) };
        quote!(let #name = __mp_call.#place_of(#place);)
    });
    let fields = arg_names(method);
    let made = quote!(#args { #(#fields),* });
    let (returned, probe) = outcome(&method.answer, names);
    let ask = match probe {
        None => quote!(__mp_call.__tell(__mp_args).await),
        Some(probe) => quote! {
            let __mp_value = #p::#probe::ask_bulk(&mut __mp_call, __mp_args).await?;
            #(#fetches)*
            #p::core::result::Result::Ok(__mp_value)
        },
    };
    quote! {
        #(#cfg)*
        #(#attrs)*
        #doc
        #vis async fn #name(&self, #(#parameters),*) -> #p::core::result::Result<#returned> {
            #[allow(unused_imports)] // as in `dispatch`
            use #p::{NoAskBulk as _, NoAsyncBulk as _};
            let mut __mp_call = self.link.__bulk(#args::PLACE, #timeout, [#(#wants),*]).await?;
            #(#brings)*
            let __mp_args = {
                #(#placed)*
                #made
            };
            #ask
        }
    }
}

/// What the client's `_loan` method returns.
fn loan(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { vis, krate: c, channel: marker, allow, .. } = names;
    let (loan, cfg, doc) = (names.loan(method), &method.attrs.cfg, docs::loan(method, names));
    let ins: Vec<_> = method.args.iter().filter_map(|arg| Some((&arg.name, arg.bulk_in()?))).collect();
    let fields = ins.iter().map(|(name, bulk)| {
        let (doc, ty) = (docs::argument(name), &bulk.element.ty);
        quote!(#doc #vis #name: #c::Lent<'c, #ty>)
    });
    let send_doc = docs::client_method(method);
    let send = call(method, (Ins::Lent, Outs::Copied), &quote!('c), names);
    let send_view = method.args.iter().any(|arg| arg.bulk_out().is_some()).then(|| {
        let doc = docs::view(method);
        let send = call(method, (Ins::Lent, Outs::Viewed), &quote!('c), names);
        quote! {
            #doc
            #vis fn send_view #send
        }
    });
    let only = match ins.as_slice() {
        [(name, bulk)] => deref(method, name, &bulk.element.ty, names),
        _ => TokenStream::new(),
    };
    let debug = super::debug_opaque(names, quote!(#loan<'_>), &loan);
    quote! {
        #(#cfg)*
        #doc
        #allow
        #[must_use = "dropping it gives the memory back unsent"]
        #vis struct #loan<'c> {
            __mp_link: &'c #c::Link<#marker>,
            #(#fields,)*
        }

        #(#cfg)*
        #allow
        impl<'c> #loan<'c> {
            #send_doc
            #vis fn send #send

            #send_view
        }

        #only

        #(#cfg)*
        #allow
        #debug
    }
}

/// A loan of one slice is that slice.
fn deref(method: &Method, name: &Ident, ty: &Type, names: &Names<'_>) -> TokenStream {
    let Names { private: p, allow, .. } = names;
    let (loan, cfg) = (names.loan(method), &method.attrs.cfg);
    quote! {
        #(#cfg)*
        #allow
        impl #p::core::ops::Deref for #loan<'_> {
            type Target = [#ty];

            fn deref(&self) -> &[#ty] {
                &self.#name
            }
        }

        #(#cfg)*
        #allow
        impl #p::core::ops::DerefMut for #loan<'_> {
            fn deref_mut(&mut self) -> &mut [#ty] {
                &mut self.#name
            }
        }
    }
}

/// A method that calls, behind its name: parameters, return type and body.
fn call(method: &Method, (ins, outs): (Ins, Outs), life: &TokenStream, names: &Names<'_>) -> TokenStream {
    let Names { private: p, .. } = names;
    let parameters = method.args.iter().filter_map(|arg| parameter(arg, ins, outs, names));
    let returned = returned(method, outs, life, names);
    let (args, timeout) = (names.args(method), timeout(method, names));
    let link = match ins {
        Ins::Copied => quote!(let __mp_link = &self.link;),
        Ins::Lent => {
            let lent = method.args.iter().filter(|arg| arg.bulk_in().is_some()).map(|arg| {
                let (name, local) = (&arg.name, local(&arg.name));
                quote!(#name: #local)
            });
            quote!(let Self { __mp_link, #(#lent),* } = self;)
        }
    };
    let places = method.args.iter().filter_map(|arg| place(arg, ins, outs, names));
    let bulk: Vec<_> =
        method.args.iter().filter(|arg| arg.bulk.is_some()).map(|arg| local(&arg.name)).collect();
    let fields = method.args.iter().map(|arg| {
        let (name, local) = (&arg.name, local(&arg.name));
        if arg.bulk.is_some() { quote!(#name: #local.__place()) } else { quote!(#name) }
    });
    let made = quote!(#args { #(#fields),* }, [#(#bulk.__block()),*]);
    let end = end(method, outs, &made, names);
    let this = if ins == Ins::Copied { quote!(&self) } else { quote!(self) };
    quote! {
        (#this, #(#parameters),*) -> #p::core::result::Result<#returned> {
            #[allow(unused_imports)] // as in `dispatch`
            use #p::{NoBulk as _, NoBulkCall as _};
            #link
            let __mp_call = __mp_link.__bulk(#args::PLACE, #timeout)?;
            #(#places)*
            #end
        }
    }
}

fn parameter(arg: &Arg, ins: Ins, outs: Outs, names: &Names<'_>) -> Option<TokenStream> {
    let p = &names.private;
    let (name, ty) = (&arg.name, &arg.message().ty);
    match &arg.bulk {
        None => Some(quote!(#name: #ty)),
        Some(bulk) if bulk.is_out => Some(match outs {
            Outs::Copied => quote!(#name: &mut [#ty]),
            Outs::Viewed => quote!(#name: #p::core::primitive::usize),
        }),
        Some(_) => (ins == Ins::Copied).then(|| quote!(#name: &[#ty])),
    }
}

/// Makes the local variable for the place of a slice.
fn place(arg: &Arg, ins: Ins, outs: Outs, names: &Names<'_>) -> Option<TokenStream> {
    let (name, local, bulk) = (&arg.name, local(&arg.name), arg.bulk.as_ref()?);
    if !bulk.is_out {
        let copy = probed("lend_copy", bulk, names);
        let max = &bulk.max;
        return Some(match ins {
            Ins::Copied => quote!(let #local = #copy(&__mp_call, #name)?;),
            Ins::Lent => quote!(#local.__check::<_, { #max }>(&__mp_call)?;),
        });
    }
    let land = probed("land", bulk, names);
    let count = if outs == Outs::Viewed { quote!(#name) } else { quote!(#name.len()) };
    Some(quote!(let #local = #land(&__mp_call, #count)?;))
}

/// A function of `Probe` for the elements of a slice and their number.
fn probed(function: &str, bulk: &Bulk, names: &Names<'_>) -> TokenStream {
    let p = &names.private;
    let (function, ty, max) = (format_ident!("{function}"), &bulk.element.ty, &bulk.max);
    quote!(#p::Probe::<#ty>::#function::<_, { #max }>)
}

/// `T, Error` as the arguments of `Result`.
fn returned(method: &Method, outs: Outs, life: &TokenStream, names: &Names<'_>) -> TokenStream {
    let c = names.krate;
    let views = method.args.iter().filter_map(Arg::bulk_out).map(|bulk| {
        let ty = &bulk.element.ty;
        quote!(#c::View<#life, #ty>)
    });
    let views: Vec<_> = if outs == Outs::Viewed { views.collect() } else { Vec::new() };
    match &method.answer {
        Answer::Nothing => quote!((), #c::IpcError),
        Answer::Value(reply) => {
            let value = together(&reply.ty, &reply.ty.to_token_stream(), &views);
            quote!(#value, #c::IpcError)
        }
        Answer::Fallible(reply, error) => {
            let (value, error) = (together(&reply.ty, &reply.ty.to_token_stream(), &views), &error.ty);
            quote!(#value, #c::CallError<#error>)
        }
    }
}

/// A value and views as one: a `()` is left out beside a view, and one part stands alone.
fn together(reply: &Type, value: &TokenStream, views: &[TokenStream]) -> TokenStream {
    let is_unit = matches!(reply, Type::Tuple(tuple) if tuple.elems.is_empty());
    match views {
        [] => value.clone(),
        [view] if is_unit => view.clone(),
        views if is_unit => quote!((#(#views),*)),
        views => quote!((#value, #(#views),*)),
    }
}

/// Sends the request, waits for the reply, and does with its slices what is to be done.
fn end(method: &Method, outs: Outs, made: &TokenStream, names: &Names<'_>) -> TokenStream {
    let p = &names.private;
    let (probe, reply) = match &method.answer {
        Answer::Nothing => return quote!(__mp_call.send(#made)),
        Answer::Value(reply) => {
            let ty = &reply.ty;
            (quote!(Probe::<#ty>), ty)
        }
        Answer::Fallible(reply, error) => {
            let (ty, error) = (&reply.ty, &error.ty);
            (quote!(ProbeResult::<#ty, #error>), ty)
        }
    };
    let filled = method.args.iter().filter_map(|arg| {
        let (bulk, name, local) = (arg.bulk_out()?, &arg.name, local(&arg.name));
        let ty = &bulk.element.ty;
        Some((quote!(#p::Probe::<#ty>::fill(__mp_link, #local, #name)?;), quote!(#local.view())))
    });
    let (fills, views): (Vec<_>, Vec<_>) = filled.unzip();
    let (fills, views) = if outs == Outs::Viewed { (Vec::new(), views) } else { (fills, Vec::new()) };
    let value = together(reply, &quote!(__mp_value), &views);
    quote! {
        let __mp_value = #p::#probe::bulk_call(__mp_call, #made)?;
        #(#fills)*
        #p::core::result::Result::Ok(#value)
    }
}

/// `name_loan`, `name_view`.
fn beside(method: &Ident, ending: &str) -> Ident {
    Ident::new(&format!("{}_{ending}", text(method)), method.span())
}

impl Names<'_> {
    /// What the `_loan` method of `method` returns.
    pub(super) fn loan(&self, method: &Method) -> Ident {
        format_ident!("{}{}Loan", self.name, method.variant)
    }
}

/// What becomes of a request with bulk data: the check of the places, the fields of the call, and its last one.
pub(super) fn taken(method: &Method, names: &Names<'_>) -> (TokenStream, TokenStream, TokenStream) {
    let Names { private: p, .. } = names;
    let bulk = method.args.iter().filter(|arg| arg.bulk.is_some()).map(|arg| &arg.name);
    let fields = method.args.iter().map(|arg| {
        let (name, ty) = (&arg.name, &arg.message().ty);
        match &arg.bulk {
            None => quote!(#name),
            Some(bulk) if bulk.is_out => quote!(#name: #p::Probe::<#ty>::bulk_out(&mut __mp_opened, #name)),
            Some(_) => quote!(#name: __mp_opened.bulk_in(#name)),
        }
    });
    let (owes, end) = match method.answer {
        Answer::Nothing => (quote!(__mp_core.bulk_owes(&__mp_ticket);), quote!(peer: __mp_opened.peer())),
        Answer::Value(_) => (TokenStream::new(), quote!(reply: __mp_opened.reply())),
        Answer::Fallible(..) => (TokenStream::new(), quote!(reply: __mp_opened.try_reply())),
    };
    let check = quote! {
        #[allow(unused_imports)] // as in `dispatch`
        use #p::NoBulkOut as _;
        if !__mp_core.bulk_fits(&__mp_ticket, [#(#bulk.claimed()),*]) {
            return #p::core::result::Result::Err(__mp_core);
        }
        #owes
        #[allow(unused_mut)] // changed by what is filled alone
        let mut __mp_opened = __mp_core.bulk(__mp_ticket);
    };
    (check, quote!(#(#fields,)*), end)
}
