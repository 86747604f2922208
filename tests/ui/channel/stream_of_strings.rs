use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn scan(&mut self, out: Tx<String>);
    }
);

fn main() {}
