use memorypipe::prelude::*;

#[ipc_message(extensible)]
pub struct Reading {
    pub at: u64,
}

ipc_channel!(
    pub trait Log {
        fn last(&mut self) -> [Reading; 4];
    }
);

fn main() {}
