use memorypipe::prelude::*;

#[ipc_message]
pub struct Order {
    pub id: u32,
    pub timestamp: u64,
    pub quantity: u32,
}

fn main() {}
