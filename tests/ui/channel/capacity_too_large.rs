use memorypipe::prelude::*;

ipc_channel!(
    #[channel(capacity = 131072)]
    pub trait Calc {
        fn add(&mut self, a: i64, b: i64) -> i64;
    }
);

fn main() {}
