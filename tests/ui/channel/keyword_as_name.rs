use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn async(&mut self) -> u32;
        fn try(&mut self) -> u32;
        fn get(&mut self) -> u32;
    }
);

fn main() {}
