use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        unsafe fn get(&mut self) -> u32;
    }
);

fn main() {}
