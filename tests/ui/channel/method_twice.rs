use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn get(&mut self) -> u32;
        fn get(&mut self, at: u32) -> u32;
    }
);

fn main() {}
