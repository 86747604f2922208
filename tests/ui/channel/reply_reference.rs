use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn name(&self) -> &str;
    }
);

fn main() {}
