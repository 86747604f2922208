//! Elements that zeros are no value of.
use memorypipe::prelude::*;

ipc_channel!(
    pub trait Log {
        fn write(&mut self, #[max(16)] data: &[core::num::NonZero<u32>]) -> u32;
    }
);

fn main() {}
