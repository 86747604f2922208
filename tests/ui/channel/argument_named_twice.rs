use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn set(&mut self, x: u32, x: u32);
    }
);

fn main() {}
