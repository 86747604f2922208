use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn set(&mut self, reply: u32);
    }
);

fn main() {}
