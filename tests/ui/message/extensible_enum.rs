use memorypipe::prelude::*;

#[ipc_message(extensible)]
pub enum Health {
    Good,
    Bad,
}

fn main() {}
