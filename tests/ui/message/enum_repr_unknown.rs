use memorypipe::prelude::*;

#[ipc_message]
#[repr(U8)]
pub enum Side {
    Buy,
    Sell,
}

fn main() {}
