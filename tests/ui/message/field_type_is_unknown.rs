use memorypipe::prelude::*;

#[ipc_message]
pub struct Outer {
    pub inner: Smaple,
}

fn main() {}
