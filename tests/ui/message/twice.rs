use memorypipe::prelude::*;

#[ipc_message]
#[ipc_message]
pub struct Id(pub u64);

fn main() {}
