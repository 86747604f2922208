//! Turns tokens into a [`Declaration`]. This step knows only syntax; `check` decides what is allowed.
//!
//! A part that is not Rust is noted and skipped up to its end, so that a half-typed method does not hide
//! the others.

use std::collections::HashSet;

use proc_macro2::{TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::discouraged::Speculative;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Generics, Item, Result, Token, TraitItem, Visibility, braced};

use super::model::{Declaration, Declared, Trait, TraitHead};

/// `CRATE_PATH ; ITEMS`
pub(super) fn declaration(input: ParseStream<'_>) -> Result<Declaration> {
    let mut krate = TokenStream::new();
    while !input.peek(Token![;]) {
        krate.extend([input.parse::<TokenTree>()?]);
    }
    input.parse::<Token![;]>()?;
    let mut words = HashSet::new();
    collect_words(input.cursor().token_stream(), &mut words);
    let mut declaration = Declaration { krate, items: Vec::new(), broken: Vec::new(), words };
    while !input.is_empty() {
        match item(input, &mut declaration.broken) {
            Ok(item) => declaration.items.push(item),
            Err(error) => {
                declaration.broken.push(error);
                skip_item(input)?;
            }
        }
    }
    Ok(declaration)
}

fn collect_words(tokens: TokenStream, words: &mut HashSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => _ = words.insert(ident.unraw().to_string()),
            TokenTree::Group(group) => collect_words(group.stream(), words),
            _ => {}
        }
    }
}

/// On an error, `input` stays where it was.
fn item(input: ParseStream<'_>, broken: &mut Vec<syn::Error>) -> Result<Declared> {
    let ahead = input.fork();
    let attrs = ahead.call(Attribute::parse_outer)?;
    let vis = ahead.parse::<Visibility>()?;
    if is_trait(&ahead) {
        let item = declared_trait(&ahead, attrs, vis, broken)?;
        input.advance_to(&ahead);
        return Ok(Declared::Trait(Box::new(item)));
    }
    whole::<Item>(input).map(|item| Declared::Other(Box::new(item)))
}

fn is_trait(input: ParseStream<'_>) -> bool {
    let ahead = input.fork();
    let _: Result<Option<Token![unsafe]>> = ahead.parse();
    let _: Result<Option<Token![auto]>> = ahead.parse();
    ahead.peek(Token![trait])
}

fn declared_trait(
    input: ParseStream<'_>,
    attrs: Vec<Attribute>,
    vis: Visibility,
    broken: &mut Vec<syn::Error>,
) -> Result<Trait> {
    let unsafety = input.parse()?;
    let auto = input.parse()?;
    input.parse::<Token![trait]>()?;
    let name = input.parse()?;
    let mut generics: Generics = input.parse()?;
    let mut supertraits = syn::punctuated::Punctuated::new();
    if input.parse::<Option<Token![:]>>()?.is_some() {
        while !input.peek(Token![where]) && !input.peek(syn::token::Brace) {
            supertraits.push_value(input.parse()?);
            match input.parse::<Option<Token![+]>>()? {
                Some(plus) => supertraits.push_punct(plus),
                None => break,
            }
        }
    }
    generics.where_clause = input.parse()?;
    let body;
    braced!(body in input);
    let is_empty = body.is_empty();
    let mut items = Vec::new();
    while !body.is_empty() {
        match whole::<TraitItem>(&body) {
            Ok(item) => items.push(item),
            Err(error) => {
                broken.push(error);
                skip_item(&body)?;
            }
        }
    }
    Ok(Trait { attrs, head: TraitHead { vis, unsafety, auto, name, generics, supertraits }, is_empty, items })
}

/// Parses a `T`, or consumes nothing.
fn whole<T: Parse>(input: ParseStream<'_>) -> Result<T> {
    let ahead = input.fork();
    let parsed = ahead.parse()?;
    input.advance_to(&ahead);
    Ok(parsed)
}

/// Skips a possible item: up to a semicolon or a pair of braces, both included.
fn skip_item(input: ParseStream<'_>) -> Result<()> {
    while !input.is_empty() {
        let ends = input.peek(Token![;]) || input.peek(syn::token::Brace);
        input.parse::<TokenTree>()?;
        if ends {
            break;
        }
    }
    Ok(())
}
