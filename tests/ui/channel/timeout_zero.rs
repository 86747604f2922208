use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        #[timeout(ms = 0)]
        fn get(&mut self) -> u32;
    }
);

fn main() {}
