use memorypipe::prelude::*;

ipc_channel!(
    #[idempotent]
    pub trait Calc {
        fn get(&mut self) -> u32;
    }
);

fn main() {}
