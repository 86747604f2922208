use memorypipe::prelude::*;

#[ipc_message]
pub struct Line {
    pub from: (f32, f32),
}

fn main() {}
