//! The paths that emitted code starts with.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// See the head of this file.
pub(super) struct Paths {
    /// The hidden module of the runtime.
    pub(super) private: TokenStream,
    pub(super) primitive: TokenStream,
    /// `<Self as Message>`
    pub(super) this: TokenStream,
}

impl Paths {
    pub(super) fn new(krate: &TokenStream) -> Self {
        let private = quote!(#krate::__private);
        Self {
            primitive: quote!(#private::core::primitive),
            this: quote!(<Self as #private::Message>),
            private,
        }
    }

    /// The fact about the field or variant with this index.
    pub(super) fn fact(&self, index: usize) -> TokenStream {
        let (this, index) = (&self.this, Literal::usize_unsuffixed(index));
        quote!(#this::FACTS[#index])
    }

    /// As [`Paths::fact`], for all of them.
    pub(super) fn facts<'a, T>(&'a self, parts: &'a [T]) -> impl Iterator<Item = TokenStream> + Clone + 'a {
        (0..parts.len()).map(|index| self.fact(index))
    }
}
