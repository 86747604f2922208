//! `#[ipc_message]`: turns a struct or an enum into a message.
//!
//! | file | step |
//! |---|---|
//! | [`parse`] | tokens to [`model`]; judges nothing |
//! | [`check`] | every rule that tokens can show, and every text; emits nothing |
//! | [`extensible`] | messages to which fields can be appended: rules and code |
//! | [`open`] | open enums: rules |
//! | [`data`] | enums with data: code |
//! | [`described`] | parts of a description |
//! | [`expand`] | the item with its `repr`, the checks that need types, the implementation; cannot fail |
//! | [`implementation`] | the `unsafe impl Message` of every kind of type |
//! | [`paths`] | the paths that emitted code starts with |
//! | [`fallback`] | after a fault: the item and a placeholder, so that nothing else breaks |

mod check;
#[cfg(test)]
mod check_tests;
mod data;
mod described;
mod expand;
mod extensible;
mod fallback;
mod implementation;
mod model;
mod open;
mod parse;
mod paths;
#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;
use quote::quote;

use crate::error::Errors;

pub(crate) fn run(args: TokenStream, item: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let args = parse::args(args).unwrap_or_else(|error| {
        errors.push(error);
        Vec::new()
    });
    let message = match parse::item(args, item.clone()) {
        Ok(message) => message,
        Err(error) => {
            errors.push(error);
            let mut output = item;
            output.extend(errors.into_tokens());
            return output;
        }
    };
    check::check(&message, &mut errors);
    if errors.is_empty() {
        return expand::expand(&message);
    }
    let item = fallback::expand(&message);
    let errors = errors.into_tokens();
    quote!(#item #errors)
}
