use memorypipe::prelude::*;

ipc_channel!(
    pub trait Clock {
        fn set(&mut self, #[was = "t"] hours: u32, #[was = "t"] minutes: u32);
    }
);

fn main() {}
