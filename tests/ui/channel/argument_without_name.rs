use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn set(&mut self, _: u32);
    }
);

fn main() {}
