use memorypipe::prelude::*;

#[ipc_message]
#[repr(Rust)]
pub struct Id(pub u64);

fn main() {}
