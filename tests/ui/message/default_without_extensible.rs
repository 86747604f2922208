use memorypipe::prelude::*;

#[ipc_message]
pub struct Reading {
    pub at: u64,
    #[default = 0.5]
    pub quality: f64,
}

fn main() {}
