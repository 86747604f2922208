//! A user may use any name that occurs in generated code.
//!
//! The names are read from the expansions, so names that are added later are tested as well. The test generates a file
//! in which a user gives these names to methods, arguments, types, events, fields and constants. This test checks that
//! the file is current (`BLESS=1` rewrites it); `tests/hygiene.rs` checks that it compiles.

use std::collections::{BTreeSet, HashSet};
use std::fmt::Write;

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::Parser;

use super::check::names::{constant, variant};
use super::tests::{CALCULATOR, STUDIO, assert_is_file, expanded};
use super::{check, parse};
use crate::error::Errors;

/// Parameters that documentation shows have no prefix: a constant of the user must have another name, as with every
/// function.
const SHOWN: [&str; 9] =
    ["client", "closure", "event", "handle", "handler", "most", "name", "threads", "timeout"];

#[test]
fn names_of_the_expansion_are_free_for_users() {
    let mut file = String::from(
        "//! Written by `names_of_the_expansion_are_free_for_users`: whatever name occurs in generated code, for\n\
         //! everything that a user names.\n\n\
         #![allow(missing_docs, missing_debug_implementations, nonstandard_style, unused, clippy::all, clippy::pedantic)]\n\
         #![allow(clippy::nursery)]\n\n",
    );
    let words: Vec<String> = words().into_iter().filter_map(|word| written(&word)).collect();
    assert!(words.len() > 200, "the expansions are read: {}", words.len());
    methods(&words, &mut file);
    arguments(&words, &mut file);
    types(&words, &mut file);
    events(&words, &mut file);
    constants(&words, &mut file);
    assert_is_file("../hygiene/names.rs", &file);
}

/// Every identifier in the expansions.
fn words() -> BTreeSet<String> {
    let message = "pub struct Sample { value: u64, flag: bool }";
    let side = "pub enum Side { Buy, Sell }";
    let messages = [message, side]
        .map(|item| crate::message::run(TokenStream::new(), item.parse().expect("tokens")).to_string());
    let channels = [CALCULATOR, STUDIO].map(expanded);
    let mut words = BTreeSet::new();
    for code in channels.iter().chain(&messages) {
        collect(code.parse().expect("the code is Rust"), &mut words);
    }
    words
}

fn collect(tokens: TokenStream, words: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => _ = words.insert(ident.unraw().to_string()),
            TokenTree::Group(group) => collect(group.stream(), words),
            _ => {}
        }
    }
}

/// `word` as it must be written to be a name, if it can be one.
fn written(word: &str) -> Option<String> {
    if syn::parse_str::<Ident>(word).is_ok() {
        return Some(word.to_owned());
    }
    let raw = format!("r#{word}");
    Ident::parse_any.parse_str(&raw).ok().filter(|_| syn::parse_str::<Ident>(&raw).is_ok())?;
    Some(raw)
}

/// The `words` that may replace `@`.
fn allowed<'w>(words: &'w [String], declaration: &'w str) -> impl Iterator<Item = &'w String> {
    words.iter().filter(move |word| is_right(&declaration.replace('@', word)))
}

fn is_right(declaration: &str) -> bool {
    let tokens: TokenStream = format!("::rt; {declaration}").parse().expect("tokens");
    let declaration = parse::declaration.parse2(tokens).expect("a declaration");
    let mut errors = Errors::default();
    let _ = check::check(declaration, &mut errors);
    errors.is_empty()
}

fn channel(name: &str, before: &str, body: &str, behind: &str, file: &mut String) {
    writeln!(
        file,
        "pub mod {name} {{\n{before}::memorypipe::ipc_channel!(\n#[channel(async, mock)]\npub trait Names {{\n{body}}}\n\
         {behind});\n}}\n"
    )
    .expect("a text");
}

/// Methods of every kind; those whose generated names would collide are in separate channels.
fn methods(words: &[String], file: &mut String) {
    let mut channels: Vec<(HashSet<String>, String)> = Vec::new();
    for (index, word) in allowed(words, "trait Names { fn @(&self); }").enumerate() {
        let name: Ident = syn::parse_str(word).expect("a name");
        let taken = [Some(variant(&name).to_string()), constant(&name), Some(word.clone())];
        let free =
            channels.iter().position(|(used, _)| taken.iter().flatten().all(|name| !used.contains(name)));
        let at = free.unwrap_or_else(|| {
            channels.push(Default::default());
            channels.len() - 1
        });
        let (used, body) = &mut channels[at];
        used.extend(taken.into_iter().flatten());
        let method = match index % 6 {
            0 => format!("fn {word}(&self, a0_: u64) -> u64;"),
            1 => format!("fn {word}(&self, a0_: u64) -> Result<u64, u8>;"),
            2 => format!("#[oneway] fn {word}(&self, a0_: u64);"),
            3 => format!("fn {word}(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;"),
            4 => format!("fn {word}(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;"),
            _ => format!("#[cfg(all())] fn {word}(&self);"),
        };
        writeln!(body, "{method}").expect("a text");
    }
    for (index, (_, body)) in channels.iter().enumerate() {
        channel(&format!("methods_{index}"), "", body, "", file);
    }
}

/// Arguments of every kind.
fn arguments(words: &[String], file: &mut String) {
    let kinds = [
        "@: u64",
        "#[max(4)] @: &[u64]",
        "#[max(4)] @: &mut [u64]",
        "@: ::memorypipe::Tx<u64>",
        "@: ::memorypipe::Rx<u64>",
    ];
    // No function has an argument with the name of such a variant.
    let is_free = |word: &&String| !["Err", "None", "Ok", "Some"].contains(&word.as_str());
    let words = allowed(words, "trait Names { fn m(&self, @: u64); }").filter(is_free).collect::<Vec<_>>();
    let mut body = String::new();
    for (kind, form) in kinds.iter().enumerate() {
        for (index, words) in words.chunks(12).enumerate() {
            let list: Vec<String> = words.iter().map(|word| form.replace('@', word)).collect();
            writeln!(body, "fn m{kind}_{index}(&self, {}) -> Result<u64, u8>;", list.join(", "))
                .expect("a text");
        }
    }
    channel("arguments", "", &body, "", file);
}

/// Messages, in every place where a type is written. A tuple struct is also a function.
fn types(words: &[String], file: &mut String) {
    let (mut before, mut body) = (String::new(), String::new());
    for (index, word) in allowed(words, "trait Names { fn m(&self, a: @) -> @; }").enumerate() {
        writeln!(before, "#[::memorypipe::ipc_message] pub struct {word}(pub ::core::primitive::u64);")
            .expect("a text");
        let method = match index % 5 {
            0 => format!("fn m{index}_(&self, a0_: {word}) -> {word};"),
            1 => format!("fn m{index}_(&self) -> ::core::result::Result<{word}, {word}>;"),
            2 => format!("fn m{index}_(&self, #[max(4)] a0_: &[{word}], #[max(4)] a1_: &mut [{word}]);"),
            3 => {
                format!("fn m{index}_(&self, a0_: ::memorypipe::Tx<{word}>, a1_: ::memorypipe::Rx<{word}>);")
            }
            _ => format!("#[oneway] fn m{index}_(&self, a0_: {word});"),
        };
        writeln!(body, "{method}").expect("a text");
    }
    channel("types", &before, &body, "", file);
}

/// Events of every shape, and their fields.
fn events(words: &[String], file: &mut String) {
    let declaration = "trait Names {} #[events] enum E { @ { @: u64 } }";
    let mut events = String::new();
    for (index, word) in allowed(words, declaration).enumerate() {
        let event = match index % 3 {
            0 => format!("{word},"),
            1 => format!("{word}(u64),"),
            _ => format!("{word} {{ {word}: u64 }},"),
        };
        writeln!(events, "{event}").expect("a text");
    }
    channel("events", "", "", &format!("#[events]\npub enum Told {{\n{events}}}\n"), file);
}

/// Constants, which capture every pattern of their name.
fn constants(words: &[String], file: &mut String) {
    let is_free = |word: &&String| !word.starts_with("__mp_") && !SHOWN.contains(&word.as_str());
    let mut before = String::new();
    for word in words.iter().filter(is_free) {
        writeln!(before, "pub const {word}: () = ();").expect("a text");
    }
    before += "#[::memorypipe::ipc_message] pub struct Whole { pub a0_: u64, pub a1_: [bool; 8] }\n\
               #[::memorypipe::ipc_message] pub enum Choice { One, Other }\n";
    let body = "fn m0_(&self, a0_: Whole, #[max(4)] a1_: &[u64], #[max(4)] a2_: &mut [u64]) -> Result<Choice, Whole>;\n\
                fn m1_(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>);\n\
                #[oneway] fn m2_(&self);\n";
    let events = "#[events]\npub enum Told { E0_, E1_(u64), E2_ { a0_: u64 } }\n";
    channel("constants", &before, body, events, file);
}
