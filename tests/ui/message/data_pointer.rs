use memorypipe::prelude::*;

#[ipc_message]
pub enum Reject {
    Named(String),
    At { line: *const u8 },
    Text(&'static str),
}

fn main() {}
