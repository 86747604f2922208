use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn stop(self: Box<Self>);
    }
);

fn main() {}
