//! A bound of nothing, by a constant.
use memorypipe::prelude::*;

const MOST: usize = 0;

ipc_channel!(
    pub trait Log {
        fn write(&mut self, #[max(MOST)] data: &[u8]) -> u32;
    }
);

fn main() {}
