use memorypipe::prelude::*;
use memorypipe_tests_macros::replace;

#[ipc_message]
#[replace("[u64; 2]" => "&'static str")]
pub struct Sample {
    pub id: u64,
    pub value: [u64; 2],
}

fn main() {}
