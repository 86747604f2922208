use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        #[oneway]
        fn scan(&mut self, out: Tx<u64>);
    }
);

fn main() {}
