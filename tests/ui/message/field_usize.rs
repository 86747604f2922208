use memorypipe::prelude::*;

#[ipc_message]
pub struct Range {
    pub start: usize,
    pub steps: [isize; 2],
}

fn main() {}
