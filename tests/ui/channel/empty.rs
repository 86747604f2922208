use memorypipe::prelude::*;

ipc_channel!(

);

fn main() {}
