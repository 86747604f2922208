use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        #[idempotent(3)]
        fn get(&mut self) -> u32;
    }
);

fn main() {}
