use memorypipe::prelude::*;

#[ipc_message]
pub struct Pair(pub u8, pub [u16; 3]);

fn main() {}
