//! A bound of nothing.
use memorypipe::prelude::*;

ipc_channel!(
    pub trait Log {
        fn write(&mut self, #[max(0)] data: &[u8]) -> u32;
    }
);

fn main() {}
