use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        extern "C" fn get(&mut self) -> u32;
    }
);

fn main() {}
