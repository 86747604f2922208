use memorypipe::prelude::*;

#[ipc_message]
pub struct Order {
    pub timestamp: u64,
    pub _pad: [u8; 2],
    pub id: u32,
}

fn main() {}
