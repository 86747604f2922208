use memorypipe::prelude::*;

#[ipc_message]
pub enum Reject {
    TooLarge { limit: u32 },
    Late,
}

#[ipc_message]
pub struct Answer {
    pub id: u32,
    pub reject: Reject,
}

fn main() {}
