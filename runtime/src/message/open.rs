//! Open enums: on receipt, a number that this version does not know becomes that of the catch-all.
//!
//! The numbers are replaced in the private copy of the received bytes, before they are validated. So the validity of a
//! value does not depend on this file: bytes that it left as they were would be refused.

use super::Fact;
use super::bits::{set_word, word};

/// Whether a type with these facts is or contains an open enum.
#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "`at` is below the number of facts, and the compiler evaluates it"
)]
pub(super) const fn is_open<S>(facts: &[Fact<S>]) -> bool {
    let mut at = 0;
    while at < facts.len() {
        if facts[at].is_open() || facts[at].is_catch_all() {
            return true;
        }
        at += 1;
    }
    false
}

/// The number of the catch-all of an enum.
#[must_use]
#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "`at` is below the number of facts, and the compiler evaluates it"
)]
pub const fn number_of_other<S>(facts: &[Fact<S>]) -> Option<i128> {
    let mut at = 0;
    while at < facts.len() {
        if facts[at].is_catch_all() {
            return Some(facts[at].number());
        }
        at += 1;
    }
    None
}

/// Maps the unknown numbers in `bytes`, which have the size of the type with these facts.
#[inline(always)]
pub(super) fn map_unknown<S>(facts: &[Fact<S>], bytes: &mut [u8]) {
    facts.iter().for_each(|fact| fact.map_unknown(bytes));
    let Some(other) = facts.iter().find(|fact| fact.is_catch_all()) else { return };
    let is_known = |bits| facts.iter().any(|fact| fact.is(bits));
    if word(bytes).is_some_and(|bits| !is_known(bits)) {
        set_word(bytes, other.variant().map_or(0, |(bits, _)| bits));
    }
}
