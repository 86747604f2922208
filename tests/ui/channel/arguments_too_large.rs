use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn put(&mut self, a: [u64; 100_000], b: [u64; 100_000]);
    }
);

fn main() {}
