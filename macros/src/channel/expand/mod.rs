//! Generates code from the model. This step cannot fail.
//!
//! The library does the work, the macro registers: the expansion contains names, types, constants and one-line
//! forwards. Types that a user names are emitted next to the trait. All implementations are in one block, with one list
//! of lints and one import of the runtime. The block also contains everything that a user never names.
//!
//! | module | what it writes |
//! |---|---|
//! | [`host`] | `<Name>Host` and its service |
//! | [`call`] | `<Name>Call`, which the host receives |
//! | [`client`] | `<Name>Client` |
//! | [`bulk`] | client methods that take or fill slices |
//! | [`events`] | the enum of events and its encoding |
//! | [`streams`] | methods with streams |
//! | [`batch`] | `<Name>Batch`, calls that are published together |
//! | [`schema`] | one type for each method, the description, the checks of types |
//! | [`tasks`] | `<Name>AsyncClient` |
//! | [`testing`] | items for tests only |
//! | [`docs`] | documentation of generated items |
//! | [`names`] | generated names |
//! | [`shared`] | tokens that several modules write |
//!
//! # Names
//!
//! Generated names never collide with names of the user:
//!
//! - The `quote!` of this module gives local variables and parameters the hygiene of
//!   [`Span::mixed_site`](proc_macro2::Span::mixed_site), so they never collide with the user's arguments. Hygiene
//!   does not help against a constant or a tuple struct of the user, because a pattern of that name resolves to it. So
//!   these names begin with `__mp_`, which no user writes. Parameters that documentation shows get a name that does
//!   not occur in the declaration instead.
//! - Generic parameters are written as `impl Trait`, or have such a name too ([`Names::fresh`]).
//! - Hidden items begin with `__mp_` and are inside the block, so two channels in one module never collide.
//! - Names that a user sees follow from the declaration; [`super::check::names`] reports collisions.
//!
//! `#[cfg(..)]` of a method or an event is repeated on everything that is generated for it. A build may lack some of
//! them, so places in the description are constants that the compiler counts, with an enum in [`schema`].
//!
//! # Stack
//!
//! Without optimization, every value in a function has its own place on the stack, in every arm of a `match`, and a
//! function that is inlined by force adds its values. So the arguments of each method are handled in a separate
//! function, which is inlined by force only in optimized builds ([`Names::hot`]). Messages of 64 KiB then work on a
//! thread with 2 MiB of stack, however many methods a channel has.
//!
//! Code that requires a message goes through `Probe` of the runtime, which accepts other types too. So a type that is
//! not a message is reported once, by the check in [`schema`].

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
mod names;
mod schema;
mod shared;
mod streams;
mod tasks;
mod testing;

use proc_macro2::TokenStream;

use self::names::Names;
use super::model::{Checked, Trait};

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
        bulk::loans::items(channel, &names),
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
        bulk::loans::implementations(channel, &names),
        batch::implementations(channel, &names),
        events::implementations(channel, &names),
        tasks::implementations(channel, &names),
        testing::implementations(checked, channel, &names),
    ];
    let Names { krate, private: p, allow, .. } = &names;
    // A build may have only one method; and the compiler treats code with a span of the user as the user's code.
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

/// The trait as written, without the attributes of this macro.
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
