use memorypipe::prelude::*;

#[ipc_message]
pub struct Reading {
    #[was]
    pub at: u64,
    #[was = 7]
    pub value: f64,
}

fn main() {}
