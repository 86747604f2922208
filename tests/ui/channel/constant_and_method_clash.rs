use memorypipe::prelude::*;

ipc_channel!(
    #[allow(non_snake_case)]
    pub trait Calc {
        fn getx(&mut self) -> u32;
        fn GETX(&mut self) -> u32;
    }
);

fn main() {}
