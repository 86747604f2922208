use memorypipe::prelude::*;

#[ipc_message]
pub enum Reject {
    #[other]
    Unknown { code: u32 },
    TooLarge { limit: u32 },
}

fn main() {}
