//! Additional items for methods with bulk data. On the client: a method that copies, and one that reads the reply in
//! place (`_view`); those that lend shared memory (`_loan`, `_try_loan`, `_loan_timeout`) are in [`loans`]. On the host:
//! the check of the places.

pub(super) mod loans;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, format_ident};
use syn::Type;

use super::docs;
use super::names::{Names, local, text};
use super::shared::{arg_tuple, args, args_type, documented, of, outcome, value};
use crate::channel::model::{Answer, Arg, Bulk, Method};

/// Where the slices of a request come from.
#[derive(Clone, Copy, PartialEq)]
enum Ins {
    Copied,
    Lent,
}

/// Where the slices of the reply go.
#[derive(Clone, Copy, PartialEq)]
enum Outs {
    Copied,
    Viewed,
}

/// The method of the client that copies.
pub(super) fn client_method(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, .. } = names;
    let (name, method_type) = (&method.name, of(method));
    let documented = documented(method, &docs::client_method(method));
    let copied = (Ins::Copied, Outs::Copied);
    let parameters = method.args.iter().filter_map(|arg| parameter(arg, copied.0, copied.1, names));
    let returned = returned(method, copied.1, &quote!('_), names);
    let made = made(method, copied, &quote!(&*__mp_link), names);
    // Made again if the connection says so.
    quote! {
        #documented
        #vis fn #name(&self, #(#parameters),*) -> #p::Result<#returned> {
            #p::Connection::run(&self.link, #method_type::PLACE, |__mp_link| {
                #made
            })
        }
    }
}

/// The method of the client that copies the slices of a request, and reads those of the reply in place; none if the
/// reply has none.
pub(super) fn view_method(method: &Method, names: &Names<'_>) -> Option<TokenStream> {
    method.args.iter().find_map(Arg::bulk_out)?;
    let (vis, cfg, name) = (names.vis, &method.attrs.cfg, beside(&method.name, "view"));
    let (doc, view) =
        (docs::lines(&docs::view(method)), call(method, (Ins::Copied, Outs::Viewed), &quote!('_), names));
    Some(quote! {
        #(#cfg)*
        #doc
        #vis fn #name #view
    })
}

/// The method of the asynchronous client, which copies.
pub(super) fn async_client_method(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, .. } = names;
    let (name, method_type) = (&method.name, of(method));
    let documented = documented(method, docs::async_method(method));
    let copied = (Ins::Copied, Outs::Copied);
    let parameters = method.args.iter().filter_map(|arg| parameter(arg, copied.0, copied.1, names));
    let outcome = outcome(&method.answer, value(&method.answer), names);
    let needs = needs(method, copied, names);
    let ask = if matches!(method.answer, Answer::Nothing) { quote!(tell_bulk) } else { quote!(ask_bulk) };
    let request = quote!(#method_type::#ask(&mut __mp_call, __mp_args).await);
    let steps = steps(method, copied, &request, names);
    let link = quote!(#p::Attempts::link(&__mp_attempts));
    quote! {
        #documented
        #vis async fn #name(&self, #(#parameters),*) -> #p::Result<#outcome> {
            let mut __mp_attempts = #p::AsyncConnection::attempts(&self.link, #method_type::PLACE).await;
            loop {
                let __mp_result: #p::Result<#outcome> = async {
                    let mut __mp_call =
                        #p::bulk_async(#link, #method_type::PLACE, #method_type::TIMEOUT, #needs).await?;
                    #steps
                }
                .await;
                if !#p::Attempts::again(&mut __mp_attempts, #p::Result::as_ref(&__mp_result).err()).await {
                    return __mp_result;
                }
            }
        }
    }
}

/// A method that makes the call on one connection: parameters, return type and body.
fn call(method: &Method, (ins, outs): (Ins, Outs), life: &TokenStream, names: &Names<'_>) -> TokenStream {
    let Names { private: p, .. } = names;
    let parameters = method.args.iter().filter_map(|arg| parameter(arg, ins, outs, names));
    let returned = returned(method, outs, life, names);
    let (this, opened, link) = match ins {
        Ins::Copied => (quote!(&self), TokenStream::new(), quote!(&self.link)),
        Ins::Lent => {
            let lent = method.args.iter().filter(|arg| arg.bulk_in().is_some()).map(|arg| {
                let (name, local) = (&arg.name, local(&arg.name));
                quote!(#name: #local)
            });
            (quote!(self), quote!(let Self { __mp_link, #(#lent),* } = self;), quote!(__mp_link))
        }
    };
    let made = made(method, (ins, outs), &link, names);
    quote! {
        (#this, #(#parameters),*) -> #p::Result<#returned> {
            #opened
            #made
        }
    }
}

/// Makes the call on `link`.
fn made(method: &Method, way: (Ins, Outs), link: &TokenStream, names: &Names<'_>) -> TokenStream {
    let (p, method_type, needs) = (&names.private, of(method), needs(method, way, names));
    let send = if matches!(method.answer, Answer::Nothing) { quote!(bulk_send) } else { quote!(bulk_call) };
    let request = quote!(#method_type::#send(&mut __mp_call, __mp_args));
    let steps = steps(method, way, &request, names);
    quote! {
        let mut __mp_call = #p::bulk(#link, #method_type::PLACE, #method_type::TIMEOUT, #needs)?;
        #steps
    }
}

/// The slices of a method, each with its index.
fn slices(method: &Method) -> impl Iterator<Item = (Literal, &Ident, &Bulk)> {
    let slices = method.args.iter().filter_map(|arg| Some((&arg.name, arg.bulk.as_ref()?)));
    slices.enumerate().map(|(place, (name, bulk))| (Literal::usize_unsuffixed(place), name, bulk))
}

/// The memory that the slices of a method need.
fn needs(method: &Method, (ins, outs): (Ins, Outs), names: &Names<'_>) -> TokenStream {
    let p = &names.private;
    let needs = slices(method).map(|(_, name, bulk)| {
        let max = max(bulk, names);
        if !bulk.is_out && ins == Ins::Lent {
            let local = local(name);
            return quote!(#p::need_lent(#max, &#local));
        }
        let need = probed(if bulk.is_out { "need_out" } else { "need_in" }, bulk, names);
        let is_count = bulk.is_out && outs == Outs::Viewed;
        let count = if is_count { quote!(#name) } else { quote!(#name.len()) };
        quote!(#need(#max, #count))
    });
    quote!([#(#needs),*])
}

/// The steps of a call that has its memory: it attaches its slices, makes its `request`, and processes the slices that
/// the reply has filled.
fn steps(method: &Method, (ins, outs): (Ins, Outs), request: &TokenStream, names: &Names<'_>) -> TokenStream {
    let args = args(method, names);
    let brings = slices(method).filter(|(.., bulk)| !bulk.is_out).map(|(place, name, bulk)| {
        if ins == Ins::Lent {
            let local = local(name);
            return quote!(__mp_call.put(#place, #local)?;);
        }
        let copy_in = probed("copy_in", bulk, names);
        quote!(#copy_in(&mut __mp_call, #place, #name)?;)
    });
    let places = slices(method).map(|(place, name, bulk)| {
        let place_of = if bulk.is_out { quote!(place_out) } else { quote!(place_in) };
        let (local, ty, max) = (local(name), &bulk.element.ty, &bulk.max);
        // Both are said, and not inferred: where the element is no message nothing tells them.
        quote!(let #local = __mp_call.#place_of::<#ty, { #max }>(#place);)
    });
    // By reference: the call may be made again.
    let values = method.args.iter().map(|arg| match &arg.bulk {
        None => arg.name.to_token_stream(),
        Some(_) => local(&arg.name).to_token_stream(),
    });
    let values: Vec<_> = values.collect();
    let end = end(method, outs, request, names);
    quote! {
        #(#brings)*
        #(#places)*
        let __mp_args = #args(#(&#values),*);
        #end
    }
}

/// Makes the `request`, and processes the slices that the reply has filled.
fn end(method: &Method, outs: Outs, request: &TokenStream, names: &Names<'_>) -> TokenStream {
    if matches!(method.answer, Answer::Nothing) {
        return request.clone();
    }
    let p = &names.private;
    let filled = || slices(method).filter(|(.., bulk)| bulk.is_out);
    let copies = filled().filter(|_| outs == Outs::Copied).map(|(place, name, bulk)| {
        let copy_out = probed("copy_out", bulk, names);
        // Borrowed again for each attempt.
        quote!(#copy_out(&mut __mp_call, #place, &mut *#name)?;)
    });
    let views = filled().filter(|_| outs == Outs::Viewed).map(|(place, ..)| quote!(__mp_call.view(#place)));
    let value = together(&method.answer, quote!(__mp_value), &views.collect::<Vec<_>>());
    quote! {
        let __mp_value = #request?;
        #(#copies)*
        #p::Result::Ok(#value)
    }
}

fn parameter(arg: &Arg, ins: Ins, outs: Outs, names: &Names<'_>) -> Option<TokenStream> {
    let p = &names.private;
    let (name, ty) = (&arg.name, &arg.message().ty);
    match &arg.bulk {
        None => Some(quote!(#name: #ty)),
        Some(bulk) if bulk.is_out => Some(match outs {
            Outs::Copied => quote!(#name: &mut [#ty]),
            Outs::Viewed => quote!(#name: #p::primitive::usize),
        }),
        Some(_) => (ins == Ins::Copied).then(|| quote!(#name: &[#ty])),
    }
}

/// A function of `Probe` for the elements of a slice.
fn probed(function: &str, bulk: &Bulk, names: &Names<'_>) -> TokenStream {
    let (p, function, ty) = (&names.private, format_ident!("{function}"), &bulk.element.ty);
    quote!(#p::Probe::<#ty>::#function)
}

/// The maximum number of elements of a slice.
fn max(bulk: &Bulk, names: &Names<'_>) -> TokenStream {
    let (p, max) = (&names.private, &bulk.max);
    quote!(#p::Max::<{ #max }>)
}

/// `T, Error` as the arguments of `Result`.
fn returned(method: &Method, outs: Outs, life: &TokenStream, names: &Names<'_>) -> TokenStream {
    let c = names.krate;
    let views = method.args.iter().filter_map(Arg::bulk_out).filter(|_| outs == Outs::Viewed).map(|bulk| {
        let ty = &bulk.element.ty;
        quote!(#c::View<#life, #ty>)
    });
    let views: Vec<_> = views.collect();
    outcome(&method.answer, together(&method.answer, value(&method.answer), &views), names)
}

/// The value and the views as one expression. A `()` next to views is left out, and a single part is not wrapped in a
/// tuple.
fn together(answer: &Answer, value: TokenStream, views: &[TokenStream]) -> TokenStream {
    let is_unit = answer
        .types()
        .next()
        .is_some_and(|reply| matches!(&*reply.ty, Type::Tuple(tuple) if tuple.elems.is_empty()));
    match views {
        _ if matches!(answer, Answer::Nothing) => value,
        [] => value,
        [view] if is_unit => view.clone(),
        views if is_unit => quote!((#(#views),*)),
        views => quote!((#value, #(#views),*)),
    }
}

/// `name_loan`, `name_view`.
fn beside(method: &Ident, ending: &str) -> Ident {
    Ident::new(&format!("{}_{ending}", text(method)), method.span())
}

/// Turns a request into a call: checks the places, then lends the slices.
pub(super) fn received(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { private: p, call, .. } = names;
    let (variant, method_type, args) = (&method.variant, of(method), arg_tuple(method, names));
    let claimed = method.args.iter().filter(|arg| arg.bulk.is_some()).map(|arg| &arg.name);
    let fields = method.args.iter().map(|arg| {
        let name = &arg.name;
        match &arg.bulk {
            None => quote!(#name),
            Some(bulk) if bulk.is_out => {
                let bulk_out = probed("bulk_out", bulk, names);
                quote!(#name: #bulk_out(&mut __mp_opened, #name))
            }
            Some(_) => quote!(#name: __mp_opened.bulk_in(#name)),
        }
    });
    let types = args_type(method, names);
    let (owed, end) = match method.answer {
        Answer::Nothing => (true, quote!(caller: __mp_opened.caller())),
        _ => (false, quote!(reply: __mp_opened.reply())),
    };
    quote! {
        #method_type::receive_bulk(
            __mp_core,
            __mp_ticket,
            #owed,
            |#args: &#types| [#(#claimed.claimed()),*],
            |#args: #types, mut __mp_opened: #p::Opened<'h>| #call::#variant { #(#fields,)* #end },
        )
    }
}
