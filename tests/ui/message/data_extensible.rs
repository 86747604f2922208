use memorypipe::prelude::*;

#[ipc_message(extensible)]
pub struct Limit {
    pub pieces: u32,
}

#[ipc_message]
pub enum Reject {
    TooLarge { limit: Limit },
}

fn main() {}
