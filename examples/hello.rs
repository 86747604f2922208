//! The smallest channel: `cargo run --example hello host` in one terminal, `cargo run --example hello` in another.

use memorypipe::prelude::*;

ipc_channel!(
    /// Says hello.
    pub trait Greeter {
        /// Greets by name.
        fn greet(&mut self, name: FixedStr<24>) -> FixedStr<32>;
    }
);

struct Polite;

impl Greeter for Polite {
    fn greet(&mut self, name: FixedStr<24>) -> FixedStr<32> {
        format!("Hello, {name}!").parse().unwrap_or_default()
    }
}

fn main() -> Result<(), memorypipe::Error> {
    if std::env::args().nth(1).as_deref() == Some("host") {
        GreeterHost::create("hello")?.serve(&mut Polite)?;
    } else {
        println!("{}", GreeterClient::attach("hello")?.greet(FixedStr::literal("world"))?);
    }
    Ok(())
}
