use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        const fn get(&mut self) -> u32;
    }
);

fn main() {}
