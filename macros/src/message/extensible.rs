//! `#[ipc_message(extensible)]`: messages to which later versions append fields. Each appended field has a default, for
//! messages from an older sender.
//!
//! The fields without `#[default]` are the base, which every version has. The two sides do not compare defaults: only
//! the reader needs them.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::Meta;

use super::model::{Declared, Default, Field, Message, is_default};
use super::paths::Paths;
use crate::error::Errors;
use crate::facts::call_at;

/// Reports faults of the appended fields of a struct.
pub(super) fn check(message: &Message, declared: &Declared<Vec<Field>>, errors: &mut Errors) {
    if !message.is_extensible() {
        return;
    }
    let mut appended: Option<&Field> = None;
    for (index, field) in declared.parts.iter().enumerate() {
        let mut defaults = field.attrs.iter().filter(|attr| is_default(attr));
        let default = defaults.next();
        if let Some(second) = defaults.next() {
            errors.at(second, "`#[default]` stands here twice\nhelp: keep one of the two");
        }
        match (default, appended) {
            (Some(attr), _) if matches!(attr.meta, Meta::List(_)) => {
                errors.at(attr, "a default is written `#[default]` for zeros, or `#[default = value]`");
            }
            (Some(attr), _) if index == 0 => errors.at(
                attr,
                "the first field was there from the start, so no sender lacks it\nhelp: remove `#[default]`",
            ),
            (Some(_), _) => appended = Some(field),
            (None, Some(before)) => errors.at(
                field.place(),
                format_args!(
                    "`{}` stands behind the appended field `{}`, so it was appended too, and older senders do not know it\nhelp: write `#[default]` for zeros, or `#[default = value]`, in front of it",
                    field.name, before.name
                ),
            ),
            (None, None) => {}
        }
    }
}

/// Reports `extensible` on an item that cannot be extensible.
pub(super) fn refuse(message: &Message, what: &str, errors: &mut Errors) {
    for arg in message.args.iter().filter(|arg| arg.key == "extensible") {
        errors.at(
            &arg.key,
            format_args!(
                "{what} is not extensible: an older program could do nothing with a value that it does not know\nhelp: remove `extensible`, and write `#[other]` on the variant that an older program gets instead"
            ),
        );
    }
}

/// The number of fields that every version has, as the description holds it.
pub(super) fn base(paths: &Paths, fields: &[Field], extensible: bool) -> TokenStream {
    let private = &paths.private;
    if !extensible {
        return quote!(#private::NOT_EXTENSIBLE);
    }
    let base = fields.iter().filter(|field| field.default().is_none()).count();
    quote!(#private::extensible_after(#base))
}

/// The functions with which a reader fills fields that the sender does not know.
pub(super) fn functions(paths: &Paths, fields: &[Field]) -> TokenStream {
    let Paths { private, primitive, .. } = paths;
    let appended = fields.iter().enumerate().filter_map(|(index, field)| {
        let (ty, fact) = (&field.ty, paths.fact(index));
        let place = quote!(#fact.within(__mp_tail));
        Some(match field.default()? {
            Default::Zero => quote!(#private::append_zeros(#place);),
            Default::Value(value) => quote! {
                #private::Probe::<#ty>::append_or(#place, || -> #ty { #value });
            },
        })
    });
    quote! {
        const EXTENSIBLE: #primitive::bool = true;

        fn append(__mp_tail: &mut #private::Tail<'_>) {
            #[allow(unused_imports)] // needed for types that are not messages
            use #private::Unchecked as _;
            let _ = &__mp_tail;
            #(#appended)*
        }
    }
}

/// The checks that zeros are a valid value of each field whose default is zero. `this` is the message.
pub(super) fn checks<'a>(
    paths: &'a Paths,
    fields: &'a [Field],
    this: &'a TokenStream,
) -> impl Iterator<Item = TokenStream> + 'a {
    let private = &paths.private;
    let is_zero = |field: &Field| matches!(field.default(), Some(Default::Zero));
    fields.iter().enumerate().filter(move |(_, field)| is_zero(field)).map(move |(index, field)| {
        let (index, name) = (Literal::usize_unsuffixed(index), &field.name);
        call_at(
            &field.ty.to_token_stream(),
            quote!(#private::layout::zero_is_a_value),
            quote!(<#this as #private::Message>::FACTS[#index], #name),
        )
    })
}
