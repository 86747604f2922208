use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn get(&mut self) -> [u64; 200_000];
    }
);

fn main() {}
