//! `ipc_channel!`: a trait becomes a channel, its host end and its client end.
//!
//! [`parse`] turns tokens into the syntax of a declaration, [`check`] knows every rule and turns it into the
//! [`model::Channel`], [`lower`] gives it the types that travel, [`expand`] writes the code; the last two cannot fail. All faults of a declaration are reported
//! together. After a fault the code is written all the same, as far as it makes sense: the trait with every
//! method, both ends with every method that they can express. So one fault is one error, and an editor
//! keeps completing.

mod check;
#[cfg(test)]
mod check_tests;
mod expand;
mod lower;
mod model;
#[cfg(test)]
mod names_tests;
mod parse;
#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;
use syn::parse::Parser;

use crate::error::Errors;

/// `input` is the path of the runtime, a semicolon, and what the user wrote.
pub(crate) fn run(input: TokenStream) -> TokenStream {
    let declaration = match parse::declaration.parse2(input) {
        Ok(declaration) => declaration,
        Err(error) => return error.into_compile_error(),
    };
    let mut errors = Errors::default();
    let checked = check::check(declaration, &mut errors);
    let lowered = checked.map(lower::lower);
    let mut output = lowered.map(|lowered| expand::expand(&lowered)).unwrap_or_default();
    output.extend(errors.into_tokens());
    output
}
