//! Bulk data with a lifetime of their own.
use memorypipe::prelude::*;

ipc_channel!(
    pub trait Log {
        fn write(&mut self, #[max(16)] data: &'static [u8]) -> u32;
    }
);

fn main() {}
