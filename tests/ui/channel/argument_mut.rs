use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn set(&mut self, mut x: u32);
    }
);

fn main() {}
