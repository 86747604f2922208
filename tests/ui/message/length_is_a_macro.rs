use memorypipe::prelude::*;
use memorypipe_tests_macros::first_and_then;

#[ipc_message]
pub struct Sample {
    pub bytes: [u8; first_and_then!((8) (1))],
}

fn main() {}
