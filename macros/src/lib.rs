//! The macros of memorypipe; use them through the crate `memorypipe`, where they are documented.

#![forbid(unsafe_code)]

mod channel;
mod error;
mod evolution;
mod facts;
mod krate;
mod message;
mod types;

use proc_macro::TokenStream;

#[allow(missing_docs)] // documented where the runtime re-exports it, so that its examples can run
#[proc_macro_attribute]
pub fn ipc_message(args: TokenStream, item: TokenStream) -> TokenStream {
    message::run(args.into(), item.into()).into()
}

#[allow(missing_docs)] // as above
#[proc_macro]
pub fn ipc_channel(input: TokenStream) -> TokenStream {
    channel::run(input.into()).into()
}
