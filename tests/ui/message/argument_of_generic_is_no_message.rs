use memorypipe::prelude::*;

#[ipc_message]
pub struct Wrapper<T> {
    pub inner: T,
}

pub struct Plain(pub u32);

#[ipc_message]
pub struct Outer {
    pub inner: Wrapper<Plain>,
}

fn main() {}
