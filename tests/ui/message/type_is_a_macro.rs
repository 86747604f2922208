use memorypipe::prelude::*;
use memorypipe_tests_macros::first_and_then;

#[ipc_message]
pub struct Sample {
    pub value: first_and_then!((&'static str) ([u64; 2])),
}

fn main() {}
