use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        #[timeout(ms = 1, us = 500)]
        fn slow(&mut self) -> u32;
    }
);

fn main() {}
