use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn get(&mut self) -> std::io::Result<u32>;
    }
);

fn main() {}
