use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn scan(&mut self, #[max(8)] from: &[u64], out: Tx<u64>);
    }
);

fn main() {}
