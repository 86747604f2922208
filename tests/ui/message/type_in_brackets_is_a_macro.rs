use memorypipe::prelude::*;

#[ipc_message]
pub struct Sample {
    pub values: FixedVec<memorypipe_tests_macros::first_and_then!((bool) (u8)), 4>,
}

fn main() {}
