use memorypipe::prelude::*;

#[ipc_message]
#[repr(usize)]
pub enum Side {
    Buy,
    Sell,
}

fn main() {}
