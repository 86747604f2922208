use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn scan(&mut self, from: u64, out: Tx<u64>);
    }
);

fn main() {}
