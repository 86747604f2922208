use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        #[was = "fetch"]
        fn get(&mut self) -> u32;
    }
);

fn main() {}
