use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn add(a: i64, b: i64) -> i64;
    }
);

fn main() {}
