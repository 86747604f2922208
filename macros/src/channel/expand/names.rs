//! Generated names, and paths to the runtime.

use std::collections::HashSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident};
use syn::Visibility;
use syn::ext::IdentExt;

use crate::channel::model::{Channel, Checked, Method};
use crate::facts;

/// Generated names, and paths to the runtime.
pub(super) struct Names<'a> {
    pub(super) vis: &'a Visibility,
    /// The runtime.
    pub(super) krate: &'a TokenStream,
    /// Its hidden module, inside the block.
    pub(super) private: TokenStream,
    /// Its hidden module, outside the block.
    pub(super) outside: TokenStream,
    /// All words of the declaration.
    pub(super) words: &'a HashSet<String>,
    /// The trait.
    pub(super) name: &'a Ident,
    pub(super) channel: Ident,
    pub(super) host: Ident,
    pub(super) call: Ident,
    pub(super) client: Ident,
    /// The parameter of the clients: their connection.
    pub(super) link: Ident,
    pub(super) async_client: Ident,
    pub(super) batch: Ident,
    pub(super) mock: Ident,
    pub(super) allow: TokenStream,
    /// The attribute of functions that hold a message: see the head of the folder.
    pub(super) hot: TokenStream,
}

impl<'a> Names<'a> {
    pub(super) fn new(checked: &'a Checked, channel: &'a Channel) -> Self {
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
            link: fresh(&checked.words, "L"),
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

    /// `word`, followed by underscores if the declaration contains it.
    pub(super) fn fresh(&self, word: &str) -> Ident {
        fresh(self.words, word)
    }

    /// The name of the type that the `_loan` method of `method` returns.
    pub(super) fn loan(&self, method: &Method) -> Ident {
        format_ident!("{}{}Loan", self.name, method.variant)
    }
}

fn fresh(words: &HashSet<String>, word: &str) -> Ident {
    let mut word = word.to_owned();
    while words.contains(&word) {
        word.push('_');
    }
    Ident::new(&word, Span::mixed_site())
}

/// Lints that must not fire on generated items:
///
/// - `unused`: a crate rarely uses all of a private channel, and a binary uses one end; a build may have one method
///   only, or no method;
/// - `deprecated`: the ends of a deprecated channel, or of one with a deprecated method or type, name it. Users are
///   warned where they use it;
/// - `nonstandard_style`: names of variants, structs, functions and constants follow from the user's names, and the
///   lint fires there if those are unusual;
/// - `private_interfaces`: already reported for the trait;
/// - `clippy`: users cannot change the code that it reports.
fn allow() -> TokenStream {
    quote! {
        #[allow(unused, deprecated, nonstandard_style, private_interfaces)]
        #[allow(clippy::all, clippy::pedantic, clippy::nursery)]
    }
}

/// `name` as the peer knows it.
pub(super) fn text(name: &Ident) -> String {
    name.unraw().to_string()
}

/// A hidden function or type for one method. Errors point at the name of the method, and the compiler does not suggest
/// the hidden name there.
pub(super) fn hidden(prefix: &str, method: &Method) -> Ident {
    let place = Span::mixed_site().located_at(method.name.span());
    Ident::new(&format!("__mp_{prefix}_{}", text(&method.name)), place)
}

/// The name of the form of a method with `#[into]`.
pub(super) fn into_name(method: &Method) -> Ident {
    format_ident!("{}_into", text(&method.name), span = method.name.span())
}

/// The local variable of an argument; no other variable begins like this.
pub(super) fn local(arg: &Ident) -> Ident {
    Ident::new(&format!("__mp_of_{}", text(arg)), Span::mixed_site())
}
