//! Collects the faults of one invocation, which are reported together.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

/// The faults found so far.
#[derive(Default)]
pub(crate) struct Errors(Option<syn::Error>);

impl Errors {
    /// Reports `message` under all of `tokens`.
    pub(crate) fn at(&mut self, tokens: impl ToTokens, message: impl std::fmt::Display) {
        self.push(syn::Error::new_spanned(tokens, message));
    }

    /// Reports `message` under `span`.
    pub(crate) fn at_span(&mut self, span: Span, message: impl std::fmt::Display) {
        self.push(syn::Error::new(span, message));
    }

    /// Adds a fault from another stage.
    pub(crate) fn push(&mut self, error: syn::Error) {
        match &mut self.0 {
            Some(errors) => errors.combine(error),
            None => self.0 = Some(error),
        }
    }

    /// Whether nothing was reported.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// One `compile_error!` for each fault; nothing without faults.
    pub(crate) fn into_tokens(self) -> TokenStream {
        self.0.map(syn::Error::into_compile_error).unwrap_or_default()
    }
}

/// `did you mean `x`?` if one of `known` is similar to `word`, then the list of `known`.
pub(crate) fn suggest(word: &str, known: &[&str]) -> String {
    let list = known.iter().map(|k| format!("`{k}`")).collect::<Vec<_>>().join(", ");
    let near = |k: &str| distance(&word.to_lowercase(), &k.to_lowercase());
    let nearest = known.iter().map(|k| (near(k), k)).min_by_key(|(distance, _)| *distance);
    match nearest {
        Some((d, k)) if is_misspelling(d, word) => format!("did you mean `{k}`? known: {list}"),
        _ => format!("known: {list}"),
    }
}

/// Whether `word` is similar to `known`.
pub(crate) fn is_near(word: &str, known: &str) -> bool {
    is_misspelling(distance(&word.to_lowercase(), known), word)
}

/// Whether a word at this distance from `word` may be meant by it.
fn is_misspelling(distance: usize, word: &str) -> bool {
    distance <= 1 + word.chars().count() / 3
}

/// The Levenshtein distance.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, cb) in b.iter().enumerate() {
            let substitute = diagonal + usize::from(ca != *cb);
            diagonal = row[j + 1];
            row[j + 1] = substitute.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_suggested_if_it_is_near() {
        assert!(suggest("onewy", &["oneway", "timeout"]).starts_with("did you mean `oneway`?"));
        assert_eq!(suggest("banana", &["oneway", "timeout"]), "known: `oneway`, `timeout`");
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}
