use memorypipe::prelude::*;

#[ipc_message]
pub enum Side {
    Buy,
    Sell,
}

impl Drop for Side {
    fn drop(&mut self) {}
}

fn main() {}
