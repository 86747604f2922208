use memorypipe::prelude::*;

pub struct Failure;

ipc_channel!(
    pub trait Calc {
        fn get(&mut self) -> Result<u32, Failure>;
    }
);

fn main() {}
