use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc<T> {
        fn get(&mut self) -> u32;
    }
);

fn main() {}
