use memorypipe::prelude::*;

ipc_channel!(
    #[channel(capcity = 64)]
    pub trait Calc {
        fn add(&mut self, a: i64, b: i64) -> i64;
    }
);

fn main() {}
