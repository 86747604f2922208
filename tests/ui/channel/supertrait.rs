use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc: Send {
        fn get(&mut self) -> u32;
    }
);

fn main() {}
