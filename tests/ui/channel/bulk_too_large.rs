//! More than bulk data may have.
use memorypipe::prelude::*;

ipc_channel!(
    pub trait Log {
        fn write(&mut self, #[max(10_000_000)] data: &[u64]) -> u32;
    }
);

fn main() {}
