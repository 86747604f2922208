use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn get(&self) -> FixedVec<u128, 4>;
    }
);

fn main() {}
