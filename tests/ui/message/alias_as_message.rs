use memorypipe::prelude::*;

#[ipc_message]
pub type Id = u64;

fn main() {}
