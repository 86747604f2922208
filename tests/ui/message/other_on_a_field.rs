use memorypipe::prelude::*;

#[ipc_message]
pub struct Reject {
    pub reason: u32,
    #[other]
    pub rest: u32,
}

fn main() {}
