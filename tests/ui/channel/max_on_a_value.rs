use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn read(&mut self, #[max(16)] at: u64);
    }
);

fn main() {}
