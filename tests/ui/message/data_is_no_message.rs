use memorypipe::prelude::*;

pub struct Plain(u32);

#[ipc_message]
pub enum Reject {
    TooLarge { limit: Plain },
}

fn main() {}
