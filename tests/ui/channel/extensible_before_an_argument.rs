use memorypipe::prelude::*;

#[ipc_message(extensible)]
pub struct Reading {
    pub at: u64,
}

ipc_channel!(
    pub trait Log {
        fn keep(&mut self, reading: Reading, urgent: bool);
    }
);

fn main() {}
