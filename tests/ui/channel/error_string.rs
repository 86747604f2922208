use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn get(&mut self) -> Result<u32, String>;
    }
);

fn main() {}
