use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn scan(&mut self, out: Tx<[u8; 2_000_000]>);
    }
);

fn main() {}
