use memorypipe::prelude::*;

pub struct Plain<T>(pub T);

#[ipc_message]
pub struct Outer<T> {
    pub inner: Plain<T>,
}

fn main() {}
