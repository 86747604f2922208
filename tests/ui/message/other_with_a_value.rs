use memorypipe::prelude::*;

#[ipc_message]
pub enum Reject {
    #[other = 9]
    Unknown,
    Late,
}

fn main() {}
