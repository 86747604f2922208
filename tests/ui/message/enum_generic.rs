use memorypipe::prelude::*;

#[ipc_message]
pub enum Side<const N: u32> {
    Buy,
}

fn main() {}
