use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn __get(&mut self) -> u32;
    }
);

fn main() {}
