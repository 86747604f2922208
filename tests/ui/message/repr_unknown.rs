use memorypipe::prelude::*;

#[ipc_message]
#[repr(c)]
pub struct Id(pub u64);

fn main() {}
