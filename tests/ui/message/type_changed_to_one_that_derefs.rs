use memorypipe::prelude::*;
use memorypipe_tests_macros::replace;

#[ipc_message]
#[replace("u64" => "Box<u64>")]
pub struct Sample(pub u64);

fn main() {}
