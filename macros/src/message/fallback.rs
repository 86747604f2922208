//! The code that is emitted after a fault: the item, so that editors keep working, and a placeholder for the
//! implementation, so that uses of the type do not become further errors.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Attribute, GenericParam, Generics, Item, Type, parse_quote};

use super::model::{Body, DEFAULT_ENUM_REPR, Declared, Field, Message, Variant, is_default, is_other};
use crate::evolution::is_was;
use crate::facts::word;

/// The item as written, as far as the compiler accepts it, and a placeholder for `Message`.
pub(super) fn expand(message: &Message) -> TokenStream {
    let item = item(message);
    let placeholder = match &message.body {
        Body::Struct(declared) => placeholder(message, &declared.ident, &declared.generics),
        Body::Enum(declared) => placeholder(message, &declared.ident, &declared.generics),
        Body::Other => match &message.item {
            Item::Union(item) => placeholder(message, &item.ident, &item.generics),
            _ => None,
        },
    };
    quote! {
        #item
        #placeholder
    }
}

/// The item without the parts that the compiler would report again: attributes of this macro, a `repr` that is not for
/// this item, a type that no item may contain.
fn item(message: &Message) -> Item {
    let mut item = message.item.clone();
    match (&mut item, &message.body) {
        (Item::Struct(item), Body::Struct(declared)) => {
            for field in &mut item.fields {
                field.attrs.retain(|attr| is_kept(attr) && !(message.is_extensible() && is_default(attr)));
                if matches!(field.ty, Type::Infer(_) | Type::Never(_)) {
                    field.ty = parse_quote!(());
                }
            }
            set_repr(&mut item.attrs, &struct_repr(declared));
        }
        (Item::Enum(item), Body::Enum(declared)) => {
            for variant in &mut item.variants {
                variant.attrs.retain(is_kept);
                for field in &mut variant.fields {
                    field.attrs.retain(is_kept);
                    if matches!(field.ty, Type::Infer(_) | Type::Never(_)) {
                        field.ty = parse_quote!(());
                    }
                }
            }
            set_repr(&mut item.attrs, &enum_repr(declared));
        }
        _ => {}
    }
    item
}

fn is_kept(attr: &Attribute) -> bool {
    !(is_was(attr) || is_other(attr))
}

fn set_repr(attrs: &mut Vec<Attribute>, words: &[TokenStream]) {
    attrs.retain(|attr| !attr.path().is_ident("repr"));
    if !words.is_empty() {
        attrs.push(parse_quote!(#[repr(#(#words),*)]));
    }
}

fn struct_repr(declared: &Declared<Vec<Field>>) -> Vec<TokenStream> {
    let aligns = declared.reprs.iter().filter(|repr| repr.name == "align");
    let mut words = vec![quote!(C)];
    words.extend(aligns.map(|repr| repr.tokens.clone()));
    words
}

/// No `repr` if there are no variants: the compiler refuses it there.
fn enum_repr(declared: &Declared<Vec<Variant>>) -> Vec<TokenStream> {
    if declared.parts.is_empty() {
        return Vec::new();
    }
    let negative = declared.parts.iter().any(Variant::is_negative);
    let integer = if negative { "i64" } else { declared.integer().unwrap_or(DEFAULT_ENUM_REPR) };
    let integer = word(integer);
    vec![quote!(#integer)]
}

fn placeholder(message: &Message, ident: &Ident, generics: &Generics) -> Option<TokenStream> {
    // A bound may need a lifetime that a message cannot have, and a second attribute implements the trait too.
    if message.is_repeated() || (generics.lifetimes().next().is_some() && has_bounds(generics)) {
        return None;
    }
    let krate = message.krate();
    let private = quote!(#krate::__private);
    let params = params(generics, &private);
    let args = args(generics);
    let where_clause = &generics.where_clause;
    Some(quote! {
        #[allow(deprecated)]
        const _: () = {
            // SAFETY: never relied on: an error is emitted next to it, and its facts prove nothing.
            #[automatically_derived]
            unsafe impl<#(#params),*> #private::Message for #ident<#(#args),*> #where_clause {
                const FACTS: &'static [#private::Fact<Self>] = &[<Self as #private::Message>::THIS.fault()];
                const TYPE: &'static #private::TypeDesc = <#private::Probe<()> as #private::Unchecked>::TYPE;
                const ANY_BITS: #private::core::primitive::bool = false;
                const ZERO_IS_VALID: #private::core::primitive::bool = false;

                fn is_valid(_: &[#private::core::primitive::u8]) -> #private::core::primitive::bool {
                    false
                }
            }
        };
    })
}

fn has_bounds(generics: &Generics) -> bool {
    generics.where_clause.is_some()
        || generics.lifetimes().any(|lifetime| !lifetime.bounds.is_empty())
        || generics.type_params().any(|param| !param.bounds.is_empty())
}

/// The arguments of the placeholder: lifetimes become `'static`, as a message requires.
fn params(generics: &Generics, private: &TokenStream) -> Vec<TokenStream> {
    let param = |param: &GenericParam| match param {
        GenericParam::Lifetime(_) => None,
        GenericParam::Type(param) => {
            let (ident, bounds) = (&param.ident, param.bounds.iter());
            Some(quote!(#ident: #(#bounds +)* #private::Message))
        }
        GenericParam::Const(param) => {
            let (ident, ty) = (&param.ident, &param.ty);
            Some(quote!(const #ident: #ty))
        }
    };
    generics.params.iter().filter_map(param).collect()
}

fn args(generics: &Generics) -> Vec<TokenStream> {
    let arg = |param: &GenericParam| match param {
        GenericParam::Lifetime(_) => quote!('static),
        GenericParam::Type(param) => {
            let ident = &param.ident;
            quote!(#ident)
        }
        GenericParam::Const(param) => {
            let ident = &param.ident;
            quote!(#ident)
        }
    };
    generics.params.iter().map(arg).collect()
}
