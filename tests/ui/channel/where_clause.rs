use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn put(&mut self, x: u32)
        where
            Self: Sized;
    }
);

fn main() {}
