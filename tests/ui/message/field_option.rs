use memorypipe::prelude::*;

#[ipc_message]
pub struct Person {
    pub age: Option<u8>,
    pub last: Result<u32, u8>,
}

fn main() {}
