//! The `unsafe impl Message`, which structs and enums have in common.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Generics;
use syn::ext::IdentExt;

use super::paths::Paths;

/// What differs from type to type.
pub(super) struct Implementation<'a> {
    pub(super) ident: &'a Ident,
    /// With the bounds of the implementation.
    pub(super) generics: &'a Generics,
    /// The generic arguments, as the description holds them.
    pub(super) args: Vec<TokenStream>,
    /// The value of `FACTS`.
    pub(super) facts: TokenStream,
    /// The variant of `Kind`.
    pub(super) kind: TokenStream,
    pub(super) any_bits: TokenStream,
    pub(super) zero_is_valid: TokenStream,
    /// Constants and functions that only some types have.
    pub(super) extras: TokenStream,
    /// Whether `__mp_bytes` are a value.
    pub(super) is_valid: TokenStream,
}

impl Implementation<'_> {
    pub(super) fn tokens(&self, paths: &Paths) -> TokenStream {
        let Implementation { ident, generics, args, facts, kind, any_bits, zero_is_valid, extras, is_valid } =
            self;
        let Paths { private, primitive, this } = paths;
        let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
        let name = ident.unraw().to_string();
        quote! {
            // SAFETY: argued at the head of `expand.rs`.
            #[automatically_derived]
            unsafe impl #impl_generics #private::Message for #ident #type_generics #where_clause {
                const FACTS: &'static [#private::Fact<Self>] = #facts;
                const TYPE: &'static #private::TypeDesc = &#private::TypeDesc {
                    name: #name,
                    args: &[#(#args),*],
                    kind: #private::Kind::#kind,
                    size: #this::THIS.size(),
                    align: #this::THIS.align(),
                };
                const ANY_BITS: #primitive::bool = #any_bits;
                const ZERO_IS_VALID: #primitive::bool = #zero_is_valid;
                #extras

                #[inline]
                fn is_valid(__mp_bytes: &[#primitive::u8]) -> #primitive::bool {
                    #is_valid
                }
            }
        }
    }
}
