use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        const ID: u32;
        fn get(&mut self) -> u32;
    }
);

fn main() {}
