//! `ipc_channel!`: turns a trait into a channel with a host end and a client end.
//!
//! [`parse`] turns tokens into the syntax of a declaration. [`check`] knows every rule and turns the syntax into the
//! [`model::Channel`]. [`lower`] adds the encoded types, and [`expand`] writes the code; these two cannot fail. All
//! faults of a declaration are reported together. After a fault, the code is still generated as far as possible: the
//! trait with every method, and both ends with every method that they can express. So one fault causes one error, and
//! an editor keeps completing.

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

/// `input` is the path of the runtime, a semicolon, and the user's declaration.
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
