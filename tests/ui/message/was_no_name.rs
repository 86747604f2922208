use memorypipe::prelude::*;

#[ipc_message]
pub struct Reading {
    #[was = "at that time"]
    pub at: u64,
}

fn main() {}
