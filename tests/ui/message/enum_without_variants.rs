use memorypipe::prelude::*;

#[ipc_message]
pub enum Never {}

fn main() {}
