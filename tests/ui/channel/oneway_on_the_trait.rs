use memorypipe::prelude::*;

ipc_channel!(
    #[oneway]
    pub trait Calc {
        fn get(&mut self) -> u64;
    }
);

fn main() {}
