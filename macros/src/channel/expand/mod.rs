//! The model to code. Nothing here can fail.
//!
//! | module | what it writes |
//! |---|---|
//! | [`host`] | `<Name>Host` |
//! | [`call`] | `<Name>Call`, what the host receives |
//! | [`client`] | `<Name>Client` |
//! | [`bulk`] | methods of the client that take or fill slices |
//! | [`events`] | the enum of events, and what emits and reads them |
//! | [`streams`] | methods with streams |
//! | [`batch`] | `<Name>Batch`, calls that are published together |
//! | [`schema`] | the hidden part: layout of the arguments, the description, the checks of types |
//! | [`tasks`] | `<Name>AsyncClient`, and what a host has for tasks |
//! | [`testing`] | what is there for tests alone |
//! | [`docs`] | documentation of generated items |
//!
//! # Names
//!
//! Nothing that a user may name collides with what is generated:
//!
//! - Local variables and parameters have the hygiene of [`Span::mixed_site`], by the `quote!` of this module: they and
//!   the names of the user's arguments never meet. That does not help against a constant or a tuple struct of the user's,
//!   for which any pattern of its name is taken; so they begin with `__mp_`, which no user writes, save those parameters
//!   that are shown in documentation: they have a name that does not occur in the declaration.
//! - Generic parameters are written as `impl Trait`, or have such a name too ([`Names::fresh`]).
//! - Hidden items begin with `__mp_` and hold the length of the name of the trait, so that two names never join to one.
//! - Names that a user sees follow from the declaration; [`super::check::names`] reports those that meet.
//!
//! # Conditions
//!
//! `#[cfg(..)]` of a method or an event stands on everything that is generated for it. So a build may lack some of them,
//! and places in the description are constants that the compiler counts: `PLACE` of the arguments, in [`schema`].
//!
//! # Stack
//!
//! Without optimisation every value in a function has a place of its own on the stack, in every arm of a `match`, and what
//! is inlined by force adds its own. So what handles the arguments of one method is a function of its own, which is inlined
//! by force in optimised builds alone ([`Names::hot`]): messages of 64 KiB then work on a thread of 2 MiB, however many
//! methods a channel has.
//!
//! What needs to know that a type is a message goes through `Probe` of the runtime, which has an answer for
//! other types too: the fault is reported once, by the check in [`schema`].

/// As `quote::quote`, with the hygiene of [`Span::mixed_site`](proc_macro2::Span::mixed_site).
macro_rules! quote {
    ($($tokens:tt)*) => {
        ::quote::quote_spanned! { ::proc_macro2::Span::mixed_site() => $($tokens)* }
    };
}

mod batch;
mod bulk;
mod call;
mod client;
mod docs;
mod events;
mod host;
mod schema;
mod streams;
mod tasks;
mod testing;

use std::collections::HashSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident};
use syn::Visibility;
use syn::ext::IdentExt;

use super::model::{Channel, Checked, Method, Trait};

/// Everything that replaces the invocation.
pub(super) fn expand(checked: &Checked) -> TokenStream {
    let declared = &checked.declared;
    let Some(channel) = &checked.channel else { return declared_trait(declared) };
    let names = Names::new(checked, channel);
    let parts = [
        declared_trait(declared),
        schema::marker(channel, &names),
        host::expand(channel, &names),
        call::expand(channel, &names),
        client::expand(channel, &names),
        bulk::expand(channel, &names),
        batch::expand(channel, &names),
        events::expand(channel, &names),
        schema::hidden(channel, &names),
        tasks::expand(channel, &names),
        testing::expand(checked, channel, &names),
    ];
    parts.into_iter().collect()
}

/// The trait as written, without the attributes that are ours.
fn declared_trait(declared: &Trait) -> TokenStream {
    let Trait { attrs, head, items, .. } = declared;
    let super::model::TraitHead { vis, unsafety, name, generics, supertraits, .. } = head;
    let colon = (!supertraits.is_empty()).then(|| quote!(:));
    let clause = &generics.where_clause;
    quote! {
        #(#attrs)*
        #vis #unsafety trait #name #generics #colon #supertraits #clause {
            #(#items)*
        }
    }
}

/// The names that are generated, and the paths that lead to the runtime.
struct Names<'a> {
    vis: &'a Visibility,
    /// The runtime.
    krate: &'a TokenStream,
    /// Its hidden module.
    private: TokenStream,
    /// What the declaration names.
    words: &'a HashSet<String>,
    /// The trait.
    name: &'a Ident,
    channel: Ident,
    host: Ident,
    call: Ident,
    client: Ident,
    async_client: Ident,
    batch: Ident,
    mock: Ident,
    allow: TokenStream,
    /// For a function in which a message lies: see the head of this module.
    hot: TokenStream,
}

impl<'a> Names<'a> {
    fn new(checked: &'a Checked, channel: &'a Channel) -> Self {
        let (name, krate) = (&channel.name, &checked.krate);
        Self {
            vis: &channel.vis,
            krate,
            private: quote!(#krate::__private),
            words: &checked.words,
            name,
            channel: format_ident!("{name}Channel"),
            host: format_ident!("{name}Host"),
            call: format_ident!("{name}Call"),
            client: format_ident!("{name}Client"),
            async_client: format_ident!("{name}AsyncClient"),
            batch: format_ident!("{name}Batch"),
            mock: format_ident!("{name}Mock"),
            allow: allow(),
            hot: quote! {
                #[cfg_attr(debug_assertions, inline)]
                #[cfg_attr(not(debug_assertions), inline(always))]
            },
        }
    }

    /// `word`, with underscores behind it if the declaration has it.
    fn fresh(&self, word: &str) -> Ident {
        let mut word = word.to_owned();
        while self.words.contains(&word) {
            word.push('_');
        }
        Ident::new(&word, Span::mixed_site())
    }

    /// A hidden item of this channel.
    fn hidden(&self, what: &str) -> Ident {
        let name = text(self.name);
        Ident::new(&format!("__mp_{}{name}_{what}", name.chars().count()), self.name.span())
    }

    /// The struct of the arguments of `method`, whose constant `PLACE` is where it stands in the description.
    fn args(&self, method: &Method) -> Ident {
        let mut args = self.hidden(&text(&method.name));
        args.set_span(method.name.span());
        args
    }
}

/// Lints that must not fire on generated items:
///
/// - `dead_code`: a channel that is private to a crate is rarely used in full, and a binary uses one end;
/// - `deprecated`: the ends of a deprecated channel, or with a deprecated method or type, name it. Users are
///   warned where they do;
/// - `non_camel_case_types`, `non_snake_case`, `non_upper_case_globals`: names of variants, structs, functions and
///   constants follow from names of the user's, and if those are unusual the lint says so there;
/// - `private_interfaces`: said of the trait already;
/// - `irrefutable_let_patterns`, `unreachable_code`, `unreachable_patterns`, `unused_variables`: a build may have one method alone, or none;
/// - `clippy`: it would talk to users about code that they cannot change.
fn allow() -> TokenStream {
    quote! {
        #[allow(
            dead_code,
            deprecated,
            non_camel_case_types,
            non_snake_case,
            non_upper_case_globals,
            private_interfaces,
            irrefutable_let_patterns,
            unreachable_code,
            unreachable_patterns,
            unused_variables,
            clippy::all,
            clippy::pedantic,
            clippy::nursery
        )]
    }
}

/// `name` as the peer knows it.
fn text(name: &Ident) -> String {
    name.unraw().to_string()
}

/// A hidden function for one method.
fn hidden_fn(prefix: &str, method: &Method) -> Ident {
    Ident::new(&format!("{prefix}_{}", text(&method.name)), method.name.span())
}

/// The local variable that belongs to an argument; no other one begins so.
fn local(arg: &Ident) -> Ident {
    Ident::new(&format!("__mp_of_{}", text(arg)), Span::mixed_site())
}

/// `a, b` of a method, as they stand in patterns and in struct expressions.
fn arg_names(method: &Method) -> impl Iterator<Item = &Ident> {
    method.args.iter().map(|arg| &arg.name)
}

/// The arguments of a received call as they are bound to be passed on: what is to be filled is written to.
fn bound(method: &Method) -> impl Iterator<Item = TokenStream> {
    method.args.iter().map(|arg| {
        let name = &arg.name;
        if arg.bulk_out().is_some() { quote!(mut #name) } else { quote!(#name) }
    })
}

/// The arguments of a received call as a handler takes them.
fn passed(method: &Method) -> impl Iterator<Item = TokenStream> {
    method.args.iter().map(|arg| {
        let name = &arg.name;
        if arg.bulk_out().is_some() { quote!(&mut #name) } else { quote!(#name) }
    })
}

/// `a: i64, b: i64`
fn arg_list(method: &Method) -> impl Iterator<Item = TokenStream> {
    method.args.iter().map(|arg| {
        let (name, ty) = (&arg.name, &arg.ty.ty);
        quote!(#name: #ty)
    })
}

/// An implementation of `Debug` for `ty`, whose value is `this`.
fn debug(names: &Names<'_>, ty: impl ToTokens, body: &TokenStream) -> TokenStream {
    let Names { private: p, .. } = names;
    quote! {
        impl #p::core::fmt::Debug for #ty {
            fn fmt(&self, __mp_formatter: &mut #p::core::fmt::Formatter<'_>) -> #p::core::fmt::Result {
                #body
            }
        }
    }
}

/// The struct of a type that shows nothing but its name.
fn debug_opaque(names: &Names<'_>, ty: impl ToTokens, name: &Ident) -> TokenStream {
    let p = &names.private;
    let body = quote!(__mp_formatter.debug_struct(#p::core::stringify!(#name)).finish_non_exhaustive());
    debug(names, ty, &body)
}
