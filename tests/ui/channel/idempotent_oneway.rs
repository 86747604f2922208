use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        #[oneway]
        #[idempotent]
        fn set(&mut self, value: u32);
    }
);

fn main() {}
