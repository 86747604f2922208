//! The model to code. Nothing here can fail.
//!
//! The library does, the macro registers: what is written here are names, types, constants and forwards of a line. The
//! types that a user names stand beside the trait. All implementations stand in one block, with one list of lints and
//! one import of the runtime; what a user never names stands there alone.
//!
//! | module | what it writes |
//! |---|---|
//! | [`host`] | `<Name>Host`, and what the channel is to it |
//! | [`call`] | `<Name>Call`, what the host receives |
//! | [`client`] | `<Name>Client` |
//! | [`bulk`] | methods of the client that take or fill slices |
//! | [`events`] | the enum of events, and how it travels |
//! | [`streams`] | methods with streams |
//! | [`batch`] | `<Name>Batch`, calls that are published together |
//! | [`schema`] | each method as a type, the description, the checks of types |
//! | [`tasks`] | `<Name>AsyncClient` |
//! | [`testing`] | what is there for tests alone |
//! | [`docs`] | documentation of generated items |
//! | [`shared`] | tokens that several of them write |
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
//! - Hidden items begin with `__mp_` and stand in the block, so that two channels of a module never meet.
//! - Names that a user sees follow from the declaration; [`super::check::names`] reports those that meet.
//!
//! `#[cfg(..)]` of a method or an event stands on everything that is generated for it. So a build may lack some of them,
//! and places in the description are constants that the compiler counts, by an enum in [`schema`].
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
mod shared;
mod streams;
mod tasks;
mod testing;

use std::collections::HashSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident};
use syn::Visibility;
use syn::ext::IdentExt;

use super::model::{Channel, Checked, Method, Trait};
use crate::facts;

/// Everything that replaces the invocation.
pub(super) fn expand(checked: &Checked) -> TokenStream {
    let declared = &checked.declared;
    let Some(channel) = &checked.channel else { return declared_trait(declared) };
    let names = Names::new(checked, channel);
    let items = [
        declared_trait(declared),
        schema::marker(channel, &names),
        host::alias(channel, &names),
        call::item(channel, &names),
        client::item(channel, &names),
        bulk::items(channel, &names),
        batch::item(channel, &names),
        events::item(channel),
        tasks::item(channel, &names),
        testing::item(checked, channel, &names),
    ];
    let hidden = [
        schema::hidden(channel, &names),
        host::implementations(channel, &names),
        call::implementations(channel, &names),
        client::implementations(channel, &names),
        bulk::implementations(channel, &names),
        batch::implementations(channel, &names),
        events::implementations(channel, &names),
        tasks::implementations(channel, &names),
        testing::implementations(checked, channel, &names),
    ];
    let Names { krate, private: p, allow, .. } = &names;
    // A build may have one method alone; and what is shown at a place of the user's is taken for the user's own.
    let hidden_allow = quote!(#[allow(irrefutable_let_patterns, unused_qualifications)]);
    quote! {
        #(#items)*

        #allow
        #hidden_allow
        const _: () = {
            use #krate::__private as #p;
            use #krate::__private::Unchecked as _;
            #(#hidden)*
        };
    }
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
    /// Its hidden module, in the block.
    private: TokenStream,
    /// The same, outside of it.
    outside: TokenStream,
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
            private: facts::word(facts::RUNTIME).to_token_stream(),
            outside: quote!(#krate::__private),
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

    /// What the `_loan` method of `method` returns.
    fn loan(&self, method: &Method) -> Ident {
        format_ident!("{}{}Loan", self.name, method.variant)
    }
}

/// Lints that must not fire on generated items:
///
/// - `unused`: a channel that is private to a crate is rarely used in full, and a binary uses one end; a build may have one
///   method alone, or none;
/// - `deprecated`: the ends of a deprecated channel, or with a deprecated method or type, name it. Users are
///   warned where they do;
/// - `nonstandard_style`: names of variants, structs, functions and constants follow from names of the user's, and if
///   those are unusual the lint says so there;
/// - `private_interfaces`: said of the trait already;
/// - `clippy`: it would talk to users about code that they cannot change.
fn allow() -> TokenStream {
    quote! {
        #[allow(unused, deprecated, nonstandard_style, private_interfaces)]
        #[allow(clippy::all, clippy::pedantic, clippy::nursery)]
    }
}

/// `name` as the peer knows it.
fn text(name: &Ident) -> String {
    name.unraw().to_string()
}

/// A hidden function or type for one method. It is shown at the name of the method, and has no part in what the compiler
/// suggests there.
fn hidden(prefix: &str, method: &Method) -> Ident {
    let place = Span::mixed_site().located_at(method.name.span());
    Ident::new(&format!("__mp_{prefix}_{}", text(&method.name)), place)
}

/// The local variable that belongs to an argument; no other one begins so.
fn local(arg: &Ident) -> Ident {
    Ident::new(&format!("__mp_of_{}", text(arg)), Span::mixed_site())
}
