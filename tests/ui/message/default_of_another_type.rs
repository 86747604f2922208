use memorypipe::prelude::*;

#[ipc_message(extensible)]
pub struct Reading {
    pub at: u64,
    #[default = "none"]
    pub quality: f64,
}

fn main() {}
