use memorypipe::prelude::*;

#[ipc_message]
pub enum Reject {
    TooLarge { lines: [u8; 70_000] },
}

fn main() {}
