use memorypipe::prelude::*;
use memorypipe_tests_macros::first_and_then;

ipc_channel!(
    pub trait Calc {
        fn put(&mut self, #[max(4)] data: &[first_and_then!((bool) (u8))]);
    }
);

fn main() {}
