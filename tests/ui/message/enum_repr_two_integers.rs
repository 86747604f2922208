use memorypipe::prelude::*;

#[ipc_message]
#[repr(u8)]
#[repr(u16)]
pub enum Side {
    Buy,
    Sell,
}

fn main() {}
