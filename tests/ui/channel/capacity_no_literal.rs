use memorypipe::prelude::*;

const SLOTS: u32 = 64;

ipc_channel!(
    #[channel(capacity = SLOTS)]
    pub trait Calc {
        fn add(&mut self, a: i64, b: i64) -> i64;
    }
);

fn main() {}
