//! A bound that is no number.
use memorypipe::prelude::*;

ipc_channel!(
    pub trait Log {
        fn write(&mut self, #[max("4096")] data: &[u8]) -> u32;
    }
);

fn main() {}
