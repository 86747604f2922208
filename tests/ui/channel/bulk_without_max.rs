//! Bulk data without a bound.
use memorypipe::prelude::*;

ipc_channel!(
    pub trait Log {
        fn write(&mut self, data: &[u8]) -> u32;
    }
);

fn main() {}
