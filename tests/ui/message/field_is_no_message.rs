use memorypipe::prelude::*;

pub struct Plain(pub u32);

#[ipc_message]
pub struct Outer {
    pub inner: Plain,
    pub id: u32,
}

fn main() {}
