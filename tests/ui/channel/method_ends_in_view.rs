use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn sample_view(&mut self) -> u32;
    }
);

fn main() {}
