use memorypipe::prelude::*;

#[ipc_message]
pub struct Node {
    pub next: *const Node,
    pub owned: Box<u32>,
    pub borrowed: &'static u64,
    pub call: fn(u32) -> u32,
    pub any: Box<dyn Fn()>,
}

fn main() {}
