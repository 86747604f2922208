use memorypipe::prelude::*;

#[ipc_message]
pub struct Reading {
    pub at: u64,
    #[was = "at"]
    pub time: u64,
}

fn main() {}
