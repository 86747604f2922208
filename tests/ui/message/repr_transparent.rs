use memorypipe::prelude::*;

#[ipc_message]
#[repr(transparent)]
pub struct Id(pub u64);

fn main() {}
