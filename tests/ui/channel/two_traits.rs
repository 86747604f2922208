use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn get(&mut self) -> u32;
    }
    pub trait Other {
        fn get(&mut self) -> u32;
    }
);

fn main() {}
