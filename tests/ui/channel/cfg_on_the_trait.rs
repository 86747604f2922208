use memorypipe::prelude::*;

ipc_channel!(
    #[cfg(feature = "extra")]
    pub trait Calc {
        fn get(&mut self) -> u64;
    }
);

fn main() {}
