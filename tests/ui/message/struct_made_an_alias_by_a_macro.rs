use memorypipe::prelude::*;
use memorypipe_tests_macros::replace;

#[ipc_message]
#[replace("Sample { pub id: u32, }" => "Inner { pub id: u32 } pub type Sample = Box<Inner>;")]
pub struct Sample {
    pub id: u32,
}

fn main() {}
