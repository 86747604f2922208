use memorypipe::prelude::*;

pub struct Id(pub u64);

#[ipc_message]
impl Id {}

fn main() {}
