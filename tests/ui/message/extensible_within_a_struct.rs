use memorypipe::prelude::*;

#[ipc_message(extensible)]
pub struct Id {
    pub number: u64,
}

#[ipc_message]
pub struct Order {
    pub id: Id,
}

fn main() {}
