use memorypipe::prelude::*;

#[ipc_message]
pub enum Side {
    Buy,
    #[cfg_attr(all(), cfg(any()))]
    Sell,
}

fn main() {}
