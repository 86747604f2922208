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
//! What needs to know that a type is a message goes through `Probe` of the runtime, which has an answer for
//! other types too: the fault is reported once, by the check in [`schema`].

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

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::Visibility;
use syn::ext::IdentExt;

use super::model::{Channel, Checked, Method, Trait};

/// Everything that replaces the invocation.
pub(super) fn expand(checked: &Checked) -> TokenStream {
    let declared = &checked.declared;
    let Some(channel) = &checked.channel else { return declared_trait(declared) };
    let names = Names::new(&checked.krate, channel);
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
    /// The trait.
    name: &'a Ident,
    channel: Ident,
    host: Ident,
    call: Ident,
    client: Ident,
    async_client: Ident,
    batch: Ident,
    allow: TokenStream,
}

impl<'a> Names<'a> {
    fn new(krate: &'a TokenStream, channel: &'a Channel) -> Self {
        let name = &channel.name;
        Self {
            vis: &channel.vis,
            krate,
            private: quote!(#krate::__private),
            name,
            channel: format_ident!("{name}Channel"),
            host: format_ident!("{name}Host"),
            call: format_ident!("{name}Call"),
            client: format_ident!("{name}Client"),
            async_client: format_ident!("{name}AsyncClient"),
            batch: format_ident!("{name}Batch"),
            allow: allow(),
        }
    }

    /// The struct of the arguments of `method`. Two of the same name would need two traits of which one
    /// has an underscore in its name.
    fn args(&self, method: &Method) -> Ident {
        format_ident!("__{}_{}", self.name, method.name)
    }
}

/// Lints that must not fire on generated items:
///
/// - `dead_code`: a channel that is private to a crate is rarely used in full, and a binary uses one end;
/// - `deprecated`: the ends of a deprecated channel, or with a deprecated method or type, name it. Users are
///   warned where they do;
/// - `non_camel_case_types`: names of variants and structs follow from names of methods, and if those are
///   unusual the lint says so at the method;
/// - `private_interfaces`: said of the trait already;
/// - `clippy`: it would talk to users about code that they cannot change.
fn allow() -> TokenStream {
    quote! {
        #[allow(dead_code, deprecated, non_camel_case_types, private_interfaces, clippy::all, clippy::pedantic)]
    }
}

/// `name` as the peer knows it.
fn text(name: &Ident) -> String {
    name.unraw().to_string()
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
            fn fmt(&self, __formatter: &mut #p::core::fmt::Formatter<'_>) -> #p::core::fmt::Result {
                #body
            }
        }
    }
}
