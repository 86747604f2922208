use memorypipe::prelude::*;

#[ipc_message]
pub struct Person {
    pub scores: Vec<u32>,
    pub parts: [Vec<u8>; 2],
    pub known: std::collections::HashMap<u32, u64>,
    pub all: &'static [u16],
}

fn main() {}
