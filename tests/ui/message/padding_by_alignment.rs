use memorypipe::prelude::*;

#[ipc_message]
#[repr(C, align(16))]
pub struct Wide {
    pub low: u64,
}

fn main() {}
