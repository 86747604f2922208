use memorypipe::prelude::*;

ipc_channel!(
    pub unsafe trait Calc {
        fn get(&mut self) -> u32;
    }
);

fn main() {}
