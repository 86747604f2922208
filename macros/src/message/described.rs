//! Parts of a description that structs and enums have in common.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::Attribute;

use super::model::{DEFAULT_ENUM_REPR, Declared, Field, Variant};
use super::paths::Paths;
use crate::evolution::former_names;

/// The field with `Self` in its type written out, because the checks stand outside any `impl`.
pub(super) fn without_self(field: &Field, ident: &Ident) -> Field {
    let ty = syn::parse2(name_self(field.ty.to_token_stream(), ident)).unwrap_or_else(|_| field.ty.clone());
    Field { member: field.member.clone(), name: field.name.clone(), ty, attrs: field.attrs.clone() }
}

fn name_self(tokens: TokenStream, name: &Ident) -> TokenStream {
    let named = |token| match token {
        TokenTree::Ident(ident) if ident == "Self" => {
            TokenTree::Ident(Ident::new(&name.to_string(), ident.span()))
        }
        TokenTree::Group(group) => {
            let mut named = Group::new(group.delimiter(), name_self(group.stream(), name));
            named.set_span(group.span());
            TokenTree::Group(named)
        }
        other => other,
    };
    tokens.into_iter().map(named).collect()
}

/// The kind of an enum with these variants.
pub(super) fn enum_kind(
    paths: &Paths,
    declared: &Declared<Vec<Variant>>,
    variants: impl Iterator<Item = TokenStream>,
) -> TokenStream {
    let (repr, other) = (declared.integer().unwrap_or(DEFAULT_ENUM_REPR), other(paths, declared));
    quote!(Enum { repr: #repr, other: #other, variants: &[#(#variants),*] })
}

/// The value of the catch-all, as the description holds it.
fn other(paths: &Paths, declared: &Declared<Vec<Variant>>) -> TokenStream {
    let Paths { private, this, .. } = paths;
    if declared.is_open() {
        quote!(#private::number_of_other(#this::FACTS))
    } else {
        quote!(#private::CLOSED)
    }
}

/// Former names, as the description holds them.
pub(super) fn former(attrs: &[Attribute]) -> TokenStream {
    let names = former_names(attrs);
    quote!(&[#(#names),*])
}
