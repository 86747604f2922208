use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn stop(mut self);
    }
);

fn main() {}
