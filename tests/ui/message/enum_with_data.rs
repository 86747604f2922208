use memorypipe::prelude::*;

#[ipc_message]
pub enum Step {
    Stay,
    Move(f32),
    Turn { by: f32, around: [f32; 3] },
    Jump(),
}

fn main() {}
