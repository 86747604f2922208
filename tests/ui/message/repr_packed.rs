use memorypipe::prelude::*;

#[ipc_message]
#[repr(C, packed)]
pub struct Order {
    pub id: u32,
    pub timestamp: u64,
}

fn main() {}
