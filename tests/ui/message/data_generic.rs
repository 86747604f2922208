use memorypipe::prelude::*;

#[ipc_message]
pub enum Outcome<T> {
    Done(T),
    Late,
}

fn main() {}
