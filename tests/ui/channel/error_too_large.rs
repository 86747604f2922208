use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn get(&self) -> Result<u32, [u8; 100_000]>;
    }
);

fn main() {}
