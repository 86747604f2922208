use memorypipe::prelude::*;

#[ipc_message]
pub enum Side {
    #[was = "Bid"]
    Buy,
    Sell,
}

fn main() {}
