use memorypipe::prelude::*;

#[ipc_message]
pub enum Reject {
    #[other]
    Unknown,
    Late,
    #[other]
    Else = 9,
}

fn main() {}
