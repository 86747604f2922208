use memorypipe::prelude::*;

#[ipc_message(crate = ::memorypipe, crate = memorypipe)]
pub struct Id(pub u64);

fn main() {}
