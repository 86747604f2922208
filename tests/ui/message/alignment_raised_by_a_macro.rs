use memorypipe::prelude::*;
use memorypipe_tests_macros::replace;

#[ipc_message]
#[replace("repr(C)" => "repr(C, align(8))")]
pub struct Sample {
    pub id: u32,
}

fn main() {}
