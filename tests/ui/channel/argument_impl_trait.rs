use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn put(&mut self, p: impl Copy);
    }
);

fn main() {}
