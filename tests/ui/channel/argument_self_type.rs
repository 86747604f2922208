use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn join(&mut self, other: Self);
    }
);

fn main() {}
