use memorypipe::prelude::*;

#[ipc_message]
pub struct Reading {
    #[was = "at"]
    pub at: u64,
}

fn main() {}
