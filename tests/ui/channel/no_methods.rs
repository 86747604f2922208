use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {}
);

fn main() {}
