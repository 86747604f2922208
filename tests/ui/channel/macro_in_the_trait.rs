use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        methods!();
        fn get(&mut self) -> u32;
    }
);

fn main() {}
