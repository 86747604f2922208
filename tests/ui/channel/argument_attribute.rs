use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn put(&mut self, #[allow(unused)] p: u32);
    }
);

fn main() {}
