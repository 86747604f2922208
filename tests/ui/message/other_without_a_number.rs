use memorypipe::prelude::*;

#[ipc_message]
#[repr(u8)]
pub enum Reject {
    Late = 1,
    Small,
    #[other]
    Unknown,
}

fn main() {}
