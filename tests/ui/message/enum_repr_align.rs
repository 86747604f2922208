use memorypipe::prelude::*;

#[ipc_message]
#[repr(u8, align(4))]
pub enum Side {
    Buy,
    Sell,
}

fn main() {}
