use memorypipe::prelude::*;

#[ipc_message]
pub struct Pair<T> {
    pub a: u8,
    pub b: T,
}

ipc_channel!(
    pub trait Calc {
        fn put(&mut self, x: Pair<u32>);
    }
);

fn main() {}
