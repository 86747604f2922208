use memorypipe::prelude::*;

#[ipc_message]
pub struct Readings {
    pub list: FixedVec<u128, 4>,
}

fn main() {}
