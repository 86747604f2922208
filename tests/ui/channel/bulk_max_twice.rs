//! Two bounds.
use memorypipe::prelude::*;

ipc_channel!(
    pub trait Log {
        fn write(&mut self, #[max(1)] #[max(2)] data: &[u8]) -> u32;
    }
);

fn main() {}
