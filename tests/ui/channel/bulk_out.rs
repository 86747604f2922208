use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn read(&mut self, at: u64, out: &mut [u8]) -> u32;
    }
);

fn main() {}
