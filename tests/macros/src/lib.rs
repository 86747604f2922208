//! Macros that a program may well have, and that change what `#[ipc_message]` and `ipc_channel!` have read. They
//! contain no unsafe code, and write none.

#![forbid(unsafe_code)]

use std::collections::HashMap;
use std::sync::Mutex;

use proc_macro::{Group, TokenStream, TokenTree};

/// `#[replace("a" => "b")]` replaces words in the item below it.
#[proc_macro_attribute]
pub fn replace(args: TokenStream, item: TokenStream) -> TokenStream {
    let texts: Vec<TokenStream> = args.into_iter().filter_map(text).collect();
    let [from, to] = texts.try_into().expect("two texts");
    let from: Vec<String> = from.into_iter().map(|token| spelled(&token)).collect();
    let (item, replaced) = replaced(item, &from, &to);
    assert!(replaced, "{from:?} is not in {item}");
    item
}

fn text(token: TokenTree) -> Option<TokenStream> {
    match token {
        TokenTree::Literal(text) => text.to_string().trim_matches('"').parse().ok(),
        _ => None,
    }
}

fn spelled(token: &TokenTree) -> String {
    token.to_string().replace(char::is_whitespace, "")
}

/// `tokens` with `to` wherever `from` stands, and whether it stands anywhere.
fn replaced(tokens: TokenStream, from: &[String], to: &TokenStream) -> (TokenStream, bool) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let (mut output, mut found, mut at) = (TokenStream::new(), false, 0);
    while let Some(token) = tokens.get(at) {
        if tokens[at..].len() >= from.len()
            && tokens[at..].iter().zip(from).all(|(one, other)| spelled(one) == *other)
        {
            output.extend(to.clone());
            (found, at) = (true, at + from.len());
            continue;
        }
        let token = match token {
            TokenTree::Group(group) => {
                let (inner, replaced) = replaced(group.stream(), from, to);
                found |= replaced;
                let mut inner = Group::new(group.delimiter(), inner);
                inner.set_span(group.span());
                TokenTree::Group(inner)
            }
            token => token.clone(),
        };
        output.extend([token]);
        at += 1;
    }
    (output, found)
}

/// `first_and_then!((a) (b))` is `a` where it is expanded for the first time in a program, and `b` from then on.
#[proc_macro]
pub fn first_and_then(choice: TokenStream) -> TokenStream {
    static EXPANDED: Mutex<Option<HashMap<String, usize>>> = Mutex::new(None);
    let mut expanded = EXPANDED.lock().expect("no expansion has panicked");
    let nth = expanded.get_or_insert_default().entry(choice.to_string()).or_default();
    let groups: Vec<Group> = choice
        .into_iter()
        .filter_map(|token| match token {
            TokenTree::Group(group) => Some(group),
            _ => None,
        })
        .collect();
    let chosen = groups[(*nth).min(groups.len() - 1)].stream();
    *nth += 1;
    chosen
}
