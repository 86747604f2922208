use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn get(&mut self) -> u32 {
            7
        }
    }
);

fn main() {}
