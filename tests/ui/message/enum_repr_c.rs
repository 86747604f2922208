use memorypipe::prelude::*;

#[ipc_message]
#[repr(C)]
pub enum Side {
    Buy,
    Sell,
}

fn main() {}
