//! Unknown names, and those that may have been meant.

use super::expected::names;
use super::fault::Fault;
use crate::spelling::similar;

/// The most names that are compared, and the longest of them.
const MOST: usize = 256;
const LONGEST: usize = 64;

/// There is no `word` of this name: the fault lists those that there are.
#[cold]
pub(super) fn nearest(word: &str, name: &str, known: &[&str]) -> Box<Fault> {
    let fault = Fault::new(format!("there is no such {word}"));
    if known.is_empty() {
        return fault.with_hint(format!("it has no {word}s"));
    }
    let comparable = known.iter().filter(|known| known.len() <= LONGEST).take(MOST);
    let near = if name.len() <= LONGEST {
        similar(name, comparable.map(|known| (*known).to_owned()).collect())
    } else {
        Vec::new()
    };
    match near.as_slice() {
        [] => fault.with_hint(format!("there {} {}", are(known), names(known.iter().copied()))),
        near => fault.with_hint(format!("did you mean `{}`?", near.join("` or `"))),
    }
}

fn are(known: &[&str]) -> &'static str {
    if known.len() == 1 { "is" } else { "are" }
}
