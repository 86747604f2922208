use memorypipe::prelude::*;

#[ipc_message]
pub enum Limit {
    Pieces(u32),
    Money(u32),
}

#[ipc_message]
pub enum Reject {
    TooLarge { limit: Limit },
    Late,
}

fn main() {}
