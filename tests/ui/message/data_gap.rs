use memorypipe::prelude::*;

#[ipc_message]
#[repr(u8)]
pub enum Reject {
    Late,
    TooLarge { line: u8, limit: u64 },
    Small(u32, u8, u16),
}

fn main() {}
