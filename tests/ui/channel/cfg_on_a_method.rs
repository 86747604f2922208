use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        #[cfg(feature = "extra")]
        fn get(&mut self) -> u32;
    }
);

fn main() {}
