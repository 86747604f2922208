use memorypipe::prelude::*;
use memorypipe_tests_macros::first_and_then;

ipc_channel!(
    pub trait Calc {
        fn sum(&mut self, input: Rx<first_and_then!((bool) (u8))>) -> u64;
    }
);

fn main() {}
