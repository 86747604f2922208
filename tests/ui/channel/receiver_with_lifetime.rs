use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn stop(&'static self);
    }
);

fn main() {}
