use memorypipe::prelude::*;

#[ipc_message(extensible)]
pub struct Id(pub u64);

fn main() {}
