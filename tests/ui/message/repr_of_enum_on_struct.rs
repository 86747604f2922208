use memorypipe::prelude::*;

#[ipc_message]
#[repr(u32)]
pub struct Id(pub u32);

fn main() {}
