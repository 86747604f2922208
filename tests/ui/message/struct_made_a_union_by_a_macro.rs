use memorypipe::prelude::*;
use memorypipe_tests_macros::replace;

#[ipc_message]
#[replace("struct" => "union")]
pub struct Sample {
    pub id: u32,
}

fn main() {}
