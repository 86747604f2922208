//! A case that compiles: trybuild then builds the other ones too, where it would only check them.

fn main() {}
