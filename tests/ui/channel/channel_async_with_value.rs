use memorypipe::prelude::*;

ipc_channel!(
    #[channel(async = true)]
    pub trait Calc {
        fn get(&self) -> u32;
    }
);

fn main() {}
