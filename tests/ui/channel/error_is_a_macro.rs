use memorypipe::prelude::*;
use memorypipe_tests_macros::first_and_then;

ipc_channel!(
    pub trait Calc {
        fn get(&mut self) -> Result<u32, first_and_then!((bool) (u8))>;
    }
);

fn main() {}
