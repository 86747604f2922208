use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        #[timeout(50)]
        fn get(&mut self) -> u32;
    }
);

fn main() {}
