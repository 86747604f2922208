use memorypipe::prelude::*;

#[ipc_message]
pub struct Ping {
    pub nothing: (),
}

fn main() {}
