use memorypipe::prelude::*;

#[ipc_message]
pub enum Reject {
    TooLarge { limit: u32 },
}

impl Drop for Reject {
    fn drop(&mut self) {}
}

fn main() {}
