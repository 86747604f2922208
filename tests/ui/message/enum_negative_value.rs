use memorypipe::prelude::*;

#[ipc_message]
pub enum Trend {
    Down = -1,
    Flat = 0,
    Up = 1,
}

fn main() {}
