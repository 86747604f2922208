use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn put(&mut self, p: memorypipe_tests_macros::first_and_then!((&'static str) ([u64; 2])));
    }
);

fn main() {}
