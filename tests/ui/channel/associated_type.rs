use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        type Item;
        fn get(&mut self) -> u32;
    }
);

fn main() {}
