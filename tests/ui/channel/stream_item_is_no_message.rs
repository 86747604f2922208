use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn sum(&mut self, input: Rx<std::time::Duration>) -> u64;
    }
);

fn main() {}
