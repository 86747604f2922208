use memorypipe::prelude::*;

#[ipc_message]
pub enum Step {
    Stay,
    Move(f32),
    Jump(),
}

fn main() {}
