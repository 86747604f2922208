use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        #[idempotent]
        fn get(&mut self) -> u32;
    }
);

fn main() {}
