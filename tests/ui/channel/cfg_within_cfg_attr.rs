use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        #[cfg_attr(unix, cfg(debug_assertions))]
        fn get(&mut self) -> u32;
    }
);

fn main() {}
