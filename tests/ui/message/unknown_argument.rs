use memorypipe::prelude::*;

#[ipc_message(crat = memorypipe)]
pub struct Id(pub u64);

fn main() {}
