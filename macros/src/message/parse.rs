//! Turns tokens into [`super::model`]. This step checks nothing.

use proc_macro2::{Delimiter, Group, Ident, TokenStream};
use quote::quote;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, Index, Item, ItemEnum, ItemStruct, Member, Token};

use super::model::{Arg, Body, Declared, Field, Message, Repr, Variant};

/// The arguments of the attribute.
pub(super) fn args(tokens: TokenStream) -> syn::Result<Vec<Arg>> {
    Ok(Punctuated::<Arg, Token![,]>::parse_terminated.parse2(tokens)?.into_iter().collect())
}

/// The item below the attribute.
pub(super) fn item(args: Vec<Arg>, tokens: TokenStream) -> syn::Result<Message> {
    let item: Item = syn::parse2(tokens)?;
    let body = match &item {
        Item::Struct(item) => Body::Struct(declared_struct(item)?),
        Item::Enum(item) => Body::Enum(declared_enum(item)?),
        _ => Body::Other,
    };
    Ok(Message { args, item, body })
}

impl Parse for Arg {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let key = input.call(Ident::parse_any)?;
        if input.peek(syn::token::Paren) {
            input.parse::<Group>()?;
        }
        let equals = input.parse::<Option<Token![=]>>()?;
        let value = equals.map(|_| input.parse::<Expr>()).transpose()?;
        Ok(Self { key, value })
    }
}

fn declared_struct(item: &ItemStruct) -> syn::Result<Declared<Vec<Field>>> {
    Ok(Declared {
        ident: item.ident.clone(),
        generics: item.generics.clone(),
        reprs: reprs(&item.attrs)?,
        again: again(&item.attrs),
        parts: fields(&item.fields),
    })
}

fn fields(fields: &syn::Fields) -> Vec<Field> {
    let field = |(index, field): (usize, &syn::Field)| Field {
        member: match &field.ident {
            Some(ident) => Member::Named(ident.clone()),
            None => Member::Unnamed(Index::from(index)),
        },
        name: match &field.ident {
            Some(ident) => ident.unraw().to_string(),
            None => index.to_string(),
        },
        ty: field.ty.clone(),
        attrs: field.attrs.clone(),
    };
    fields.iter().enumerate().map(field).collect()
}

fn declared_enum(item: &ItemEnum) -> syn::Result<Declared<Vec<Variant>>> {
    let variants = item.variants.iter().map(|variant| Variant {
        ident: variant.ident.clone(),
        fields: variant.fields.clone(),
        data: fields(&variant.fields),
        value: variant.discriminant.as_ref().map(|(_, value)| value.clone()),
        attrs: variant.attrs.clone(),
    });
    Ok(Declared {
        ident: item.ident.clone(),
        generics: item.generics.clone(),
        reprs: reprs(&item.attrs)?,
        again: again(&item.attrs),
        parts: variants.collect(),
    })
}

/// The words of all `#[repr(..)]`.
fn reprs(attrs: &[Attribute]) -> syn::Result<Vec<Repr>> {
    let mut reprs = Vec::new();
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("repr")) {
        reprs.extend(attr.parse_args_with(Punctuated::<Repr, Token![,]>::parse_terminated)?);
    }
    Ok(reprs)
}

impl Parse for Repr {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let name = input.call(Ident::parse_any)?;
        if !input.peek(syn::token::Paren) {
            return Ok(Self { tokens: quote!(#name), name });
        }
        let inner;
        let brackets = syn::parenthesized!(inner in input);
        let mut group = Group::new(Delimiter::Parenthesis, inner.parse()?);
        group.set_span(brackets.span.join());
        Ok(Self { tokens: quote!(#name #group), name })
    }
}

fn again(attrs: &[Attribute]) -> Option<Attribute> {
    let last =
        |attr: &&Attribute| attr.path().segments.last().is_some_and(|last| last.ident == "ipc_message");
    attrs.iter().find(last).cloned()
}
