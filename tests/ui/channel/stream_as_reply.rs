use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn scan(&mut self) -> Tx<u64>;
    }
);

fn main() {}
