use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        #[cfg(unix)]
        fn get(&mut self) -> u32;
        #[cfg(not(unix))]
        fn get(&mut self) -> u64;
    }
);

fn main() {}
