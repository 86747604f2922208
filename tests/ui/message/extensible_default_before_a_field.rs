use memorypipe::prelude::*;

#[ipc_message(extensible)]
pub struct Reading {
    pub at: u64,
    #[default = 0.5]
    pub quality: f64,
    pub value: f64,
}

fn main() {}
